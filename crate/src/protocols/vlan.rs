//! Virtual LAN tags.
use super::ethernet::{MOST_LENGTH, above_length, trailer};
use crate::names::{self, ethernet::*};
use crate::protocols::expert;
use crate::wire::expert::{Error, Malformed};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// 802.1Q Virtual LAN (IEEE 802.1Q)
    "Dot1Q" = "vlan" column "VLAN" over [Key::Ether(0x8100), Key::Ether(0x9100)] heading heading trailer trailer {
        /// Priority
        PRIORITY: Bits<13, 3> = "priority" as "prio" named PRIORITIES;
        /// DEI
        ELIGIBLE_FOR_DROP: Flag<12> = "dei" as "dei" named ELIGIBLE;
        /// ID
        ID: Bits<0, 12> = "id" as "vlan";
        /// Type
        TYPE: Hex<u16> = "etype" as "type" (Repr::HexEnum(names::scapy::ETHER_TYPES)) named TYPES;
        /// Length
        LEN: u16 = "len";
        /// Length field value goes past the end of the payload
        LEN_PAST_END: Error<Malformed> = "len.past_end";
        /// Trailer
        TRAILER: Bytes = "trailer";
    }
}

fn heading(layer: &Layer, out: &mut String) {
    let value = |span: Option<u64>| span.unwrap_or(0);
    let _ = write!(
        out,
        ", PRI: {}, DEI: {}, ID: {}",
        value(layer.value(PRIORITY)),
        value(layer.value(ELIGIBLE_FOR_DROP)),
        value(layer.value(ID))
    );
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let tag = r.word::<u16>()?;
    r.bits(tag, PRIORITY);
    r.bits(tag, ELIGIBLE_FOR_DROP);
    r.bits(tag, ID);
    if r.peek::<u16>(0).is_none_or(|number| number > MOST_LENGTH) {
        return Ok(Next::Over(Key::Ether(r.take(TYPE)?.0)));
    }
    let len = usize::from(r.take(LEN)?);
    if len > r.reported() {
        r.nested(|r| expert::tell_at(r, LEN_PAST_END, r.at() - 2, 2));
    }
    r.limit_above(len);
    Ok(Next::Over(above_length(r)))
}

fn trailer(r: &mut Reader) -> Result<(), Stop> {
    trailer::padding(r)?;
    r.rest_as(TRAILER);
    Ok(())
}
