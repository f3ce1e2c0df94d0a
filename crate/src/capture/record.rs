//! One packet's record in a capture file.
use crate::wire::Extra;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Where the packet's bytes begin in the (decompressed) file.
    pub offset: u64,
    /// How many bytes of it are there.
    pub captured: u32,
    /// How many it had on the wire.
    pub original: u32,
    /// Nanoseconds since 1970, or `NO_TIME`.
    pub time_ns: i64,
    /// Index into `File::interfaces`; `NO_INTERFACE` for a pcapng block that belongs to none.
    pub interface: u16,
    /// pcapng's epb_flags.
    pub flags: Option<u32>,
    /// What few records have.
    pub extra: Option<Box<Extra>>,
}

pub const NO_INTERFACE: u16 = u16::MAX;
/// So many interfaces a capture may have.
pub const MAX_INTERFACES: usize = NO_INTERFACE as usize;
