//! The scan for hidden channels: what it finds, and that ordinary captures say nothing.
use crate::common;
use crate::recipe::runs;
use std::path::Path;
use wireloupe::capture::write::Pcap;
use wireloupe::names::morse;
use wireloupe::scan::{Finding, HiddenScan, Mergeable};
use wireloupe::session::Session;

fn scan(capture: &Path) -> Vec<Finding> {
    scan_bytes(&common::bytes(capture))
}

fn scan_bytes(capture: &[u8]) -> Vec<Finding> {
    let mut scan = HiddenScan::default();
    let mut session = Session::new();
    if session.push(capture, Some(&mut scan)).is_err() || session.finish().is_err() {
        return vec![];
    }
    scan.finish().findings
}

#[test]
fn what_is_found_is_told_while_the_rest_is_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures/puzzles");
    for name in ["215-hops-in-morse.pcap", "221-longer-than-it-says.pcap"] {
        let capture = folder.join(name);
        let mut scan = HiddenScan::default();
        let mut session = Session::new();
        let bytes = common::bytes(&capture);
        session.push(&bytes, Some(&mut scan)).unwrap();
        session.finish().unwrap();
        let mut early = 0;
        // As it is heard by whoever asked another to look.
        let mut heard = HiddenScan::default();
        while scan.read_on() {
            heard.merge(&scan.answer());
            early += usize::from(!heard.told().findings.is_empty());
            assert_eq!(heard.told(), scan.told());
        }
        assert!(early > 0, "{name}: nothing was told before the end");
        let told = scan.told();
        assert_eq!(told.left, 0);
        assert!(told.tried.readings > 0);
        assert_eq!(told.findings, self::scan(&capture), "{name}");
    }
}

/// Whether one of the first three findings is a recipe that gives the secret, or begins with it.
fn finds(capture: &Path, secret: &[u8]) -> bool {
    let trimmed = |bytes: &[u8]| bytes.trim_ascii().to_vec();
    scan(capture).iter().take(3).any(|finding| {
        let given = runs::run(&finding.recipe, capture).unwrap_or_default();
        !secret.is_empty() && trimmed(&given).starts_with(&trimmed(secret))
    })
}

#[test]
fn what_is_hidden_in_one_field_is_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures/puzzles");
    let answers = std::fs::read_to_string(folder.join("answers.txt")).unwrap();
    let wanted = [
        "02-", "03-", "05-", "07-", "10-", "12-", "15-", "19-", "20-", "27-", "29-", "40-",
    ];
    let mut missed = vec![];
    for line in answers
        .lines()
        .filter(|line| wanted.iter().any(|number| line.starts_with(number)))
    {
        let (name, answer) = line.split_once('\t').unwrap();
        let found = scan(&folder.join(format!("{name}.pcap")));
        let shown = found.iter().take(3).any(|finding| {
            finding.preview.contains(answer.get(..10).unwrap_or(answer)) || finding.kind == "zip"
        });
        if !shown {
            missed.push(format!(
                "{name}: {:?}",
                found.first().map(|f| (&f.what, &f.preview))
            ));
        }
    }
    assert!(missed.len() <= 1, "\n{}", missed.join("\n"));
}

#[test]
fn channels_in_other_places_orders_and_encodings_are_found_first() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures/puzzles");
    let answers = std::fs::read_to_string(folder.join("answers.txt")).unwrap();
    let mut wrong = vec![];
    for line in answers
        .lines()
        .filter(|line| line.starts_with("2") && line.as_bytes()[3] == b'-')
    {
        let (name, answer) = line.split_once('\t').unwrap();
        let capture = folder.join(format!("{name}.pcap"));
        let found = scan(&capture);
        let first = found.first().map(|finding| finding.recipe.as_str());
        let given = first.map(|recipe| match finding_is_zip(&found) {
            true => format!("{recipe}unzip\n"),
            false => recipe.to_string(),
        });
        let given = given.map(|recipe| runs::run(&recipe, &capture));
        if given != Some(Ok(answer.as_bytes().to_vec())) {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn finding_is_zip(found: &[Finding]) -> bool {
    found.first().is_some_and(|finding| finding.kind == "zip")
}

#[test]
fn at_least_ten_of_the_known_channels_are_among_the_first_three_findings() {
    let Some(corpus) = common::corpus() else {
        return;
    };
    let folder = corpus.join("agree/covert/dev");
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut missed = vec![];
    let mut found = 0;
    for entry in entries {
        let folder = entry.unwrap().path();
        let secret = std::fs::read(folder.join("secret.bin")).unwrap();
        let capture = common::files(&folder)
            .into_iter()
            .next()
            .expect("a capture");
        match finds(&capture, &secret) {
            true => found += 1,
            false => missed.push(folder.file_name().unwrap().to_owned()),
        }
    }
    assert!(found >= 10, "{found} found; missed: {missed:?}");
}

#[test]
fn ordinary_captures_say_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    for name in [
        "web/capture.pcap",
        "formats/little.pcap",
        "cut/capture.pcap",
    ] {
        assert_eq!(scan(&folder.join(name)), [], "{name}");
    }
}

/// Datagrams of a byte each: a mark of Morse code, an end of a letter or of a word.
fn telegraph(text: &str) -> Vec<u8> {
    let layout = Pcap {
        link: 101,
        ..Pcap::default()
    };
    let mut file = layout.header();
    let marks = text.chars().flat_map(|letter| match letter {
        ' ' => b"t".to_vec(),
        letter => [code(letter).as_slice(), b"T"].concat(),
    });
    for (mark, second) in marks.zip(1..) {
        let datagram = [
            &b"\x45\0\0\x1d\0\x01\0\0\x40\x11\0\0\x0a\0\0\x01\x0a\0\0\x02"[..],
            &b"\xc0\0\xd0\0\0\x09\0\0"[..],
            &[mark],
        ]
        .concat();
        layout.packet(&mut file, second * 1_000_000_000, 29, &datagram);
    }
    file
}

/// A letter's dots and dashes.
fn code(letter: char) -> Vec<u8> {
    let codes = (1..=4).flat_map(|len| {
        (0..1 << len).map(move |bits: u32| {
            let mark = |at: u32| if bits >> at & 1 == 1 { b'-' } else { b'.' };
            (0..len).map(mark).collect::<Vec<u8>>()
        })
    });
    let mut codes = codes.filter(|code| morse::letter(code) == Some(letter));
    codes.next().unwrap()
}

#[test]
fn morse_code_is_told_where_its_words_are_words() {
    let told = scan_bytes(&telegraph("MEET ME UNDER THE OLD BRIDGE AT NOON"));
    let first = told.first().unwrap();
    assert_eq!(first.kind, "Morse code");
    assert!(first.preview.contains("UNDER THE OLD BRIDGE"), "{first:?}");
    assert_eq!(scan_bytes(&telegraph("ID N U UR VIT E NN VT T")), []);
}
