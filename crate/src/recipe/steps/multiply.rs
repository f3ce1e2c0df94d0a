//! `multiply`: a product.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::{Operation, Times, apply};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Multiply by a number
    /// Bytes each by itself, modulo 256.
    Multiply in "numbers": Values => Values, Bytes => Bytes;
    (
        /// The factor
        by: Amount,
    ) {}
}
pub const OPERATION: Operation = Operation {
    integer: i128::checked_mul,
    decimal: Some(|number, by| number * by),
    times: Times::Factor,
};
impl Run for Multiply {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        apply(data, self.by, &OPERATION)
    }
}
