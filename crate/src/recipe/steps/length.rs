//! `length`: how long values are.
use super::prelude::*;

step! {
    /// Count the bytes of each value, or of one run of bytes; of a number or an address, those of its printed form
    Length in "numbers": Values => Values, Bytes => Values;
    () {}
}
impl Run for Length {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::measure(
            data,
            "length",
            |bytes| Content::unsigned(bytes.len() as u64),
        )
    }
}
