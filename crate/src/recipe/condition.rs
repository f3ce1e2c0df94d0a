//! What rows are kept or dropped by.
use super::argument::{Argument, Control, Key};
use super::fault::Fault;
use super::order::numeric;
use super::steps::regex::compile;
use super::value::{Content, Number, Value};
use super::word::Word;
use regex::bytes::Regex;

/// A number, or numbers from one to another: `5`, `32..126`, `32..`, `..126`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Span(Option<(f64, f64)>);
impl Argument for Span {
    const CONTROL: Control = Control::Text;
    fn parse(word: &Word) -> Result<Self, String> {
        let text = word.text()?;
        if text.is_empty() {
            return Ok(Span(None));
        }
        let number = |text: &str, open: f64| match text.trim() {
            "" => Some(open),
            text => match super::argument::parse_integer(text) {
                Some(integer) => Some(integer as f64),
                None => text.parse().ok().filter(|n: &f64| n.is_finite()),
            },
        };
        let span = match text.split_once("..") {
            Some((low, high)) => number(low, f64::NEG_INFINITY).zip(number(high, f64::INFINITY)),
            None => number(text, f64::NAN).map(|only| (only, only)),
        };
        match span {
            Some((low, high)) if low <= high => Ok(Span(Some((low, high)))),
            _ => Err(format!(
                "expected a number or a span such as 32..126, found `{text}`"
            )),
        }
    }
    fn print(&self) -> String {
        let bound = |n: f64| {
            if n.is_infinite() {
                String::new()
            } else {
                n.to_string()
            }
        };
        match self.0 {
            None => String::new(),
            Some((low, high)) if low == high => bound(low),
            Some((low, high)) => format!("{}..{}", bound(low), bound(high)),
        }
    }
}
impl Span {
    pub fn is_given(&self) -> bool {
        self.0.is_some()
    }
    fn has(&self, number: f64) -> bool {
        self.0
            .is_none_or(|(low, high)| low <= number && number <= high)
    }
}

/// All that is asked must hold.
pub struct Condition<'a> {
    span: &'a Span,
    length: &'a Span,
    equals: &'a Key,
    matches: Option<Regex>,
}

impl<'a> Condition<'a> {
    pub fn new(
        span: &'a Span,
        length: &'a Span,
        equals: &'a Key,
        matches: &str,
    ) -> Result<Condition<'a>, String> {
        let matches = match matches {
            "" => None,
            pattern => Some(compile(pattern)?),
        };
        if !span.is_given() && !length.is_given() && equals.is_empty() && matches.is_none() {
            return Err("needs a span of numbers, equals=, matches= or length=".into());
        }
        Ok(Condition {
            span,
            length,
            equals,
            matches,
        })
    }
    pub fn holds(&self, value: &Value) -> Result<bool, Fault> {
        let printed = value.content.printed();
        if self.span.is_given() {
            let number = match &value.content {
                Content::Time(ns) | Content::Duration(ns) => Some(*ns as f64 / 1e9),
                content => content
                    .number()
                    .or_else(|| numeric(&printed))
                    .map(Number::decimal),
            };
            let number = number.ok_or_else(|| {
                Fault::new(format!(
                    "expected a number, found {}",
                    value.content.describe()
                ))
            })?;
            if !self.span.has(number) {
                return Ok(false);
            }
        }
        Ok(self.length.has(printed.len() as f64)
            && (self.equals.is_empty() || *printed == *self.equals.bytes)
            && self.matches.as_ref().is_none_or(|m| m.is_match(&printed)))
    }
}
