//! Runs a recipe, and keeps of every step what a panel shows.
use super::check::check;
use super::data::{Bytes, Data, Passed, Shape, Values};
use super::fault::{Fault, StepFault};
use super::limits::Limits;
use super::source::{Extraction, Packets, Refused, Request};
use super::steps::Step;
use super::value::shorten;
use serde::Serialize;

/// A checked recipe, ready to be asked of a capture.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The steps that fit one another.
    steps: Vec<Step>,
    /// Where and why the others do not.
    fault: Option<StepFault>,
    pub request: Request,
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
    /// Packets, values or bytes.
    pub count: u64,
    pub preview: Preview,
    /// How long the step took; reading the capture counts for none of them.
    pub milliseconds: f64,
}

/// The first of what a step gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "shape", rename_all = "lowercase")]
pub enum Preview {
    Packets {
        numbers: Vec<u32>,
    },
    Values {
        columns: Vec<String>,
        rows: Vec<Row>,
    },
    Bytes {
        bytes: Vec<u8>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// None where the value comes from no packet that is known.
    pub packet: Option<u32>,
    pub cells: Vec<String>,
}

impl Plan {
    pub fn new(steps: &[Step]) -> Plan {
        let (shapes, fault) = check(steps);
        let steps: Vec<Step> = steps.iter().take(shapes.len()).cloned().collect();
        let mut request = Request::default();
        for step in &steps {
            match step {
                Step::Filter(filter) => request.filters.push(filter.text.0.clone()),
                Step::Extract(extract) => request.fields = extract.fields.0.clone(),
                _ => {}
            }
        }
        Plan {
            steps,
            fault,
            request,
        }
    }
    /// Why the recipe cannot run as a whole.
    pub fn fault(&self) -> Option<&StepFault> {
        self.fault.as_ref()
    }
    /// Asks the capture, then runs the steps. `clock` gives milliseconds since any moment.
    pub fn ask(
        &self,
        packets: &mut dyn Packets,
        limits: &Limits,
        clock: &dyn Fn() -> f64,
    ) -> Outcome {
        let mut found = Extraction::new(&self.request, *limits);
        match packets.scan(&self.request, &mut found) {
            Ok(()) => self.run(&found, limits, clock),
            Err(refused) => self.refuse(refused),
        }
    }
    /// Runs the steps on what was found in the capture.
    pub fn run(&self, found: &Extraction, limits: &Limits, clock: &dyn Fn() -> f64) -> Outcome {
        let mut outcomes: Vec<StepOutcome> = vec![];
        let mut data = Data::Packets(Passed::default());
        for (at, step) in self.steps.iter().enumerate() {
            let began = clock();
            data = match self.step(at, data, found, limits) {
                Ok(data) => data,
                // The data is gone into the step that stopped: the steps before make it again.
                Err(fault) => {
                    let data = (0..at).try_fold(Data::Packets(Passed::default()), |data, at| {
                        self.step(at, data, found, limits)
                    });
                    let data = data.unwrap_or(Data::Packets(Passed::default()));
                    return self.outcome(outcomes, data, Some(fault));
                }
            };
            outcomes.push(StepOutcome {
                name: step.name(),
                shape: data.shape(),
                count: data.count(),
                preview: preview(&data, limits.preview),
                milliseconds: clock() - began,
            });
        }
        self.outcome(outcomes, data, self.fault.clone())
    }
    fn step(
        &self,
        at: usize,
        data: Data,
        found: &Extraction,
        limits: &Limits,
    ) -> Result<Data, StepFault> {
        match self.steps.get(at) {
            Some(Step::Filter(_)) => {
                let before = self.steps.iter().take(at);
                let filters = before
                    .filter(|step| matches!(step, Step::Filter(_)))
                    .count();
                Ok(Data::Packets(found.passed(filters)))
            }
            Some(Step::Extract(_)) => Ok(Data::Values(found.values())),
            Some(step) => apply(at, step, data, limits),
            None => Ok(data),
        }
    }
    fn outcome(&self, steps: Vec<StepOutcome>, data: Data, fault: Option<StepFault>) -> Outcome {
        let file = match self.steps.last() {
            Some(Step::Save(save)) => Some(save.name.clone()),
            _ => None,
        };
        Outcome {
            steps,
            data,
            fault,
            file,
        }
    }
    /// What becomes of the recipe where the capture's side refuses a part of the request.
    pub fn refuse(&self, refused: Refused) -> Outcome {
        let nth = |kind: fn(&Step) -> bool, n: usize| {
            self.steps
                .iter()
                .enumerate()
                .filter(|(_, s)| kind(s))
                .nth(n)
        };
        let (step, fault) = match refused {
            Refused::Filter(n, fault) => (nth(|s| matches!(s, Step::Filter(_)), n), fault),
            Refused::Field(_, fault) => (nth(|s| matches!(s, Step::Extract(_)), 0), fault),
            Refused::Capture(fault) => (nth(|_| true, 0), fault),
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

/// Runs one step; `at` is its place in the recipe, from 0.
pub fn apply(at: usize, step: &Step, data: Data, limits: &Limits) -> Result<Data, StepFault> {
    let given = step.run(data, limits);
    let checked = given.and_then(|data| limits.check(&data).map(|()| data));
    checked.map_err(|fault| StepFault {
        step: at,
        name: step.name(),
        fault,
    })
}

const CELL_CHARACTERS: usize = 200;

fn preview(data: &Data, most: usize) -> Preview {
    match data {
        Data::Packets(passed) => Preview::Packets {
            numbers: passed.first.iter().take(most).copied().collect(),
        },
        Data::Values(values) => Preview::Values {
            columns: values.columns.iter().map(|c| c.name.clone()).collect(),
            rows: rows(values, 0, most),
        },
        Data::Bytes(Bytes { bytes, .. }) => Preview::Bytes {
            bytes: bytes.iter().take(most.saturating_mul(4)).copied().collect(),
        },
    }
}

/// Some rows of values as text, from the row `first` (from 0).
pub fn rows(values: &Values, first: usize, count: usize) -> Vec<Row> {
    let end = first.saturating_add(count).min(values.len());
    let row = |at: usize| Row {
        packet: values.first().get(at).and_then(|v| v.places.packet()),
        cells: values
            .columns
            .iter()
            .map(|column| cell(column.values.get(at).map(|v| &v.content)))
            .collect(),
    };
    (first..end).map(row).collect()
}

fn cell(content: Option<&super::value::Content>) -> String {
    use super::value::{Content, hex};
    match content {
        None => String::new(),
        // Only what is shown is made into text.
        Some(Content::Bytes(bytes)) if bytes.len() > CELL_CHARACTERS / 2 => {
            let shown = bytes.get(..CELL_CHARACTERS / 2).unwrap_or(bytes);
            hex(shown) + "…"
        }
        Some(content) => shorten(&content.print(), CELL_CHARACTERS).into_owned(),
    }
}

/// What step runs report where they are given a shape that the check would have refused.
pub fn misfit(data: &Data) -> Fault {
    Fault::new(format!("cannot work on {}", data.shape().name()))
}
