//! Long work on all packets, chunk by chunk: the worker asks which bytes come next, reads them, and pushes them.
use super::recipe::{self, Run};
use super::types::{Problem, problem, to_js};
use super::{Engine, flat};
use crate::capture::Chunk;
use crate::filter::Filter;
use crate::flow::Conversations;
use crate::recipe::limits::Limits;
use crate::recipe::{Outcome, Plan, provenance, text};
use crate::scan::Scan;
use crate::session::{Cooking, RecipeScan, Search, SortColumn, Sorting};
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
pub const CHUNK: u64 = 1 << 20;
/// The same for a filter's few packets, of which little is read: each window costs a read.
const WINDOW: u64 = 4 << 20;
/// The same of packets that are asked by what is kept of them.
pub const STEP: usize = 1 << 14;

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

/// A display filter: the list becomes that of its packets.
#[wasm_bindgen]
pub struct FilterJob {
    search: Search,
}

#[wasm_bindgen]
impl FilterJob {
    #[wasm_bindgen(constructor)]
    pub fn new(engine: &mut Engine, text: &str) -> Result<FilterJob, Problem> {
        let filter = Filter::parse(text).map_err(problem)?;
        let mut search = engine.session.search(filter);
        let ready = if search.is_whole() {
            vec![]
        } else {
            search.ready()
        };
        engine.session.show(Some(ready));
        Ok(FilterJob { search })
    }
    /// Whether every packet must be looked at in order, and the answers merged.
    #[must_use]
    pub fn whole(&self) -> bool {
        self.search.is_whole()
    }
    /// Starts and ends of the parts of the file to push next; nothing at the end.
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        flat(&self.search.needs(&engine.session, WINDOW))
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        self.search.push(&mut engine.session, WINDOW, bytes);
    }
    /// Takes the answer about the part of the capture that follows.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        self.search.merge(answer)
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        self.search.done(&engine.session)
    }
    /// Shows those that passed so far: called after every push, the list fills while the work goes on.
    pub fn show(&mut self, engine: &mut Engine) {
        engine.session.show_more(&self.search.ready());
    }
    /// Keeps the packets for filters that refine this one; called when all is done.
    pub fn keep(&self, engine: &mut Engine) {
        engine.session.keep(&self.search);
    }
}

/// The list sorted by a column.
#[wasm_bindgen]
pub struct SortJob {
    sorting: Option<Sorting>,
}

#[wasm_bindgen]
impl SortJob {
    #[wasm_bindgen(constructor)]
    pub fn new(engine: &Engine, column: &str, descending: bool) -> Result<SortJob, Problem> {
        let found = SortColumn::named(column);
        let column = found.ok_or_else(|| problem(format!("no column is called {column}")))?;
        let sorting = Some(engine.session.sorting(column, descending));
        Ok(SortJob { sorting })
    }
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        let sorting = self.sorting.as_ref();
        flat(&sorting.map_or(vec![], |s| s.needs(&engine.session, CHUNK)))
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        if let Some(sorting) = &mut self.sorting {
            sorting.push(&mut engine.session, CHUNK, bytes);
        }
    }
    /// How many packets were looked at, and of how many.
    pub fn progress(&self) -> Vec<u32> {
        let progress = self.sorting.as_ref().map(Sorting::progress);
        progress.map_or(vec![], |(done, of)| vec![done, of])
    }
    /// Puts the list into its order.
    pub fn apply(&mut self, engine: &mut Engine) {
        if let Some(sorting) = self.sorting.take() {
            sorting.apply(&mut engine.session);
        }
    }
}

/// A recipe, asked by the shortest way.
#[wasm_bindgen]
pub struct RecipeJob {
    /// Where all packets are looked at in order, here.
    pass: Pass,
    plan: Plan,
    lines: Vec<u32>,
    state: State,
}

enum State {
    Asking(Box<Cooking>),
    Over(Box<Outcome>),
}

impl RecipeJob {
    /// What became of the recipe, once it has run.
    pub(super) fn outcome(&self) -> Option<&Outcome> {
        match &self.state {
            State::Over(outcome) => Some(outcome),
            State::Asking(_) => None,
        }
    }
}

