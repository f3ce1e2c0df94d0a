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
    /// Where the test says no more than between which numbers values of fields lie.
    pub fn ranges(&self) -> Option<Ranges> {
        let (all, left, ranges, inside) = match &self.0 {
            Test::Compare {
                all,
                relation,
                left,
                right,
            } => {
                let (low, high) = bounds(left, right)?.into_inner();
                let (range, inside) = match relation {
                    Relation::Equal => (low..=high, true),
                    Relation::Differ => (low..=high, false),
                    Relation::Greater => (i64::MIN..=high, false),
                    Relation::GreaterOrEqual => (low..=i64::MAX, true),
                    Relation::Less => (low..=i64::MAX, false),
                    Relation::LessOrEqual => (i64::MIN..=high, true),
                };
                (all, left, vec![range], inside)
            }
            Test::In { all, left, set } => {
                let range = |(from, to): &(Operand, Option<Operand>)| {
                    let low = bounds(left, from)?;
                    let high = bounds(left, to.as_ref().unwrap_or(from))?;
                    Some(*low.start()..=*high.end())
                };
                let ranges: Option<Vec<_>> = set.iter().map(range).collect();
                (all, left, ranges?, true)
            }
            _ => return None,
        };
        Some(Ranges {
            fields: fields(left)?.to_vec(),
            ranges,
            inside,
            all: *all,
        })
    }
}

/// Between which numbers the values of some fields must lie.
#[derive(Debug)]
pub struct Ranges {
    pub fields: Vec<FieldId>,
    ranges: Vec<RangeInclusive<i64>>,
    /// In one of the ranges, or in none.
    inside: bool,
    /// Every value must, and there must be one; else any.
    all: bool,
}

impl Ranges {
    /// Whether one value lies so.
    pub fn hold(&self, value: i64) -> bool {
        self.ranges.iter().any(|range| range.contains(&value)) == self.inside
    }
    /// Whether a packet passes that has these values of the fields, and no others.
    pub fn pass(&self, values: impl Iterator<Item = u64>) -> bool {
        let mut some = false;
        for value in values {
            some = true;
            if self.hold(i64::try_from(value).unwrap_or(i64::MAX)) != self.all {
                return !self.all;
            }
        }
        self.all && some
    }
}

/// The fields that an operand is, wherever in a packet they stand.
fn fields(operand: &Operand) -> Option<&[FieldId]> {
    let Operand::Source(source) = operand else {
        return None;
    };
    let plain = source.layers.is_none() && source.quoted.is_none() && source.protocols.is_empty();
    plain.then_some(&source.fields)
}

/// The values that a constant is equal to, as the numbers of columns are held, where it is of the kind of what it is
/// compared with.
fn bounds(compared: &Operand, constant: &Operand) -> Option<RangeInclusive<i64>> {
    let Operand::Constant(Constant::Number(value)) = constant else {
        return None;
    };
    let fields = fields(compared)?;
    let are = |kinds: &[Kind]| fields.iter().all(|id| kinds.contains(&id.info().kind));
    match *value {
        Value::Uint(n) if are(&[Kind::Uint, Kind::Hex, Kind::Char]) => {
            // Values beyond the greatest are held as the greatest.
            let n = i64::try_from(n).ok().filter(|n| *n < i64::MAX)?;
            Some(n..=n)
        }
        Value::Nanoseconds(n) if are(&[Kind::Time, Kind::Duration]) => Some(n..=n),
        // The mask of a network: no bit is set behind one that is not.
        Value::Ip4(address, mask)
            if are(&[Kind::Ip4]) && mask.leading_ones() == mask.count_ones() =>
        {
            let low = address & mask;
            Some(low.into()..=(low | !mask).into())
        }
        _ => None,
    }
}
