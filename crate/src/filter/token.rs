//! The words and signs of a filter.
use std::ops::Range;

/// How two values are compared, and how many of a field's values must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `==`: some pair of values is equal.
    AnyEqual,
    /// `!=`: no pair is equal.
    AllDiffer,
    /// `===`: every pair is equal.
    AllEqual,
    /// `!==`: some pair is not equal.
    AnyDiffer,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    And,
    Or,
    Xor,
    Not,
    Any,
    All,
    Compare(Comparison),
    In,
    Contains,
    Matches,
    BitAnd,
    Plus,
    Minus,
    Times,
    Divide,
    Modulo,
    Open,
    Close,
    OpenBrace,
    CloseBrace,
    Comma,
    To,
}

/// One part of a slice or of a choice of layers, as written: `2:3`, `2-4`, `-1`, `:4`, `5:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub first: Option<i32>,
    pub separator: Separator,
    pub second: Option<i32>,
    pub place: Range<usize>,
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    None,
    Colon,
    Dash,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lexeme {
    /// A name or a value without quotes.
    Word,
    /// Begins with a dot: a name in any case.
    Name,
    /// Begins with a colon: a value in any case.
    Literal,
    Text(Vec<u8>),
    Character(u8),
    /// `[…]`
    Slice(Vec<Piece>),
    /// `#1`, `#[…]`
    Layers(Vec<Piece>),
    Symbol(Symbol),
    End,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub lexeme: Lexeme,
    pub place: Range<usize>,
}
