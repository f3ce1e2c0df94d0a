//! Whether a recipe's steps fit one another, before it runs.
use super::data::Shape;
use super::fault::{Fault, StepFault};
use super::limits::MAX_STEPS;
use super::steps::Step;

/// A `for-each` in a `for-each` in a …: further in is refused.
const MAX_DEPTH: usize = 8;

/// The shape after each step, up to the first that does not fit.
pub fn check(steps: &[Step]) -> (Vec<Shape>, Option<StepFault>) {
    check_from(Shape::Packets, steps)
}

/// The same, for steps that are given another shape to begin with.
pub fn check_from(given: Shape, steps: &[Step]) -> (Vec<Shape>, Option<StepFault>) {
    let mut checked = Checked {
        steps,
        shape: given,
        open: vec![],
    };
    let mut shapes = vec![];
    for (at, step) in steps.iter().enumerate() {
        match checked.step(at, step) {
            Ok(()) => shapes.push(checked.shape),
            Err(message) => return (shapes, Some(fault(at, step, message))),
        }
    }
    // A group without its end runs up to before it.
    match checked
        .open
        .first()
        .and_then(|at| Some((*at, steps.get(*at)?)))
    {
        Some((at, step)) => {
            shapes.truncate(at);
            let message = "for-each needs an `end` behind the last of its steps".into();
            (shapes, Some(fault(at, step, message)))
        }
        None => (shapes, None),
    }
}

fn fault(at: usize, step: &Step, message: String) -> StepFault {
    StepFault {
        step: at,
        name: step.name(),
        fault: Fault::new(message),
    }
}

struct Checked<'a> {
    steps: &'a [Step],
    shape: Shape,
    /// Where each `for-each` that has not ended stands.
    open: Vec<usize>,
}

impl Checked<'_> {
    fn step(&mut self, at: usize, step: &Step) -> Result<(), String> {
        if at >= MAX_STEPS {
            return Err(format!("a recipe has at most {MAX_STEPS} steps"));
        }
        let fitting = step.shapes().iter().find(|(takes, _)| *takes == self.shape);
        let Some((_, gives)) = fitting else {
            return Err(misfit(step, self.shape));
        };
        let mut gives = *gives;
        match step {
            Step::Save(_) if at + 1 < self.steps.len() => {
                return Err("save ends a recipe: move it behind the last step".into());
            }
            Step::Capture(_) | Step::Name(_) if !self.open.is_empty() => {
                return Err(format!("{} stands outside for-each", step.name()));
            }
            Step::ForEach(each) => {
                self.open.push(at);
                if self.open.len() > MAX_DEPTH {
                    return Err(format!(
                        "a for-each stands in at most {} others",
                        MAX_DEPTH - 1
                    ));
                }
                gives = if each.groups() {
                    Shape::Values
                } else {
                    Shape::Bytes
                };
            }
            Step::End(_) if self.open.pop().is_none() => {
                return Err("there is no for-each to end".into());
            }
            _ => {}
        }
        step.check()?;
        self.shape = gives;
        Ok(())
    }
}

fn misfit(step: &Step, given: Shape) -> String {
    let name = step.name();
    let takes: Vec<&str> = step
        .shapes()
        .iter()
        .map(|(takes, _)| takes.name())
        .collect();
    let takes = takes.join(" or ");
    match (step, given) {
        (Step::Filter(_), _) => "filter chooses packets: it stands before extract".into(),
        (Step::Extract(_), _) => {
            "extract takes fields out of packets: it stands once, after the filters".into()
        }
        (_, Shape::Packets) => {
            format!(
                "{name} takes {takes}, but these are packets: extract a field first, as in `extract tcp.dstport`"
            )
        }
        (_, Shape::Bytes) => {
            format!(
                "{name} takes {takes}, but these are already one run of bytes: it stands before concat or join"
            )
        }
        (_, Shape::Values) if takes == "packets" => {
            format!(
                "{name} takes packets, but these are values: it stands after the filters, or behind `capture`"
            )
        }
        (_, Shape::Values) => {
            format!("{name} takes {takes}, but these are values: concat or join them first")
        }
    }
}
