//! `modulo`: a remainder.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::{Operation, Times, apply};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Keep the remainder of a division
    /// Never below 0. Of times, seconds.
    Modulo in "numbers": Values => Values, Bytes => Bytes;
    (
        /// The divisor
        by: Amount,
    ) {}
}
pub const OPERATION: Operation = Operation {
    integer: i128::checked_rem_euclid,
    decimal: Some(f64::rem_euclid),
    times: Times::Seconds,
};
impl Run for Modulo {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        apply(data, self.by, &OPERATION)
    }
}
