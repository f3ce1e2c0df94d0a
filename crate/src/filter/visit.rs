//! Visits the values of an operand in a packet.
use super::cut::Cut;
use super::syntax::Operator;
use super::tree::{Operand, Source};
use super::types::Type;
use super::value::{Constant, Value};
use crate::show::value;
use crate::wire::{Kind, Packet, Span, domain, text};
use std::cmp::Ordering;
use std::net::{Ipv4Addr, Ipv6Addr};

/// What a filter is asked of.
pub struct Scope<'a> {
    pub packet: &'a Packet,
    pub frame: &'a [u8],
}

/// Sees a value; true ends the visit.
type Visit<'v> = &'v mut dyn FnMut(Value) -> bool;

impl Scope<'_> {
    /// Shows each value to `f` until that returns true; whether it did.
    pub fn visit(&self, operand: &Operand, f: Visit) -> bool {
        match operand {
            Operand::Constant(constant) => f(constant.value()),
            Operand::Source(source) => self.source(source, f),
            Operand::Slice(inner, cuts) => self.visit(inner, &mut |value| {
                with_bytes(value, |bytes| sliced(bytes, cuts, f))
            }),
            Operand::Calculated {
                operator,
                left,
                right,
                wide,
            } => self.visit(left, &mut |a| {
                self.visit(right, &mut |b| calculated(a, *operator, b, *wide, f))
            }),
            Operand::Negated { inner, wide } => self.visit(inner, &mut |value| {
                value.negated(*wide).is_some_and(&mut *f)
            }),
            Operand::Absolute { inner, wide } => self.visit(inner, &mut |value| {
                value.absolute(*wide).is_some_and(&mut *f)
            }),
            Operand::Count(source) => match self.count(source) {
                0 => false,
                count => f(Value::Uint(count)),
            },
            Operand::Length(inner, fixed) => self.visit(inner, &mut |value| {
                f(Value::Uint(fixed.unwrap_or(value.bytes().len() as u64)))
            }),
            Operand::Upper(inner) => self.visit(inner, &mut |value| {
                f(Value::Text(&value.bytes().to_ascii_uppercase()))
            }),
            Operand::Lower(inner) => self.visit(inner, &mut |value| {
                f(Value::Text(&value.bytes().to_ascii_lowercase()))
            }),
            Operand::Written(inner, kind) => self.visit(inner, &mut |value| {
                f(Value::Text(written(value, *kind).as_bytes()))
            }),
            Operand::Greatest(operands) => self.extreme(operands, Ordering::Greater, f),
            Operand::Least(operands) => self.extreme(operands, Ordering::Less, f),
        }
    }

    fn extreme(&self, operands: &[Operand], wanted: Ordering, f: Visit) -> bool {
        let mut best: Option<Constant> = None;
        for operand in operands {
            self.visit(operand, &mut |value| {
                let beaten = best
                    .as_ref()
                    .map(|b| value.order(b.value()) == Some(wanted));
                if beaten != Some(false) {
                    best = Some(Constant::keep(value));
                }
                false
            });
        }
        best.is_some_and(|best| f(best.value()))
    }

    fn source(&self, source: &Source, f: Visit) -> bool {
        self.spans(source)
            .any(|span| self.field(span, source.scapy, f))
            || self
                .layers(source)
                .any(|index| self.layer(index, source.whole, f))
    }
    fn layer(&self, index: u8, whole: bool, f: Visit) -> bool {
        let Some(layer) = self.packet.layers.get(usize::from(index)) else {
            return false;
        };
        f(Value::Bytes(match whole {
            true => self.packet.layer_bytes(layer, self.frame),
            false => self.packet.header_bytes(layer, self.frame),
        }))
    }
    fn field(&self, span: &Span, scapy: bool, f: Visit) -> bool {
        let info = crate::show::catalogue::FieldId::of(span).info();
        match info.kind {
            Kind::Uint | Kind::Hex | Kind::Char => f(Value::Uint(span.value)),
            Kind::Int => f(Value::Int(span.value as i64)),
            Kind::Flag => f(Value::Uint(u64::from(span.value != 0))),
            Kind::Mac => f(Value::Bytes(&span.value.to_be_bytes()[2..])),
            Kind::Eui64 => f(Value::Bytes(&span.value.to_be_bytes())),
            Kind::Ip4 => f(Value::Ip4(span.value as u32, u32::MAX)),
            Kind::Ip6 => match <[u8; 16]>::try_from(self.packet.bytes(span, self.frame)) {
                Ok(bytes) => f(Value::Ip6(u128::from_be_bytes(bytes), u128::MAX)),
                Err(_) => false,
            },
            Kind::Bytes | Kind::Guid => f(Value::Bytes(self.packet.bytes(span, self.frame))),
            Kind::LittleGuid => {
                let guid = text::guid(self.packet.bytes(span, self.frame));
                f(Value::Bytes(&guid.unwrap_or_default()))
            }
            Kind::Text => f(Value::Text(self.packet.bytes(span, self.frame))),
            Kind::Domain => {
                let source = self.packet.source(span.source, self.frame);
                let read = if scapy {
                    domain::absolute
                } else {
                    domain::read
                };
                let name = read(source, span.start as usize, span.value as usize);
                f(Value::Text(&name))
            }
            Kind::Ascii | Kind::Utf16 if span.source == Span::WORKED_OUT => {
                f(Value::Text(self.packet.bytes(span, self.frame)))
            }
            Kind::Ascii => {
                let text = text::ascii(self.packet.bytes(span, self.frame));
                f(Value::Text(text.as_bytes()))
            }
            Kind::Utf16 => {
                let text = text::utf16(self.packet.bytes(span, self.frame));
                f(Value::Text(text.as_bytes()))
            }
            Kind::Utf16Big => {
                let text = text::utf16_big(self.packet.bytes(span, self.frame));
                f(Value::Text(text.as_bytes()))
            }
            Kind::Oid => {
                let mut dotted = String::new();
                text::oid(&mut dotted, self.packet.bytes(span, self.frame));
                f(Value::Text(dotted.as_bytes()))
            }
            Kind::Time | Kind::Duration => f(Value::Nanoseconds(span.value as i64)),
            Kind::Float => f(Value::Float(f64::from_bits(span.value))),
            Kind::Mark => f(Value::Bytes(&[])),
        }
    }
}

