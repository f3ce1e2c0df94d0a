//! What may be written at a place in a filter: names with their labels, operators, names of values.
use super::lex;
use super::names::{self, Found};
use super::proposal::{Expected, propose};
use super::token::{Lexeme, Symbol, Token};
use super::types::Type;
use std::ops::Range;

/// Items in one list.
pub const MAX_ITEMS: usize = 60;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the filter that an item's text takes the place of.
    pub from: usize,
    pub to: usize,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub text: String,
    /// What it is called on screen.
    pub label: String,
    /// Its type, its other name.
    pub detail: String,
}
impl Item {
    pub fn new(
        text: impl Into<String>,
        label: impl Into<String>,
        detail: impl Into<String>,
    ) -> Item {
        Item {
            text: text.into(),
            label: label.into(),
            detail: detail.into(),
        }
    }
}

/// What may be written at `cursor`, a byte offset.
pub fn complete(text: &str, cursor: usize) -> Completion {
    let mut places = (0..=cursor.min(text.len())).rev();
    let cursor = places.find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let place = word_around(text, cursor);
    if !place.is_empty() {
        return offer(text, place, cursor);
    }
    let signs = text[..cursor].trim_end_matches(is_sign).len();
    let behind = offer(text, cursor..cursor, cursor);
    let written = &text[signs..cursor];
    // A sign may go on, unless it is one already and something can stand behind it.
    let is_whole = written.is_empty() || lex::SIGNS.iter().any(|s| s.0 == written);
    match is_whole && !behind.items.is_empty() {
        true => behind,
        false => offer(text, signs..cursor, cursor),
    }
}

/// What may take the place of `place`, of which that before the cursor counts.
fn offer(text: &str, place: Range<usize>, cursor: usize) -> Completion {
    let before = &text[..place.start];
    let mut items = match lex::lex(before) {
        // Inside quotes or brackets nothing is known.
        Err(_) => vec![],
        Ok(tokens) => propose(&expected(before, &tokens), &text[place.start..cursor]),
    };
    items.truncate(MAX_ITEMS);
    Completion {
        from: place.start,
        to: place.end,
        items,
    }
}

fn is_sign(c: char) -> bool {
    "=!<>~&|^".contains(c)
}

fn word_around(text: &str, cursor: usize) -> Range<usize> {
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let start = text[..cursor].trim_end_matches(inside).len();
    let tail = &text[cursor..];
    let end = cursor + tail.len() - tail.trim_start_matches(inside).len();
    start..end
}

/// What the tokens before the cursor lead to.
fn expected(text: &str, tokens: &[Token]) -> Expected {
    let tokens = tokens
        .strip_suffix(&[Token {
            lexeme: Lexeme::End,
            place: text.len()..text.len(),
        }])
        .unwrap_or(tokens);
    let Some(last) = tokens.last() else {
        return Expected::Test;
    };
    use Symbol::*;
    match &last.lexeme {
        Lexeme::Symbol(Not) if ends_value(tokens) => match &text[last.place.clone()] {
            "not" => Expected::Member,
            _ => Expected::Nothing,
        },
        Lexeme::Symbol(And | Or | Xor | Not) => Expected::Test,
        Lexeme::Symbol(Any | All) => Expected::Field,
        Lexeme::Symbol(Open) => match in_call(tokens) {
            true => Expected::Field,
            false => Expected::Test,
        },
        Lexeme::Symbol(Compare(_)) => beside(text, &tokens[..tokens.len() - 1]),
        Lexeme::Symbol(OpenBrace | Comma | To) => match member_of(tokens) {
            Some(at) => beside(text, &tokens[..at]),
            None => Expected::Field,
        },
        Lexeme::Symbol(CloseBrace) => Expected::Join,
        Lexeme::Symbol(Close) => match tokens.iter().rposition(|t| is(t, Open)) {
            Some(open) if in_call(&tokens[..=open]) && !is_compared(&tokens[..open]) => {
                Expected::Operator(Type::Uint(32))
            }
            _ => Expected::Join,
        },
        Lexeme::Symbol(Contains | Matches | In) => Expected::Nothing,
        Lexeme::Symbol(_) => Expected::Field,
        _ if is_compared(tokens) => Expected::Join,
        _ => match field(text, tokens) {
            Some(found) => Expected::Operator(sliced(last, found.kind)),
            None => Expected::Nothing,
        },
    }
}

fn is(token: &Token, symbol: Symbol) -> bool {
    token.lexeme == Lexeme::Symbol(symbol)
}
/// Whether a value stands before the last token.
fn ends_value(tokens: &[Token]) -> bool {
    use Lexeme::*;
    matches!(tokens, [.., before, _] if matches!(before.lexeme, Word | Name | Slice(_) | Layers(_)))
}
fn sliced(last: &Token, kind: Type) -> Type {
    match last.lexeme {
        Lexeme::Slice(_) => Type::Bytes,
        _ => kind,
    }
}
/// Whether the last token opens a function's arguments.
fn in_call(tokens: &[Token]) -> bool {
    matches!(tokens, [.., before, _] if before.lexeme == Lexeme::Word)
}
/// Whether the last value stands behind an operator that ends a test.
fn is_compared(tokens: &[Token]) -> bool {
    let operators = tokens.iter().rev().find_map(|t| match t.lexeme {
        Lexeme::Symbol(symbol) => Some(symbol),
        _ => None,
    });
    matches!(
        operators,
        Some(Symbol::Compare(_) | Symbol::Contains | Symbol::Matches)
    )
}
/// Where the `in` of the set stands that is open at the end.
fn member_of(tokens: &[Token]) -> Option<usize> {
    let open = tokens.iter().rposition(|t| is(t, Symbol::OpenBrace))?;
    let closed = tokens[open..].iter().any(|t| is(t, Symbol::CloseBrace));
    let before = open.checked_sub(1)?;
    (!closed && is(&tokens[before], Symbol::In)).then_some(before)
}
/// The field at the end of the tokens, with or without a slice behind it.
fn field(text: &str, tokens: &[Token]) -> Option<Found> {
    let mut rest = tokens;
    while let [inner @ .., last] = rest {
        match last.lexeme {
            Lexeme::Slice(_) | Lexeme::Layers(_) => rest = inner,
            Lexeme::Symbol(Symbol::Not) => rest = inner,
            Lexeme::Word => return names::find(&text[last.place.clone()]).into_iter().next(),
            _ => return None,
        }
    }
    None
}
fn beside(text: &str, tokens: &[Token]) -> Expected {
    let is_slice = matches!(tokens.last().map(|t| &t.lexeme), Some(Lexeme::Slice(_)));
    match field(text, tokens) {
        Some(found) if !is_slice => Expected::Value(found),
        _ => Expected::Nothing,
    }
}
