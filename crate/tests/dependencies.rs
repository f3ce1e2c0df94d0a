//! A dependency earns a line in `docs/design.md`.

use std::fs;
use std::path::Path;

#[test]
fn every_dependency_has_a_line_in_the_design() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |name: &str| fs::read_to_string(root.join(name)).unwrap();
    let design = read("docs/design.md");
    let (_, lines) = design.split_once("## Dependencies").unwrap();
    let mut names = of_cargo(&read("crate/Cargo.toml"));
    names.extend(of_cargo(&read("xtask/Cargo.toml")));
    names.extend(of_npm(&read("package.json")));
    assert!(
        names.len() > 15,
        "only {names:?} were found: is the reading broken?"
    );
    names.retain(|name| name != "wireloupe" && !lines.contains(&format!("`{name}`")));
    assert!(
        names.is_empty(),
        "docs/design.md, Dependencies, lacks {names:?}"
    );
}

/// The names in a manifest's tables of dependencies.
fn of_cargo(manifest: &str) -> Vec<String> {
    let mut names = vec![];
    let mut within = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            within = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) =
            (within && !line.starts_with('#'), line.split_once('='))
        {
            names.push(name.trim().trim_end_matches(".workspace").to_owned());
        }
    }
    names
}

/// The names in the objects of package.json that list dependencies, as npm lays them out: a line each.
fn of_npm(manifest: &str) -> Vec<String> {
    let mut names = vec![];
    let mut within = false;
    for line in manifest.lines() {
        match line.split('"').nth(1) {
            Some(name) if line.ends_with('{') => {
                within = name.to_lowercase().ends_with("dependencies")
            }
            Some(name) if within => names.push(name.to_owned()),
            _ => within = false,
        }
    }
    names
}
