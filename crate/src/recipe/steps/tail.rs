//! `tail`: the last of them.
use crate::recipe::argument::Count;
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Keep the last values, or the last bytes
    Tail in "rows": Values => Values, Bytes => Bytes;
    (
        /// How many
        count: Count = "10",
    ) {}
}
impl Run for Tail {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let end = data.count() as usize;
        super::head::keep(data, end.saturating_sub(self.count.0)..end)
    }
}
