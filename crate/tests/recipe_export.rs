//! Exported scripts give the bytes of their recipes, where the programs that run them are installed.
use crate::common;
use crate::recipe::runs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wireloupe::recipe::export::{Target, export};
use wireloupe::recipe::text;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests")
        .join(name)
}

fn works(program: &str, arguments: &[&str]) -> bool {
    let output = Command::new(program).args(arguments).output();
    output.is_ok_and(|output| output.status.success())
}

/// Recipes and their captures: those of the puzzles, and those of tests/recipes where the captures are.
fn recipes() -> Vec<(String, String, PathBuf)> {
    let mut found = vec![];
    for path in files("puzzles") {
        let name = stem(&path);
        let capture = folder(&format!("captures/puzzles/{name}.pcap"));
        found.push((name, std::fs::read_to_string(&path).unwrap(), capture));
    }
    let Some(corpus) = common::corpus() else {
        return found;
    };
    for path in files("recipes") {
        let name = stem(&path);
        let captures = common::files(&corpus.join("agree/covert/dev").join(&name));
        if let Some(capture) = captures.into_iter().next() {
            found.push((name, std::fs::read_to_string(&path).unwrap(), capture));
        }
    }
    found
}

fn files(name: &str) -> Vec<PathBuf> {
    let names = std::fs::read_dir(folder(name)).unwrap();
    let mut names: Vec<PathBuf> = names.map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_string()
}

/// Why a target refuses a recipe, by the first reason's words. Any other is a fault of the export.
const REFUSED: [&str; 9] = [
    "is Wireloupe's own",
    "does not fit on one line: take the script",
    "do not fit on one line: take the script",
    "Scapy has no field for ",
    " of the filter cannot be said in Scapy",
    ", which has no bytes to slice",
    "tshark has no field for ",
    "tshark prints no bytes for ",
    " are not what tshark prints",
];

const OTHERS: [&str; 6] = [
    "cannot be said in Scapy",
    "cannot be said in tshark",
    "Wireshark puts the segments of HTTP together, Scapy does not",
    "a packet has several values here",
    "is Scapy's: Wireshark has no name for it",
    "the recipe does not begin with a filter",
];

/// Every recipe gives its bytes, or is refused with a reason and an error code.
fn compare(target: Target, extension: &str, least: usize, run: impl Fn(&Path, &Path) -> Command) {
    let scripts = std::env::temp_dir().join(format!(
        "wireloupe-export-{extension}-{}",
        std::process::id()
    ));
    std::fs::create_dir_all(&scripts).unwrap();
    let (mut same, mut wrong) = (0, vec![]);
    for (name, recipe, capture) in recipes() {
        let script = export(&text::parse(&recipe).steps, target);
        if let Some(reason) = script.missing.first() {
            let known = REFUSED
                .iter()
                .chain(&OTHERS)
                .any(|words| reason.contains(words));
            if !known {
                wrong.push(format!("{name} is refused: {reason}"));
            }
            continue;
        }
        let path = scripts.join(format!("{name}.{extension}"));
        std::fs::write(&path, &script.text).unwrap();
        let output = run(&path, &capture).output().unwrap();
        let expected = runs::run(&recipe, &capture).unwrap();
        match output.stdout == expected {
            true => same += 1,
            false => wrong.push(format!(
                "{name}: {:?} instead of {:?}\n{}",
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&expected),
                String::from_utf8_lossy(&output.stderr)
            )),
        }
    }
    std::fs::remove_dir_all(&scripts).unwrap();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(same >= least, "only {same} were exported whole");
}

fn with(program: &'static str) -> impl Fn(&Path, &Path) -> Command {
    move |script, capture| {
        let mut command = Command::new(program);
        command.arg(script).arg(capture);
        command
    }
}

/// Prints what a line on `pkts` gives.
const EVALUATE: &str = r#"
import base64, codecs, gzip, itertools, logging, re, sys, zlib
logging.getLogger("scapy").setLevel(logging.CRITICAL)
from scapy.all import *
pkts = rdpcap(sys.argv[2])
found = eval(open(sys.argv[1]).read())
if isinstance(found, list):
    found = "".join((v.hex() if isinstance(v, bytes) else str(v)) + "\n" for v in found)
sys.stdout.buffer.write(found if isinstance(found, bytes) else found.encode())
"#;

#[test]
fn lines_of_scapy_give_the_same_bytes() {
    if works("python3", &["-c", "import scapy.all"]) {
        compare(Target::Line, "txt", 15, |line, capture| {
            let mut command = Command::new("python3");
            command.args(["-c", EVALUATE]).arg(line).arg(capture);
            command
        });
    }
}

