//! The fragment header of IPv6 (RFC 8200 §4.5).
use super::{after, next_info};
use crate::names;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Fragment Header for IPv6 (RFC 8200)
    "IPv6ExtHdrFragment" = "ipv6.fraghdr" column "" over [Key::Ip(44)] info info {
        /// Next header
        NEXT: u8 = "nxt" as "nh" (Repr::Enum(names::ipv6::SCAPY_NEXT)) named names::ip::PROTOCOLS;
        /// Reserved octet
        RESERVED: Hex<u8> = "reserved_octet" as "res1" (Repr::Dec);
        /// Offset
        OFFSET: Bits<3, 13> = "offset" as "offset" unit "eights of bytes";
        /// Reserved bits
        RESERVED_BITS: Bits<1, 2> = "reserved_bits" as "res2";
        /// More Fragments
        MORE: Flag<0> = "more" named truths::YES_NO;
        /// More Fragments (one bit)
        MORE_BIT: Bits<0, 1> = "" as "m";
        /// Identification
        IDENT: Hex<u32> = "ident" as "id" (Repr::Dec);
        /// IPv6 Fragments
        FRAGMENTS: Mark = ".ipv6.fragments" line Pieces;
        /// IPv6 Fragment
        FRAGMENT: u32 = ".ipv6.fragment" line Piece;
        /// Defragmentation error
        FRAGMENT_ERROR: u32 = ".ipv6.fragment.error";
        /// Fragment overlap
        FRAGMENT_OVERLAP: bool = ".ipv6.fragment.overlap" named truths::TRUE_FALSE;
        /// Conflicting data in fragment overlap
        FRAGMENT_CONFLICT: bool = ".ipv6.fragment.overlap.conflict" named truths::TRUE_FALSE;
        /// Fragment too long
        FRAGMENT_TOO_LONG: bool = ".ipv6.fragment.toolongfragment" named truths::TRUE_FALSE;
        /// Fragment count
        FRAGMENT_COUNT: u32 = ".ipv6.fragment.count";
        /// Reassembled IPv6 length
        REASSEMBLED_LENGTH: u32 = ".ipv6.reassembled.length";
        /// Reassembled IPv6 data
        REASSEMBLED_DATA: Bytes = ".ipv6.reassembled.data";
    }
}

static PIECES: PieceFields = PieceFields {
    name: "Reassembled IPv6",
    pieces: FRAGMENTS,
    piece: FRAGMENT,
    error: FRAGMENT_ERROR,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_CONFLICT,
    too_long: FRAGMENT_TOO_LONG,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: Some(REASSEMBLED_DATA),
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.require(8)?;
    let next = r.take(NEXT)?;
    r.take(RESERVED)?;
    let word = r.word::<u16>()?;
    let offset = r.bits(word, OFFSET);
    r.bits(word, RESERVED_BITS);
    let more = r.bits(word, MORE) != 0;
    r.bits(word, MORE_BIT);
    let ident = r.take(IDENT)?.0;
    if offset == 0 && !more {
        return Ok(after(next));
    }
    let fragment = Fragment {
        offset: 8 * offset as u32,
        more,
    };
    Ok(r.read_fragment(next, ident, fragment, &PIECES, after(next)))
}

fn info(layer: &Layer, out: &mut String) {
    let next = layer.value(NEXT).unwrap_or(59);
    match (layer.value(OFFSET), layer.value(MORE), layer.value(IDENT)) {
        (Some(offset), Some(more), Some(ident)) if more > 0 || offset > 0 => {
            let more = if more > 0 { 'y' } else { 'n' };
            let _ = write!(
                out,
                "IPv6 fragment (off={} more={more} ident=0x{ident:08x} nxt={next})",
                8 * offset
            );
        }
        _ => next_info(next as u8, "", out),
    }
}
