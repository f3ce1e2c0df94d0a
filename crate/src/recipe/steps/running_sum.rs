//! `running-sum`: each value and all before it.
use super::prelude::*;

step! {
    /// Add to every number all those before it
    RunningSum in "numbers": Values => Values;
    () {}
}
impl Run for RunningSum {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let mut sum = Number::Integer(0);
        each::values(data, |content| {
            let Some(number) = content.number() else {
                let found = content.describe();
                return Err(Fault::new(format!("expected a number, found {found}")));
            };
            sum = match (sum, number) {
                (Number::Integer(sum), Number::Integer(number)) => Number::Integer(sum + number),
                (sum, number) => Number::Decimal(sum.decimal() + number.decimal()),
            };
            let beyond = || Fault::new("the sum is beyond 64 bits");
            match (sum, content) {
                (Number::Integer(sum), Content::Time(_) | Content::Duration(_)) => {
                    i64::try_from(sum)
                        .map(Content::Duration)
                        .map_err(|_| beyond())
                }
                (Number::Integer(sum), _) => Content::integer(sum, 0).ok_or_else(beyond),
                (Number::Decimal(sum), _) => Ok(Content::Float(sum)),
            }
        })
    }
}
