//! Runs the tables of tests/filters.md, and asks of the filter language what no table can: that nothing breaks it.
use crate::common;
use proptest::prelude::*;
use wireloupe::filter::{Filter, complete, equals};
use wireloupe::protocols::{self, wanted_all};
use wireloupe::wire::{Frame, NoStreams, Packet, Wanted};

const TEXT: &str = include_str!("../../tests/filters.md");
const ETHERNET: u32 = 1;
/// 2012-01-01 00:00:00 UTC.
const FIRST_NS: i64 = 1_325_376_000_000_000_000;

struct Sample {
    name: String,
    bytes: Vec<u8>,
}

fn samples() -> Vec<Sample> {
    let block = TEXT.split("```hex\n").nth(1).unwrap();
    let lines = block.split("```").next().unwrap().lines();
    let sample = |line: &str| {
        let (name, hex) = line.split_once(' ').unwrap();
        Sample {
            name: name.to_string(),
            bytes: common::unhex(hex),
        }
    };
    lines.map(sample).collect()
}

fn dissect(at: usize, bytes: &[u8], wanted: &Wanted) -> Packet {
    let frame = Frame {
        number: at as u32 + 1,
        time_ns: FIRST_NS + at as i64 * 500_000_000,
        first_ns: FIRST_NS,
        original: bytes.len() as u32,
        bytes,
        link: ETHERNET,
        ..Frame::default()
    };
    let mut packet = Packet::default();
    protocols::dissect(&frame, wanted, &mut NoStreams, &mut packet);
    packet
}

fn passes(filter: &Filter, wanted: &Wanted) -> String {
    let samples = samples();
    let passing = samples.iter().enumerate().filter(|(at, sample)| {
        let packet = dissect(*at, &sample.bytes, wanted);
        filter.matches(&packet, &sample.bytes)
    });
    let names: Vec<&str> = passing.map(|(_, sample)| sample.name.as_str()).collect();
    match names.is_empty() {
        true => "none".to_string(),
        false => names.join(", "),
    }
}

/// The rows whose first cell is a filter, with the title of their last column but one.
fn rows(title: &str) -> Vec<[String; 3]> {
    let mut inside = false;
    let mut rows = vec![];
    for line in TEXT.lines() {
        if line.starts_with("## ") {
            inside = false;
        }
        if line.starts_with("| filter |") {
            inside = line.split('|').nth(2).unwrap().trim() == title;
        }
        if inside && line.starts_with("| `") {
            let line = line.replace("\\|", "\0");
            let cells = line.trim_matches('|').split('|');
            let cells = cells.map(|cell| cell.trim().replace('\0', "|"));
            let cells: Vec<String> = cells.collect();
            let filter = cells[0].trim_matches('`').to_string();
            rows.push([filter, cells[1].clone(), cells[2].clone()]);
        }
    }
    rows
}

