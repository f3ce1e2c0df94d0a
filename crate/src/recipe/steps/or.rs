//! `or`: bits that are in either.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::{Operation, Times, apply};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Set the bits that the number has
    Or in "numbers": Values => Values, Bytes => Bytes;
    (
        /// The bits to set, such as 0x80
        by: Amount,
    ) {}
}
pub const OPERATION: Operation = Operation {
    integer: |number, by| Some(number | by),
    decimal: None,
    times: Times::Never,
};
impl Run for Or {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        apply(data, self.by, &OPERATION)
    }
}
