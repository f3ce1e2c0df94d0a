//! Whether a recipe's steps fit one another, before it runs.
use super::data::Shape;
use super::fault::{Fault, StepFault};
use super::limits::MAX_STEPS;
use super::steps::Step;

/// The shape after each step, up to the first that does not fit.
pub fn check(steps: &[Step]) -> (Vec<Shape>, Option<StepFault>) {
    check_from(Shape::Packets, steps)
}

/// The same, for steps that are given another shape to begin with.
pub fn check_from(given: Shape, steps: &[Step]) -> (Vec<Shape>, Option<StepFault>) {
    let mut shapes = vec![];
    let mut shape = given;
    for (at, step) in steps.iter().enumerate() {
        match check_step(steps, at, step, shape) {
            Ok(next) => shape = next,
            Err(message) => {
                let fault = StepFault {
                    step: at,
                    name: step.name(),
                    fault: Fault::new(message),
                };
                return (shapes, Some(fault));
            }
        }
        shapes.push(shape);
    }
    (shapes, None)
}

fn check_step(steps: &[Step], at: usize, step: &Step, given: Shape) -> Result<Shape, String> {
    if at >= MAX_STEPS {
        return Err(format!("a recipe has at most {MAX_STEPS} steps"));
    }
    let fitting = step.shapes().iter().find(|(takes, _)| *takes == given);
    let Some((_, gives)) = fitting else {
        return Err(misfit(step, given));
    };
    if matches!(step, Step::Save(_)) && at + 1 < steps.len() {
        return Err("save ends a recipe: move it behind the last step".into());
    }
    step.check()?;
    Ok(*gives)
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
        (_, Shape::Values) => {
            format!("{name} takes {takes}, but these are values: concat or join them first")
        }
    }
}
