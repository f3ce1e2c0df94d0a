//! `shift-right`: bits to the right.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::{Operation, Times, apply};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Shift the bits to the right
    /// shift-right 8 leaves the high byte of two.
    ShiftRight in "numbers": Values => Values, Bytes => Bytes;
    (
        /// By how many
        by: Amount,
    ) {}
}
impl Run for ShiftRight {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let operation = Operation {
            integer: |number, by| number.checked_shr(u32::try_from(by).ok()?),
            decimal: None,
            times: Times::Never,
        };
        apply(data, self.by, &operation)
    }
}
