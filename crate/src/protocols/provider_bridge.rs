//! Service tags of provider bridges: a VLAN around a VLAN.
use super::ethernet::trailer;
use crate::names::{self, ethernet::*};
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// IEEE 802.1ad (IEEE 802.1ad)
    "Dot1AD" = "ieee8021ad" column "802.1AD" over [Key::Ether(0x88a8)] heading heading trailer trailer {
        /// Priority
        PRIORITY: Bits<13, 3> = "priority" as "prio";
        /// DEI
        ELIGIBLE_FOR_DROP: Bits<12, 1> = "dei" as "dei";
        /// ID
        ID: Bits<0, 12> = "id" as "vlan";
        /// Type
        TYPE: Hex<u16> = ".ieee8021ah.etype" as "type" (Repr::HexEnum(names::scapy::ETHER_TYPES)) named TYPES;
        /// Trailer
        TRAILER: Bytes = ".ieee8021ah.trailer";
    }
}

fn heading(layer: &Layer, out: &mut String) {
    let _ = write!(out, ", ID: {}", layer.value(ID).unwrap_or(0));
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let tag = r.word::<u16>()?;
    r.bits(tag, PRIORITY);
    r.bits(tag, ELIGIBLE_FOR_DROP);
    r.bits(tag, ID);
    Ok(Next::Over(Key::Ether(r.take(TYPE)?.0)))
}

fn trailer(r: &mut Reader) -> Result<(), Stop> {
    trailer::padding(r)?;
    r.rest_as(TRAILER);
    Ok(())
}
