//! Which versions of QUIC there are, and what of each is like which draft.
use std::ops::RangeInclusive;

/// QUIC version 2 (RFC 9369), which has its own numbers and labels.
pub const SECOND: u32 = 0x6b33_43cf;

/// Google's versions that have the headers of the drafts: Q050, T050, T051.
pub const Q050: u32 = 0x5130_3530;
pub const T050: u32 = 0x5430_3530;
pub const T051: u32 = 0x5430_3531;

/// Drafts of the IETF, whose last byte is their number. Those before 11 had other headers.
const DRAFTS: RangeInclusive<u32> = 0xff00_000b..=0xff00_00ff;

/// The draft of the IETF that a version is like; none for a version that is not known.
pub fn draft(version: u32) -> Option<u32> {
    match version {
        1 | SECOND => Some(34),
        0xfaceb001 => Some(22),
        // Facebook's mvfst.
        0xfaceb002 | 0xfaceb00e | Q050 | T050 | T051 => Some(27),
        version if DRAFTS.contains(&version) => Some(version & 0xff),
        // A version that none speaks, by which a client asks for the others (RFC 9000 §6.3).
        version if version & 0x0f0f_0f0f == 0x0a0a_0a0a => Some(29),
        _ => None,
    }
}
