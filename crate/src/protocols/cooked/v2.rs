//! The second form of Linux cooked captures, which says the device too.
use super::padding;
use super::{ADDRESS, Numbers, above, above_gre, kind};
use crate::names::{self, arp::HARDWARE, cooked::*, ethernet::TYPES};
use crate::wire::*;

protocol! {
    /// Linux cooked capture v2 (LINKTYPE_LINUX_SLL2)
    "CookedLinuxV2" = "sll" column "SLL" over [Key::Link(276)] trailer trailer {
        /// The protocol, as Scapy has it
        PROTOCOL_FIELD: u16 = "" as "proto" (Repr::HexEnum(names::scapy::ETHER_TYPES));
        /// Protocol
        LINUX_TYPE: Hex<u16> = "ltype" named LINUX_PROTOCOLS;
        /// Protocol
        ETHER_TYPE: Hex<u16> = "etype" named TYPES;
        /// Protocol
        GRE_TYPE: Hex<u16> = "gretype" named GRE_PROTOCOLS;
        /// Reserved, as Scapy has it
        RESERVED: u16 = "" as "reserved";
        /// Interface index
        INTERFACE: u32 = "ifindex" as "ifindex";
        /// Link-layer address type
        HARDWARE_TYPE: u16 = "hatype" as "lladdrtype" (Repr::Hex) named HARDWARE;
        /// Packet type
        PACKET_TYPE: u8 = "pkttype" as "pkttype" (Repr::Enum(names::scapy::COOKED_PACKETS)) named PACKET_TYPES;
        /// Link-layer address length
        ADDRESS_LEN: u8 = "halen" as "lladdrlen";
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
        /// Trailer
        TRAILER: Bytes = "trailer";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    // Where the hardware type stands, which says what the protocol's number means.
    let hardware = r.peek::<u16>(8).unwrap_or(0);
    let protocol = r.peek::<u16>(0);
    r.put_at(
        PROTOCOL_FIELD,
        r.at(),
        r.left().min(2),
        u64::from(protocol.unwrap_or(0)),
    );
    let kind = kind(hardware, protocol);
    match kind {
        Numbers::Gre => r.take(GRE_TYPE)?,
        Numbers::Ether => r.take(ETHER_TYPE)?,
        Numbers::Linux => r.take(LINUX_TYPE)?,
    };
    r.take(RESERVED)?;
    r.take(INTERFACE)?;
    r.take(HARDWARE_TYPE)?;
    r.take(PACKET_TYPE)?;
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
    Ok(match (kind, protocol) {
        (Numbers::Gre, _) => above_gre(protocol),
        (Numbers::Ether, Some(number)) => Next::Over(Key::Ether(number)),
        _ => above(hardware, protocol, r),
    })
}

fn trailer(r: &mut Reader) -> Result<(), Stop> {
    padding(r)?;
    r.rest_as(TRAILER);
    Ok(())
}
