//! What may be written at a place in a filter: names with their labels, operators, names of values.
use super::apply::plain_or_quoted;
use super::call;
use super::lex;
use super::names::{self, Found};
use super::token::{Lexeme, Symbol, Token};
use super::types::Type;
use super::vocabulary;
use std::ops::Range;

/// Items in one list.
const MAX_ITEMS: usize = 60;

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

/// What may stand at a place.
enum Expected {
    /// A name, or what begins a test.
    Test,
    /// A name alone: inside a function.
    Field,
    /// An operator behind a field, or what joins tests.
    Operator(Type),
    /// What joins tests.
    Join,
    /// A value beside this field.
    Value(Found),
    Nothing,
}

/// What may be written at `cursor`, a byte offset.
pub fn complete(text: &str, cursor: usize) -> Completion {
    let cursor = text.floor_char_boundary(cursor);
    let place = word_around(text, cursor);
    let before = &text[..place.start];
    let written = &text[place.start..cursor];
    let mut items = match lex::lex(before) {
        // Inside quotes or brackets nothing is known.
        Err(_) => vec![],
        Ok(tokens) => propose(&expected(before, &tokens), written),
    };
    items.truncate(MAX_ITEMS);
    Completion {
        from: place.start,
        to: place.end,
        items,
    }
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

fn propose(expected: &Expected, written: &str) -> Vec<Item> {
    match expected {
        Expected::Test => {
            let mut items = vocabulary::names(written);
            items.extend(words(
                &[
                    ("not", "the opposite"),
                    ("any", "some value of a field"),
                    ("all", "every value of a field"),
                ],
                written,
            ));
            items
        }
        Expected::Field => vocabulary::names(written),
        Expected::Operator(kind) => words(&operators(*kind), written),
        Expected::Join => words(&JOINS, written),
        Expected::Value(found) => values(found, written),
        Expected::Nothing => vec![],
    }
}

const JOINS: [(&str, &str); 3] = [
    ("and", "both"),
    ("or", "either, or both"),
    ("xor", "either, but not both"),
];

fn words(words: &[(&str, &str)], written: &str) -> Vec<Item> {
    let fitting = words.iter().filter(|w| w.0.starts_with(written));
    fitting.map(|w| Item::new(w.0, w.1, "")).collect()
}

fn operators(kind: Type) -> Vec<(&'static str, &'static str)> {
    let mut operators = vec![];
    if kind != Type::Mark {
        operators.extend([("==", "some value is equal"), ("!=", "no value is equal")]);
    }
    if !matches!(kind, Type::Mark | Type::Flag | Type::Protocol) {
        operators.extend([
            (">", "greater"),
            (">=", "greater or equal"),
            ("<", "less"),
            ("<=", "less or equal"),
        ]);
        operators.push(("in {", "one of several values, or in a range"));
    }
    if kind.is_searched() {
        operators.extend([
            ("contains", "has this text or these bytes in it"),
            ("matches", "matches a regular expression"),
        ]);
    }
    if kind.is_integer() {
        operators.push(("&", "has these bits"));
    }
    operators.extend(JOINS);
    operators.extend([
        ("===", "every value is equal"),
        ("!==", "some value is not equal"),
    ]);
    operators
}

/// Names of a field's numbers, then what else it may be compared with.
fn values(found: &Found, written: &str) -> Vec<Item> {
    let lower = written.to_ascii_lowercase();
    let tables = names::tables(&found.source);
    let named = tables.iter().flat_map(|table| table.0);
    let mut items: Vec<Item> = named
        .filter(|(number, name)| {
            name.to_ascii_lowercase().contains(&lower) || number.to_string().starts_with(written)
        })
        .map(|(number, name)| Item::new(plain_or_quoted(name), *name, number.to_string()))
        .collect();
    if found.kind == Type::Flag {
        items.extend(words(&[("True", "set"), ("False", "not set")], written));
    }
    if !written.is_empty() {
        let kinds = |item: &Item| {
            names::find(&item.text)
                .iter()
                .any(|f| f.kind.compares(found.kind))
        };
        items.extend(vocabulary::names(written).into_iter().filter(kinds));
    }
    items
}

/// Functions as items.
pub fn functions(written: &str) -> impl Iterator<Item = Item> {
    let fitting = call::all().filter(move |f| f.0.starts_with(written));
    fitting.map(|(name, gives)| Item::new(format!("{name}("), gives, "function"))
}
