//! `wireloupe report` and `wireloupe verify`.
use crate::args::{self, Run};
use crate::run::Extent;
use sha2::{Digest, Sha256};
use std::error::Error;
use std::io::Read;
use std::path::Path;
use wireloupe::capture::Index;
use wireloupe::names::link_name;
use wireloupe::recipe::Outcome;
use wireloupe::recipe::report::{Capture, Report, json_in};
use wireloupe::recipe::value::{Content, hex};

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// A report of a recipe on a capture, and its outcome.
fn report(
    recipe: &str,
    path: &Path,
    capture: &args::Capture,
    notes: &str,
) -> Result<(Report, Outcome), Box<dyn Error>> {
    let (outcome, pass) = super::run::outcome(recipe, path, capture, Extent::All)?;
    let described = describe(&capture.file, pass.index())?;
    let report = Report::new(described, recipe, &outcome, notes, sha256);
    Ok((report, outcome))
}

fn describe(path: &Path, index: &Index) -> Result<Capture, Box<dyn Error>> {
    let mut file = std::fs::File::open(path)?;
    let (mut digest, mut size, mut chunk) = (Sha256::new(), 0u64, vec![0; 1 << 20]);
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        size += read as u64;
        digest.update(&chunk[..read]);
    }
    let summary = index.summary();
    let time = |ns: i64| Content::Time(ns).print();
    let (first, last) = summary.as_ref().and_then(|s| s.span_ns).unzip();
    Ok(Capture {
        name: path
            .file_name()
            .map_or(String::new(), |name| name.to_string_lossy().into_owned()),
        size: size as f64,
        sha256: hex(&digest.finalize()),
        packets: index.len(),
        first_time: first.map_or(String::new(), time),
        last_time: last.map_or(String::new(), time),
        link_types: summary.map_or(vec![], |s| {
            s.links.iter().map(|link| link_name(*link)).collect()
        }),
    })
}

pub fn write(run: &Run, notes: &str) -> Result<(), Box<dyn Error>> {
    let recipe = std::fs::read_to_string(&run.recipe);
    let recipe = recipe.map_err(|error| format!("{}: {error}", run.recipe.display()))?;
    let (report, outcome) = report(&recipe, &run.recipe, &run.capture, notes)?;
    let json = serde_json::to_string_pretty(&report)?;
    let path = run.out.as_deref().unwrap_or(Path::new("report.html"));
    let text = match path
        .extension()
        .is_some_and(|extension| extension == "json")
    {
        true => json,
        false => report.html(&json, &outcome.data),
    };
    std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// Does again what a report says; an error where something else comes out, or where its page shows something else.
pub fn verify(path: &Path, capture: &args::Capture) -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let told = read(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let (again, outcome) = report(&told.recipe, path, capture, "")?;
    let mut differences = told.differences(&again);
    let mut unsure = vec![];
    if let Some(difference) = told.page_difference(&text, &outcome.data) {
        match told.is_of(&again) {
            true => differences.push(difference),
            false => unsure.push(format!(
                "{} (form {}) wrote the report, and this is {} (form {}): whether the visible page shows what its data says was not checked",
                told.program, told.form, again.program, again.form
            )),
        }
    }
    if !differences.is_empty() {
        return Err(differences.join("\n").into());
    }
    let (size, hash) = (again.result.size as u64, again.result.sha256);
    let came = match size {
        1 => "the same byte comes out".to_string(),
        _ => format!("the same {size} bytes come out"),
    };
    let mut lines = vec![format!("{came} (SHA-256 {hash})")];
    lines.extend(unsure);
    if !told.notes.is_empty() {
        lines.push("its notes are words of whoever wrote them: nothing checks them".into());
    }
    crate::say(&lines.join("\n"))
}

fn read(text: &str) -> Result<Report, String> {
    let inside = json_in(text);
    let json: serde_json::Value = serde_json::from_str(inside).map_err(
        |_| "this is no report: neither JSON nor a page with it, as wireloupe report writes them",
    )?;
    // Read from the text, so that what stands there twice is refused.
    serde_json::from_str(inside).map_err(|error| match json.get("capture") {
        None => "this is JSON, but no report".to_string(),
        Some(_) => format!("the report cannot be read: {error}"),
    })
}