/// Gives the bytes that a value is sliced as.
fn with_bytes(value: Value, f: impl FnOnce(&[u8]) -> bool) -> bool {
    match value {
        Value::Ip4(address, _) => f(&address.to_be_bytes()),
        Value::Ip6(address, _) => f(&address.to_be_bytes()),
        other => f(other.bytes()),
    }
}

/// The parts put together; what is not there is left out, and nothing is no value.
fn sliced(bytes: &[u8], cuts: &[Cut], f: Visit) -> bool {
    if let [cut] = cuts {
        let part = cut.of(bytes);
        return !part.is_empty() && f(Value::Bytes(part));
    }
    let parts: Vec<&[u8]> = cuts.iter().map(|cut| cut.of(bytes)).collect();
    let joined = parts.concat();
    !joined.is_empty() && f(Value::Bytes(&joined))
}

fn calculated(a: Value, operator: Operator, b: Value, wide: bool, f: Visit) -> bool {
    let (Value::Bytes(x), Value::Bytes(y)) = (a, b) else {
        return a.calculated(operator, b, wide).is_some_and(f);
    };
    // Only `&` is for bytes; the shorter run decides the length.
    let masked: Vec<u8> = x.iter().zip(y).map(|(x, y)| x & y).collect();
    f(Value::Bytes(&masked))
}

fn written(number: Value, kind: Type) -> String {
    let mut text = String::new();
    match number {
        Value::Uint(n) => text = n.to_string(),
        Value::Int(n) => text = n.to_string(),
        Value::Ip4(address, _) => text = Ipv4Addr::from(address).to_string(),
        Value::Ip6(address, _) => text = Ipv6Addr::from(address).to_string(),
        Value::Float(n) => crate::show::float::general(&mut text, n, 0),
        Value::Nanoseconds(n) => crate::show::time::seconds(&mut text, n),
        Value::Bytes(bytes) if kind == Type::Guid => value::guid(&mut text, bytes),
        Value::Bytes(bytes) => {
            let pairs: Vec<String> = bytes.iter().map(|b| format!("{b:02x}")).collect();
            text = pairs.join(":");
        }
        Value::Text(bytes) => text = String::from_utf8_lossy(bytes).into_owned(),
    }
    text
}
