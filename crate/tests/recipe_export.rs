//! Exported scripts give the bytes of their recipes, where the programs that run them are installed.
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

/// Recipes and their captures: those of the puzzles.
fn recipes() -> Vec<(String, String, PathBuf)> {
    let names = std::fs::read_dir(folder("puzzles")).unwrap();
    let mut names: Vec<PathBuf> = names.map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let one = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_string();
        let recipe = std::fs::read_to_string(&path).unwrap();
        let capture = folder(&format!("captures/puzzles/{name}.pcap"));
        (name, recipe, capture)
    };
    names.into_iter().map(one).collect()
}

fn compare(target: Target, program: &str, extension: &str, least: usize) {
    let scripts = std::env::temp_dir().join(format!(
        "wireloupe-export-{extension}-{}",
        std::process::id()
    ));
    std::fs::create_dir_all(&scripts).unwrap();
    let (mut same, mut wrong) = (0, vec![]);
    for (name, recipe, capture) in recipes() {
        let script = export(&text::parse(&recipe).steps, target);
        if !script.missing.is_empty() {
            continue;
        }
        let path = scripts.join(format!("{name}.{extension}"));
        std::fs::write(&path, &script.text).unwrap();
        let output = Command::new(program)
            .arg(&path)
            .arg(&capture)
            .output()
            .unwrap();
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

#[test]
fn scapy_scripts_give_the_same_bytes() {
    if works("python3", &["-c", "import scapy.all"]) {
        compare(Target::Scapy, "python3", "py", 15);
    }
}

#[test]
fn tshark_commands_give_the_same_bytes() {
    if works("tshark", &["--version"]) && works("python3", &["--version"]) {
        compare(Target::Tshark, "sh", "sh", 20);
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
        ["`tcp.analysis.retransmission` of the filter cannot be said in Scapy"]
    );
}
