//! `subtract`: a difference.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::{Operation, Times, apply};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Subtract a number
    /// From times, seconds. From bytes each by itself, modulo 256.
    Subtract in "numbers": Values => Values, Bytes => Bytes;
    (
        /// What is subtracted
        by: Amount,
    ) {}
}
pub const OPERATION: Operation = Operation {
    integer: i128::checked_sub,
    decimal: Some(|number, by| number - by),
    times: Times::Seconds,
};
impl Run for Subtract {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        apply(data, self.by, &OPERATION)
    }
}
