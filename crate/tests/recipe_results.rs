//! What a result is taken for, and what the page is told of the steps.
use crate::recipe::notation;
use wireloupe::recipe::data::{Bytes, Data};
use wireloupe::recipe::result::{Description, describe, file};
use wireloupe::recipe::step::StepInfo;
use wireloupe::recipe::steps::{NAMES, Step, steps};
use wireloupe::recipe::word::Word;

fn of(bytes: &[u8]) -> Description {
    describe(&Data::Bytes(Bytes {
        bytes: bytes.into(),
        ..Bytes::default()
    }))
}
fn image(bytes: &[u8]) -> &'static str {
    match of(bytes) {
        Description::Image { mime } => mime,
        other => panic!("expected an image, found {other:?}"),
    }
}

#[test]
fn results_are_known_by_their_first_bytes() {
    assert_eq!(of(b""), Description::Empty);
    assert_eq!(of("Hällo\n".as_bytes()), Description::Text);
    assert_eq!(of(b"\x00\x01\x02\xff"), Description::Binary);
    assert_eq!(image(b"\x89PNG\r\n\x1a\n...."), "image/png");
    assert_eq!(image(b"\xff\xd8\xff\xe0"), "image/jpeg");
    assert_eq!(image(b"GIF89a"), "image/gif");
    assert_eq!(image(b"RIFF\x04\0\0\0WEBPVP8 "), "image/webp");
    assert_eq!(image(b"BM\x10\0\0\0\0\0\0\0"), "image/bmp");
    assert_eq!(of(b"BMW and Audi"), Description::Text);
    assert_eq!(of(b"MZ is how this text begins"), Description::Text);
    assert!(matches!(
        of(b"\x1f\x8b\x08"),
        Description::File { name: "gzip", .. }
    ));
}

#[test]
fn text_that_is_cut_in_a_character_is_still_text() {
    let long = "é".repeat(600_000);
    assert_eq!(of(long.as_bytes()), Description::Text);
    assert_eq!(of(&long.as_bytes()[1..]), Description::Binary);
}

#[test]
fn a_zip_shows_its_files() {
    let mut zip = vec![];
    let mut archive = rawzip::ZipArchiveWriter::new(&mut zip);
    archive.new_dir("folder/").create().unwrap();
    let (mut entry, config) = archive.new_file("folder/a.txt").start().unwrap();
    let mut writer = config.wrap(&mut entry);
    std::io::Write::write_all(&mut writer, b"text").unwrap();
    let (_, descriptor) = writer.finish().unwrap();
    entry.finish(descriptor).unwrap();
    archive.finish().unwrap();
    let Description::Zip { files } = of(&zip) else {
        panic!("expected a zip")
    };
    let listed: Vec<(&str, u64)> = files.iter().map(|f| (f.name.as_str(), f.size)).collect();
    assert_eq!(listed, [("folder/a.txt", 4)]);
    assert_eq!(of(b"PK is no zip"), Description::Text);
}

#[test]
fn values_are_saved_a_line_each() {
    let values = notation::read("[(\"a\", 1), (hex:00ff, 2)]");
    assert_eq!(file(&values).as_ref(), b"a\t1\n00ff\t2\n");
}

#[test]
fn every_step_says_what_a_page_needs() {
    let infos = steps();
    assert_eq!(
        infos.iter().map(|info| info.name).collect::<Vec<_>>(),
        NAMES
    );
    for StepInfo {
        name,
        group,
        help,
        takes,
        gives,
        arguments,
        ..
    } in &infos
    {
        assert!(!group.is_empty() && !help.is_empty(), "{name}");
        assert!(!takes.is_empty() && takes.len() == gives.len(), "{name}");
        for argument in arguments {
            let plain = |c: char| c.is_ascii_lowercase();
            assert!(argument.name.chars().all(plain), "{name} {}", argument.name);
            assert!(!argument.help.is_empty(), "{name} {}", argument.name);
        }
    }
}

#[test]
fn every_default_is_what_a_new_step_has() {
    for name in NAMES {
        let fresh = Step::named(name).unwrap();
        let mut set = fresh.clone();
        for argument in fresh.arguments() {
            let Some(default) = argument.default.filter(|d| !d.is_empty()) else {
                continue;
            };
            let word = Word::single(default).unwrap();
            assert_eq!(
                set.set(argument.name, &word),
                Ok(true),
                "{name} {}",
                argument.name
            );
        }
        assert_eq!(set, fresh, "{name}");
    }
}

#[test]
fn a_step_in_json_has_its_arguments_by_name() {
    let read = |json: &str| serde_json::from_str::<Step>(json).map_err(|e| e.to_string());
    let json = |step: &Step| serde_json::to_string(step).unwrap();
    let rot = read(r#"{"step": "rot", "by": 5, "digits": true}"#).unwrap();
    assert_eq!(json(&rot), r#"{"step":"rot","by":5.0,"digits":true}"#);
    let xor = read(r#"{"step": "xor", "key": "hex:dead"}"#).unwrap();
    assert_eq!(json(&xor), r#"{"step":"xor","key":"hex:dead","known":""}"#);
    let message = read(r#"{"step": "rott"}"#).unwrap_err();
    assert!(message.contains("did you mean rot?"), "{message}");
    assert!(read(r#"{"step": "rot", "bye": 5}"#).is_err());
    assert!(read(r#"{"by": 5}"#).is_err());
    // A step whose form is not filled in yet can be held, printed and read; only running it is refused.
    let empty = read(r#"{"step": "extract", "fields": ""}"#).unwrap();
    assert_eq!(empty.check(), Err("extract needs its fields".into()));
}
