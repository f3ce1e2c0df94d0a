//! `length`: how long values are.
use super::prelude::*;

step! {
    /// Count the bytes of each value; of a number or an address, those of its printed form
    Length in "numbers": Values => Values;
    () {}
}
impl Run for Length {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| {
            Ok(Content::unsigned(content.printed().len() as u64))
        })
    }
}