#[wasm_bindgen]
impl RecipeJob {
    #[wasm_bindgen(constructor)]
    pub fn new(engine: &Engine, text: &str) -> Result<RecipeJob, Problem> {
        let parsed = text::parse(text);
        if let Some(fault) = parsed.faults.first() {
            return Err(problem(fault));
        }
        let plan = Plan::new(&parsed.steps);
        let state = match RecipeScan::new(&plan.requests, Limits::default()) {
            Ok(scan) => State::Asking(Box::new(engine.session.cooking(scan))),
            Err((at, refused)) => State::Over(Box::new(plan.refuse(at, refused))),
        };
        Ok(RecipeJob {
            pass: Pass::default(),
            plan,
            lines: recipe::numbers(parsed.lines),
            state,
        })
    }
    /// Takes the answer about the part of the capture that follows; false if more would change nothing.
    pub fn merge(&mut self, answer: &[u8]) -> bool {
        match &mut self.state {
            State::Asking(cooking) => cooking.merge(answer),
            State::Over(_) => false,
        }
    }
    /// Whether nothing is asked of the packets.
    #[must_use]
    pub fn idle(&self) -> bool {
        match &self.state {
            State::Asking(cooking) => cooking.scan().is_idle(),
            State::Over(_) => true,
        }
    }
    /// Whether parts of the capture can be asked by themselves, and the answers merged.
    #[must_use]
    pub fn divisible(&self) -> bool {
        match &self.state {
            State::Asking(cooking) => cooking.scan().is_divisible(),
            State::Over(_) => true,
        }
    }
    /// Whether every packet must be looked at.
    #[must_use]
    pub fn whole(&self) -> bool {
        match &self.state {
            State::Asking(cooking) => cooking.is_whole(),
            State::Over(_) => false,
        }
    }
    /// Asks the next packets by what is kept of them; false where there are no more.
    pub fn step(&mut self, engine: &Engine) -> bool {
        match &mut self.state {
            State::Asking(cooking) => cooking.step(&engine.session, STEP),
            State::Over(_) => false,
        }
    }
    /// Starts and ends of the parts of the file to push next; nothing at the end.
    pub fn needs(&self, engine: &Engine) -> Float64Array {
        match &self.state {
            State::Asking(cooking) if cooking.is_whole() => self.pass.needs(engine),
            State::Asking(cooking) => flat(&cooking.needs(&engine.session, CHUNK)),
            State::Over(_) => flat(&[]),
        }
    }
    pub fn push(&mut self, engine: &mut Engine, bytes: &[u8]) {
        match &mut self.state {
            State::Asking(cooking) if cooking.is_whole() => {
                self.pass.push(engine, bytes, cooking.scan_mut());
            }
            State::Asking(cooking) => cooking.push(&mut engine.session, CHUNK, bytes),
            State::Over(_) => {}
        }
    }
    /// How many packets were looked at.
    pub fn done(&self, engine: &Engine) -> u32 {
        match &self.state {
            State::Asking(cooking) if !cooking.is_whole() => cooking.done(),
            _ => self.pass.done(engine),
        }
    }
    /// Runs the steps on what was found; each step's count and preview, and the result.
    pub fn finish(&mut self, engine: &Engine) -> Result<Run, Problem> {
        if let State::Asking(cooking) = &mut self.state {
            let scan = cooking.scan_mut();
            scan.complete(engine.session.index());
            let outcome = scan.finish(&self.plan, &js_sys::Date::now);
            self.state = State::Over(Box::new(outcome));
        }
        match &self.state {
            State::Over(outcome) => recipe::run(outcome, &self.lines),
            State::Asking(_) => Err(problem("the recipe has not run")),
        }
    }
    /// The result as a file.
    pub fn bytes(&self) -> Vec<u8> {
        match &self.state {
            State::Over(outcome) => crate::recipe::result::file(&outcome.data).into_owned(),
            State::Asking(_) => vec![],
        }
    }
    /// Where bytes `start..end` of the result, or the values of those rows, come from.
    pub fn places(&self, start: u32, end: u32) -> Result<Places, Problem> {
        let places = match &self.state {
            State::Over(outcome) => provenance::places(&outcome.data, start as usize..end as usize),
            State::Asking(_) => vec![],
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
            State::Asking(_) => vec![],
        }
    }
    /// Why the result does not say where its bytes come from.
    pub fn unknown(&self) -> Option<String> {
        match &self.state {
            State::Over(outcome) => {
                let steps: Vec<&str> = outcome.steps.iter().map(|step| step.name).collect();
                provenance::unknown(&outcome.data, &steps)
            }
            State::Asking(_) => None,
        }
    }
}