#[test]
fn every_filter_of_the_tables_lets_its_packets_pass() {
    let rows = rows("passes");
    assert!(rows.len() > 200);
    let mut wrong = vec![];
    for [text, expected, _] in rows {
        let found = match Filter::parse(&text) {
            Ok(filter) => passes(&filter, &wanted_all()),
            Err(error) => error.to_string(),
        };
        if found != expected {
            wrong.push(format!("{text}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_filter_needs_only_the_fields_that_it_wants() {
    for [text, ..] in rows("passes") {
        let filter = Filter::parse(&text).unwrap();
        let all = passes(&filter, &wanted_all());
        assert_eq!(passes(&filter, filter.wanted()), all, "{text}");
    }
}

#[test]
fn every_refusal_of_the_tables_has_its_place_and_its_words() {
    let rows = rows("at");
    assert!(rows.len() > 50);
    let mut wrong = vec![];
    for [text, at, message] in rows {
        let found = match Filter::parse(&text) {
            Ok(_) => "passes".to_string(),
            Err(error) => {
                let place = &text[error.start..error.end];
                let place = if place.is_empty() {
                    "the end".to_string()
                } else {
                    format!("`{place}`")
                };
                format!("{place} | {error}")
            }
        };
        let expected = format!("{at} | {message}");
        if found != expected {
            wrong.push(format!(
                "{text}:\n  found    {found}\n  expected {expected}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_completion_of_the_table_is_offered() {
    let lines = TEXT
        .lines()
        .filter(|line| line.starts_with("| `") && line.contains('‸'));
    let mut wrong = vec![];
    for line in lines {
        let (written, offers) = line.split_once(" | ").unwrap();
        let written = written.trim_start_matches("| `").trim_end_matches('`');
        let cursor = written.find('‸').unwrap();
        let completion = complete(&written.replace('‸', ""), cursor);
        let offers = offers.trim_end_matches(" |");
        let count = if offers == "nothing" {
            1
        } else {
            offers.matches('`').count() / 2
        };
        let items = completion.items.iter().take(count);
        let items: Vec<String> = items.map(|item| format!("`{}`", item.text)).collect();
        let found = if items.is_empty() {
            "nothing".to_string()
        } else {
            items.join(", ")
        };
        if found != offers {
            wrong.push(format!("{written}: {found}, not {offers}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_but_white_space_lets_every_packet_pass() {
    for text in ["", " ", "\t\n "] {
        assert_eq!(
            passes(&Filter::parse(text).unwrap(), &wanted_all())
                .matches(',')
                .count(),
            6
        );
    }
}

#[test]
fn long_and_deep_filters_are_refused_and_wide_ones_are_not() {
    let wide = vec!["tcp.port == 80"; 3_000].join(" or ");
    assert!(Filter::parse(&wide).is_ok());
    let set: Vec<String> = (0..9_000).map(|n| n.to_string()).collect();
    assert!(Filter::parse(&format!("tcp.port in {{{}}}", set.join(","))).is_ok());
    let refused = [
        vec!["tcp.port == 80"; 5_000].join(" or "),
        format!("{}tcp{}", "(".repeat(1_000), ")".repeat(1_000)),
        format!("{}tcp", "!".repeat(1_000)),
        format!("tcp.port{} == 1", " + 1".repeat(1_000)),
        format!("tcp.port == {}1{}", "{".repeat(1_000), "}".repeat(1_000)),
        format!("tcp.payload{} == 1", "[0]".repeat(1_000)),
        format!("{}tcp.port{} == 1", "max(".repeat(1_000), ")".repeat(1_000)),
    ];
    for text in refused {
        assert!(Filter::parse(&text).is_err(), "{}", &text[..40]);
    }
}

#[test]
fn the_filter_made_of_a_value_lets_its_packet_pass() {
    let mut made = 0;
    for (at, sample) in samples().iter().enumerate() {
        let packet = dissect(at, &sample.bytes, &wanted_all());
        for span in &packet.spans {
            let Some(text) = equals(&packet, &sample.bytes, span) else {
                continue;
            };
            let filter = Filter::parse(&text);
            let filter = filter.unwrap_or_else(|error| panic!("{text}: {error}"));
            assert!(
                filter.matches(&packet, &sample.bytes),
                "{}: {text}",
                sample.name
            );
            made += 1;
        }
    }
    assert!(made > 200);
}

/// Pieces of the language, so that random texts get past the first word.
fn words() -> impl Strategy<Value = String> {
    let pieces = "tcp.port ip.src eth.dst dns.qry.name frame tcp udp.payload tcp.flags.syn frame.time load TCP.dport src \
        == != === !== > < >= <= contains matches ~ in not and or xor ! && || any all ( ) { } , .. [0] [1:2] [-3-1] #1 #[1-2] \
        + - * / % & 80 0x1f 10.0.0.0/8 fe80::1 00:0c:29 \"a\" r\"b\" 'c' 1.5 True TCP len( string( max( ( 2012-01-01";
    let pieces: Vec<&str> = pieces.split(' ').collect();
    let piece = proptest::sample::select(pieces);
    proptest::collection::vec(piece, 1..12).prop_map(|parts| parts.join(" "))
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_at_a_place_inside_it(text in prop_oneof![".{0,60}", words()]) {
        if let Err(error) = Filter::parse(&text) {
            prop_assert!(error.start <= error.end && error.end <= text.len());
            prop_assert!(text.is_char_boundary(error.start) && text.is_char_boundary(error.end));
            prop_assert!(!error.message.is_empty());
        }
    }

    #[test]
    fn a_filter_that_is_read_can_be_asked_of_any_packet(text in words(), noise in proptest::collection::vec(any::<u8>(), 0..80)) {
        if let Ok(filter) = Filter::parse(&text) {
            passes(&filter, filter.wanted());
            for at in 0..7 {
                let mut bytes = samples().swap_remove(at).bytes;
                bytes.truncate(34);
                bytes.extend_from_slice(&noise);
                let packet = dissect(at, &bytes, filter.wanted());
                filter.matches(&packet, &bytes);
            }
        }
    }

    #[test]
    fn a_filter_can_be_completed_at_any_place(text in prop_oneof![".{0,40}", words()], cursor in 0_usize..80) {
        let completion = complete(&text, cursor);
        prop_assert!(completion.from <= completion.to && completion.to <= text.len());
        prop_assert!(text.is_char_boundary(completion.from) && text.is_char_boundary(completion.to));
    }
}
