//! The routing header of IPv6 (RFC 8200 §4.4), in all its types.
use super::{address, after, next_info};
use crate::names;
use crate::protocols::expert;
use crate::wire::expert::{Deprecated, Error, Malformed, Note, Undecoded, Violation, Warning};
use crate::wire::*;

protocol! {
    /// Routing Header for IPv6 (RFC 8200)
    "IPv6ExtHdrRouting" = "ipv6.routing" column "" over [Key::Ip(43)] info info {
        /// Next Header
        NEXT: u8 = "nxt" as "nh" (Repr::Enum(names::ipv6::SCAPY_NEXT)) named names::ip::PROTOCOLS;
        /// Length
        LEN: u8 = "len" as "len";
        /// Length
        LEN_BYTES: u16 = "len_oct" line Derived unit "bytes";
        /// Type
        TYPE: u8 = "type" as "type" named names::ipv6::ROUTING;
        /// Segments Left
        LEFT: u8 = "segleft" as "segleft";
        /// Type-Specific Data
        UNKNOWN: Bytes = "unknown_data";
        /// Reserved (4 bytes)
        RESERVED: u32 = "" as "reserved";
        /// Reserved
        SOURCE_RESERVED: Bytes = "src.reserved";
        /// Address
        SOURCE_ADDRESS: Ip6 = "src.addr" as "addresses";
        /// Reserved
        MOBILE_RESERVED: Bytes = "mipv6.reserved";
        /// Home Address
        HOME_ADDRESS: Ip6 = "mipv6.home_address" as "addresses";
        /// Compressed Internal Octets (CmprI)
        INTERNAL: Bits<28, 4> = "rpl.cmprI";
        /// Compressed Final Octets (CmprE)
        FINAL: Bits<24, 4> = "rpl.cmprE";
        /// Padding Bytes
        PADDING: Bits<20, 4> = "rpl.pad";
        /// Reserved
        RPL_RESERVED: Bits<0, 20> = "rpl.reserved";
        /// Total Address Count
        RPL_COUNT: i32 = "rpl.addr_count";
        /// Address
        RPL_ADDRESS: Bytes = "rpl.address";
        /// Full Address
        RPL_FULL: Ip6 = "rpl.full_address";
        /// Last Entry
        LAST_ENTRY: u8 = "srh.last_entry" as "lastentry";
        /// Flags
        SEGMENT_FLAGS: Hex<u8> = "srh.flags";
        /// Tag
        TAG: Bytes = "srh.tag";
        /// Tag (as a number)
        TAG_WORD: u16 = "" as "tag";
        /// Address
        SEGMENT: Ip6 = "srh.addr" as "addresses";
        /// Current SID
        CURRENT_16: u16 = "crh16.current_sid";
        /// Segment ID
        SEGMENT_16: u16 = "crh16.sid";
        /// Current SID
        CURRENT_32: u32 = "crh32.current_sid";
        /// Segment ID
        SEGMENT_32: u32 = "crh32.sid";
        /// When cmprI equals 0 and cmprE equals 0, pad MUST equal 0
        PADDING_BAD: Warning<Violation> = "rpl.cmprI_cmprE_pad";
        /// Calculated total address count must be greater than or equal to 0
        COUNT_BAD: Error<Malformed> = "rpl.addr_count_ge0";
        /// Reserved field must equal 0
        RESERVED_BAD: Note<Violation> = "rpl.reserved_not0";
        /// Invalid IPv6 Routing header length
        LEN_BAD: Error<Malformed> = "invalid_length";
        /// IPv6 Routing Header segments left field must not exceed address count
        LEFT_BAD: Warning<Violation> = "invalid_segleft";
        /// Undecoded IPv6 routing header field
        UNDECODED: Note<Undecoded> = "undecoded";
        /// Routing header type is deprecated
        DEPRECATED: Note<Deprecated> = "deprecated";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let next = r.take(NEXT)?;
    let len = 8 * (usize::from(r.take(LEN)?) + 1);
    r.put_at(LEN_BYTES, start + 1, 1, len as u64);
    let kind = r.take(TYPE)?;
    let left = r.take(LEFT)?;
    r.require(len - 4)?;
    r.within(len - 4, |r| match kind {
        0 => read_source_route(r, left),
        2 => read_mobile(r, left),
        3 => read_rpl(r, left),
        4 => read_segments(r, left),
        5 => read_compact(r, left, CURRENT_16, SEGMENT_16),
        6 => read_compact(r, left, CURRENT_32, SEGMENT_32),
        _ => {
            r.rest_as(UNKNOWN);
            expert::tell(r, UNDECODED);
            Ok(())
        }
    })??;
    Ok(after(next))
}

/// The address that the packet comes to in the end: streams and checksums count it as the destination.
fn set_destination(r: &mut Reader, bytes: &[u8]) {
    let source = r.ends().source;
    r.set_addresses(source, Address::Ip6(address(bytes)));
}

/// RFC 2460 §4.4.
fn read_source_route(r: &mut Reader, left: u8) -> Result<(), Stop> {
    expert::tell(r, DEPRECATED);
    note_reserved(r);
    r.bytes(SOURCE_RESERVED, 4)?;
    if !r.reported().is_multiple_of(16) {
        expert::tell(r, LEN_BAD);
    }
    if usize::from(left) > r.reported() / 16 {
        expert::tell(r, LEFT_BAD);
    }
    while r.reported() >= 16 {
        let bytes = r.bytes(SOURCE_ADDRESS, 16)?;
        if left > 0 && r.reported() < 16 {
            set_destination(r, bytes);
        }
    }
    Ok(())
}

fn note_reserved(r: &mut Reader) {
    if let Some(word) = r.peek::<u32>(0) {
        r.put_at(RESERVED, r.at(), 4, u64::from(word));
    }
}

/// RFC 6275 §6.4.
fn read_mobile(r: &mut Reader, left: u8) -> Result<(), Stop> {
    note_reserved(r);
    if r.reported() != 20 {
        expert::tell(r, LEN_BAD);
    }
    if left != 1 {
        expert::tell(r, LEFT_BAD);
    }
    r.bytes(MOBILE_RESERVED, 4)?;
    let bytes = r.bytes(HOME_ADDRESS, 16)?;
    if left > 0 {
        set_destination(r, bytes);
    }
    Ok(())
}

/// RFC 6554 §3: addresses without the bytes that they share with the destination.
fn read_rpl(r: &mut Reader, left: u8) -> Result<(), Stop> {
    let word = r.word::<u32>()?;
    let internal = r.bits(word, INTERNAL) as usize;
    let last = r.bits(word, FINAL) as usize;
    let padding = r.bits(word, PADDING) as usize;
    if internal == 0 && last == 0 && padding != 0 {
        expert::tell(r, PADDING_BAD);
    }
    if r.bits(word, RPL_RESERVED) != 0 {
        expert::tell(r, RESERVED_BAD);
    }
    let content = r.reported() as i64 - padding as i64 - (16 - last as i64);
    let count = content / (16 - internal as i64) + 1;
    r.put(RPL_COUNT, count as u64);
    if count < 0 {
        expert::tell(r, COUNT_BAD);
    }
    if i64::from(left) > count {
        expert::tell(r, LEFT_BAD);
    }
    for nth in 1..=count {
        let shared = if nth == count { last } else { internal };
        let bytes = r.bytes(RPL_ADDRESS, 16 - shared)?;
        let Address::Ip6(mut full) = r.ends().destination else {
            continue;
        };
        full[shared..].copy_from_slice(bytes);
        r.put_text(RPL_FULL, &full);
        if nth == count && left > 0 {
            set_destination(r, &full);
        }
    }
    Ok(())
}

/// RFC 8754 §2.
fn read_segments(r: &mut Reader, left: u8) -> Result<(), Stop> {
    let last = r.take(LAST_ENTRY)?;
    r.take(SEGMENT_FLAGS)?;
    if let Some(tag) = r.peek::<u16>(0) {
        r.put_at(TAG_WORD, r.at(), 2, u64::from(tag));
    }
    r.bytes(TAG, 2)?;
    for nth in 0..=last {
        let bytes = r.bytes(SEGMENT, 16)?;
        // Segments stand in reverse order: the first is the final destination.
        if nth == 0 && left > 0 {
            set_destination(r, bytes);
        }
    }
    r.skip(r.left())
}

/// draft-bonica-6man-comp-rtg-hdr §4: identifiers of two or four bytes.
fn read_compact<T: Wire + Shown>(
    r: &mut Reader,
    left: u8,
    current: Field<T>,
    segment: Field<T>,
) -> Result<(), Stop> {
    let mut nth = 0;
    while r.reported() >= T::LEN {
        // Zeros pad the header.
        if r.peek::<T>(0).is_some_and(|sid| sid.raw() == 0) {
            break;
        }
        if nth == u32::from(left) {
            let at = r.at();
            let value = r.peek::<T>(0).map_or(0, Wire::raw);
            r.put_at(current, at, T::LEN, value);
        }
        r.take(segment)?;
        nth += 1;
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let next = layer.value(NEXT).unwrap_or(0);
    next_info(next as u8, "IPv6 routing", out);
}
