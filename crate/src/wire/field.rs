//! What a protocol field is. Declared once with `protocol!`; everything else is read off the tables.
use super::{Names, Packet, Reader, Stop};
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
}

fn full(prefix: &str, name: &str) -> String {
    match name.strip_prefix('.') {
        Some(absolute) => absolute.to_string(),
        None if name.is_empty() => String::new(),
        None => format!("{prefix}.{name}"),
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
        }
    }
    /// The name in display filters: `tcp.srcport`.
    pub fn filter_name(&self) -> String {
        full(self.prefix, self.name)
    }
    /// Names shared with other fields: `tcp.port`.
    pub fn group_names(&self) -> impl Iterator<Item = String> + '_ {
        self.groups.iter().map(|g| full(self.prefix, g))
    }
}

/// Where a protocol sits: the key under which a lower layer finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Link type (the number in a capture's header).
    Link(u32),
    /// EtherType.
    Ether(u16),
    /// LLC service access point.
    Sap(u8),
    /// IP protocol or IPv6 next header.
    Ip(u8),
    Tcp(u16),
    Udp(u16),
    /// Found by name: `Key::Name("data")`, where one protocol names the next itself.
    Name(&'static str),
}

/// What follows a layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Next {
    /// Nothing: what is left belongs to nobody here (a trailer, padding).
    End,
    /// The protocol under this key, or `data` where none is known.
    Over(Key),
    /// The first of two that is known (the lower port, then the higher), or `data`.
    Either(Key, Key),
    /// What is left is data of no known protocol.
    Data,
    /// These bytes are not this protocol's, though its port claims them: the layer is taken back, and they are nobody's.
    Unclaimed,
}

/// Appends text about a layer.
pub type LayerText = fn(&Layer, &mut String);
/// Reads the bytes that the layers above left over.
pub type Trailer = fn(&mut Reader) -> Result<(), Stop>;
/// Judges a payload by its bytes; the key is `Key::Tcp` or `Key::Udp` with the lower port.
pub type Judge = fn(&[u8], Key) -> bool;

#[derive(Clone, Copy)]
pub struct Protocol {
    /// Scapy's class: `TCP`.
    pub name: &'static str,
    /// What the protocol column shows: Scapy's class unless declared otherwise; "" leaves the column to the layer below.
    pub column: &'static str,
    /// The name in display filters: `tcp`.
    pub filter: &'static str,
    /// `Transmission Control Protocol`, without its source.
    pub title: &'static str,
    /// `RFC 9293`: what defines it.
    pub source: &'static str,
    pub over: &'static [Key],
    pub fields: &'static [FieldInfo],
    pub dissect: fn(&mut Reader) -> Result<Next, Stop>,
    /// Reads what is left behind the layers above (padding, trailers, check sequences).
    pub trailer: Option<Trailer>,
    /// What the layer's line in the tree says after its title: `Src Port: 80, Dst Port: 1234`.
    pub heading: Option<LayerText>,
    /// The text of the info column.
    pub info: Option<LayerText>,
    /// Whether bytes on one of its ports are its own; without it all are.
    pub accepts: Option<Judge>,
    /// Whether bytes on ports of no known protocol look like its own.
    pub guess: Option<Judge>,
}
impl Protocol {
    /// For declarations by hand: nothing but the name `data`.
    pub const NONE: Protocol = Protocol {
        name: "",
        column: "",
        filter: "data",
        title: "",
        source: "",
        over: &[],
        fields: &[],
        dissect: |_| Ok(Next::End),
        trailer: None,
        heading: None,
        info: None,
        accepts: None,
        guess: None,
    };
    /// Of the fields from `first` to `last`, the one whose label this is, whatever the case: for lines that begin with a
    /// header's name.
    pub fn labelled<A, B>(&self, first: Field<A>, last: Field<B>, label: &[u8]) -> Option<u8> {
        (first.index..=last.index).find(|index| {
            let field = self.fields.get(usize::from(*index));
            field.is_some_and(|field| field.label.as_bytes().eq_ignore_ascii_case(label))
        })
    }
}

