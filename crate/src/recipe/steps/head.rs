//! `head`: the first of them.
use crate::recipe::argument::Count;
use crate::recipe::data::{Bytes, Data};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};
use std::ops::Range;

step! {
    /// Keep the first values, or the first bytes
    Head in "rows": Values => Values, Bytes => Bytes;
    (
        /// How many
        count: Count = "10",
    ) {}
}
impl Run for Head {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let end = self.count.0.min(data.count() as usize);
        keep(data, 0..end)
    }
}

/// The rows, or the bytes, of a range.
pub fn keep(data: Data, range: Range<usize>) -> Result<Data, Fault> {
    match data {
        Data::Values(values) => {
            let rows: Vec<usize> = range.collect();
            Ok(Data::Values(values.pick(&rows)))
        }
        Data::Bytes(Bytes { bytes, trace }) => Ok(Data::Bytes(Bytes {
            bytes: bytes.get(range.clone()).unwrap_or(&[]).to_vec(),
            trace: trace.slice(range),
        })),
        Data::Packets(_) => Err(misfit(&data)),
    }
}
