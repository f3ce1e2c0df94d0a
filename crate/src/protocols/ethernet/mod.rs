//! Ethernet II and IEEE 802.3, and what stands behind the packets they carry.
pub mod dot3;
pub(super) mod trailer;

use super::index;
use crate::names::{self, ethernet::*};
use crate::protocols::expert;
use crate::wire::expert::{Error, Malformed, Note, Violation, Warning};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Ethernet II (IEEE 802.3)
    "Ether" = "eth" column "Ethernet" over [Key::Link(1), Key::Ether(0x6558)] heading heading trailer trailer {
        /// Destination
        DST: Mac = "dst" as "dst" in ["addr", "dst_resolved", "addr_resolved"];
        /// Address
        ADDRESS: Mac = "";
        /// LG bit
        DST_LOCAL: Flag<41> = "dst.lg" in ["lg"] named LOCAL;
        /// IG bit
        DST_GROUP: Flag<40> = "dst.ig" in ["ig"] named GROUP;
        /// Source
        SRC: Mac = "src" as "src" in ["addr", "src_resolved", "addr_resolved"];
        /// LG bit
        SRC_LOCAL: Flag<41> = "src.lg" in ["lg"] named LOCAL;
        /// IG bit
        SRC_GROUP: Flag<40> = "src.ig" in ["ig"] named GROUP;
        /// Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)
        SRC_NOT_GROUP: Warning<Violation> = "src_not_group";
        /// Type
        TYPE: Hex<u16> = "type" as "type" (Repr::HexEnum(names::scapy::ETHER_TYPES)) named TYPES;
        /// Length
        LEN: u16 = "len";
        /// Length field value goes past the end of the payload
        LEN_PAST_END: Error<Malformed> = "len.past_end";
        /// Invalid length/type
        INVALID: Hex<u16> = "invalid_lentype" line Both;
        /// Padding
        PADDING: Bytes = "padding";
        /// Didn't find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.
        PADDING_BAD: Note<Violation> = "padding_bad";
        /// Trailer
        TRAILER: Bytes = "trailer";
        /// Frame check sequence
        FCS: Hex<u32> = "fcs";
        /// FCS Status
        FCS_STATUS: u8 = "fcs.status" line Name named CHECK;
    }
}

/// IEEE 802.3 §3.2.6: up to here a length, from the second on a type.
pub(super) const MOST_LENGTH: u16 = 1500;
const LEAST_TYPE: u16 = 1536;
/// Novell's packets have no LLC header: their checksum, always this, follows the length.
const NOVELL: u16 = 0xffff;

fn heading(layer: &Layer, out: &mut String) {
    if layer.span(LEN).is_some() {
        *out = "IEEE 802.3 Ethernet".into();
        return;
    }
    if layer.span(INVALID).is_some() {
        *out = "Ethernet Unknown".into();
    }
    let mac = |field| {
        let bytes = layer.bytes(field)?;
        let pairs: Vec<String> = bytes.iter().map(|b| format!("{b:02x}")).collect();
        Some(pairs.join(":"))
    };
    if let (Some(src), Some(dst)) = (mac(SRC), mac(DST)) {
        let _ = write!(out, ", Src: {src}, Dst: {dst}");
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let dst = r.take(DST)?;
    bits(r, dst, DST_LOCAL, DST_GROUP);
    let src = r.take(SRC)?;
    bits(r, src, SRC_LOCAL, SRC_GROUP);
    if src.0 >> 40 & 1 == 1 {
        r.nested(|r| expert::tell_at(r, SRC_NOT_GROUP, r.at() - 6, 3));
    }
    r.set_addresses(Address::Mac(src.0), Address::Mac(dst.0));
    match r.peek::<u16>(0) {
        Some(1..=MOST_LENGTH) => length_frame(r),
        Some(number) if number > MOST_LENGTH && number < LEAST_TYPE => {
            r.take(INVALID)?;
            Ok(Next::Data)
        }
        _ => Ok(Next::Over(Key::Ether(r.take(TYPE)?.0))),
    }
}

/// An address once more, with two bits of its first byte (IEEE 802 §8.2).
fn bits(r: &mut Reader, address: Mac, local: Field<Flag<41>>, group: Field<Flag<40>>) {
    if !(r.wants(local) || r.wants(group) || r.wants(ADDRESS)) {
        return;
    }
    let at = r.at() - 6;
    r.nested(|r| {
        r.put_at(ADDRESS, at, 6, address.0);
        r.put_at(local, at, 3, address.0 >> 41 & 1);
        r.put_at(group, at, 3, address.0 >> 40 & 1);
    });
}

fn length_frame(r: &mut Reader) -> Result<Next, Stop> {
    let len = usize::from(r.take(LEN)?);
    dot3::note(r);
    if len > r.reported() {
        r.nested(|r| expert::tell_at(r, LEN_PAST_END, r.at() - 2, 2));
    }
    r.limit_above(len);
    Ok(Next::Over(above_length(r)))
}

/// What a frame with a length carries.
pub(super) fn above_length(r: &Reader) -> Key {
    match r.peek::<u16>(0) {
        Some(NOVELL) => Key::Name("ipx"),
        _ => Key::Name("llc"),
    }
}

fn trailer(r: &mut Reader) -> Result<(), Stop> {
    trailer::read(r)
}

/// Where the fields of Ethernet stand in the list of protocols, for tags that lie in its frames.
pub(super) fn table() -> u16 {
    index("eth").unwrap_or(u16::MAX)
}
