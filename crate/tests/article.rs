//! The steps of the puzzle that this project began with, one by one, by the command.
#![cfg(feature = "cli")]
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn captures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures")
}

fn wireloupe(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wireloupe"));
    command
        .args(words)
        .current_dir(captures())
        .output()
        .unwrap()
}

fn text(words: &[&str]) -> String {
    let output = wireloupe(words);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a recipe on a capture and gives its bytes.
fn run(name: &str, recipe: &str, capture: &str) -> Vec<u8> {
    let path = std::env::temp_dir().join(format!("wireloupe-{}-{name}.txt", std::process::id()));
    std::fs::write(&path, recipe).unwrap();
    let output = wireloupe(&["run", path.to_str().unwrap(), capture]);
    std::fs::remove_file(&path).unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    output.stdout
}

#[test]
fn a_capture_of_web_traffic_is_counted_by_protocol() {
    let counted = text(&["-r", "web/capture.pcap", "-T", "count"]);
    assert_eq!(counted, "TCP:41 UDP:2 ICMP:0 Other:0\n");
}

#[test]
fn the_first_packet_is_shown_as_scapy_shows_it() {
    let shown = text(&["-r", "web/capture.pcap", "-T", "show", "-c", "1"]);
    let expected = std::fs::read_to_string(captures().join("web/show.txt")).unwrap();
    assert_eq!(shown, expected);
}

#[test]
fn the_checksum_of_every_tcp_packet_is_printed_in_hexadecimal() {
    let words = ["-r", "web/capture.pcap", "-Y", "tcp", "-T", "fields", "-e"];
    let printed = text(&[&words[..], &["tcp.checksum"]].concat());
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.len(), 41);
    assert!(
        lines
            .iter()
            .all(|line| line.len() == 6 && line.starts_with("0x"))
    );
    // Scapy's name has the same numbers, in decimal.
    let scapy = text(&[&words[..], &["TCP.chksum"]].concat());
    let decimal = |line: &&str| u16::from_str_radix(&line[2..], 16).unwrap().to_string();
    let expected: Vec<String> = lines.iter().map(decimal).collect();
    assert_eq!(scapy.lines().collect::<Vec<_>>(), expected);
}

const LETTERS: &str = "extract dport\nchr\njoin\nfrom-base64\nrot13\n";
const ARCHIVE: &str =
    "filter icmp.type == 8\nextract ICMP.load[16:32]\nconcat\nsave exfiltrated.zip\n";

#[test]
fn the_ports_that_are_letters_give_their_sentence() {
    let expected = std::fs::read(captures().join("ports/expected.txt")).unwrap();
    assert_eq!(run("ports", LETTERS, "ports/capture.pcap"), expected);
}

#[test]
fn the_pings_give_their_archive_byte_for_byte() {
    let expected = std::fs::read(captures().join("ping-zip/expected.zip")).unwrap();
    assert_eq!(run("pings", ARCHIVE, "ping-zip/capture.pcap"), expected);
}

#[test]
fn both_puzzles_are_solved_among_the_sample_s_other_traffic() {
    let letters = format!("filter ip.dst == 198.51.100.64\n{LETTERS}");
    let expected = std::fs::read(captures().join("ports/expected.txt")).unwrap();
    assert_eq!(
        run("sample-ports", &letters, "sample/capture.pcapng"),
        expected
    );
    let expected = std::fs::read(captures().join("ping-zip/expected.zip")).unwrap();
    assert_eq!(
        run("sample-pings", ARCHIVE, "sample/capture.pcapng"),
        expected
    );
}

#[test]
fn a_file_that_is_no_capture_is_refused_with_what_was_found() {
    let output = wireloupe(&["-r", "ping-zip/expected.zip"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("ZIP"));
}

#[test]
fn a_refused_filter_is_marked_at_its_place() {
    let output = wireloupe(&["-r", "web/capture.pcap", "-Y", "tcp.prot == 80"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(
        errors.contains("tcp.port") && errors.contains("^^^^^^^^"),
        "{errors}"
    );
}

#[test]
fn wrong_usage_ends_with_two() {
    assert_eq!(wireloupe(&["-T", "fields"]).status.code(), Some(2));
    assert_eq!(wireloupe(&["--nosuch"]).status.code(), Some(2));
}
