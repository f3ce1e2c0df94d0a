//! Runs a recipe, and keeps of every step what a panel shows.
use super::check::check;
use super::data::{Data, Passed, Shape};
use super::execute::{Run, execute};
use super::fault::{Fault, StepFault};
use super::limits::Limits;
use super::preview::Preview;
use super::source::{Extraction, Other, Packets, Refused, Request};
use super::steps::Step;
use super::suggest::Suggestion;
use serde::Serialize;

/// A checked recipe, ready to be asked of a capture.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The steps that fit one another.
    steps: Vec<Step>,
    /// Where and why the others do not.
    fault: Option<StepFault>,
    /// What is asked of the capture: once, and once more for every `capture`.
    pub requests: Vec<Request>,
}

/// What became of a recipe.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Of the steps that ran.
    pub steps: Vec<StepOutcome>,
    /// What the last step that ran gave.
    pub data: Data,
    /// The step that did not run, and why.
    pub fault: Option<StepFault>,
    /// The name to save the result under.
    pub file: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepOutcome {
    pub name: &'static str,
    pub shape: Shape,
    /// Packets, values or bytes; inside a for-each, of all turns.
    pub count: u64,
    /// Inside a for-each, of the first turn.
    pub preview: Preview,
    /// What the result looks like.
    pub suggestions: Vec<Suggestion>,
    /// How long the step took; reading the capture counts for none of them.
    pub milliseconds: f64,
}

impl Plan {
    pub fn new(steps: &[Step]) -> Plan {
        let (shapes, fault) = check(steps);
        let steps: Vec<Step> = steps.iter().take(shapes.len()).cloned().collect();
        let mut requests = vec![Request::default()];
        for step in &steps {
            if matches!(step, Step::Capture(_)) {
                requests.push(Request::default());
            }
            if let Some(request) = requests.last_mut() {
                ask_for(request, step);
            }
        }
        Plan {
            steps,
            fault,
            requests,
        }
    }
    /// Why the recipe cannot run as a whole.
    pub fn fault(&self) -> Option<&StepFault> {
        self.fault.as_ref()
    }
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }
    /// Asks the capture, then runs the steps. `clock` gives milliseconds since any moment.
    pub fn ask(
        &self,
        packets: &mut dyn Packets,
        limits: &Limits,
        clock: &dyn Fn() -> f64,
    ) -> Outcome {
        let mut answers = vec![];
        for (at, request) in self.requests.iter().enumerate() {
            let mut found = Extraction::new(request, *limits);
            if let Err(refused) = packets.scan(request, &mut found) {
                return self.refuse(at, refused);
            }
            answers.push(found);
        }
        let answers: Vec<&Extraction> = answers.iter().collect();
        self.run(&answers, limits, clock)
    }
    /// Runs the steps on what was found in the capture, an answer a request.
    pub fn run(&self, found: &[&Extraction], limits: &Limits, clock: &dyn Fn() -> f64) -> Outcome {
        let mut run = Run::new(&self.steps, found, limits, clock);
        let (data, fault) = match run.all() {
            Ok(data) => (data, self.fault.clone()),
            // The data is gone into the step that stopped: the steps before make it again.
            Err((at, fault)) => {
                let mut again = Run::new(self.steps.get(..at).unwrap_or(&[]), found, limits, clock);
                let data = again.all().unwrap_or(Data::Packets(Passed::default()));
                (data, Some(fault))
            }
        };
        Outcome {
            steps: run.outcomes(),
            data,
            fault,
            file: match self.steps.last() {
                Some(Step::Save(save)) => Some(save.name.clone()),
                _ => None,
            },
        }
    }
    /// What becomes of the recipe where the capture's side refuses a part of the request of this index.
    pub fn refuse(&self, request: usize, refused: Refused) -> Outcome {
        let mut section = 0;
        let steps = self.steps.iter().enumerate().filter(|(_, step)| {
            section += usize::from(matches!(step, Step::Capture(_)));
            section == request
        });
        let mut steps = steps.collect::<Vec<_>>().into_iter();
        let (step, fault) = match refused {
            Refused::Filter(n, fault) => {
                let mut filters = steps.filter(|(_, step)| matches!(step, Step::Filter(_)));
                (filters.nth(n), fault)
            }
            Refused::Field(_, fault) => (steps.find(|(_, step)| is_source(step)), fault),
            Refused::Capture(fault) => (steps.next(), fault),
        };
        let (step, name) = step.map_or((0, ""), |(at, step)| (at, step.name()));
        Outcome {
            steps: vec![],
            data: Data::Packets(Passed::default()),
            fault: Some(StepFault { step, name, fault }),
            file: None,
        }
    }
}

/// Adds what a step asks of the capture.
fn ask_for(request: &mut Request, step: &Step) {
    match step {
        Step::Filter(filter) => request.filters.push(filter.text.0.clone()),
        Step::Extract(extract) => {
            request.fields = extract.fields.0.clone();
            request.occurrence = extract.occurrence;
        }
        step => {
            if let Some(other) = other(step) {
                request.other = Some(other);
            }
        }
    }
}

fn other(step: &Step) -> Option<Other> {
    Some(match step {
        Step::Stream(step) => step.other(),
        Step::Objects(step) => step.other(),
        Step::Uncovered(step) => step.other(),
        Step::Blocks(step) => step.other(),
        Step::Comments(step) => step.other(),
        _ => return None,
    })
}

/// Whether a step takes something out of packets.
pub fn is_source(step: &Step) -> bool {
    matches!(step, Step::Extract(_)) || other(step).is_some()
}

/// Runs steps on what is given; `at` is the place of the first in the recipe, from 0.
pub fn apply(at: usize, step: &Step, data: Data, limits: &Limits) -> Result<Data, StepFault> {
    execute(at, std::slice::from_ref(step), data, limits)
}

/// Runs steps on what is given.
pub fn apply_all(steps: &[Step], data: Data, limits: &Limits) -> Result<Data, StepFault> {
    execute(0, steps, data, limits)
}

/// What step runs report where they are given a shape that the check would have refused.
pub fn misfit(data: &Data) -> Fault {
    Fault::new(format!("cannot work on {}", data.shape().name()))
}
