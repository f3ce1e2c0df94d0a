//! Whole recipes on a capture that is made up: one scan, what each step shows, where each byte comes from.
use crate::recipe::packets::{MadeUp, value};
use wireloupe::recipe::data::{Data, Shape};
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::place::{Place, Way};
use wireloupe::recipe::preview::Preview;
use wireloupe::recipe::run::Outcome;
use wireloupe::recipe::value::Content;
use wireloupe::recipe::{Extraction, Packets, Plan, text};

/// Pings of two hosts; the payloads of the first carry four bytes each at offset 4.
fn pings() -> MadeUp {
    let ping = |number: u32, host: &str, kind: u64, payload: &[u8]| {
        vec![
            ("ip.src", value(Content::Text(host.into()), number, 26)),
            (
                "icmp.type",
                value(
                    Content::Unsigned {
                        value: kind,
                        width: 1,
                    },
                    number,
                    34,
                ),
            ),
            (
                "ICMP.load",
                value(Content::Bytes(payload.into()), number, 42),
            ),
        ]
    };
    MadeUp(vec![
        ping(1, "a", 8, b"....PK\x03\x04...."),
        ping(2, "b", 8, b"....noise..."),
        ping(3, "a", 0, b"....PK\x03\x04...."),
        ping(4, "a", 8, b"....data...."),
        ping(5, "a", 8, b"..."),
    ])
}

fn run(recipe: &str, capture: &mut MadeUp) -> Outcome {
    let parsed = text::parse(recipe);
    assert_eq!(parsed.faults, []);
    Plan::new(&parsed.steps).ask(capture, &Limits::default(), &|| 0.0)
}

fn bytes(outcome: &Outcome) -> &[u8] {
    match &outcome.data {
        Data::Bytes(bytes) => &bytes.bytes,
        other => panic!("expected bytes, found {other:?}"),
    }
}

const RECIPE: &str =
    "filter icmp.type 8\nfilter ip.src a\nextract ICMP.load[4:8]\nconcat\nsave out.zip";

#[test]
fn a_recipe_gives_bytes_and_the_name_of_their_file() {
    let outcome = run(RECIPE, &mut pings());
    assert_eq!(outcome.fault, None);
    assert_eq!(bytes(&outcome), b"PK\x03\x04data");
    assert_eq!(outcome.file.as_deref(), Some("out.zip"));
}

#[test]
fn every_step_says_how_much_it_passes_on() {
    let outcome = run(RECIPE, &mut pings());
    let counts: Vec<(&str, Shape, u64)> = outcome
        .steps
        .iter()
        .map(|s| (s.name, s.shape, s.count))
        .collect();
    let expected = [
        ("filter", Shape::Packets, 4),
        ("filter", Shape::Packets, 3),
        // The payload of the last is too short: Python's slice of it is empty.
        ("extract", Shape::Values, 3),
        ("concat", Shape::Bytes, 8),
        ("save", Shape::Bytes, 8),
    ];
    assert_eq!(counts, expected);
    assert_eq!(
        outcome.steps[1].preview,
        Preview::Packets {
            numbers: vec![1, 4, 5]
        }
    );
    let Preview::Values { columns, rows } = &outcome.steps[2].preview else {
        panic!("expected values");
    };
    assert_eq!(columns, &["ICMP.load[4:8]"]);
    assert_eq!(
        (rows[1].packet, rows[1].cells[0].as_str()),
        (Some(4), "64617461")
    );
}

#[test]
fn a_byte_of_the_result_leads_to_its_packet() {
    let outcome = run(RECIPE, &mut pings());
    let Data::Bytes(bytes) = outcome.data else {
        panic!("expected bytes")
    };
    let place = |packet, start| Place {
        packet,
        start,
        len: 1,
        source: 0,
        way: Way::Forward,
    };
    let at = |offset| bytes.trace.at(offset).collect::<Vec<Place>>();
    assert_eq!(at(0), [place(1, 46)]);
    assert_eq!(at(3), [place(1, 49)]);
    assert_eq!(at(4), [place(4, 46)]);
    assert_eq!(at(7), [place(4, 49)]);
    assert_eq!(at(8), []);
}

