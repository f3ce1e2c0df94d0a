//! Asks a checked filter of a packet. Values are visited one by one where they lie, and nothing is kept.
use super::tree::{Operand, Source, Test};
use super::value::Value;
use super::visit::Scope;
use crate::wire::Span;

impl Scope<'_> {
    pub fn passes(&self, test: &Test) -> bool {
        match test {
            Test::And(parts) => parts.iter().all(|t| self.passes(t)),
            Test::Or(parts) => parts.iter().any(|t| self.passes(t)),
            Test::Xor(parts) => parts.iter().filter(|t| self.passes(t)).count() % 2 == 1,
            Test::Not(inner) => !self.passes(inner),
            Test::Exists(Operand::Source(source)) => self.has(source),
            Test::Exists(operand) => self.visit(operand, &mut |_| true),
            Test::True(operand) => self.visit(operand, &mut |value| value.is_true()),
            Test::Compare {
                all,
                relation,
                left,
                right,
            } => self.pairs(*all, left, right, |a, b| relation.holds(a.order(b))),
            Test::Contains { all, left, right } => {
                self.pairs(*all, left, right, |a, b| holds(a.bytes(), b.bytes()))
            }
            Test::Matches { all, left, pattern } => {
                self.values(*all, left, |value| pattern.is_match(value.bytes()))
            }
            Test::In { all, left, set } => self.values(*all, left, |value| {
                set.iter()
                    .any(|(from, to)| self.lies(value, from, to.as_ref()))
            }),
        }
    }

    /// Whether any value holds, or there are some and all do.
    fn values(&self, all: bool, operand: &Operand, holds: impl Fn(Value) -> bool) -> bool {
        let mut some = false;
        let stopped = self.visit(operand, &mut |value| {
            some = true;
            holds(value) != all
        });
        if all { some && !stopped } else { stopped }
    }
    /// The same of every pair.
    fn pairs(
        &self,
        all: bool,
        left: &Operand,
        right: &Operand,
        holds: impl Fn(Value, Value) -> bool,
    ) -> bool {
        let mut some = false;
        let stopped = self.visit(left, &mut |a| {
            self.visit(right, &mut |b| {
                some = true;
                holds(a, b) != all
            })
        });
        if all { some && !stopped } else { stopped }
    }
    fn lies(&self, value: Value, from: &Operand, to: Option<&Operand>) -> bool {
        let Some(to) = to else {
            return self.visit(from, &mut |v| value.order(v).is_some_and(|o| o.is_eq()));
        };
        self.visit(from, &mut |v| value.order(v).is_some_and(|o| o.is_ge()))
            && self.visit(to, &mut |v| value.order(v).is_some_and(|o| o.is_le()))
    }

    fn has(&self, source: &Source) -> bool {
        self.spans(source).next().is_some()
            || self.layers(source).next().is_some()
            || source.layers.is_none() && self.is_part(source)
    }
    /// Whether one of the source's protocols takes part in a layer of another.
    fn is_part(&self, source: &Source) -> bool {
        let mut parts = self.packet.parts.iter();
        parts.any(|(layer, protocol)| {
            source.protocols.contains(protocol) && self.in_layer(source, *layer)
        })
    }
    pub fn count(&self, source: &Source) -> u64 {
        (self.spans(source).count() + self.layers(source).count()) as u64
    }

    /// The source's fields in the packet.
    pub fn spans<'s>(&'s self, source: &'s Source) -> impl Iterator<Item = &'s Span> {
        let named = |span: &&Span| {
            let mut ids = source.fields.iter();
            ids.any(|id| id.field == span.field && id.protocol == span.protocol)
        };
        let spans = self.packet.spans.iter().filter(named);
        spans.filter(|span| self.in_layer(source, span.layer))
    }
    /// The source's protocols in the packet, as indices of layers.
    pub fn layers<'s>(&'s self, source: &'s Source) -> impl Iterator<Item = u8> {
        let layers = (0..=u8::MAX).zip(&self.packet.layers);
        let layers = layers.filter(|(_, layer)| source.protocols.contains(&layer.protocol));
        let layers = layers.map(|(index, _)| index);
        layers.filter(|index| self.in_layer(source, *index))
    }
    /// Whether a layer is one that the source looks at: `#` counts it among those of its protocol.
    fn in_layer(&self, source: &Source, index: u8) -> bool {
        if source.layers.is_none() && source.quoted.is_none() {
            return true;
        }
        let index = usize::from(index);
        let Some(layer) = self.packet.layers.get(index) else {
            return false;
        };
        if source
            .quoted
            .is_some_and(|quoted| quoted != (layer.depth > 0))
        {
            return false;
        }
        let Some(cuts) = &source.layers else {
            return true;
        };
        let protocol = layer.protocol;
        let same = (0..)
            .zip(&self.packet.layers)
            .filter(|(_, l)| l.protocol == protocol);
        let (mut number, mut total) = (0, 0);
        for (at, _) in same {
            total += 1;
            number += i64::from(at <= index);
        }
        cuts.iter().any(|cut| cut.has(number, total))
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    part.is_empty() || memchr::memmem::find(bytes, part).is_some()
}