/// One layer of a dissected packet, for `info`.
pub struct Layer<'a> {
    pub packet: &'a Packet,
    /// The frame's bytes.
    pub frame: &'a [u8],
    pub index: u8,
}

/// A type that can be read off the wire.
pub trait Wire: Copy {
    const LEN: usize;
    fn read(bytes: &[u8]) -> Self;
    fn raw(self) -> u64;
}
/// The kind a declared type shows as.
pub trait Shown {
    const KIND: Kind;
    const BITS: u8;
    /// Bytes read off the wire where the type fixes it, negative in little-endian order.
    const WIRE: i8 = 0;
    /// Of a part of a word: its lowest bit, and how many it has.
    const PART: (u8, u8) = (0, 0);
}

fn word<const N: usize>(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .take(N)
        .fold(0, |value, byte| value << 8 | u64::from(*byte))
}

macro_rules! wires {
    ($($(#[$doc:meta])* $name:ident($inner:ty) $len:literal $kind:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(pub $inner);
        impl Wire for $name {
            const LEN: usize = $len;
            #[inline(always)]
            fn read(bytes: &[u8]) -> Self {
                $name(word::<$len>(bytes) as $inner)
            }
            #[inline(always)]
            fn raw(self) -> u64 {
                u64::from(self.0)
            }
        }
        impl Shown for $name {
            const KIND: Kind = Kind::$kind;
            const BITS: u8 = 8 * $len;
            const WIRE: i8 = $len;
        }
    )*};
}
wires! {
    /// A 24-bit integer.
    U24(u32) 3 Uint;
    /// A 40-bit integer.
    U40(u64) 5 Uint;
    /// A 48-bit integer.
    U48(u64) 6 Uint;
    /// A 56-bit integer.
    U56(u64) 7 Uint;
    Mac(u64) 6 Mac;
    Eui64(u64) 8 Eui64;
    /// A byte that is a character.
    Char(u8) 1 Char;
    Ip4(u32) 4 Ip4;
}
macro_rules! integers {
    ($($t:ty: $kind:ident),*) => {$(
        impl Wire for $t {
            const LEN: usize = size_of::<$t>();
            #[inline(always)]
            fn read(bytes: &[u8]) -> Self {
                word::<{ size_of::<$t>() }>(bytes) as $t
            }
            #[inline(always)]
            fn raw(self) -> u64 {
                self as u64
            }
        }
        impl Shown for $t {
            const KIND: Kind = Kind::$kind;
            const BITS: u8 = 8 * size_of::<$t>() as u8;
            const WIRE: i8 = size_of::<$t>() as i8;
        }
    )*};
}
integers!(u8: Uint, u16: Uint, u32: Uint, u64: Uint, i8: Int, i16: Int, i32: Int, i64: Int);

/// An integer shown in hexadecimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hex<T>(pub T);
impl<T: Wire> Wire for Hex<T> {
    const LEN: usize = T::LEN;
    #[inline(always)]
    fn read(bytes: &[u8]) -> Self {
        Hex(T::read(bytes))
    }
    #[inline(always)]
    fn raw(self) -> u64 {
        self.0.raw()
    }
}
impl<T: Shown> Shown for Hex<T> {
    const KIND: Kind = Kind::Hex;
    const BITS: u8 = T::BITS;
    const WIRE: i8 = T::WIRE;
}
/// An integer in little-endian order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Little<T>(pub T);
impl<T: Wire> Wire for Little<T> {
    const LEN: usize = T::LEN;
    #[inline(always)]
    fn read(bytes: &[u8]) -> Self {
        let mut reversed = [0; 8];
        for (to, from) in reversed.iter_mut().zip(bytes.iter().take(T::LEN).rev()) {
            *to = *from;
        }
        Little(T::read(&reversed))
    }
    #[inline(always)]
    fn raw(self) -> u64 {
        self.0.raw()
    }
}
impl<T: Shown> Shown for Little<T> {
    const KIND: Kind = T::KIND;
    const BITS: u8 = T::BITS;
    const WIRE: i8 = -T::WIRE;
}

/// `LEN` bits of a word, `LOW` bits up from its end.
pub struct Bits<const LOW: u32, const LEN: u32>;
/// The same, shown in hexadecimal.
pub struct HexBits<const LOW: u32, const LEN: u32>;
/// One bit of a word, `BIT` bits up from its end.
pub struct Flag<const BIT: u32>;

/// Some bits of a word, shown in hexadecimal with as many digits as a whole `T`, as Wireshark does.
pub struct HexIn<T, const LOW: u32, const LEN: u32>(PhantomData<fn() -> T>);

/// Some bits of a word: which, for `Reader::bits`.
pub trait Part: Shown {
    const LOW: u32;
    const LEN: u32;
}
impl<T: Shown, const LOW: u32, const LEN: u32> Shown for HexIn<T, LOW, LEN> {
    const KIND: Kind = Kind::Hex;
    const BITS: u8 = T::BITS;
    const PART: (u8, u8) = (LOW as u8, LEN as u8);
}
impl<T: Shown, const LOW: u32, const LEN: u32> Part for HexIn<T, LOW, LEN> {
    const LOW: u32 = LOW;
    const LEN: u32 = LEN;
}
macro_rules! parts {
    ($($name:ident<$($parameter:ident),*> $low:expr, $len:expr, $kind:ident;)*) => {$(
        impl<$(const $parameter: u32),*> Shown for $name<$($parameter),*> {
            const KIND: Kind = Kind::$kind;
            const BITS: u8 = $len as u8;
            const PART: (u8, u8) = ($low as u8, $len as u8);
        }
        impl<$(const $parameter: u32),*> Part for $name<$($parameter),*> {
            const LOW: u32 = $low;
            const LEN: u32 = $len;
        }
    )*};
}
parts! {
    Bits<LOW, LEN> LOW, LEN, Uint;
    HexBits<LOW, LEN> LOW, LEN, Hex;
    Flag<BIT> BIT, 1, Flag;
}

/// Types whose length the dissector knows, or that are worked out rather than read.
macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident $kind:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name;
        impl Shown for $name {
            const KIND: Kind = Kind::$kind;
            const BITS: u8 = 0;
        }
    )*};
}
shapes! {
    /// A run of bytes.
    Bytes Bytes;
    /// Text of any encoding.
    Text Text;
    /// Text in ASCII.
    Ascii Ascii;
    /// Text in UTF-16, little-endian.
    Utf16 Utf16;
    /// A domain name.
    Domain Domain;
    /// An IPv6 address.
    Ip6 Ip6;
    /// A point in time.
    Time Time;
    /// A span of time.
    Duration Duration;
    /// A floating-point number.
    Float Float;
    /// A globally unique identifier.
    Guid Guid;
    /// The same, its first three parts in little-endian order.
    LittleGuid LittleGuid;
    /// An object identifier.
    Oid Oid;
    /// A mark without a value.
    Mark Mark;
}
/// A condition that no single bit holds.
impl Shown for bool {
    const KIND: Kind = Kind::Flag;
    const BITS: u8 = 1;
}

