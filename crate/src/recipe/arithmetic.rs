//! Sums on values: whole numbers exactly, times in nanoseconds, bytes each by itself, modulo 256.
use super::argument::Amount;
use super::data::Data;
use super::each::{self, Follow, Gives};
use super::fault::Fault;
use super::value::{Content, NANOSECONDS, Number};

/// What an operation does to each kind of number.
pub struct Operation {
    /// `None` where there is no result.
    pub integer: fn(i128, i128) -> Option<i128>,
    /// `None` where it is for whole numbers only.
    pub decimal: Option<fn(f64, f64) -> f64>,
    pub times: Times,
}

/// What the amount is to a time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Times {
    Seconds,
    /// A mere number, by which spans of time are multiplied or divided.
    Factor,
    Never,
}

/// Does it to every value, or to every byte.
pub fn apply(data: Data, amount: Amount, operation: &Operation) -> Result<Data, Fault> {
    match data {
        Data::Bytes(_) => each::bytes(data, Gives::Bytes, Follow::Same, |bytes| {
            on_bytes(bytes, amount, operation)
        }),
        data => each::values(data, |content| on_value(content, amount, operation)),
    }
}

fn on_bytes(bytes: &[u8], amount: Amount, operation: &Operation) -> Result<Vec<u8>, Fault> {
    let Amount::Integer(amount) = amount else {
        return Err(Fault::new(format!(
            "bytes need a whole number, found {amount}"
        )));
    };
    let byte = |(at, byte): (usize, &u8)| {
        let result = (operation.integer)(i128::from(*byte), i128::from(amount));
        let result = result.ok_or_else(|| Fault::at("there is no result", at))?;
        Ok(result.rem_euclid(256) as u8)
    };
    bytes.iter().enumerate().map(byte).collect()
}

fn on_value(content: &Content, amount: Amount, operation: &Operation) -> Result<Content, Fault> {
    match content {
        Content::Nothing => Ok(Content::Nothing),
        Content::Bytes(bytes) => on_bytes(bytes, amount, operation).map(Content::Bytes),
        Content::Time(ns) => on_time(*ns, amount, operation).map(Content::Time),
        Content::Duration(ns) => on_time(*ns, amount, operation).map(Content::Duration),
        other => match (other.number(), amount) {
            (Some(Number::Integer(number)), Amount::Integer(amount)) => {
                let result = (operation.integer)(number, amount.into());
                let result = result.and_then(|result| Content::integer(result, content.width()));
                result.ok_or_else(|| none(content, &amount.to_string()))
            }
            (Some(number), amount) => {
                let work = operation.decimal.ok_or_else(|| {
                    Fault::new(format!(
                        "expected whole numbers, found {} and {amount}",
                        content.describe()
                    ))
                })?;
                let result = work(number.decimal(), decimal(amount));
                match result.is_finite() {
                    true => Ok(Content::Float(result)),
                    false => Err(none(content, &amount.to_string())),
                }
            }
            (None, _) => Err(Fault::new(format!(
                "expected a number, found {}: to-number reads text as one",
                content.describe()
            ))),
        },
    }
}

fn on_time(ns: i64, amount: Amount, operation: &Operation) -> Result<i64, Fault> {
    let result = match (operation.times, amount, operation.decimal) {
        (Times::Never, ..) => return Err(Fault::new("expected a whole number, found a time")),
        (Times::Seconds, amount, _) => (operation.integer)(ns.into(), nanoseconds(amount)),
        (Times::Factor, Amount::Integer(amount), _) => {
            (operation.integer)(ns.into(), amount.into())
        }
        (Times::Factor, Amount::Decimal(amount), Some(work)) => {
            let result = work(ns as f64, amount);
            result.is_finite().then_some(result.round() as i128)
        }
        (Times::Factor, Amount::Decimal(_), None) => None,
    };
    let result = result.and_then(|result| i64::try_from(result).ok());
    result.ok_or_else(|| none(&Content::Duration(ns), &amount.to_string()))
}

fn none(content: &Content, amount: &str) -> Fault {
    Fault::new(format!(
        "{} and {amount} have no result in 64 bits",
        content.describe()
    ))
}

fn decimal(amount: Amount) -> f64 {
    match amount {
        Amount::Integer(integer) => integer as f64,
        Amount::Decimal(decimal) => decimal,
    }
}

/// Seconds as nanoseconds.
pub fn nanoseconds(seconds: Amount) -> i128 {
    match seconds {
        Amount::Integer(seconds) => i128::from(seconds) * NANOSECONDS,
        Amount::Decimal(seconds) => (seconds * NANOSECONDS as f64).round() as i128,
    }
}
