//! `column`: some of the columns.
use crate::recipe::argument::Numbers;
use crate::recipe::data::{Data, Values};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};

step! {
    /// Keep some columns, in the order given
    Column in "rows": Values => Values;
    (
        /// Numbers of columns from 1, such as 2 or 2,1
        columns: Numbers,
    ) {}
}
impl Run for Column {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let mut columns = Vec::with_capacity(self.columns.0.len());
        for number in &self.columns.0 {
            columns.push(super::sort::column(&values, *number)?.clone());
        }
        Ok(Data::Values(Values { columns }))
    }
}
