//! A checked filter: names looked up, values read, types agreed. `eval` walks it.
use super::syntax::Operator;
use super::types::Type;
use super::value::Constant;
use crate::show::catalogue::FieldId;
use regex::bytes::Regex;
use std::cmp::Ordering;

#[derive(Clone, Debug)]
pub enum Test {
    And(Vec<Test>),
    Or(Vec<Test>),
    Xor(Vec<Test>),
    Not(Box<Test>),
    /// There is a value.
    Exists(Operand),
    /// There is a value other than zero.
    True(Operand),
    Compare {
        /// Every pair of values must hold, and there must be one; else any.
        all: bool,
        relation: Relation,
        left: Operand,
        right: Operand,
    },
    Contains {
        all: bool,
        left: Operand,
        right: Operand,
    },
    Matches {
        all: bool,
        left: Operand,
        pattern: Regex,
    },
    In {
        all: bool,
        left: Operand,
        set: Vec<(Operand, Option<Operand>)>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Equal,
    Differ,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}
impl Relation {
    /// Values without an order differ, and no more is true of them.
    pub fn holds(self, order: Option<Ordering>) -> bool {
        match self {
            Relation::Equal => order == Some(Ordering::Equal),
            Relation::Differ => order != Some(Ordering::Equal),
            Relation::Greater => order == Some(Ordering::Greater),
            Relation::GreaterOrEqual => order.is_some_and(Ordering::is_ge),
            Relation::Less => order == Some(Ordering::Less),
            Relation::LessOrEqual => order.is_some_and(Ordering::is_le),
        }
    }
}

#[derive(Clone, Debug)]
pub enum Operand {
    Constant(Constant),
    Source(Source),
    Slice(Box<Operand>, Vec<Cut>),
    Calculated {
        operator: Operator,
        left: Box<Operand>,
        right: Box<Operand>,
        /// In 64 bits, not 32.
        wide: bool,
    },
    Negated {
        inner: Box<Operand>,
        wide: bool,
    },
    /// How often a field occurs.
    Count(Source),
    /// In bytes; the number, where the type fixes it.
    Length(Box<Operand>, Option<u64>),
    Upper(Box<Operand>),
    Lower(Box<Operand>),
    Absolute {
        inner: Box<Operand>,
        wide: bool,
    },
    /// As text.
    Written(Box<Operand>, Type),
    Greatest(Vec<Operand>),
    Least(Vec<Operand>),
}

/// What a name stands for: fields, or protocols.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub fields: Vec<FieldId>,
    pub protocols: Vec<u16>,
    /// Only those of these layers, counted from 1 among the layers of the same protocol.
    pub layers: Option<Vec<Cut>>,
    /// A protocol with all that it carries, not its own bytes alone.
    pub whole: bool,
    /// Values as Scapy has them.
    pub scapy: bool,
    /// Only what lies in a packet that another quotes, or only what does not.
    pub quoted: Option<bool>,
}

/// A part of something counted: bytes of a value, layers of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Negative: from the end.
    pub first: i64,
    pub until: Until,
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// So many, or nothing.
    Length(i64),
    /// Up to and with this one, or nothing.
    Last(i64),
    End,
    /// Up to but without this one, or as far as it goes (Python).
    Before(i64),
    /// As far as it goes, wherever it begins (Python).
    Rest,
}

impl Cut {
    /// The part of `bytes`; empty where it is not there.
    pub fn of(self, bytes: &[u8]) -> &[u8] {
        let length = bytes.len() as i64;
        let from_end = |n: i64| if n < 0 { n + length } else { n };
        let clipped = |n: i64| from_end(n).clamp(0, length);
        let (start, end) = match self.until {
            Until::Length(n) => (from_end(self.first), from_end(self.first) + n),
            Until::Last(n) => (from_end(self.first), from_end(n) + 1),
            Until::End => (from_end(self.first), length),
            Until::Before(n) => (clipped(self.first), clipped(n)),
            Until::Rest => (clipped(self.first), length),
        };
        match (usize::try_from(start), usize::try_from(end)) {
            (Ok(start), Ok(end)) => bytes.get(start..end).unwrap_or(&[]),
            _ => &[],
        }
    }
    /// Whether the layer `number` of `total`, from 1, is meant.
    pub fn has(self, number: i64, total: i64) -> bool {
        let from_end = |n: i64| if n < 0 { n + total + 1 } else { n };
        let first = from_end(self.first);
        first <= number
            && match self.until {
                Until::Length(n) => number < first + n,
                Until::Last(n) => number <= from_end(n),
                Until::Before(n) => number < from_end(n),
                Until::End | Until::Rest => true,
            }
    }
}
