//! What a field may be declared as: the types that are read off the wire, parts of them, and shapes without a fixed length.
use super::Kind;
use std::marker::PhantomData;

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
    /// Of a remark: severity and group.
    const EXPERT: u32 = 0;
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
    /// The same, big-endian.
    Utf16Big Utf16Big;
    /// A domain name.
    Domain Domain;
    /// An IPv6 address.
    Ip6 Ip6;
    /// A point in time.
    Time Time;
    /// A span of time.
    Duration Duration;
    /// A floating-point number of single precision.
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
/// A floating-point number of double precision.
pub struct Double;
impl Shown for Double {
    const KIND: Kind = Kind::Float;
    const BITS: u8 = 64;
}
/// A condition that no single bit holds.
impl Shown for bool {
    const KIND: Kind = Kind::Flag;
    const BITS: u8 = 1;
}
