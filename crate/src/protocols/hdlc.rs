//! Cisco's HDLC.
use crate::names::ethernet::TYPES;
use crate::wire::*;

const ADDRESSES: Names = Names::sorted(&[(0x0f, "Unicast"), (0x8f, "Multicast")]);

protocol! {
    /// Cisco HDLC
    "HDLC" = "chdlc" column "CHDLC" over [Key::Link(104)] {
        /// Address
        ADDRESS: Hex<u8> = "address" named ADDRESSES;
        /// Control
        CONTROL: Hex<u8> = "control";
        /// Protocol
        KIND: Hex<u16> = "protocol" named TYPES;
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(ADDRESS)?;
    r.take(CONTROL)?;
    // Numbers of Cisco's own among the EtherTypes.
    Ok(Next::Over(match r.take(KIND)?.0 {
        0x2000 => Key::Name("cdp"),
        0x8035 => Key::Name("slarp"),
        0xfefe => Key::Name("osi"),
        number => Key::Ether(number),
    }))
}
