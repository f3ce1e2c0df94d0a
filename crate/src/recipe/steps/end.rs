//! `end`: where the steps of a `for-each` end.
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// End the steps of a for-each
    End in "flow": Values => Values, Bytes => Values;
    () {}
}
impl Run for End {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Ok(data)
    }
}
