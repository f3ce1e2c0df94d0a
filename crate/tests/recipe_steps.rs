//! Runs the tables of tests/recipe-steps.md.
use crate::recipe::notation;
use wireloupe::recipe::check::check_from;
use wireloupe::recipe::data::Data;
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::run::apply_all;
use wireloupe::recipe::{Step, text};

const TABLES: &str = include_str!("../../tests/recipe-steps.md");

/// Steps that only a capture shows at work.
const FROM_PACKETS: &[&str] = &[
    "filter",
    "extract",
    "stream",
    "objects",
    "uncovered",
    "comments",
    "blocks",
    "capture",
];

struct Case {
    line: usize,
    recipe: String,
    given: String,
    gives: String,
}

fn cases(markdown: &str) -> Vec<Case> {
    let mut cases = vec![];
    for (line, text) in (1..).zip(markdown.lines()) {
        let Some(row) = text.strip_prefix("| `") else {
            continue;
        };
        let row = row.strip_suffix("` |").expect("a row ends with ` |");
        let cells: Vec<String> = row
            .split("` | `")
            .map(|cell| cell.replace("\\|", "|"))
            .collect();
        let [recipe, given, gives] = cells.as_slice() else {
            panic!("line {line}: a row has three cells");
        };
        cases.push(Case {
            line,
            recipe: recipe.replace("`<br>`", "\n"),
            given: given.clone(),
            gives: gives.clone(),
        });
    }
    cases
}

fn run(recipe: &str, data: Data) -> Result<Data, String> {
    let parsed = text::parse(recipe);
    if let Some(fault) = parsed.faults.first() {
        return Err(fault.to_string());
    }
    let printed = text::print(&parsed.steps);
    assert_eq!(
        text::parse(&printed).steps,
        parsed.steps,
        "printed as\n{printed}"
    );
    let json = serde_json::to_string(&parsed.steps).unwrap();
    let read: Vec<Step> = serde_json::from_str(&json).unwrap();
    assert_eq!(read, parsed.steps, "as JSON {json}");
    let (_, fault) = check_from(data.shape(), &parsed.steps);
    if let Some(fault) = fault {
        return Err(fault.to_string());
    }
    let run = apply_all(&parsed.steps, data, &Limits::default());
    run.map_err(|fault| fault.to_string())
}

#[test]
fn every_row_of_the_tables_holds() {
    let cases = cases(TABLES);
    assert!(cases.len() > 1);
    let mut wrong = vec![];
    for case in &cases {
        let found = match run(&case.recipe, notation::read(&case.given)) {
            Ok(data) => notation::print(&data),
            Err(message) => format!("error: {message}"),
        };
        let expected = match case.gives.starts_with("error:") {
            true => case.gives.clone(),
            false => notation::print(&notation::read(&case.gives)),
        };
        if found != expected {
            wrong.push(format!(
                "line {}: expected {expected}\n        found {found}",
                case.line
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_step_stands_in_the_tables() {
    let missing: Vec<&str> = wireloupe::recipe::steps()
        .iter()
        .map(|info| info.name)
        .filter(|name| !FROM_PACKETS.contains(name))
        .filter(|name| !TABLES.contains(&format!("`{name}")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_form_takes_text_as_it_is_typed_where_an_argument_is_nearly_always_text() {
    for (typed, printed) in [
        (",", r#"join ",""#),
        (" ", r#"join " ""#),
        ("-", r#"join "-""#),
        ("44", r#"join "44""#),
        (r#"",""#, r#"join ",""#),
        (r#""\n""#, r#"join "\n""#),
        ("0x2c", r#"join ",""#),
        ("hex:2c20", r#"join ", ""#),
        ("", "join"),
    ] {
        let json = serde_json::json!({ "step": "join", "separator": typed });
        let step: Step = serde_json::from_value(json).unwrap();
        assert_eq!(text::print_step(&step), printed, "{typed}");
        let again: Step = serde_json::from_value(serde_json::to_value(&step).unwrap()).unwrap();
        assert_eq!(again, step, "{typed}");
    }
}

#[test]
fn names_of_other_tools_lead_to_steps_that_are_there() {
    for name in [
        "dedupe",
        "find-replace",
        "from-charcode",
        "sha256",
        "To Hexdump",
        "strip",
        "REMOVE WHITESPACE",
    ] {
        let fault = text::parse_line(name).unwrap_err();
        let near = fault.near.expect(name);
        assert!(text::parse_line(&near).is_ok(), "{name}: {near}");
    }
}
