//! Lines for Scapy give what their recipes give, where Python and Scapy are installed.
use crate::recipe::runs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use wireloupe::recipe::translate::translate;

const LINES: &str = include_str!("recipe/scapy_lines.txt");

#[test]
fn recipes_of_lines_give_what_the_lines_give() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let installed = Command::new("python3")
        .args(["-c", "import scapy.all"])
        .output();
    if !installed.is_ok_and(|output| output.status.success()) {
        return;
    }
    let capture = root.join("../tests/captures/sample/capture.pcapng");
    let mut python = Command::new("python3")
        .arg(root.join("tests/recipe/scapy_lines.py"))
        .arg(&capture)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = python.stdin.take().unwrap();
    input.write_all(LINES.as_bytes()).unwrap();
    drop(input);
    let output = python.wait_with_output().unwrap();
    let expected = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = LINES.split("\n---\n").collect();
    assert_eq!(expected.lines().count(), lines.len());
    for (line, expected) in lines.iter().zip(expected.lines()) {
        let recipe = translate(line).unwrap_or_else(|message| panic!("{line}: {message}"));
        let found = runs::run(&recipe, &capture).unwrap();
        let digits: String = found.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digits, expected, "{line}\n{recipe}");
    }
}
