//! `add`: a sum.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::{Operation, Times, apply};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Add a number
    /// To times, seconds. To bytes each by itself, modulo 256.
    Add in "numbers": Values => Values, Bytes => Bytes;
    (
        /// What is added
        by: Amount,
    ) {}
}
pub const OPERATION: Operation = Operation {
    integer: i128::checked_add,
    decimal: Some(|number, by| number + by),
    times: Times::Seconds,
};
impl Run for Add {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        apply(data, self.by, &OPERATION)
    }
}
