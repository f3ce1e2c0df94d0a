//! Reports: verified as they were written, and refused where anything in them was changed.
use std::path::PathBuf;
use std::process::{Command, Output};

const CAPTURE: &str = "ports/capture.pcap";

fn wireloupe(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wireloupe"))
        .args(words)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/captures"))
        .output()
        .unwrap()
}

/// A report's text, written by the command.
fn written(name: &str) -> String {
    let (recipe, report) = (scratch(&format!("{name}.txt")), scratch(name));
    std::fs::write(&recipe, "extract tcp.dstport\nchr\njoin\n").unwrap();
    let words = [
        recipe.to_str().unwrap(),
        CAPTURE,
        "-o",
        report.to_str().unwrap(),
    ];
    let output = wireloupe(&[&["report"][..], &words].concat());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = std::fs::read_to_string(&report).unwrap();
    std::fs::remove_file(recipe).unwrap();
    std::fs::remove_file(report).unwrap();
    text
}

fn scratch(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("wireloupe-report-{}-{name}", std::process::id()))
}

/// What `verify` says of a text, and whether it is satisfied.
fn verify(name: &str, text: &str) -> (bool, String) {
    let path = scratch(name);
    std::fs::write(&path, text).unwrap();
    let output = wireloupe(&["verify", path.to_str().unwrap(), CAPTURE]);
    std::fs::remove_file(path).unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

fn changed(text: &str, from: &str, to: &str) -> String {
    let other = text.replacen(from, to, 1);
    assert_ne!(other, text, "{from} is not there");
    other
}

#[test]
fn a_page_holds_only_as_it_was_written() {
    let page = written("page.html");
    assert!(page.contains("<th>First time</th>"), "{page}");
    assert!(page.contains(" (20") && page.contains("Z)</td>"), "{page}");
    let (holds, said) = verify("same.html", &page);
    assert!(holds && said.starts_with("the same "), "{said}");
    for (from, to) in [
        ("<th>SHA-256</th><td>", "<th>SHA-256</th><td>0"),
        ("<th>Packets</th><td>64", "<th>Packets</th><td>999"),
        ("64 values", "999 values"),
        ("<h2>Result</h2>", "<h2>Outcome</h2>"),
        ("</script>\n", "</script>\n<p>More</p>\n"),
        ("\n", "\r\n"),
    ] {
        let (holds, said) = verify("changed.html", &changed(&page, from, to));
        assert!(
            !holds && said.contains("the visible page"),
            "{from}: {said}"
        );
    }
}

#[test]
fn all_that_is_worked_out_again_is_compared() {
    let json = written("report.json");
    assert!(verify("same.json", &json).0);
    for (from, to, what) in [
        (
            "\"packets\": [\n    1,",
            "\"packets\": [\n    2,",
            "the packets used",
        ),
        (
            "\"packets\": [\n    1,",
            "\"packets\": [\n",
            "the packets listed",
        ),
        (
            "\"packetCount\": 64",
            "\"packetCount\": 63",
            "the count of packets",
        ),
        ("\"size\": ", "\"size\": 1", "the capture's size"),
        ("\"firstTime\": \"", "\"firstTime\": \"1", "the first time"),
        ("\"lastTime\": \"", "\"lastTime\": \"1", "the last time"),
        ("\"Ethernet\"", "\"Token ring\"", "the link types"),
        ("\"shape\": \"values\"", "\"shape\": \"bytes\"", "step 1"),
        ("\"count\": 64", "\"count\": 65", "step 1"),
        ("\"name\": \"chr\"", "\"name\": \"ord\"", "step 2"),
        ("\"file\": \"\"", "\"file\": \"a.zip\"", "the result's file"),
    ] {
        let (holds, said) = verify("changed.json", &changed(&json, from, to));
        assert!(!holds && said.contains(what), "{from}: {said}");
    }
}

#[test]
fn what_another_version_wrote_is_not_vouched_for() {
    let page = written("other.html").replace(env!("CARGO_PKG_VERSION"), "9.9.9");
    let altered = changed(&page, "<th>Packets</th><td>64", "<th>Packets</th><td>999");
    let (_, said) = verify("altered.html", &altered);
    assert!(
        said.contains("wireloupe 9.9.9") && said.contains("was not checked"),
        "{said}"
    );
}

#[test]
fn what_is_no_report_is_said_to_be_none() {
    for (text, expected) in [
        ("hello", "this is no report"),
        ("<html></html>", "this is no report"),
        ("{}", "this is JSON, but no report"),
    ] {
        let (holds, said) = verify("none.html", text);
        assert!(!holds && said.contains(expected), "{text}: {said}");
        assert!(!said.contains("expected ident"), "{said}");
    }
}

#[test]
fn help_is_given_to_every_form_of_the_command() {
    for words in [
        &["run", "--help"][..],
        &["verify", "-h"],
        &["steps", "--help"],
    ] {
        let output = wireloupe(words);
        assert!(output.status.success(), "{words:?}");
        assert!(output.stdout.starts_with(b"wireloupe -r FILE"), "{words:?}");
    }
    let of = |words: &[&str]| {
        let output = wireloupe(words);
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    };
    let (found, all) = of(&["steps"]);
    for info in wireloupe::recipe::steps() {
        assert!(all.contains(&format!("  {} ", info.name)), "{}", info.name);
    }
    assert!(found);
    let (found, one) = of(&["steps", "replace"]);
    assert!(
        found && one.starts_with("replace FIND [WITH] [regex] [once]\n"),
        "{one}"
    );
    assert!(
        one.contains("  replace \"-\"    \"a-b\"    \"ab\""),
        "{one}"
    );
    let (found, said) = of(&["steps", "dedupe"]);
    assert!(!found && said.contains("did you mean unique?"), "{said}");
}
