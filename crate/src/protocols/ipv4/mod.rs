//! Internet Protocol version 4: the header. Its options are in `options`.
mod cipso;
pub mod options;

use crate::names;
use crate::names::truths;
use crate::protocols::expert;
use crate::wire::expert::{Error, Note, Sequence, Violation};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Internet Protocol Version 4 (RFC 791)
    "IP" = "ip" column "IPv4" over [Key::Ether(0x0800), Key::Ip(4), Key::Link(228)] heading heading info info lines lines {
        /// Version
        pub VERSION: Bits<4, 4> = "version" as "version";
        /// Header Length in 32-bit words
        IHL: Bits<0, 4> = "" as "ihl";
        /// Header Length
        HDR_LEN: u8 = "hdr_len" unit "bytes";
        /// Differentiated Services Field
        DSFIELD: Hex<u8> = "dsfield" as "tos" (Repr::Hex);
        /// Differentiated Services Codepoint
        DSCP: Bits<2, 6> = "dsfield.dscp" named names::ip::DSCP;
        /// Explicit Congestion Notification
        ECN: Bits<0, 2> = "dsfield.ecn" named names::ip::ECN;
        /// Total Length
        LEN: u16 = "len" as "len";
        /// Total Length (reported as 0, presumed to be because of "TCP segmentation offload" (TSO))
        LEN_SEGMENTED: u16 = "len";
        /// Total Length on the wire
        LEN_ZERO: u16 = "" as "len";
        /// Identification
        pub ID: Hex<u16> = "id" as "id" (Repr::Dec) line Both;
        /// Flags
        FLAGS: HexIn<u8, 5, 3> = "flags" as "flags" (Repr::Flags(&["MF", "DF", "evil"]));
        /// Reserved bit
        RESERVED: Flag<7> = "flags.rb";
        /// Don't fragment
        DONT_FRAGMENT: Flag<6> = "flags.df";
        /// More fragments
        MORE_FRAGMENTS: Flag<5> = "flags.mf";
        /// Fragment Offset
        FRAG_OFFSET: Bits<0, 13> = "frag_offset" as "frag";
        /// Time to Live
        pub TTL: u8 = "ttl" as "ttl";
        /// Protocol
        pub PROTO: u8 = "proto" as "proto" (Repr::Enum(names::ip::SCAPY_PROTOCOLS)) named names::ip::PROTOCOLS;
        /// Header Checksum
        CHECKSUM: Hex<u16> = "checksum" as "chksum";
        /// Header checksum status
        CHECKSUM_STATUS: u8 = "checksum.status" line Name named names::ip::CHECKSUM_STATUS;
        /// Source Address
        SRC: Ip4 = "src" as "src" in ["addr", "src_host", "host"];
        /// Destination Address
        DST: Ip4 = "dst" as "dst" in ["addr", "dst_host", "host"];
        /// IPv4 Fragments
        FRAGMENTS: Bytes = "fragments" line Pieces;
        /// IPv4 Fragment
        FRAGMENT: u32 = "fragment" line Piece;
        /// Defragmentation error
        FRAGMENT_ERROR: u32 = "fragment.error";
        /// Fragment overlap
        FRAGMENT_OVERLAP: bool = "fragment.overlap" named truths::TRUE_FALSE;
        /// Conflicting data in fragment overlap
        FRAGMENT_CONFLICT: bool = "fragment.overlap.conflict" named truths::TRUE_FALSE;
        /// Fragment too long
        FRAGMENT_TOO_LONG: bool = "fragment.toolongfragment" named truths::TRUE_FALSE;
        /// Fragment count
        FRAGMENT_COUNT: u32 = "fragment.count";
        /// Reassembled IPv4 length
        REASSEMBLED_LENGTH: u32 = "reassembled.length";
        /// Reassembled IPv4 data
        REASSEMBLED_DATA: Bytes = "reassembled.data" line Derived;
        /// Current Route
        CURRENT_ROUTE: Ip4 = "cur_rt" in ["cur_rt_host"];
        /// Time To Live != 1 (or 255) for a packet sent to the Local Network Control Block
        TTL_LOCAL: Note<Sequence> = "ttl.lncb";
        /// Time To Live too small
        TTL_SMALL: Note<Sequence> = "ttl.too_small";
        /// Bogus IP version
        BOGUS_VERSION: Error<Violation> = "bogus_ip_version";
        /// Bogus IP header length
        BOGUS_HEADER_LENGTH: Error<Violation> = "bogus_header_length";
        /// Bogus IP length
        BOGUS_LENGTH: Error<Violation> = "bogus_ip_length";
    }
}

static PIECES: PieceFields = PieceFields {
    name: "Reassembled IPv4",
    pieces: Field::at(FRAGMENTS.index),
    piece: FRAGMENT,
    error: FRAGMENT_ERROR,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_CONFLICT,
    too_long: FRAGMENT_TOO_LONG,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: Some(REASSEMBLED_DATA),
};

