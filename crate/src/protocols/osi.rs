//! The family of OSI network protocols, told apart by their first byte.
use crate::wire::*;

protocol! {
    /// OSI (ISO/IEC TR 9577)
    "OSI" = "osi" column "" over [Key::Sap(0x14), Key::Sap(0x20), Key::Sap(0x34), Key::Sap(0x54), Key::Sap(0xfe), Key::Ip(80)] {
    }
}

/// The layer has no bytes of its own: the discriminator is the next one's.
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    Ok(match r.peek::<u8>(0) {
        Some(0x81) => Next::Over(Key::Name("clnp")),
        Some(0x82) => Next::Over(Key::Name("esis")),
        Some(0x83) => Next::Over(Key::Name("isis")),
        _ => Next::Data,
    })
}
