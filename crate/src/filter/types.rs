//! The types of values, and what may be done with each.
use super::syntax::Operator;
use crate::wire::{FieldInfo, Kind};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type {
    /// Unsigned, of so many bits.
    Uint(u8),
    Int(u8),
    Flag,
    Mac,
    Eui64,
    Ip4,
    Ip6,
    Bytes,
    /// A protocol: the bytes of its layer.
    Protocol,
    Text,
    Time,
    Duration,
    Float,
    Guid,
    /// A mark without a value.
    Mark,
}

impl Type {
    pub fn of(info: &FieldInfo) -> Type {
        // A part of a word is held by a type of whole bytes; what is worked out is as wide as can be.
        let bits = match info.bits {
            0 => 64,
            bits => bits.div_ceil(8) * 8,
        };
        match info.kind {
            Kind::Uint | Kind::Hex | Kind::Char => Type::Uint(bits),
            Kind::Int => Type::Int(bits),
            Kind::Flag => Type::Flag,
            Kind::Mac => Type::Mac,
            Kind::Eui64 => Type::Eui64,
            Kind::Ip4 => Type::Ip4,
            Kind::Ip6 => Type::Ip6,
            Kind::Bytes => Type::Bytes,
            Kind::Text | Kind::Ascii | Kind::Utf16 | Kind::Utf16Big | Kind::Domain | Kind::Oid => {
                Type::Text
            }
            Kind::Time => Type::Time,
            Kind::Duration => Type::Duration,
            Kind::Float => Type::Float,
            Kind::Guid | Kind::LittleGuid => Type::Guid,
            Kind::Mark => Type::Mark,
        }
    }
    pub fn is_integer(self) -> bool {
        matches!(self, Type::Uint(_) | Type::Int(_))
    }
    /// Whether values of the two compare.
    pub fn compares(self, other: Type) -> bool {
        let bytes = |t| matches!(t, Type::Bytes | Type::Mac | Type::Eui64 | Type::Guid);
        self != Type::Mark
            && (self == other
                || (self.is_integer() && other.is_integer())
                || (bytes(self) && bytes(other)))
    }
    /// Whether it is a run of bytes, to search in and to match.
    pub fn is_searched(self) -> bool {
        matches!(
            self,
            Type::Bytes | Type::Mac | Type::Eui64 | Type::Protocol | Type::Text
        )
    }
    pub fn is_sliced(self) -> bool {
        self.is_searched() || matches!(self, Type::Ip4 | Type::Ip6)
    }
    pub fn calculates(self, operator: Operator) -> bool {
        match self {
            Type::Uint(_) | Type::Int(_) => true,
            Type::Ip4 | Type::Ip6 | Type::Mac | Type::Eui64 | Type::Bytes => {
                operator == Operator::BitAnd
            }
            Type::Duration => matches!(operator, Operator::Add | Operator::Subtract),
            Type::Float => operator != Operator::BitAnd,
            _ => false,
        }
    }
    pub fn negates(self) -> bool {
        self.is_integer() || matches!(self, Type::Duration | Type::Float)
    }
    /// Of a number that is worked out from one of this type.
    pub fn result(self) -> Type {
        match self {
            Type::Uint(..=32) => Type::Uint(32),
            Type::Uint(_) => Type::Uint(64),
            Type::Int(..=32) => Type::Int(32),
            Type::Int(_) => Type::Int(64),
            Type::Mac | Type::Eui64 => Type::Bytes,
            other => other,
        }
    }
    /// As a sentence names it.
    pub fn words(self) -> String {
        let bytes = |bits: u8| match bits.div_ceil(8) {
            1 => "1 byte".to_string(),
            n => format!("{n} bytes"),
        };
        match self {
            Type::Uint(bits) => format!("a number of {}", bytes(bits)),
            Type::Int(bits) => format!("a signed number of {}", bytes(bits)),
            Type::Flag => "a flag".into(),
            Type::Mac => "a MAC address".into(),
            Type::Eui64 => "an EUI-64 address".into(),
            Type::Ip4 => "an IPv4 address".into(),
            Type::Ip6 => "an IPv6 address".into(),
            Type::Bytes => "bytes".into(),
            Type::Protocol => "a protocol".into(),
            Type::Text => "text".into(),
            Type::Time => "a point in time".into(),
            Type::Duration => "a span of time in seconds".into(),
            Type::Float => "a number with a fraction".into(),
            Type::Guid => "a GUID".into(),
            Type::Mark => "a mark without a value".into(),
        }
    }
}
