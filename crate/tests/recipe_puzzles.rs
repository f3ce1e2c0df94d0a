//! The recipes of tests/puzzles on the captures that look like those puzzles, and the list in docs/puzzles.md.
use crate::recipe::runs;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use wireloupe::recipe::check::check;
use wireloupe::recipe::text;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests")
        .join(name)
}

#[test]
fn every_recipe_finds_the_answer_of_its_capture() {
    let answers = std::fs::read_to_string(folder("captures/puzzles/answers.txt")).unwrap();
    let (mut count, mut wrong) = (0, vec![]);
    for line in answers.lines() {
        let (name, answer) = line.split_once('\t').unwrap();
        let recipe = std::fs::read_to_string(folder(&format!("puzzles/{name}.txt"))).unwrap();
        let capture = folder(&format!("captures/puzzles/{name}.pcap"));
        count += 1;
        match runs::run(&recipe, &capture) {
            Ok(found) if found == answer.as_bytes() => {}
            Ok(found) => wrong.push(format!(
                "{name}: found {:?}",
                String::from_utf8_lossy(&found)
            )),
            Err(message) => wrong.push(format!("{name}: {message}")),
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(count >= 40, "only {count} puzzles ran");
}

/// The rows of the list: number, and the recipe or why there is none.
fn listed() -> Vec<(u32, String)> {
    let list = std::fs::read_to_string(folder("../docs/puzzles.md")).unwrap();
    let rows = list.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
        let number = cells.next()?.parse().ok()?;
        Some((number, cells.nth(1)?.to_string()))
    });
    rows.collect()
}

#[test]
fn the_list_has_all_puzzles_and_a_hundred_recipes_that_can_be_read() {
    let rows = listed();
    let numbers: BTreeSet<u32> = rows.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=120).collect());
    let mut expressed = 0;
    for (number, cell) in rows {
        let Some(recipe) = cell
            .strip_prefix('`')
            .and_then(|rest| rest.strip_suffix('`'))
        else {
            assert!(cell.starts_with("No: "), "{number}: {cell}");
            continue;
        };
        let parsed = text::parse(&recipe.replace(" → ", "\n").replace("\\|", "|"));
        assert_eq!(parsed.faults, [], "{number}: {recipe}");
        let (_, fault) = check(&parsed.steps);
        assert_eq!(fault, None, "{number}: {recipe}");
        expressed += 1;
    }
    assert!(expressed >= 100, "only {expressed} are expressed");
}
