//! What a protocol field is. Declared once with `protocol!`; everything else is read off the tables.
use super::Names;
use super::types::Shown;
use std::marker::PhantomData;

/// The wanted mask of a protocol has one bit a field.
pub const MAX_FIELDS: usize = 256;

/// A field's place in its protocol's table. `T` says what it reads off the wire.
pub struct Field<T> {
    pub index: u8,
    wire: PhantomData<fn() -> T>,
}
impl<T> Field<T> {
    pub const fn at(index: u8) -> Self {
        Field {
            index,
            wire: PhantomData,
        }
    }
}
impl<T> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Field<T> {}

/// How a span's value is stored, filtered and printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Unsigned, decimal.
    Uint,
    /// Unsigned, hexadecimal; the number of digits follows the width in bits.
    Hex,
    /// Signed (the value holds the two's complement in 64 bits), decimal.
    Int,
    /// A number that is shown as the character it stands for.
    Char,
    /// A bit, or a condition.
    Flag,
    Mac,
    /// 64-bit extended unique identifier.
    Eui64,
    Ip4,
    /// Sixteen bytes in the source.
    Ip6,
    Bytes,
    /// Text in the source, any bytes; shown with escapes.
    Text,
    /// Text in ASCII: any other byte is shown as one character that says so.
    Ascii,
    /// Text in UTF-16, little-endian.
    Utf16,
    /// The same, big-endian.
    Utf16Big,
    /// A domain name in wire form, possibly compressed (RFC 1035 §4.1.4); the value is the offset in the source
    /// at which the message starts.
    Domain,
    /// Nanoseconds since 1970 (as i64).
    Time,
    /// A span of time in nanoseconds (as i64).
    Duration,
    /// IEEE 754 bits of a double.
    Float,
    Guid,
    /// The same, its first three parts in little-endian order.
    LittleGuid,
    /// An object identifier in its BER form (X.690 §8.19), without tag and length.
    Oid,
    /// A mark without a value.
    Mark,
}

impl Kind {
    pub fn is_number(self) -> bool {
        matches!(self, Kind::Uint | Kind::Hex | Kind::Int)
    }
    /// Text in the source, of whichever encoding.
    pub fn is_text(self) -> bool {
        matches!(
            self,
            Kind::Text | Kind::Ascii | Kind::Utf16 | Kind::Utf16Big
        )
    }
}

/// How Scapy's `show()` prints a field whose value it calls by the given name.
#[derive(Clone, Copy, Debug)]
pub enum Repr {
    /// As the kind says: decimal, hexadecimal, address, bytes.
    Plain,
    Dec,
    Hex,
    /// A name where the table has one, else the number.
    Enum(Names),
    /// A name where the table has one, else the number in hexadecimal.
    HexEnum(Names),
    /// Letters or words, one a bit, lowest bit first.
    Flags(&'static [&'static str]),
}

/// How the tree shows a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// In brackets where it stands nowhere in the bytes.
    Plain,
    /// Always in brackets: worked out of the bytes that it points to.
    Derived,
    /// Not at all: filters and columns know it, and the tree says it in other words.
    Hidden,
    /// A number in both bases: behind its own, in parentheses, decimal or hexadecimal.
    Both,
    /// A word with the labels of all flags in it that are set, also where their values have names.
    Set,
    /// A value that has no name stands alone, a word without the flags in it.
    Bare,
    /// As a part of what was put together: its packet and which bytes it brought.
    Piece,
    /// By the pieces in it.
    Pieces,
    /// Its value without a label.
    Value,
    /// Its number, and the name behind it.
    Number,
    /// By its value's name alone.
    Name,
    /// By the number of its bytes.
    Size,
    /// Bytes that are a number: behind `0x`.
    Integer,
    /// Bytes that are shown although fields in them say what they mean.
    Also,
    /// By its bytes, as text; of a mark.
    Said,
    /// Its label with the texts that stand in it; of a mark.
    Texts,
}

#[derive(Debug)]
pub struct FieldInfo {
    /// The name under the protocol's prefix; a leading dot makes it absolute.
    name: &'static str,
    prefix: &'static str,
    /// The name of the field in Scapy's layer, or "".
    pub scapy: &'static str,
    pub repr: Repr,
    /// Names under which this field is found together with others (`tcp.port`).
    groups: &'static [&'static str],
    pub label: &'static str,
    pub kind: Kind,
    /// Width in bits where the type fixes it, else 0.
    pub bits: u8,
    /// Bytes read off the wire where the type fixes it, negative in little-endian order; 0 for a part of a word.
    pub wire: i8,
    /// Of a part of a word: its lowest bit, and how many it has.
    pub part: (u8, u8),
    pub names: Option<Names>,
    /// The unit shown after the value, or "".
    pub unit: &'static str,
    pub line: Line,
    /// Of a remark: severity and group; else 0.
    pub expert: u32,
}

/// A name as declared, in full: what begins with a dot has no prefix. Empty where there is none.
fn full(prefix: &'static str, name: &'static str) -> [&'static str; 3] {
    match name.strip_prefix('.') {
        Some(absolute) => [absolute, "", ""],
        None if name.is_empty() => ["", "", ""],
        None => [prefix, ".", name],
    }
}

impl FieldInfo {
    #[allow(clippy::too_many_arguments)] // called by `protocol!` only
    pub const fn new<T: Shown>(
        prefix: &'static str,
        name: &'static str,
        scapy: &'static str,
        repr: Repr,
        groups: &'static [&'static str],
        label: &'static str,
        names: Option<Names>,
        unit: &'static str,
        line: Line,
    ) -> Self {
        FieldInfo {
            prefix,
            name,
            scapy,
            repr,
            groups,
            label: label.trim_ascii(),
            kind: T::KIND,
            bits: T::BITS,
            wire: T::WIRE,
            part: T::PART,
            names,
            unit,
            line,
            expert: T::EXPERT,
        }
    }
    /// The name in display filters: `tcp.srcport`.
    pub fn filter_name(&self) -> String {
        full(self.prefix, self.name).concat()
    }
    /// Names shared with other fields: `tcp.port`.
    pub fn group_names(&self) -> impl Iterator<Item = String> + '_ {
        self.names().skip(1).map(|name| name.concat())
    }
    /// Its own name, and those that it shares, in pieces.
    pub fn names(&self) -> impl Iterator<Item = [&'static str; 3]> + '_ {
        let all = std::iter::once(&self.name).chain(self.groups);
        all.map(|name| full(self.prefix, name))
    }
}
