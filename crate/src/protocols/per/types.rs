//! How types of ASN.1 are written down here: tables that the decoder goes along.
use super::{Decoder, Handle};
use crate::wire::{Reader, Stop};

/// How many characters, octets, bits or items: the least and the most.
#[derive(Clone, Copy)]
pub struct Size(pub u32, pub u32);
/// Any number of them.
pub const ANY: Size = Size(0, u32::MAX);

/// What was read, for those that look at it: its value and its bytes.
#[derive(Clone, Copy, Default)]
pub struct Found {
    pub value: u64,
    pub start: usize,
    pub len: usize,
}

/// Looks at a value that was just read; the decoder stands behind it.
pub type Look = fn(&mut Decoder, &mut Reader, Found) -> Result<(), Stop>;

pub enum Type {
    Null,
    Boolean,
    Oid,
    /// An integer without bounds.
    Number,
    /// From the least on.
    NumberFrom(u32),
    /// From the least on, so many above it; and whether the bounds may be passed.
    Integer(i32, u32, bool),
    /// So many names, and whether there may be more.
    Enumerated(u32, bool),
    Octets(Size),
    Bits(Size),
    /// Characters of an octet each.
    Text(Size),
    /// Characters of two octets (BMPString).
    Wide(Size),
    /// Characters of four bits: each stands at its place in the alphabet.
    Digits(Size, &'static [u8]),
    /// Its parts, and those that versions added, where there may be any.
    Sequence(&'static [Part], Option<&'static [Part]>),
    Choice(&'static [Part], Option<&'static [Part]>),
    List(Size, &'static Part),
    /// Behind its length.
    Open(&'static Part),
    /// Somebody looks at the value.
    Then(&'static Type, Look),
}

/// A component of a sequence, an alternative of a choice, an item of a list.
pub struct Part {
    pub field: Handle,
    pub optional: bool,
    pub of: &'static Type,
}

/// Declares types: `NAME = sequence { FIELD: TYPE, OPTIONAL ? TYPE } .. { ADDED: TYPE }`, the second braces where the type
/// may be extended; `choice` alike; `list SIZE { ITEM: TYPE }`. Fields are those of `f`.
macro_rules! types {
    ($($(#[$doc:meta])* $name:ident = $kind:ident $(($size:expr))? {
        $($field:ident $mark:tt $of:ident),* $(,)?
    } $(.. { $($more:ident $more_mark:tt $more_of:ident),* $(,)? })?)*) => {$(
        $(#[$doc])*
        pub static $name: $crate::protocols::per::Type = $crate::protocols::per::types!(
            @$kind [$($size)?]
            [$($crate::protocols::per::types!(@part $field $mark $of)),*]
            [$([$($crate::protocols::per::types!(@part $more $more_mark $more_of)),*])?]
        );
    )*};
    (@part $field:ident : $of:ident) => {
        $crate::protocols::per::Part { field: f::$field, optional: false, of: &$of }
    };
    (@part $field:ident ? $of:ident) => {
        $crate::protocols::per::Part { field: f::$field, optional: true, of: &$of }
    };
    (@sequence [] [$($part:expr),*] []) => {
        $crate::protocols::per::Type::Sequence(&[$($part),*], None)
    };
    (@sequence [] [$($part:expr),*] [[$($more:expr),*]]) => {
        $crate::protocols::per::Type::Sequence(&[$($part),*], Some(&[$($more),*]))
    };
    (@choice [] [$($part:expr),*] []) => {
        $crate::protocols::per::Type::Choice(&[$($part),*], None)
    };
    (@choice [] [$($part:expr),*] [[$($more:expr),*]]) => {
        $crate::protocols::per::Type::Choice(&[$($part),*], Some(&[$($more),*]))
    };
    (@open [] [$part:expr] []) => {
        $crate::protocols::per::Type::Open(&$part)
    };
    (@list [$size:expr] [$part:expr] []) => {
        $crate::protocols::per::Type::List($size, &$part)
    };
}
pub(crate) use types;
