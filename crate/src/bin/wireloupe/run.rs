//! `wireloupe run`: a recipe's bytes.
use crate::args::{Capture, Run};
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::Instant;
use wireloupe::recipe::export::{self, Target};
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::{Outcome, Plan, result, text};
use wireloupe::scan::{Scan, depth_unseen};
use wireloupe::session::{IndexingPass, RecipeScan};

/// A recipe's text, read; its faults as an error.
fn read(path: &Path) -> Result<text::Parsed, Box<dyn Error>> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let recipe = std::fs::read_to_string(path).map_err(|e| named(&e))?;
    parse(&recipe, path)
}

fn parse(recipe: &str, path: &Path) -> Result<text::Parsed, Box<dyn Error>> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let parsed = text::parse(recipe);
    if !parsed.faults.is_empty() {
        let faults: Vec<String> = parsed.faults.iter().map(|fault| named(fault)).collect();
        return Err(faults.join("\n").into());
    }
    Ok(parsed)
}

pub fn export(recipe: &Path, target: Target) -> Result<(), Box<dyn Error>> {
    let script = export::export(&read(recipe)?.steps, target);
    std::io::stdout().write_all(script.text.as_bytes())?;
    let named = |missing: &String| format!("{}: {missing}", recipe.display());
    match script.missing.is_empty() {
        true => Ok(()),
        false => {
            let missing: Vec<String> = script.missing.iter().map(named).collect();
            Err(missing.join("\n").into())
        }
    }
}

pub fn run(run: &Run) -> Result<(), Box<dyn Error>> {
    let recipe = std::fs::read_to_string(&run.recipe);
    let recipe = recipe.map_err(|error| format!("{}: {error}", run.recipe.display()))?;
    let (outcome, _) = outcome(&recipe, &run.recipe, &run.capture, Extent::Needed)?;
    let bytes = result::file(&outcome.data);
    match &run.out {
        Some(path) => {
            std::fs::write(path, &bytes).map_err(|e| format!("{}: {e}", path.display()))?
        }
        None => std::io::stdout().write_all(&bytes)?,
    }
    Ok(())
}

/// How much of a capture is read.
#[derive(Clone, Copy, PartialEq)]
pub enum Extent {
    /// What the recipe needs.
    Needed,
    /// All of it: the packets are counted.
    All,
}

/// Runs a recipe to its end, with the packets that it was asked of; `path` is where it stands, for errors.
pub fn outcome(
    recipe: &str,
    path: &Path,
    capture: &Capture,
    extent: Extent,
) -> Result<(Outcome, IndexingPass), Box<dyn Error>> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let parsed = parse(recipe, path)?;
    let line = |step: usize| parsed.lines.get(step).copied().unwrap_or(0);
    let plan = Plan::new(&parsed.steps);
    if let Some(fault) = plan.fault() {
        return Err(named(&format!("line {}: {fault}", line(fault.step))).into());
    }
    let start = Instant::now();
    let clock = || start.elapsed().as_secs_f64() * 1000.0;
    let (outcome, pass) = match RecipeScan::new(&plan.requests, Limits::default()) {
        Ok(mut scan) => {
            let mut pass = IndexingPass::new(depth_unseen(scan.looks().as_ref()));
            pass.unlock(&crate::file::secrets(&capture.keys)?);
            let all = std::slice::from_ref(&capture.file);
            crate::file::read(all, &mut |bytes| {
                Ok(pass.push(bytes, &mut scan)? || extent == Extent::All)
            })?;
            let finished = pass.finish();
            finished.map_err(|error| format!("{}: {error}", capture.file.display()))?;
            scan.complete(pass.index());
            (scan.finish(&plan, &clock), pass)
        }
        Err((at, refused)) => (plan.refuse(at, refused), IndexingPass::default()),
    };
    match &outcome.fault {
        Some(fault) => Err(named(&format!("line {}: {fault}", line(fault.step))).into()),
        None => Ok((outcome, pass)),
    }
}
