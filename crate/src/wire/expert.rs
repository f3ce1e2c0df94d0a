//! Remarks, which Wireshark calls expert information: what is notable about a packet, how severe it is, and of which group.
use super::{Field, Kind, Shown};
use std::marker::PhantomData;

/// A field that is a remark: a mark whose declaration says the rest, `Note<Sequence>`. `protocols::expert` notes it.
pub struct Expert<const SEVERITY: u32, G>(PhantomData<fn() -> G>);
impl<const SEVERITY: u32, G: Group> Shown for Expert<SEVERITY, G> {
    const KIND: Kind = Kind::Mark;
    const BITS: u8 = 0;
    const EXPERT: u32 = SEVERITY | G::NUMBER;
}

/// By Wireshark's numbers, which filters compare.
pub const SEVERITY_BITS: u32 = 0x00f0_0000;
pub const GROUP_BITS: u32 = 0xff00_0000;

/// What somebody wrote of a packet.
pub type Comment<G> = Expert<0x0010_0000, G>;
/// The usual course of things.
pub type Chat<G> = Expert<0x0020_0000, G>;
/// Notable, and expected to happen.
pub type Note<G> = Expert<0x0040_0000, G>;
/// Not as it should be.
pub type Warning<G> = Expert<0x0060_0000, G>;
/// A serious fault.
pub type Error<G> = Expert<0x0080_0000, G>;

pub trait Group {
    const NUMBER: u32;
}
macro_rules! groups {
    ($($(#[$doc:meta])* $name:ident $number:literal;)*) => {$(
        $(#[$doc])*
        pub struct $name;
        impl Group for $name {
            const NUMBER: u32 = $number << 24;
        }
    )*};
}
groups! {
    /// A checksum is wrong.
    Checksum 1;
    /// Something is missing, comes again, or begins and ends.
    Sequence 2;
    /// What one side asks of the other.
    Request 4;
    /// Bytes of which no more is said.
    Undecoded 5;
    /// Pieces that do not fit.
    Reassemble 6;
    /// Bytes that do not follow their protocol.
    Malformed 7;
    /// Fields that do not go with each other.
    Violation 9;
    Commented 11;
    Decryption 12;
    /// What is not said was supposed.
    Assumption 13;
    Deprecated 14;
}

/// What a remark's place in its protocol's table says.
pub type Remark<const SEVERITY: u32, G> = Field<Expert<SEVERITY, G>>;
