//! What Linux gives of packets from any device: a header made up in place of the device's own.
pub mod v2;

use super::ethernet::trailer::padding;
use crate::names::{self, arp::HARDWARE, cooked::*, ethernet::TYPES, layers};
use crate::wire::*;

protocol! {
    /// Linux cooked capture v1 (LINKTYPE_LINUX_SLL)
    "CookedLinux" = "sll" column "SLL" over [Key::Link(113)] trailer trailer {
        /// Packet type
        PACKET_TYPE: u16 = "pkttype" as "pkttype" (Repr::Enum(names::scapy::COOKED_PACKETS)) named PACKET_TYPES;
        /// Link-layer address type
        HARDWARE_TYPE: u16 = "hatype" as "lladdrtype" (Repr::Hex) named HARDWARE;
        /// Link-layer address length
        ADDRESS_LEN: u16 = "halen" as "lladdrlen";
        /// The address's field, as Scapy has it
        ADDRESS_FIELD: Bytes = "" as "src";
        /// Source
        SRC_MAC: Mac = "src.eth";
        /// Source
        SRC_IP: Ip4 = "src.ipv4";
        /// Source
        SRC_OTHER: Bytes = "src.other";
        /// Unused
        UNUSED: Bytes = "unused";
        /// The protocol, as Scapy has it
        PROTOCOL_FIELD: u16 = "" as "proto" (Repr::HexEnum(names::scapy::ETHER_TYPES));
        /// Protocol
        LINUX_TYPE: Hex<u16> = "ltype" named LINUX_PROTOCOLS;
        /// Protocol
        ETHER_TYPE: Hex<u16> = "etype" named TYPES;
        /// Protocol
        GRE_TYPE: Hex<u16> = "gretype" named GRE_PROTOCOLS;
        /// Trailer
        TRAILER: Bytes = "trailer";
    }
}

/// Bytes of the address's field, whatever the address's length.
const ADDRESS: usize = 8;
/// Below the EtherTypes Linux numbers protocols of its own (linux/if_ether.h).
const MOST_LINUX_TYPE: u16 = 1500;

/// Hardware types that say what the protocol number means (linux/if_arp.h).
const FRAME_RELAY: u16 = 770;
const GRE: u16 = 778;
const RADIOTAP: u16 = 803;
const NETLINK: u16 = 824;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(PACKET_TYPE)?;
    let hardware = r.take(HARDWARE_TYPE)?;
    let len = r.take(ADDRESS_LEN)?;
    r.put_at(ADDRESS_FIELD, r.at(), r.left().min(ADDRESS), 0);
    match len {
        0 => {}
        4 => drop(r.take(SRC_IP)?),
        6 => {
            let src = r.take(SRC_MAC)?;
            r.set_addresses(Address::Mac(src.0), Address::None);
        }
        _ => drop(r.bytes(SRC_OTHER, ADDRESS.min(len.into()))?),
    }
    let unused = ADDRESS.saturating_sub(len.into());
    if unused > 0 {
        r.bytes(UNUSED, unused)?;
    }
    let protocol = r.peek::<u16>(0);
    r.put_at(
        PROTOCOL_FIELD,
        r.at(),
        r.left().min(2),
        u64::from(protocol.unwrap_or(0)),
    );
    Ok(match kind(hardware, protocol) {
        Numbers::Gre => {
            r.take(GRE_TYPE)?;
            above_gre(protocol)
        }
        Numbers::Ether => Next::Over(Key::Ether(r.take(ETHER_TYPE)?.0)),
        Numbers::Linux => {
            r.take(LINUX_TYPE)?;
            above(hardware, protocol, r)
        }
    })
}

/// Which numbers a packet's protocol is out of.
enum Numbers {
    Gre,
    Ether,
    Linux,
}

fn kind(hardware: u16, protocol: Option<u16>) -> Numbers {
    match protocol {
        _ if hardware == GRE => Numbers::Gre,
        Some(number) if number > MOST_LINUX_TYPE => Numbers::Ether,
        _ => Numbers::Linux,
    }
}

/// GRE's numbers are EtherTypes, but lead on without Wireshark's table of them.
fn above_gre(protocol: Option<u16>) -> Next {
    let filter = protocol.and_then(|number| super::index_of(Key::Ether(number)));
    let protocol = filter.and_then(|at| super::ALL.get(usize::from(at)));
    protocol.map_or(Next::Data, |p| Next::Over(Key::Name(p.filter)))
}

fn above(hardware: u16, protocol: Option<u16>, r: &Reader) -> Next {
    const NOVELL: u16 = 1;
    match hardware {
        RADIOTAP => return Next::Over(Key::Name("radiotap")),
        FRAME_RELAY => return Next::Over(Key::Name("fr")),
        NETLINK => return Next::Over(Key::Name("netlink")),
        _ => {}
    }
    if protocol == Some(NOVELL) && r.peek::<u16>(0) != Some(0xffff) {
        return Next::Data;
    }
    let found = layers::LINUX.iter().find(|entry| Some(entry.0) == protocol);
    found.map_or(Next::Data, |entry| Next::Over(Key::Name(entry.1)))
}

fn trailer(r: &mut Reader) -> Result<(), Stop> {
    padding(r)?;
    r.rest_as(TRAILER);
    Ok(())
}