/// RFC 791 §3.1: without options.
const SHORTEST_HEADER: usize = 20;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let word = r.word::<u8>()?;
    match r.bits(word, VERSION) {
        4 => {}
        // Under the wrong number, but what it is can be told.
        6 => {
            expert::tell_at(r, BOGUS_VERSION, start, 0);
            r.seek(start);
            r.hide_end();
            return Ok(Next::Over(Key::Ether(0x86dd)));
        }
        _ => {
            expert::tell_as(r, BOGUS_VERSION, format_args!("Bogus IPv4 version"));
            return Ok(Next::End);
        }
    }
    let header = 4 * r.bits(word, IHL) as usize;
    r.put_at(HDR_LEN, start, 1, header as u64);
    if header < SHORTEST_HEADER {
        expert::tell_as(
            r,
            BOGUS_HEADER_LENGTH,
            format_args!("Bogus IP header length ({header}, must be at least {SHORTEST_HEADER})"),
        );
        return Ok(Next::End);
    }
    services(r)?;
    let Some(whole) = length(r, start, header)? else {
        return Ok(Next::End);
    };
    let ident = r.take(ID)?.0;
    let (offset, more) = fragment(r)?;
    let ttl = r.take(TTL)?;
    let proto = r.take(PROTO)?;
    checksum(r)?;
    let destination = addresses(r, start + header, ttl)?;
    judge_ttl(r, destination, ttl, proto);
    let next = Next::Over(Key::Ip(proto));
    if offset == 0 && !more {
        return Ok(next);
    }
    let fragment = Fragment {
        offset: offset as u32,
        more,
    };
    // What is not whole is put together with nothing.
    if !whole {
        return Ok(r.lone_fragment(fragment, next));
    }
    Ok(r.read_fragment(proto, u32::from(ident), fragment, &PIECES, next))
}

fn checksum(r: &mut Reader) -> Result<(), Stop> {
    if !r.wants_any(CHECKSUM, CHECKSUM_STATUS) {
        return r.skip(2);
    }
    r.take(CHECKSUM)?;
    // Unverified: network cards fill in this checksum behind the capture, so that it is often wrong.
    r.put_at(CHECKSUM_STATUS, r.at() - 2, 0, 2);
    Ok(())
}

fn services(r: &mut Reader) -> Result<(), Stop> {
    if !r.wants_any(DSFIELD, ECN) {
        return r.skip(1);
    }
    let services = r.take(DSFIELD)?;
    r.nested(|r| {
        r.bits(services, DSCP);
        r.bits(services, ECN);
    });
    Ok(())
}

/// Reads the total length and keeps what follows within it; returns whether there is so much, or none where it cannot be right.
fn length(r: &mut Reader, start: usize, header: usize) -> Result<Option<bool>, Stop> {
    let total = usize::from(r.word::<u16>()?);
    let at = r.at() - 2;
    let reported = r.reported() + 4;
    if total == 0 {
        r.put_at(LEN_SEGMENTED, at, 2, reported as u64);
        r.put_at(LEN_ZERO, at, 2, 0);
        return Ok(Some(true));
    }
    r.put_at(LEN, at, 2, total as u64);
    // Of a packet quoted in an error no more than its beginning is expected.
    if total < header {
        expert::tell(r, BOGUS_LENGTH);
    } else if total > reported && !r.is_quoted() {
        expert::tell_as(
            r,
            BOGUS_LENGTH,
            format_args!("IPv4 total length exceeds packet length ({reported} bytes)"),
        );
    }
    // Where it cannot be right, nothing is told to stand behind the packet.
    if total < header {
        return Ok(None);
    }
    r.limit((start + total).saturating_sub(r.at()));
    Ok(Some(total <= reported))
}

/// Reads flags and fragment offset: the offset in bytes, and whether more fragments follow.
fn fragment(r: &mut Reader) -> Result<(u64, bool), Stop> {
    let start = r.at();
    let word = r.word::<u16>()?;
    let flags = (word >> 8) as u8;
    if r.wants_any(FLAGS, MORE_FRAGMENTS) {
        r.put_at(FLAGS, start, 1, u64::from(flags >> 5));
        r.nested(|r| {
            r.put_at(RESERVED, start, 1, u64::from(flags >> 7));
            r.put_at(DONT_FRAGMENT, start, 1, u64::from(flags >> 6 & 1));
            r.put_at(MORE_FRAGMENTS, start, 1, u64::from(flags >> 5 & 1));
        });
    }
    let offset = 8 * r.bits(word, FRAG_OFFSET);
    Ok((offset, flags & 0x20 != 0))
}

