//! Long work on all packets, chunk by chunk: the worker asks which bytes come next, reads them, and pushes them.
use super::Engine;
use super::recipe::{self, Run};
use super::types::{Problem, problem, to_js};
use crate::capture::Chunk;
use crate::filter::Filter;
use crate::flow::Conversations;
use crate::recipe::limits::Limits;
use crate::recipe::{Outcome, Plan, provenance, text};
use crate::scan::{FilterScan, Scan};
use crate::session::RecipeScan;
use js_sys::Float64Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A packet's bytes; `way` says whether the value's bytes are these one by one (forward, backward) or only as a whole. */
export interface Place { packet: number; start: number; len: number; source: number; way: "forward" | "backward" | "whole"; }
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Place[]")]
    pub type Places;
}

/// How much is looked at in one go, in bytes: other requests wait that long.
const CHUNK: u64 = 1 << 20;

/// The packets still to be looked at.
pub struct Pass {
    /// Number of the first of them.
    next: u32,
    /// The state there; before the first packet none.
    conversations: Option<Conversations>,
}
impl Default for Pass {
    fn default() -> Self {
        Pass {
            next: 1,
            conversations: None,
        }
    }
}

impl Pass {
    fn chunk(&self, engine: &Engine) -> Option<Chunk> {
        engine.session.index().chunk(self.next, CHUNK)
    }
    /// Start and end of the bytes to push next; nothing at the end.
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        let chunk = self.chunk(engine);
        let ends = chunk.map(|c| [c.start as f64, c.end as f64]);
        Float64Array::from(ends.as_ref().map_or(&[][..], |e| &e[..]))
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8], scan: &mut dyn Scan) {
        if let Some(chunk) = self.chunk(engine) {
            let session = &mut engine.session;
            let begin = || session.conversations();
            let conversations = self.conversations.get_or_insert_with(begin);
            let goes_on = session.scan(chunk, bytes, conversations, scan);
            self.next = match goes_on {
                true => chunk.first.saturating_add(chunk.count),
                false => u32::MAX,
            };
        }
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        (self.next - 1).min(engine.session.index().len())
    }
}

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

enum State {
    Scanning(Box<RecipeScan>),
    Over(Box<Outcome>),
}

impl RecipeJob {
    /// What became of the recipe, once it has run.
    pub(super) fn outcome(&self) -> Option<&Outcome> {
        match &self.state {
            State::Over(outcome) => Some(outcome),
            State::Scanning(_) => None,
        }
    }
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
    /// Where bytes `start..end` of the result, or the values of those rows, come from.
    pub fn places(&self, start: u32, end: u32) -> Result<Places, Problem> {
        let places = match &self.state {
            State::Over(outcome) => provenance::places(&outcome.data, start as usize..end as usize),
            State::Scanning(_) => vec![],
        };
        to_js(&places)
    }
    /// Starts and ends of the bytes, or rows, of the result that a packet gave.
    #[wasm_bindgen(js_name = ofPacket)]
    pub fn of_packet(&self, packet: u32) -> Vec<u32> {
        match &self.state {
            State::Over(outcome) => provenance::of_packet(&outcome.data, packet)
                .iter()
                .flat_map(|range| [range.start as u32, range.end as u32])
                .collect(),
            State::Scanning(_) => vec![],
        }
    }
    /// Why the result does not say where its bytes come from.
    pub fn unknown(&self) -> Option<String> {
        match &self.state {
            State::Over(outcome) => {
                let steps: Vec<&str> = outcome.steps.iter().map(|step| step.name).collect();
                provenance::unknown(&outcome.data, &steps)
            }
            State::Scanning(_) => None,
        }
    }
}
