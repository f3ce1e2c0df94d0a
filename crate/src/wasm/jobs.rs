//! Long work on all packets, chunk by chunk: the worker asks which bytes come next, reads them, and pushes them.
use super::Engine;
use super::pass::Pass;
use super::recipe::{self, Run};
use super::types::{Problem, problem};
use crate::filter::Filter;
use crate::recipe::limits::Limits;
use crate::recipe::{Outcome, Plan, text};
use crate::scan::FilterScan;
use crate::session::RecipeScan;
use js_sys::Float64Array;
use wasm_bindgen::prelude::*;

/// A display filter, asked of all packets.
#[wasm_bindgen]
pub struct FilterJob {
    pass: Pass,
    scan: FilterScan,
    /// The list is this filter's.
    shows: bool,
}

#[wasm_bindgen]
impl FilterJob {
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<FilterJob, Problem> {
        let filter = Filter::parse(text).map_err(problem)?;
        Ok(FilterJob {
            pass: Pass::default(),
            scan: FilterScan::new(filter),
            shows: false,
        })
    }
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        self.pass.needs(engine)
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.pass.push(engine, bytes, &mut self.scan);
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.pass.done(engine)
    }
    /// Shows only those that passed so far: called after every push, the list fills while the scan goes on.
    pub fn show(&mut self, engine: &mut Engine) {
        if !self.shows {
            engine.session.show(Some(vec![]));
            self.shows = true;
        }
        engine.session.show_more(&self.scan.passed);
        self.scan.passed.clear();
    }
}

/// A recipe, asked of all packets.
#[wasm_bindgen]
pub struct RecipeJob {
    pass: Pass,
    plan: Plan,
    lines: Vec<u32>,
    state: State,
}

impl RecipeJob {
    /// What came of the steps, once they ran.
    pub(super) fn outcome(&self) -> Option<&Outcome> {
        match &self.state {
            State::Over(outcome) => Some(outcome),
            State::Scanning(_) => None,
        }
    }
}

enum State {
    Scanning(Box<RecipeScan>),
    Over(Box<Outcome>),
}

#[wasm_bindgen]
impl RecipeJob {
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<RecipeJob, Problem> {
        let parsed = text::parse(text);
        if let Some(fault) = parsed.faults.first() {
            return Err(problem(fault));
        }
        let plan = Plan::new(&parsed.steps);
        let state = match RecipeScan::new(&plan.requests, Limits::default()) {
            Ok(scan) => State::Scanning(Box::new(scan)),
            Err((at, refused)) => State::Over(Box::new(plan.refuse(at, refused))),
        };
        Ok(RecipeJob {
            pass: Pass::default(),
            plan,
            lines: recipe::numbers(parsed.lines),
            state,
        })
    }
    pub fn needs(&mut self, engine: &Engine) -> Float64Array {
        match &mut self.state {
            State::Scanning(scan) if !scan.is_idle() => {
                let needs = self.pass.needs(engine);
                if needs.length() == 0 {
                    scan.complete(engine.session.index());
                }
                needs
            }
            _ => Float64Array::new_with_length(0),
        }
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        if let State::Scanning(scan) = &mut self.state {
            self.pass.push(engine, bytes, &mut **scan);
        }
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.pass.done(engine)
    }
    /// Runs the steps on what was found; each step's count and preview, and the result.
    pub fn finish(&mut self) -> Result<Run, Problem> {
        if let State::Scanning(scan) = &self.state {
            let outcome = scan.finish(&self.plan, &js_sys::Date::now);
            self.state = State::Over(Box::new(outcome));
        }
        match &self.state {
            State::Over(outcome) => recipe::run(outcome, &self.lines),
            State::Scanning(_) => Err(problem("the recipe has not run")),
        }
    }
    /// The result as a file.
    pub fn bytes(&self) -> Vec<u8> {
        match &self.state {
            State::Over(outcome) => crate::recipe::result::file(&outcome.data).into_owned(),
            State::Scanning(_) => vec![],
        }
    }
}
