//! What TLS encrypted is read where its keys are known: from the capture itself, from a key log, whole, alone and in parts.
use crate::common;
use crate::recipe::runs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wireloupe::protocols::wanted_none;
use wireloupe::recipe::data::Data;
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::value::{Content, Value};
use wireloupe::scan::Scan;
use wireloupe::session::{Pass, Session};
use wireloupe::wire::{Frame, Packet, Secrets, Wanted};

const CAPTURE: &str = "sealed/capture.pcapng";

#[test]
fn every_value_of_opened_records_is_what_tshark_printed() {
    let folder = common::own("sealed");
    let compared = common::compare(&folder.join("capture.pcapng"), &folder.join("fields.txt"));
    assert!(compared > 200);
}

/// The capture without its secrets, and these as a key log.
fn parted() -> (Vec<u8>, Secrets) {
    let bytes = common::bytes(&common::own(CAPTURE));
    let secrets = secrets_of(&opened(&bytes, &Secrets::default()));
    let (mut bare, mut at) = (vec![], 0);
    while let Some(head) = bytes.get(at..at + 8) {
        let kind = u32::from_le_bytes(head[..4].try_into().unwrap());
        let len = u32::from_le_bytes(head[4..].try_into().unwrap()) as usize;
        if kind != 10 {
            bare.extend_from_slice(&bytes[at..at + len]);
        }
        at += len;
    }
    (bare, secrets)
}

struct Nothing(Wanted);
impl Nothing {
    fn new() -> Nothing {
        Nothing(wanted_none())
    }
}
impl Scan for Nothing {
    fn wanted(&self) -> &Wanted {
        &self.0
    }
    fn packet(&mut self, _: &Frame, _: &Packet) -> bool {
        true
    }
}

fn secrets_of(session: &Session) -> Secrets {
    session.index().file().unwrap().secrets.clone()
}

fn protocols(session: &Session) -> Vec<(&'static str, u32)> {
    let counts = session.protocols().into_iter();
    counts.map(|count| (count.name, count.packets)).collect()
}

fn opened(bytes: &[u8], secrets: &Secrets) -> Session {
    let mut session = Session::new();
    session.unlock(secrets);
    session.push(bytes, None).unwrap();
    session.finish().unwrap();
    session
}

#[test]
fn a_key_log_beside_the_capture_opens_as_much_as_one_in_it() {
    let (bare, secrets) = parted();
    let whole = common::bytes(&common::own(CAPTURE));
    let inside = protocols(&opened(&whole, &Secrets::default()));
    assert_eq!(protocols(&opened(&bare, &secrets)), inside);
    let closed = protocols(&opened(&bare, &Secrets::default()));
    assert!(inside.iter().any(|(name, _)| *name == "HTTP"), "{inside:?}");
    assert!(
        !closed.iter().any(|(name, _)| *name == "HTTP"),
        "{closed:?}"
    );
}

#[test]
fn a_capture_is_no_key_log_even_where_it_holds_one() {
    let whole = common::bytes(&common::own(CAPTURE));
    assert_eq!(Secrets::of_file(&whole), None);
    let (bare, secrets) = parted();
    assert_eq!(Secrets::of_file(&bare), None);
    let log = format!("# 日本\nno secret\n{}", secrets.log());
    assert_eq!(Secrets::of_file(log.as_bytes()), Some((secrets, 1)));
}

#[test]
fn secrets_of_another_connection_open_nothing() {
    let (bare, secrets) = parted();
    // The same randoms with other secrets.
    let log = secrets.log();
    let wrong = log.lines().map(|line| {
        let (known, secret) = line.rsplit_once(' ').unwrap();
        format!("{known} {}\n", secret.chars().rev().collect::<String>())
    });
    let mut others = Secrets::default();
    assert_eq!(others.add_log(wrong.collect::<String>().as_bytes()), 0);
    assert_eq!(others.len(), secrets.len());
    let closed = opened(&bare, &Secrets::default());
    assert_eq!(protocols(&opened(&bare, &others)), protocols(&closed));
}