/// Declares a protocol: its names, where it sits, and its fields in wire order.
/// The doc comment of a field is its label on screen.
///
/// ```text
/// protocol! {
///     /// User Datagram Protocol (RFC 768)
///     "UDP" = "udp" column "UDP" over [Key::Ip(17)] heading heading info info trailer trailer accepts judge guess judge {
///         /// Source Port
///         SRC_PORT: u16 = "srcport" as "sport" (Repr::Enum(names::PORTS)) in ["port"] unit "s" named names::PORTS;
///     }
/// }
/// ```
/// Behind its filter name, `under "prefix"` names its fields under another (for a table that serves several protocols).
/// `column`, `heading`, `info`, `trailer`, `accepts`, `guess`, `as`, its `(Repr)`, `in`, `unit` and `named` may each be left out.
/// A function `dissect(&mut Reader) -> Result<Next, Stop>` must stand beside it.
macro_rules! protocol {
    (
        $(#[doc = $title:literal])+
        $name:literal = $prefix:literal $(under $under:literal)? $(column $column:literal)? over [$($key:expr),* $(,)?]
        $(heading $heading:ident)? $(info $info:ident)? $(trailer $trailer:ident)?
        $(accepts $accepts:ident)? $(guess $guess:ident)?
        {$(
            $(#[doc = $label:literal])+
            $vis:vis $field:ident: $wire:ty = $filter:literal
                $(as $scapy:literal $(($repr:expr))?)?
                $(in [$($group:literal),+])?
                $(unit $unit:literal)?
                $(named $names:path)?;
        )*}
    ) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, dead_code)]
        #[repr(u8)]
        enum Index { $($field,)* #[allow(dead_code)] COUNT }
        $(
            $(#[doc = $label])+
            $vis const $field: $crate::wire::Field<$wire> = $crate::wire::Field::at(Index::$field as u8);
        )*
        /// What the names of the fields stand under.
        #[allow(dead_code)] // where there are no fields
        const FIELD_PREFIX: &str = $crate::wire::field::or!($prefix $(, $under)?);
        $(#[doc = $title])+
        pub static PROTOCOL: $crate::wire::Protocol = $crate::wire::Protocol {
            name: $name,
            filter: $prefix,
            title: $crate::wire::title(concat!($($title),+)),
            source: $crate::wire::source(concat!($($title),+)),
            over: &[$($key),*],
            dissect,
            column: $crate::wire::field::or!($name $(, $column)?),
            heading: $crate::wire::field::optional!($($heading)?),
            trailer: $crate::wire::field::optional!($($trailer)?),
            info: $crate::wire::field::optional!($($info)?),
            accepts: $crate::wire::field::optional!($($accepts)?),
            guess: $crate::wire::field::optional!($($guess)?),
            fields: &[$($crate::wire::FieldInfo::new::<$wire>(
                FIELD_PREFIX,
                $filter,
                concat!("", $($scapy)?),
                $crate::wire::field::scapy_repr!($($($repr)?)?),
                &[$($($group),+)?],
                concat!($($label),+),
                $crate::wire::field::optional!($($names)?),
                concat!("", $($unit)?),
            )),*],
        };
        const _: () = assert!(PROTOCOL.fields.len() <= $crate::wire::MAX_FIELDS, "a wanted mask has 256 bits");
    };
}

/// `Some` of what is given, `None` of nothing.
macro_rules! optional {
    () => {
        None
    };
    ($it:path) => {
        Some($it)
    };
    ($it:ident) => {
        Some($it)
    };
}
macro_rules! or {
    ($default:expr) => {
        $default
    };
    ($default:expr, $it:expr) => {
        $it
    };
}
macro_rules! scapy_repr {
    () => {
        $crate::wire::Repr::Plain
    };
    ($it:expr) => {
        $it
    };
}

pub(crate) use {optional, or, protocol, scapy_repr};

const fn bracket(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b'(' {
        at += 1;
    }
    at
}
/// What stands before the brackets: `Internet Protocol Version 4` of `Internet Protocol Version 4 (RFC 791)`.
pub const fn title(text: &'static str) -> &'static str {
    text.split_at(bracket(text)).0.trim_ascii()
}
/// What stands inside the brackets: `RFC 791`.
pub const fn source(text: &'static str) -> &'static str {
    let inside = text.split_at(bracket(text)).1.trim_ascii();
    if inside.len() < 2 {
        return "";
    }
    inside.split_at(1).1.split_at(inside.len() - 2).0
}
