//! Runs a recipe's text on a capture file.
use std::path::Path;
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::run::Outcome;
use wireloupe::recipe::{Plan, result, text};
use wireloupe::session::{RecipeScan, Session};

pub fn outcome(recipe: &str, capture: &[u8], limits: Limits) -> Result<Outcome, String> {
    let parsed = text::parse(recipe);
    if let Some(fault) = parsed.faults.first() {
        return Err(fault.to_string());
    }
    let plan = Plan::new(&parsed.steps);
    let outcome = match RecipeScan::new(&plan.requests, limits) {
        Ok(mut scan) => {
            let mut session = Session::new();
            let pushed = session.push(capture, Some(&mut scan));
            pushed
                .and_then(|_| session.finish())
                .map_err(|e| e.to_string())?;
            scan.complete(session.index());
            scan.finish(&plan, &|| 0.0)
        }
        Err((at, refused)) => plan.refuse(at, refused),
    };
    match &outcome.fault {
        Some(fault) => Err(fault.to_string()),
        None => Ok(outcome),
    }
}

pub fn run(recipe: &str, capture: &Path) -> Result<Vec<u8>, String> {
    let capture = std::fs::read(capture).map_err(|e| e.to_string())?;
    let outcome = outcome(recipe, &capture, Limits::default())?;
    Ok(result::file(&outcome.data).into_owned())
}