#[test]
fn a_pass_from_the_middle_has_the_secrets_of_the_beginning() {
    let (bare, secrets) = parted();
    let mut session = Session::new();
    session.unlock(&secrets);
    session.push(&bare[..bare.len() / 2], None).unwrap();
    let offset = session.index().offset() as usize;
    let checkpoint = session.checkpoint().unwrap();
    let mut pass = Pass::from(&checkpoint, Default::default()).unwrap();
    pass.push(&bare[offset..], &mut Nothing::new()).unwrap();
    assert_eq!(pass.file().unwrap().secrets, secrets_of(&session));
}

fn run(arguments: &[&str]) -> (String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_wireloupe"))
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

fn temporary(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn the_command_takes_a_key_log_in_tsharks_words_and_in_its_own() {
    let (bare, secrets) = parted();
    let capture = temporary("sealed.pcapng", &bare);
    let keys = temporary("sealed.keys", secrets.log().as_bytes());
    let (capture, keys) = (capture.to_str().unwrap(), keys.to_str().unwrap());
    let fields = [
        "-Y",
        "http.request",
        "-T",
        "fields",
        "-e",
        "http.request.full_uri",
    ];
    let asked = |more: &[&str]| run(&[&["-r", capture], &fields[..], more].concat());
    let (text, _) = asked(&["--keys", keys]);
    assert!(text.contains("https://sealed.example/long\n"), "{text}");
    assert_eq!(asked(&["-o", &format!("tls.keylog_file:{keys}")]).0, text);
    assert_eq!(asked(&[]), Default::default());
    let (_, refused) = asked(&["--keys", capture]);
    assert!(refused.contains("this is no key log"), "{refused}");
}

#[test]
fn what_is_saved_keeps_the_secrets_of_the_capture_and_not_those_given() {
    let whole = common::own(CAPTURE);
    let (bare, secrets) = parted();
    let capture = temporary("sealed-bare.pcapng", &bare);
    let keys = temporary("sealed-bare.keys", secrets.log().as_bytes());
    let saved = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sealed-saved.pcapng");
    let held = |arguments: &[&str]| {
        run(&[&["-w", saved.to_str().unwrap()], arguments].concat());
        secrets_of(&opened(&common::bytes(&saved), &Secrets::default()))
    };
    assert_eq!(
        held(&["-r", whole.to_str().unwrap(), "-Y", "tcp.stream == 11"]),
        secrets
    );
    let (capture, keys) = (capture.to_str().unwrap(), keys.to_str().unwrap());
    assert!(held(&["-r", capture, "--keys", keys]).is_empty());
    // Of several captures that are merged, each says its own.
    assert_eq!(
        held(&["-r", capture, "-r", whole.to_str().unwrap()]),
        secrets
    );
}

/// What a recipe gives of the capture, its values in its first columns as text, the first letters of each.
fn rows(recipe: &str) -> Vec<Vec<String>> {
    let bytes = common::bytes(&common::own(CAPTURE));
    let outcome = runs::outcome(recipe, &bytes, Limits::default()).unwrap();
    let Data::Values(values) = outcome.data else {
        panic!("expected values");
    };
    let text = |value: &Value| match &value.content {
        Content::Bytes(bytes) => String::from_utf8_lossy(&bytes[..bytes.len().min(20)]).into(),
        content => content.print(),
    };
    let count = values.columns.first().map_or(0, |c| c.values.len());
    let row = |at: usize| values.columns.iter().map(|c| text(&c.values[at])).collect();
    (0..count).map(row).collect()
}

#[test]
fn files_under_tls_are_put_together_of_both_versions_of_http() {
    let rows = rows("objects http");
    let names = |name: &str| rows.iter().filter(|row| row[1] == name).count();
    // Of HTTP/1 the pages of twelve connections, and of HTTP/2 two.
    assert_eq!(
        [names("short"), names("again"), names("long")],
        [12, 11, 2],
        "{rows:?}"
    );
    for row in &rows {
        assert_eq!(
            row[0],
            format!("what /{} says, sealed\n", row[1])[..20],
            "{row:?}"
        );
    }
}

#[test]
fn a_stream_under_tls_is_given_in_clear() {
    let rows = rows("stream client");
    let asked = |row: &&Vec<String>| row[0].starts_with("GET /");
    assert!(rows.iter().filter(asked).count() > 10, "{rows:?}");
}
