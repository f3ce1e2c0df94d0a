//! Recipes for JavaScript: their steps, their text and JSON, and what came of one.
use super::types::{Problem, problem, to_js};
use crate::recipe::data::Data;
use crate::recipe::entry::{self, Entry};
use crate::recipe::preview::{Preview, rows};
use crate::recipe::result::{Description, describe, file};
use crate::recipe::run::{Outcome, StepOutcome};
use crate::recipe::suggest::Suggestion;
use crate::recipe::value::hex;
use crate::recipe::{Step, steps as all_steps, text};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type Shape = "packets" | "values" | "bytes";
export interface ArgumentInfo {
    name: string; help: string; control: string; default: string | null; choices: string[];
    positional: boolean; raw: boolean;
}
export interface StepInfo {
    name: string; group: string; help: string[]; takes: Shape[]; gives: Shape[];
    /** Needs the module of heavy steps. */
    heavy: boolean; arguments: ArgumentInfo[];
    /** Lines that begin with the step, and what other tools call them, with commas between; where a name stands at several, the least place comes first. */
    elsewhere: { line: string; names: string; place: number }[];
}
export interface StepJson { step: string; [argument: string]: string | number | boolean; }
/** A line of a recipe: `off` is left out of the run, `stop` ends the run before it, `comment` has a line each. */
export type EntryJson = StepJson & { off?: true; stop?: true; comment?: string };
export type RecipeCheck =
    /** `steps` are those that run, `entries` all that stand in the text, `tail` the comments below the last. */
    | { ok: true; steps: StepJson[]; lines: number[]; entries: EntryJson[]; entryLines: number[]; tail: string }
    | { ok: false; line: number; column: number; message: string; suggestions: string[] };
export interface RecipeRun {
    steps: {
        line: number; shape: Shape; count: number; milliseconds: number;
        /** `columns` of values; `cells` beside them in each row of the preview. */
        columns: string[]; preview: { packet?: number; text: string; cells?: string[] }[];
        /** What the result looks like: lines of a recipe to add, why, and from 0 to 1 how sure. */
        suggestions: { recipe: string; why: string; sure: number }[]; error?: string;
    }[];
    result: {
        kind: "text" | "hex" | "table" | "image" | "zip" | "none"; fileName: string; size: number;
        text?: string; rows?: { packet: number | null; cells: string[] }[]; mime?: string;
        entries?: { name: string; size: number }[];
    };
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "StepInfo[]")]
    pub type StepInfos;
    #[wasm_bindgen(typescript_type = "StepJson[]")]
    pub type StepJsons;
    #[wasm_bindgen(typescript_type = "RecipeCheck")]
    pub type RecipeCheck;
    #[wasm_bindgen(typescript_type = "RecipeRun")]
    pub type Run;
}

/// Every step there is.
#[wasm_bindgen]
pub fn steps() -> Result<StepInfos, Problem> {
    to_js(&all_steps())
}

#[derive(Serialize)]
#[serde(untagged)]
enum Check {
    Good {
        ok: bool,
        steps: Vec<Step>,
        lines: Vec<u32>,
        entries: Vec<Entry>,
        #[serde(rename = "entryLines")]
        entry_lines: Vec<u32>,
        tail: String,
    },
    Bad {
        ok: bool,
        line: u32,
        column: u32,
        message: String,
        suggestions: Vec<String>,
    },
}

/// Numbers of a width that does not cross over as bigints.
pub fn numbers(lines: Vec<usize>) -> Vec<u32> {
    lines.into_iter().map(|line| line as u32).collect()
}

/// Reads a recipe's text.
#[wasm_bindgen(js_name = parseRecipe)]
pub fn parse_recipe(recipe: &str) -> Result<RecipeCheck, Problem> {
    let parsed = text::parse(recipe);
    to_js(&match parsed.faults.into_iter().next() {
        None => Check::Good {
            ok: true,
            steps: parsed.steps,
            lines: numbers(parsed.lines),
            entries: parsed.entries,
            entry_lines: numbers(parsed.entry_lines),
            tail: parsed.tail,
        },
        Some(fault) => Check::Bad {
            ok: false,
            line: fault.line as u32,
            column: fault.column as u32,
            message: fault.message,
            suggestions: fault.near.into_iter().collect(),
        },
    })
}

/// The text of steps, or of entries.
#[wasm_bindgen(js_name = printRecipe)]
pub fn print_recipe(steps: StepJsons) -> Result<String, Problem> {
    let entries: Vec<Entry> = serde_wasm_bindgen::from_value(steps.into()).map_err(problem)?;
    Ok(entry::print(&entries))
}