/// A script that was refused ends with an error code, and prints nothing.
#[test]
fn a_refused_script_fails() {
    for (target, program, extension, recipe) in [
        (
            Target::Scapy,
            "python3",
            "py",
            "filter tcp.analysis.retransmission",
        ),
        (
            Target::Scapy,
            "python3",
            "py",
            "filter tcp\nextract TCP.dport\nhid-keys",
        ),
        (Target::Tshark, "sh", "sh", "filter tcp\nstream"),
        (
            Target::Tshark,
            "sh",
            "sh",
            "filter tcp\nextract TCP.dport\nhid-keys",
        ),
    ] {
        let needed = ["-c", "import scapy.all"];
        if !works("python3", &needed) || !works("tshark", &["--version"]) {
            return;
        }
        let script = export(&text::parse(recipe).steps, target);
        assert!(!script.missing.is_empty(), "{recipe}");
        let name = format!("wireloupe-refused-{}.{extension}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, &script.text).unwrap();
        let capture = folder("captures/sample/capture.pcapng");
        let output = with(program)(&path, &capture).output().unwrap();
        std::fs::remove_file(&path).unwrap();
        assert!(!output.status.success(), "{recipe}: {}", script.text);
        assert_eq!(output.stdout, b"", "{recipe}");
    }
}

#[test]
fn filters_become_one_in_wiresharks_names() {
    let filter = |recipe| export(&text::parse(recipe).steps, Target::Filter);
    for (recipe, text) in [
        (
            "filter tcp || udp\nfilter ip.ttl == 64\nextract ip.id",
            "(tcp || udp) && ip.ttl == 64\n",
        ),
        (
            "filter TCP.dport == 80\nextract ip.id",
            "tcp.dstport == 80\n",
        ),
        (
            "filter UDP\nfilter udp.payload contains \"UDP\"",
            "udp && udp.payload contains \"UDP\"\n",
        ),
    ] {
        let made = filter(recipe);
        assert_eq!(
            (made.text.as_str(), made.missing.len()),
            (text, 0),
            "{recipe}"
        );
    }
    assert_eq!(
        filter("extract ip.id").missing,
        ["the recipe does not begin with a filter: it takes all packets"]
    );
}

#[test]
fn recipes_become_lines_as_people_write_them() {
    for (recipe, line) in [
        (
            "filter icmp.type == 8 && ip.src == 10.13.37.20\nextract ICMP.load[16:32]\nconcat",
            "b\"\".join(p[ICMP].load[16:32] for p in pkts if ICMP in p and p[ICMP].type == 8 and IP in p and p[IP].src == \"10.13.37.20\" and hasattr(p[ICMP], \"load\"))",
        ),
        (
            "filter udp\nextract udp.dstport\nsubtract 4000\nchr\njoin",
            "\"\".join(chr(p[UDP].dport - 4000) for p in pkts if UDP in p)",
        ),
        (
            "filter udp\nextract IP.ttl\nto-bytes 1\nconcat",
            "bytes(p[IP].ttl for p in pkts if UDP in p and IP in p)",
        ),
    ] {
        let made = export(&text::parse(recipe).steps, Target::Line);
        assert_eq!(made.missing, [] as [&str; 0], "{recipe}");
        assert_eq!(made.text.trim_end(), line);
    }
}

#[test]
fn scapy_scripts_give_the_same_bytes() {
    if works("python3", &["-c", "import scapy.all"]) {
        compare(Target::Scapy, "py", 15, with("python3"));
    }
}

#[test]
fn tshark_commands_give_the_same_bytes() {
    if works("tshark", &["--version"]) && works("python3", &["--version"]) {
        compare(Target::Tshark, "sh", 20, with("sh"));
    }
}

#[test]
fn a_step_that_cannot_be_exported_stops_the_script_with_a_word() {
    let steps = text::parse("filter tcp\nextract TCP.dport\nhid-keys").steps;
    for target in [Target::Scapy, Target::Tshark] {
        let script = export(&steps, target);
        assert_eq!(script.missing, ["the step hid-keys is Wireloupe's own"]);
        assert!(
            script
                .text
                .contains("sys.exit(\"the step hid-keys is Wireloupe's own\")")
                || script.text.contains("hid-keys is Wireloupe")
        );
    }
    let script = export(
        &text::parse("filter tcp.analysis.retransmission\nextract TCP.dport").steps,
        Target::Scapy,
    );
    assert_eq!(
        script.missing,
        [
            "`tcp.analysis.retransmission` of the filter cannot be said in Scapy: Scapy has no field for tcp.analysis.retransmission"
        ]
    );
}
