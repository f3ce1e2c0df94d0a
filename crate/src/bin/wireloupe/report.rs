//! `wireloupe report` and `wireloupe verify`.
use crate::args::Run;
use sha2::{Digest, Sha256};
use std::error::Error;
use std::io::Read;
use std::path::Path;
use wireloupe::names::link_name;
use wireloupe::recipe::Outcome;
use wireloupe::recipe::report::{Capture, Report, json_in};
use wireloupe::recipe::value::{Content, hex};
use wireloupe::session::Session;

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// A report of a recipe on a capture, and its outcome.
fn report(
    recipe: &str,
    path: &Path,
    capture: &Path,
    notes: &str,
) -> Result<(Report, Outcome), Box<dyn Error>> {
    let (outcome, session) = super::run::outcome(recipe, path, capture)?;
    let described = describe(capture, &session)?;
    let report = Report::new(described, recipe, &outcome, notes, sha256);
    Ok((report, outcome))
}

fn describe(path: &Path, session: &Session) -> Result<Capture, Box<dyn Error>> {
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
    let summary = session.index().summary();
    let time = |ns: i64| Content::Time(ns).print();
    let (first, last) = summary.as_ref().and_then(|s| s.span_ns).unzip();
    Ok(Capture {
        name: path
            .file_name()
            .map_or(String::new(), |name| name.to_string_lossy().into_owned()),
        size: size as f64,
        sha256: hex(&digest.finalize()),
        packets: session.index().len(),
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
    let (report, outcome) = report(&recipe, &run.recipe, &run.file, notes)?;
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

/// Does again what a report says; an error where something else comes out.
pub fn verify(path: &Path, capture: &Path) -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let told: Report = serde_json::from_str(json_in(&text))
        .map_err(|error| format!("{}: this is no report: {error}", path.display()))?;
    let (again, _) = report(&told.recipe, path, capture, "")?;
    let differences = told.differences(&again);
    match differences.is_empty() {
        true => {
            let (size, hash) = (again.result.size, again.result.sha256);
            crate::say(&format!("the same {size} bytes come out (SHA-256 {hash})"))
        }
        false => Err(differences.join("\n").into()),
    }
}