#[derive(Serialize)]
struct StepObject {
    line: u32,
    shape: &'static str,
    count: f64,
    milliseconds: f64,
    columns: Vec<String>,
    preview: Vec<PreviewObject>,
    suggestions: Vec<Suggestion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}
#[derive(Serialize)]
struct PreviewObject {
    #[serde(skip_serializing_if = "Option::is_none")]
    packet: Option<u32>,
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cells: Vec<String>,
}
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultObject {
    kind: &'static str,
    file_name: String,
    size: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<Vec<crate::recipe::preview::Row>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mime: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entries: Option<Vec<EntryObject>>,
}
#[derive(Serialize)]
struct EntryObject {
    name: String,
    size: f64,
}
#[derive(Serialize)]
struct RunObject {
    steps: Vec<StepObject>,
    result: ResultObject,
}

/// What came of a recipe; `lines` are those of its steps.
pub fn run(outcome: &Outcome, lines: &[u32]) -> Result<Run, Problem> {
    let line = |step: usize| lines.get(step).copied().unwrap_or(0);
    let ran = outcome.steps.iter().enumerate();
    let mut steps: Vec<StepObject> = ran.map(|(at, step)| ran_step(line(at), step)).collect();
    if let Some(fault) = &outcome.fault {
        steps.push(StepObject {
            line: line(fault.step),
            shape: outcome.data.shape().name(),
            count: 0.0,
            milliseconds: 0.0,
            columns: vec![],
            preview: vec![],
            suggestions: vec![],
            error: Some(fault.fault.to_string()),
        });
    }
    to_js(&RunObject {
        steps,
        result: result(outcome),
    })
}

fn ran_step(line: u32, step: &StepOutcome) -> StepObject {
    let line_of = |packet, text| PreviewObject {
        packet,
        text,
        cells: vec![],
    };
    let columns = match &step.preview {
        Preview::Values { columns, .. } => columns.clone(),
        _ => vec![],
    };
    let preview = match &step.preview {
        Preview::Packets { numbers } => {
            let packets = numbers.iter();
            packets
                .map(|n| line_of(Some(*n), format!("packet {n}")))
                .collect()
        }
        Preview::Values { rows, .. } => {
            let cells = rows.iter();
            cells
                .map(|row| PreviewObject {
                    cells: row.cells.clone(),
                    ..line_of(row.packet, row.cells.join("  "))
                })
                .collect()
        }
        Preview::Bytes { bytes } => vec![line_of(None, bytes_text(bytes))],
    };
    StepObject {
        line,
        shape: step.shape.name(),
        count: step.count as f64,
        milliseconds: step.milliseconds,
        columns,
        preview,
        suggestions: step.suggestions.clone(),
        error: None,
    }
}

/// Bytes as text where they are text, else in hexadecimal.
fn bytes_text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains(|c: char| c.is_control() && !c.is_whitespace()) => {
            text.to_string()
        }
        _ => hex(bytes),
    }
}

/// What of a result is handed over at once: the page asks for the rest when it saves.
const TEXT_BYTES: usize = 1 << 16;
const TABLE_ROWS: usize = 5_000;

fn result(outcome: &Outcome) -> ResultObject {
    let bytes = file(&outcome.data);
    let mut result = ResultObject {
        kind: "hex",
        file_name: outcome.file.clone().unwrap_or_default(),
        size: bytes.len() as f64,
        text: None,
        rows: None,
        mime: None,
        entries: None,
    };
    let (kind, extension) = match describe(&outcome.data) {
        Description::Packets | Description::Empty => ("none", "txt"),
        Description::Table { .. } => {
            if let Data::Values(values) = &outcome.data {
                result.rows = Some(rows(values, 0, TABLE_ROWS));
            }
            ("table", "txt")
        }
        Description::Text => {
            let shown = bytes.get(..TEXT_BYTES).unwrap_or(&bytes);
            result.text = Some(String::from_utf8_lossy(shown).into_owned());
            ("text", "txt")
        }
        Description::Image { mime } => {
            result.mime = Some(mime);
            ("image", mime.trim_start_matches("image/"))
        }
        Description::Zip { files } => {
            let entry = |file: crate::recipe::archive::File| EntryObject {
                size: file.size as f64,
                name: file.name,
            };
            result.entries = Some(files.into_iter().map(entry).collect());
            ("zip", "zip")
        }
        Description::File { mime, .. } => {
            result.mime = Some(mime);
            ("hex", "bin")
        }
        Description::Binary => ("hex", "bin"),
    };
    result.kind = kind;
    if result.file_name.is_empty() {
        result.file_name = format!("result.{extension}");
    }
    result
}
