//! Runs the recipes of tests/recipes on the captures they are named after, and compares what they give.
use crate::common;
use std::path::{Path, PathBuf};
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::{Plan, result, text};
use wireloupe::session::{RecipeScan, Session};

fn recipes() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/recipes");
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut recipes: Vec<PathBuf> = entries.collect();
    recipes.sort();
    recipes
}

fn plan(recipe: &str) -> Result<Plan, String> {
    let parsed = text::parse(recipe);
    if let Some(fault) = parsed.faults.first() {
        return Err(fault.to_string());
    }
    let plan = Plan::new(&parsed.steps);
    match plan.fault() {
        Some(fault) => Err(fault.to_string()),
        None => Ok(plan),
    }
}

fn run(recipe: &str, capture: &Path) -> Result<Vec<u8>, String> {
    let plan = plan(recipe)?;
    let outcome = match RecipeScan::new(&plan.requests, Limits::default()) {
        Ok(mut scan) => {
            let mut session = Session::new();
            session
                .push(&common::bytes(capture), Some(&mut scan))
                .map_err(|e| e.to_string())?;
            session.finish().map_err(|e| e.to_string())?;
            scan.complete(session.index());
            scan.finish(&plan, &|| 0.0)
        }
        Err((at, refused)) => plan.refuse(at, refused),
    };
    match outcome.fault {
        Some(fault) => Err(fault.to_string()),
        None => Ok(result::file(&outcome.data).into_owned()),
    }
}

#[test]
fn every_recipe_gives_the_secret_of_its_capture() {
    let Some(corpus) = common::corpus() else {
        return;
    };
    let mut wrong = vec![];
    for recipe in recipes() {
        let name = recipe.file_stem().unwrap().to_str().unwrap();
        let folder = corpus.join("agree/covert/dev").join(name);
        let Ok(secret) = std::fs::read(folder.join("secret.bin")) else {
            continue;
        };
        let capture = common::files(&folder)
            .into_iter()
            .next()
            .expect("a capture");
        match run(&std::fs::read_to_string(&recipe).unwrap(), &capture) {
            Ok(found) if found == secret => {}
            Ok(found) => wrong.push(format!(
                "{name}: found {:?}",
                String::from_utf8_lossy(&found)
            )),
            Err(message) => wrong.push(format!("{name}: {message}")),
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_recipe_reads_back_as_it_is_printed() {
    for recipe in recipes() {
        let recipe = std::fs::read_to_string(recipe).unwrap();
        let steps = text::parse(&recipe).steps;
        assert_eq!(text::parse(&text::print(&steps)).steps, steps);
        assert_eq!(plan(&recipe).map(|_| ()), Ok(()), "{recipe}");
    }
}
