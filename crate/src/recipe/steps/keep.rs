//! `keep`: rows by what a column holds.
use super::prelude::*;
use crate::recipe::argument::{Count, Literal, Pattern};
use crate::recipe::condition::{Condition, Span};

step! {
    /// Keep the rows whose value is in a span, equals something, matches an expression or has a length
    /// All that is given must hold. Times count in seconds.
    Keep in "rows": Values => Values;
    (
        /// A number or a span of numbers, such as 65, 32..126 or 0.5..
        span: Span = "",
    ) {
        /// What the value is, as it is printed
        equals: Literal = "",
        /// A regular expression
        matches: Pattern = "",
        /// How many bytes its printed form has, such as 1 or 4..8
        length: Span = "",
        /// Which column decides, from 1
        column: Count = "1",
    }
}
impl Run for Keep {
    fn check(&self) -> Result<(), String> {
        self.condition().map(|_| ())
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        rows_where(data, self.column.0, &self.condition()?, true)
    }
}
impl Keep {
    fn condition(&self) -> Result<Condition<'_>, String> {
        Condition::new(&self.span, &self.length, &self.equals, &self.matches.0)
            .map_err(|message| format!("keep {message}"))
    }
}

/// The rows for which the condition holds, or holds not, in a column counted from 1.
pub fn rows_where(
    data: Data,
    column: usize,
    condition: &Condition,
    holds: bool,
) -> Result<Data, Fault> {
    let Data::Values(values) = data else {
        return Err(misfit(&data));
    };
    let column = super::sort::column(&values, column)?;
    let mut rows = vec![];
    for (row, value) in column.values.iter().enumerate() {
        let held = condition.holds(value);
        if held.map_err(|fault| fault.of(row, value))? == holds {
            rows.push(row);
        }
    }
    Ok(Data::Values(values.pick(&rows)))
}
