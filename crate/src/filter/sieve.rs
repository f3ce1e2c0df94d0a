//! A filter taken apart by what its tests look at, so that what is known of a packet without its bytes answers first.
use super::tree::{Operand, Relation, Source, Test};
use super::value::{Constant, Value};
use super::visit::Scope;
use crate::show::catalogue::FieldId;
use crate::wire::{Kind, Packet};
use std::ops::RangeInclusive;

/// The shape of a filter, with its tests as leaves. `T` says what the leaf's fields are known from.
#[derive(Debug)]
pub enum Sieve<T> {
    All(Vec<Sieve<T>>),
    Any(Vec<Sieve<T>>),
    /// An odd number of them.
    Odd(Vec<Sieve<T>>),
    Not(Box<Sieve<T>>),
    Leaf(T, Leaf),
    /// Only the packet's bytes tell.
    Unknown,
}

/// A test of a filter.
#[derive(Debug)]
pub struct Leaf(Test);

/// What a test looks at: the presence of protocols, and the values of fields.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    pub fields: Vec<FieldId>,
    pub protocols: Vec<u16>,
    /// Bytes of layers, which only the packet has.
    pub bytes: bool,
    /// Which of several layers a field stands in.
    pub places: bool,
}

impl<T> Sieve<T> {
    /// `known` says from what a test that looks so can be answered.
    pub(super) fn new(test: &Test, known: &dyn Fn(&Looks) -> Option<T>) -> Sieve<T> {
        let each = |tests: &[Test]| tests.iter().map(|t| Sieve::new(t, known)).collect();
        match test {
            Test::And(tests) => Sieve::All(each(tests)),
            Test::Or(tests) => Sieve::Any(each(tests)),
            Test::Xor(tests) => Sieve::Odd(each(tests)),
            Test::Not(inner) => Sieve::Not(Box::new(Sieve::new(inner, known))),
            leaf => {
                let about = known(&Looks::of(leaf));
                about.map_or(Sieve::Unknown, |about| {
                    Sieve::Leaf(about, Leaf(leaf.clone()))
                })
            }
        }
    }
    /// Whether nothing of it can be told without the packet's bytes.
    pub fn is_blind(&self) -> bool {
        match self {
            Sieve::All(parts) | Sieve::Any(parts) | Sieve::Odd(parts) => {
                parts.iter().all(Sieve::is_blind)
            }
            Sieve::Not(inner) => inner.is_blind(),
            Sieve::Leaf(..) => false,
            Sieve::Unknown => true,
        }
    }
}

impl Looks {
    /// Adds what is looked at elsewhere.
    pub fn merge(&mut self, other: Looks) {
        self.fields.extend(other.fields);
        self.protocols.extend(other.protocols);
        self.bytes |= other.bytes;
        self.places |= other.places;
    }
    /// The protocols that it looks for, and those of its fields.
    pub fn all_protocols(&self) -> Vec<u16> {
        let of_fields = self.fields.iter().map(|id| id.protocol);
        of_fields.chain(self.protocols.iter().copied()).collect()
    }
    fn of(test: &Test) -> Looks {
        let mut looks = Looks::default();
        looks.every(test);
        looks
    }
    /// Adds what a test and those in it look at.
    pub(super) fn every(&mut self, test: &Test) {
        match test {
            Test::And(tests) | Test::Or(tests) | Test::Xor(tests) => {
                tests.iter().for_each(|test| self.every(test));
            }
            Test::Not(inner) => self.every(inner),
            // The presence of a protocol is that of its layer.
            Test::Exists(Operand::Source(source)) => self.at(source),
            Test::Exists(operand) | Test::True(operand) => self.value(operand),
            Test::Compare { left, right, .. } | Test::Contains { left, right, .. } => {
                self.value(left);
                self.value(right);
            }
            Test::Matches { left, .. } => self.value(left),
            Test::In { left, set, .. } => {
                self.value(left);
                for (from, to) in set {
                    self.value(from);
                    to.iter().for_each(|to| self.value(to));
                }
            }
        }
    }
    fn at(&mut self, source: &Source) {
        self.fields.extend_from_slice(&source.fields);
        self.protocols.extend_from_slice(&source.protocols);
        self.places |= source.layers.is_some() || source.quoted.is_some();
    }
    fn value(&mut self, operand: &Operand) {
        match operand {
            Operand::Constant(_) => {}
            Operand::Source(source) => {
                self.at(source);
                self.bytes |= !source.protocols.is_empty();
            }
            Operand::Count(source) => self.at(source),
            Operand::Slice(inner, _)
            | Operand::Negated { inner, .. }
            | Operand::Absolute { inner, .. }
            | Operand::Length(inner, _)
            | Operand::Upper(inner)
            | Operand::Lower(inner)
            | Operand::Written(inner, _) => self.value(inner),
            Operand::Calculated { left, right, .. } => {
                self.value(left);
                self.value(right);
            }
            Operand::Greatest(operands) | Operand::Least(operands) => {
                operands.iter().for_each(|operand| self.value(operand));
            }
        }
    }
}

impl Leaf {
    /// Whether a packet passes, of which only what the test looks at need be there.
    pub fn passes(&self, packet: &Packet) -> bool {
        let scope = Scope { packet, frame: &[] };
        scope.passes(&self.0)
    }
    /// Where the test only says between which numbers the one value of one field lies: the field, the ranges, and whether
    /// it must lie in one of them or in none.
    pub fn ranges(&self) -> Option<(FieldId, Vec<RangeInclusive<i64>>, bool)> {
        match &self.0 {
            Test::Compare {
                relation,
                left,
                right,
                ..
            } => {
                let field = only_field(left)?;
                let number = number(field, right)?;
                let (range, inside) = match relation {
                    Relation::Equal => (number..=number, true),
                    Relation::Differ => (number..=number, false),
                    Relation::Greater => (i64::MIN..=number, false),
                    Relation::GreaterOrEqual => (number..=i64::MAX, true),
                    Relation::Less => (number..=i64::MAX, false),
                    Relation::LessOrEqual => (i64::MIN..=number, true),
                };
                Some((field, vec![range], inside))
            }
            Test::In { left, set, .. } => {
                let field = only_field(left)?;
                let range = |(from, to): &(Operand, Option<Operand>)| {
                    let from = number(field, from)?;
                    let to = match to {
                        Some(to) => number(field, to)?,
                        None => from,
                    };
                    Some(from..=to)
                };
                let ranges: Option<Vec<_>> = set.iter().map(range).collect();
                Some((field, ranges?, true))
            }
            _ => None,
        }
    }
}

fn only_field(operand: &Operand) -> Option<FieldId> {
    let Operand::Source(source) = operand else {
        return None;
    };
    let plain = source.layers.is_none() && source.quoted.is_none() && source.protocols.is_empty();
    match source.fields.as_slice() {
        [field] if plain => Some(*field),
        _ => None,
    }
}

/// A constant as the numbers of columns are held, where it is of the field's kind.
fn number(field: FieldId, operand: &Operand) -> Option<i64> {
    let Operand::Constant(Constant::Number(value)) = operand else {
        return None;
    };
    match (field.info().kind, value) {
        (Kind::Uint, Value::Uint(n)) => i64::try_from(*n).ok(),
        (Kind::Time | Kind::Duration, Value::Nanoseconds(n)) => Some(*n),
        _ => None,
    }
}
