//! Ethernet II.
use crate::wire::*;

protocol! {
    /// Ethernet II (IEEE 802.3)
    "Ether" = "eth" column "Ethernet" over [Key::Link(1)] trailer trailer {
        /// Destination
        DST: Mac = "dst" as "dst" in ["addr"];
        /// Source
        SRC: Mac = "src" as "src" in ["addr"];
        /// Type
        TYPE: Hex<u16> = "type" as "type" (Repr::HexEnum(crate::names::scapy::ETHER_TYPES));
        /// Padding
        PADDING: Bytes = "padding";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let dst = r.take(DST)?;
    let src = r.take(SRC)?;
    r.set_addresses(Address::Mac(src.0), Address::Mac(dst.0));
    Ok(Next::Over(Key::Ether(r.take(TYPE)?.0)))
}

fn trailer(r: &mut Reader) -> Result<(), Stop> {
    r.rest_as(PADDING);
    Ok(())
}
