//! The items that a completion offers for what may stand at a place.
use super::apply::plain_or_quoted;
use super::call;
use super::complete::Item;
use super::names::{self, Found};
use super::types::Type;
use super::vocabulary;
use crate::wire::sort_by_key;

/// What may stand at a place.
pub enum Expected {
    /// A name, or what begins a test.
    Test,
    /// A name alone: inside a function.
    Field,
    /// An operator behind a field, or what joins tests.
    Operator(Type),
    /// What joins tests.
    Join,
    /// The `in` of `not in`.
    Member,
    /// A value beside this field.
    Value(Found),
    Nothing,
}

/// The items for what may stand at a place, of which some is written.
pub fn propose(expected: &Expected, written: &str) -> Vec<Item> {
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
        Expected::Member => words(&[MEMBER], written),
        Expected::Value(found) => values(found, written),
        Expected::Nothing => vec![],
    }
}

const MEMBER: (&str, &str) = ("in {", "one of several values, or in a range");
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
        operators.push(MEMBER);
        operators.push(("not in {", "none of several values"));
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
    let fitting = named.filter(|(number, name)| {
        name.to_ascii_lowercase().contains(&lower) || number.to_string().starts_with(written)
    });
    let mut fitting: Vec<&(u64, &str)> = fitting.collect();
    sort_by_key(&mut fitting, |(_, name)| {
        !name.to_ascii_lowercase().starts_with(&lower)
    });
    let item =
        |(number, name): &(u64, &str)| Item::new(plain_or_quoted(name), *name, number.to_string());
    let mut items: Vec<Item> = fitting.into_iter().map(item).collect();
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
