//! `divide`: a quotient.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::{Operation, Times, apply};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Divide by a number
    /// Whole numbers give whole numbers, rounded down: 7 by 2 is 3, 7 by 2.0 is 3.5.
    Divide in "numbers": Values => Values, Bytes => Bytes;
    (
        /// The divisor
        by: Amount,
    ) {}
}
pub const OPERATION: Operation = Operation {
    integer: i128::checked_div_euclid,
    decimal: Some(|number, by| number / by),
    times: Times::Factor,
};
impl Run for Divide {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        apply(data, self.by, &OPERATION)
    }
}
