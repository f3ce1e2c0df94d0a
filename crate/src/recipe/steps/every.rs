//! `every`: one row of so many.
use super::prelude::*;
use crate::recipe::argument::Count;

step! {
    /// Keep one row of so many
    Every in "rows": Values => Values;
    (
        /// 2 keeps every second
        count: Count = "2",
    ) {
        /// The first to keep, from 1
        first: Count = "1",
    }
}
impl Run for Every {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let rows = (self.first.0 - 1..values.len()).step_by(self.count.0);
        let rows: Vec<usize> = rows.collect();
        Ok(Data::Values(values.pick(&rows)))
    }
}
