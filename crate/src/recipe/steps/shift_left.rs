//! `shift-left`: bits to the left.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::{Operation, Times, apply};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Shift the bits to the left
    /// Bytes each by itself: what passes their eight bits is lost.
    ShiftLeft in "numbers": Values => Values, Bytes => Bytes;
    (
        /// By how many
        by: Amount,
    ) {}
}
impl Run for ShiftLeft {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let operation = Operation {
            integer: |number, by| number.checked_mul(1_i128.checked_shl(u32::try_from(by).ok()?)?),
            decimal: None,
            times: Times::Never,
        };
        apply(data, self.by, &operation)
    }
}
