//! A checked filter: names looked up, values read, types agreed. `eval` walks it.
use super::cut::Cut;
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
