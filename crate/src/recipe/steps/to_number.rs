//! `to-number`: digits to numbers.
use crate::recipe::argument::{Count, choices};
use crate::recipe::data::Data;
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, NANOSECONDS};

choices! {
    From { Digits = "digits", Big = "big", Little = "little" }
}
step! {
    /// Turn each value into a number
    /// digits: text such as 12 or -3. big, little: up to eight bytes, the highest or the lowest first. Times become seconds.
    ToNumber in "numbers": Values => Values;
    (
        /// What the value holds
        from: From = "digits",
    ) {
        /// How many digits there are to count with, from 2 to 36
        base: Count = "10",
    }
}
impl Run for ToNumber {
    fn check(&self) -> Result<(), String> {
        match self.base.0 {
            2..=36 => Ok(()),
            base => Err(format!("expected a base from 2 to 36, found {base}")),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| match (content, self.from) {
            (Content::Time(ns) | Content::Duration(ns), _) => {
                Ok(Content::Float(*ns as f64 / NANOSECONDS as f64))
            }
            (Content::Flag(flag), _) => Ok(Content::unsigned(u64::from(*flag))),
            (Content::Unsigned { .. } | Content::Signed { .. } | Content::Float(_), _) => {
                Ok(content.clone())
            }
            (content, From::Digits) => self.digits(&content.printed()),
            (content, order) => binary(content.bytes().unwrap_or(&[]), order),
        })
    }
}
impl ToNumber {
    fn digits(&self, text: &[u8]) -> Result<Content, Fault> {
        let text = String::from_utf8_lossy(text);
        let digits = text.trim();
        let (negative, magnitude) = match digits.strip_prefix('-') {
            Some(magnitude) => (true, magnitude),
            None => (false, digits),
        };
        let fault = || {
            Fault::new(format!(
                "expected digits of base {}, found \"{}\"",
                self.base.0,
                text.escape_debug()
            ))
        };
        let unsigned = |text: &str| !text.starts_with(['+', '-']);
        let number = Some(magnitude).filter(|text| unsigned(text));
        let number = number.and_then(|text| i128::from_str_radix(text, self.base.0 as u32).ok());
        if let Some(number) = number {
            let signed = if negative { -number } else { number };
            return Content::integer(signed, 0)
                .ok_or_else(|| "the number is beyond 64 bits".into());
        }
        let decimal = digits
            .parse::<f64>()
            .ok()
            .filter(|n| n.is_finite() && self.base.0 == 10);
        decimal.map(Content::Float).ok_or_else(fault)
    }
}

fn binary(bytes: &[u8], order: From) -> Result<Content, Fault> {
    if bytes.is_empty() || bytes.len() > 8 {
        return Err(Fault::new(format!(
            "expected one to eight bytes, found {}",
            bytes.len()
        )));
    }
    let add = |value: u64, byte: &u8| value << 8 | u64::from(*byte);
    let value = match order {
        From::Little => bytes.iter().rev().fold(0, add),
        _ => bytes.iter().fold(0, add),
    };
    Ok(Content::Unsigned {
        value,
        width: bytes.len() as u8,
    })
}