#[test]
fn a_step_that_stops_leaves_the_results_before_it() {
    let recipe = "extract ICMP.load\nslice 4:\nconcat\nfrom-base64\nrot13";
    let outcome = run(recipe, &mut pings());
    let fault = outcome.fault.clone().unwrap();
    assert_eq!((fault.step, fault.name), (3, "from-base64"));
    assert_eq!(outcome.steps.len(), 3);
    assert!(bytes(&outcome).starts_with(b"PK"));
}

#[test]
fn an_error_names_the_step_the_value_and_its_packet() {
    let outcome = run("filter ip.src a\nextract ICMP.load\nfrom-hex", &mut pings());
    let fault = outcome.fault.unwrap().to_string();
    let expected = "step 3, from-hex: value 1 (packet 1): expected a hexadecimal digit, found \".\", at byte 0";
    assert_eq!(fault, expected);
}

#[test]
fn a_field_or_filter_that_the_capture_refuses_stands_at_its_step() {
    let fault = |recipe| {
        let fault = run(recipe, &mut pings()).fault.unwrap();
        (fault.step, fault.name)
    };
    assert_eq!(
        fault("filter ip.src a\nfilter nothing 1\nextract ICMP.load"),
        (1, "filter")
    );
    assert_eq!(
        fault("filter ip.src a\nextract ICMP.nothing"),
        (1, "extract")
    );
}

#[test]
fn the_parts_of_a_capture_put_together_are_the_whole() {
    let parsed = text::parse("filter ip.src a\nextract ICMP.load[4:8]\nconcat");
    let plan = Plan::new(&parsed.steps);
    let limits = Limits::default();
    let mut whole = Extraction::new(&plan.requests[0], limits);
    pings().scan(&plan.requests[0], &mut whole).unwrap();
    let mut parts = Extraction::new(&plan.requests[0], limits);
    for packet in pings().0 {
        let mut part = Extraction::new(&plan.requests[0], limits);
        MadeUp(vec![packet])
            .scan(&plan.requests[0], &mut part)
            .unwrap();
        parts.append(part.take()).unwrap();
    }
    assert_eq!(parts.values(), whole.values());
    assert_eq!(parts.passed(0).count, whole.passed(0).count);
    assert_eq!(parts.rows(), 4);
}

#[test]
fn an_answer_that_grows_too_large_is_refused() {
    let plan = Plan::new(&text::parse("extract ICMP.load").steps);
    let limits = Limits {
        values: 3,
        ..Limits::default()
    };
    let outcome = plan.ask(&mut pings(), &limits, &|| 0.0);
    let fault = outcome.fault.unwrap().to_string();
    assert_eq!(
        fault,
        "step 1, extract: the result would pass the limit of 3 values"
    );
}

#[test]
fn several_fields_make_columns_value_by_value() {
    let text = |text: &str, packet| value(Content::Text(text.into()), packet, 0);
    let mut capture = MadeUp(vec![
        vec![
            ("dns.txt", text("a", 1)),
            ("dns.txt", text("b", 1)),
            ("dns.id", text("x", 1)),
        ],
        vec![("dns.txt", text("c", 2))],
        vec![("dns.id", text("y", 3))],
    ]);
    let outcome = run("extract dns.txt dns.id", &mut capture);
    let Preview::Values { columns, rows } = &outcome.steps[0].preview else {
        panic!("expected values");
    };
    assert_eq!(columns, &["dns.txt", "dns.id"]);
    let rows: Vec<String> = rows.iter().map(|row| row.cells.join("/")).collect();
    assert_eq!(rows, ["a/x", "b/x", "c/"]);
}

#[test]
fn a_recipe_that_does_not_fit_runs_up_to_there() {
    let outcome = run("extract ICMP.load\nconcat\nchr\nrot13", &mut pings());
    assert_eq!(outcome.steps.len(), 2);
    let fault = outcome.fault.as_ref().unwrap();
    assert_eq!((fault.step, fault.name), (2, "chr"));
    assert!(bytes(&outcome).starts_with(b"....PK"));
}

#[test]
fn a_recipe_of_filters_alone_counts_packets() {
    let outcome = run("filter ip.src a\n", &mut pings());
    assert_eq!(outcome.data.count(), 4);
    assert_eq!(run("", &mut pings()).steps.len(), 0);
}
