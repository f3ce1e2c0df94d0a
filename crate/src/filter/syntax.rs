//! What a filter says, before its names are looked up.
use super::token::{Comparison, Piece};
use std::ops::Range;

#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub what: What,
    pub place: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// At least two.
    And(Vec<Node>),
    Or(Vec<Node>),
    Xor(Vec<Node>),
    Not(Box<Node>),
    /// `a < b < c` is one, with two links.
    Compare {
        reach: Option<Reach>,
        first: Box<Node>,
        links: Vec<(Comparison, Node)>,
    },
    Contains {
        reach: Option<Reach>,
        left: Box<Node>,
        right: Box<Node>,
    },
    Matches {
        reach: Option<Reach>,
        left: Box<Node>,
        right: Box<Node>,
    },
    In {
        reach: Option<Reach>,
        left: Box<Node>,
        set: Vec<Element>,
    },
    Arithmetic {
        operator: Operator,
        left: Box<Node>,
        right: Box<Node>,
    },
    Negate(Box<Node>),
    Slice(Box<Node>, Vec<Piece>),
    Layers(Box<Node>, Vec<Piece>),
    Call {
        name: String,
        arguments: Vec<Node>,
    },
    /// A name, or a value without quotes.
    Word(String),
    /// `.tcp`: a name.
    Name(String),
    /// `:2020`: a value.
    Literal(String),
    Text(Vec<u8>),
    Character(u8),
}

/// How many of a field's values must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Any,
    All,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    BitAnd,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}
impl Operator {
    pub fn sign(self) -> &'static str {
        match self {
            Operator::BitAnd => "&",
            Operator::Add => "+",
            Operator::Subtract => "-",
            Operator::Multiply => "*",
            Operator::Divide => "/",
            Operator::Modulo => "%",
        }
    }
}

/// A member of a set: one value, or a range with both its ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    pub from: Node,
    pub to: Option<Node>,
}

impl Node {
    /// Shows the tests that must all hold for this one to hold.
    pub fn each_of_all(&self, f: &mut dyn FnMut(&Node)) {
        match &self.what {
            What::And(parts) => parts.iter().for_each(|part| part.each_of_all(f)),
            _ => f(self),
        }
    }
    /// Whether it has a value; else it is a test, true or false.
    pub fn is_value(&self) -> bool {
        use What::*;
        !matches!(
            self.what,
            And(_)
                | Or(_)
                | Xor(_)
                | Not(_)
                | Compare { .. }
                | Contains { .. }
                | Matches { .. }
                | In { .. }
        )
    }
}
