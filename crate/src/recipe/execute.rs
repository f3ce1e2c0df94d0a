//! The steps of a recipe one after the other: groups, names, limits.
use super::argument::Names;
use super::data::{Data, Passed, Values};
use super::fault::{Fault, StepFault};
use super::limits::Limits;
use super::preview::preview;
use super::run::{StepOutcome, is_source};
use super::source::Extraction;
use super::steps::Step;
use super::steps::for_each::{ForEach, gather};
use super::suggest::suggest;
use std::borrow::Cow;

/// A recipe that runs.
pub struct Run<'a> {
    steps: &'a [Step],
    /// What the capture answered, a request each.
    found: &'a [&'a Extraction],
    limits: &'a Limits,
    clock: &'a dyn Fn() -> f64,
    began: f64,
    names: Names,
    outcomes: Vec<Option<StepOutcome>>,
    /// Of all that the turns of a for-each gave so far, in memory.
    gathered: usize,
}

impl<'a> Run<'a> {
    pub fn new(
        steps: &'a [Step],
        found: &'a [&'a Extraction],
        limits: &'a Limits,
        clock: &'a dyn Fn() -> f64,
    ) -> Run<'a> {
        Run {
            steps,
            found,
            limits,
            clock,
            began: clock(),
            names: Names::new(),
            outcomes: vec![None; steps.len()],
            gathered: 0,
        }
    }
    /// Runs all steps; an error comes with the place of the step outside of all groups in which it stands.
    pub fn all(&mut self) -> Result<Data, (usize, StepFault)> {
        self.on(Data::Packets(Passed::default()))
    }
    pub fn on(&mut self, mut data: Data) -> Result<Data, (usize, StepFault)> {
        let mut at = 0;
        while at < self.steps.len() {
            let (next, given) = self.step(at, data).map_err(|fault| (at, fault))?;
            (at, data) = (next, given);
        }
        Ok(data)
    }
    /// Of the steps that ran, up to the first that did not.
    pub fn outcomes(self) -> Vec<StepOutcome> {
        self.outcomes
            .into_iter()
            .map_while(|outcome| outcome)
            .collect()
    }
    /// Runs one step, or a whole group; gives the place of the next.
    fn step(&mut self, at: usize, data: Data) -> Result<(usize, Data), StepFault> {
        let steps = self.steps;
        let Some(step) = steps.get(at) else {
            return Ok((at + 1, data));
        };
        let began = (self.clock)();
        let fault = |fault| StepFault {
            step: at,
            name: step.name(),
            fault,
        };
        self.check_time(began).map_err(fault)?;
        if let Step::ForEach(each) = step {
            let end = end_of(steps, at);
            return Ok((end + 1, self.group(at, end, each, data)?));
        }
        let data = self.single(at, step, data).map_err(fault)?;
        self.limits.check(&data).map_err(fault)?;
        self.note(at, step, &data, began);
        Ok((at + 1, data))
    }
    fn single(&mut self, at: usize, step: &Step, data: Data) -> Result<Data, Fault> {
        let steps = self.steps;
        let before = steps.get(..at).unwrap_or(&[]);
        let section = before
            .iter()
            .filter(|step| matches!(step, Step::Capture(_)));
        let found = self.found.get(section.count());
        match (step, found) {
            (Step::Filter(_), Some(found)) => {
                let own = before
                    .rsplit(|step| matches!(step, Step::Capture(_)))
                    .next();
                let filters = own.unwrap_or(&[]).iter();
                let filters = filters.filter(|step| matches!(step, Step::Filter(_)));
                Ok(Data::Packets(found.passed(filters.count())))
            }
            (step, Some(found)) if is_source(step) => Ok(Data::Values(found.values())),
            (Step::Name(name), _) => {
                let bytes = name.bytes(&data)?;
                self.names.insert(name.name.clone(), bytes);
                Ok(data)
            }
            (step, _) => self.resolved(step)?.run(data, self.limits),
        }
    }
    /// The step with what was named in place of names.
    fn resolved<'s>(&self, step: &'s Step) -> Result<Cow<'s, Step>, Fault> {
        let named = |(_, printed, _): &(&str, String, bool)| printed.starts_with('$');
        if !step.print_arguments().iter().any(named) {
            return Ok(Cow::Borrowed(step));
        }
        let mut step = step.clone();
        step.resolve(&self.names)?;
        step.check()?;
        Ok(Cow::Owned(step))
    }
    /// A for-each and its steps, up to `end`.
    fn group(
        &mut self,
        at: usize,
        end: usize,
        each: &ForEach,
        data: Data,
    ) -> Result<Data, StepFault> {
        let fault = |at: usize, fault| StepFault {
            step: at,
            name: self.steps.get(at).map_or("", Step::name),
            fault,
        };
        let Data::Values(values) = data else {
            return Err(fault(at, super::run::misfit(&data)));
        };
        let rows = each.items(&values).map_err(|f| fault(at, f))?;
        let mut turns = vec![];
        for (turn, rows) in rows.iter().enumerate() {
            let data = self.turn(at, end, each.item(&values, rows));
            let data = data.map_err(|mut fault| {
                // The value that the group was made for says more than the one inside.
                let first = rows.first().and_then(|row| values.first().get(*row));
                if let (None, Some(value)) = (fault.fault.packet, first) {
                    fault.fault = fault.fault.of(turn, value);
                }
                fault
            })?;
            turns.push(data);
        }
        if rows.is_empty() {
            self.note_nothing(at, end);
        }
        let began = (self.clock)();
        let values = Data::Values(gather(each, &values, &rows, turns));
        let at_end = |f| StepFault {
            step: end,
            name: "end",
            fault: f,
        };
        self.limits.check(&values).map_err(at_end)?;
        if let Some(step) = self.steps.get(end) {
            self.note(end, step, &values, began);
        }
        Ok(values)
    }
    /// The steps of a group, on one of its items.
    fn turn(&mut self, at: usize, end: usize, mut data: Data) -> Result<Data, StepFault> {
        let steps = self.steps;
        if let Some(step) = steps.get(at) {
            self.note(at, step, &data, (self.clock)());
        }
        let mut next = at + 1;
        while next < end {
            (next, data) = self.step(next, data)?;
        }
        self.gathered = self.gathered.saturating_add(data.size());
        let within = self.limits.check_bytes(self.gathered);
        within.map_err(|fault| StepFault {
            step: at,
            name: "for-each",
            fault,
        })?;
        Ok(data)
    }
    fn note(&mut self, at: usize, step: &Step, data: &Data, began: f64) {
        let milliseconds = (self.clock)() - began;
        match self.outcomes.get_mut(at) {
            Some(Some(outcome)) => {
                outcome.count += data.count();
                outcome.milliseconds += milliseconds;
            }
            Some(outcome) => {
                *outcome = Some(StepOutcome {
                    name: step.name(),
                    shape: data.shape(),
                    count: data.count(),
                    preview: preview(data, self.limits.preview),
                    suggestions: suggest(data),
                    milliseconds,
                });
            }
            None => {}
        }
    }
    /// The steps of a group that had no turn gave nothing.
    fn note_nothing(&mut self, at: usize, end: usize) {
        let steps = self.steps;
        for (at, step) in steps.iter().enumerate().take(end).skip(at) {
            self.note(at, step, &Data::Values(Values::default()), (self.clock)());
        }
    }
    fn check_time(&self, now: f64) -> Result<(), Fault> {
        match now - self.began > self.limits.milliseconds {
            true => Err(Fault::new(format!(
                "the recipe ran for {} seconds and was stopped before this step: filter fewer packets",
                self.limits.milliseconds / 1000.0
            ))),
            false => Ok(()),
        }
    }
}

/// Where the group that begins at `at` ends: at its `end`, or behind the last step.
fn end_of(steps: &[Step], at: usize) -> usize {
    let mut depth = 0usize;
    for (place, step) in steps.iter().enumerate().skip(at) {
        match step {
            Step::ForEach(_) => depth += 1,
            Step::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return place;
        }
    }
    steps.len()
}

/// Runs steps on what is given, without a capture; `first` is the place of the first of them in the recipe.
pub fn execute(
    first: usize,
    steps: &[Step],
    data: Data,
    limits: &Limits,
) -> Result<Data, StepFault> {
    let clock = || 0.0;
    let mut run = Run::new(steps, &[], limits, &clock);
    run.on(data).map_err(|(_, fault)| StepFault {
        step: fault.step + first,
        ..fault
    })
}