/// Reads addresses and options; returns the destination in the header.
fn addresses(r: &mut Reader, end: usize, ttl: u8) -> Result<u32, Stop> {
    let src = r.take(SRC)?;
    let start = r.at() + 4;
    let options = r
        .from(start)
        .get(..end.saturating_sub(start))
        .unwrap_or(&[]);
    let dst = match options::last_hop(options) {
        // RFC 791 §3.1: under a source route the header's destination is the next hop, the last hop the real one.
        Some(last) => {
            r.take(CURRENT_ROUTE)?;
            last
        }
        None => r.take(DST)?.0,
    };
    r.set_addresses(Address::Ip4(src.0), Address::Ip4(dst));
    match end.saturating_sub(r.at()) {
        0 => {}
        len => r.within(len, |r| options::read(r, ttl))??,
    }
    Ok(dst)
}

/// Notes a time to live with which the packet should not have come here, or will not get far.
fn judge_ttl(r: &mut Reader, destination: u32, ttl: u8, proto: u8) {
    const IGMP: u8 = 2;
    const PIM: u8 = 103;
    const OSPF: u8 = 89;
    match destination.to_be_bytes() {
        // Packets to the link's own groups do not leave it (RFC 5771 §4): sent with 1, or with 255 by those who check.
        [224, 0, 0, 252] => {}
        [224, 0, 0, group] => {
            let sent = if matches!(group, 18 | 102 | 251) {
                255
            } else {
                1
            };
            if ttl != sent && proto != IGMP {
                expert::tell_as(
                    r,
                    TTL_LOCAL,
                    format_args!(
                        "\"Time To Live\" != {sent} for a packet sent to the Local Network Control Block (see RFC 3171)"
                    ),
                );
            }
        }
        [224..=239, ..] => {}
        _ if ttl < 5 && proto != PIM && proto != OSPF => {
            expert::tell_as(r, TTL_SMALL, format_args!("\"Time To Live\" only {ttl}"));
        }
        _ => {}
    }
}

fn heading(layer: &Layer, out: &mut String) {
    let last = layer.borrowed(options::table(), options::FINAL_DST);
    let dst = last.or(layer.span(DST));
    if let (Some(src), Some(dst)) = (layer.value(SRC), dst) {
        let [src, dst] = [src, dst.value].map(|ip| Address::Ip4(ip as u32));
        let _ = write!(out, ", Src: {src}, Dst: {dst}");
    }
}

fn info(layer: &Layer, out: &mut String) {
    if layer.value(VERSION).is_some_and(|version| version != 4) {
        let version = layer.value(VERSION).unwrap_or(0);
        let _ = write!(out, "Bogus IPv4 version ({version}, must be 4)");
        return;
    }
    if layer
        .packet
        .stops
        .iter()
        .any(|stop| stop.layer == layer.index)
    {
        return;
    }
    let header = layer.value(HDR_LEN).unwrap_or(20);
    let len = layer
        .value(LEN)
        .or(layer.value(LEN_SEGMENTED))
        .unwrap_or(header);
    let Some(proto) = layer.value(PROTO) else {
        let _ = match header {
            0..20 => write!(
                out,
                "Bogus IP header length ({header}, must be at least 20)"
            ),
            _ if len < header => write!(
                out,
                "Bogus IP length ({len}, less than header length {header})"
            ),
            _ => Ok(()),
        };
        return;
    };
    let name = names::ip::protocol(proto);
    let offset = 8 * layer.value(FRAG_OFFSET).unwrap_or(0);
    let more = layer.value(MORE_FRAGMENTS) == Some(1);
    let _ = match layer.value(ID) {
        Some(id) if more || offset > 0 => {
            write!(
                out,
                "Fragmented IP protocol (proto={name} {proto}, off={offset}, ID={id:04x})"
            )
        }
        _ if len == header => Ok(()),
        _ => write!(out, "{name} ({proto})"),
    };
}

/// What the tree says beyond the values.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(HDR_LEN) {
        line.in_words(0, out);
        return Told::Whole;
    }
    if line.is(DSFIELD) {
        services_in_short(out, line.span.value);
    } else if line.is(CHECKSUM) {
        // As Wireshark has it, which says of others that they are not verified.
        out.push_str(" [validation disabled]");
    } else {
        return Told::Usual;
    }
    Told::Behind
}

/// ` (DSCP: CS0, ECN: Not-ECT)`
pub fn services_in_short(out: &mut String, field: u64) {
    let codepoint = names::ip::DSCP_SHORT.get(field >> 2);
    let congestion = names::ip::ECN_SHORT.get(field & 3);
    let codepoint = codepoint.unwrap_or("Unknown");
    let _ = write!(
        out,
        " (DSCP: {codepoint}, ECN: {})",
        congestion.unwrap_or("")
    );
}
