//! Packets are shown as Scapy 2.8 showed them.
#![cfg(feature = "cli")]
use std::path::Path;
use std::process::Command;

fn compare(words: &[&str], expected: &str) {
    let captures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
    let mut command = Command::new(env!("CARGO_BIN_EXE_wireloupe"));
    let command = command.args(["-T", "show", "-r"]).args(words);
    let shown = command.current_dir(&captures).output().unwrap().stdout;
    let expected = std::fs::read(captures.join(expected)).unwrap();
    for (ours, theirs) in lines(&shown).zip(lines(&expected)) {
        assert_eq!(ours, theirs);
    }
    assert_eq!(shown.len(), expected.len());
}

fn lines(text: &[u8]) -> impl Iterator<Item = String> {
    let lines = text.split(|byte| *byte == b'\n');
    lines.map(|line| String::from_utf8_lossy(line).into_owned())
}

#[test]
fn a_directory_and_a_file_server() {
    let words = ["services/capture.pcap", "-Y", "ldap || smb2"];
    compare(&words, "services/show.txt");
}

#[test]
fn files_that_are_opened_and_chains_of_commands() {
    let words = ["shares/capture.pcap", "-Y", "smb2.cmd == 5"];
    compare(&words, "shares/show.txt");
}

#[test]
fn mobility_headers_and_their_options() {
    compare(&["air/mobile.pcap"], "air/mobile-show.txt");
}
