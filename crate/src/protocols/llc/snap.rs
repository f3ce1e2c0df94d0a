//! Sub-Network Access Protocol: an organisation's own protocol numbers behind LLC.
use super::control::Carries;
use crate::names::{self, layers, llc};
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Sub-Network Access Protocol (IEEE 802)
    "SNAP" = "llc.snap" over [] {
        /// Organization Code
        OUI: U24 = ".llc.oui" as "OUI" named llc::ORGANISATIONS;
        /// Type
        TYPE: Hex<u16> = ".llc.type" as "code" (Repr::HexEnum(names::scapy::ETHER_TYPES)) named names::ethernet::TYPES;
        /// PID
        CISCO: Hex<u16> = ".llc.cisco_pid" named llc::CISCO;
        /// Protocol ID
        PROTOCOL_ID: Hex<u16> = ".llc.pid";
    }
}

/// Numbers that are EtherTypes, of these two organisations.
const ENCAPSULATED: u32 = 0x000000;
/// Its discovery of neighbours has two numbers, by how far it goes.
const NORTEL: u32 = 0x000081;
const CISCO_90: u32 = 0x0000f8;
const CISCO_OWN: u32 = 0x00000c;

pub(super) fn read(r: &mut Reader, carries: Carries) -> Result<Next, Stop> {
    let table = index("llc.snap").unwrap_or(u16::MAX);
    let next = r.borrowing(table, number)?;
    Ok(if carries == Carries::Information {
        next
    } else {
        Next::Data
    })
}

fn number(r: &mut Reader) -> Result<Next, Stop> {
    Ok(match r.take(OUI)?.0 {
        ENCAPSULATED | CISCO_90 => Next::Over(Key::Ether(r.take(TYPE)?.0)),
        CISCO_OWN => {
            let number = r.take(CISCO)?.0;
            let found = layers::CISCO.iter().find(|entry| entry.0 == number);
            found.map_or(Next::Data, |entry| Next::Over(Key::Name(entry.1)))
        }
        organisation => {
            let number = r.take(PROTOCOL_ID)?.0;
            match (organisation, number) {
                (NORTEL, 0x01a1 | 0x01a2) => Next::Over(Key::Name("ndp")),
                _ => Next::Data,
            }
        }
    })
}
