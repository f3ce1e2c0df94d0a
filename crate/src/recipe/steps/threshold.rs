//! `threshold`: 1 above a number, else 0.
use crate::recipe::argument::Amount;
use crate::recipe::arithmetic::nanoseconds;
use crate::recipe::data::Data;
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, Number};

step! {
    /// Turn each number into 1 where it is greater than another, else into 0
    Threshold in "numbers": Values => Values;
    (
        /// The greatest number that gives 0; of times, in seconds
        above: Amount,
    ) {}
}
impl Run for Threshold {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| {
            let limit = match (content, self.above) {
                (Content::Time(_) | Content::Duration(_), above) => {
                    Number::Integer(nanoseconds(above))
                }
                (_, Amount::Integer(above)) => Number::Integer(above.into()),
                (_, Amount::Decimal(above)) => Number::Decimal(above),
            };
            let number = content.number().ok_or_else(|| {
                Fault::new(format!("expected a number, found {}", content.describe()))
            })?;
            Ok(Content::Flag(number.compare(&limit).is_gt()))
        })
    }
}
