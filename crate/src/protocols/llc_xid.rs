//! What a station says of itself in an XID frame of LLC.
use crate::names::llc::CLASSES;
use crate::wire::*;

/// XID Format.
const LLC_XID_FORMAT: Names = Names::sorted(&[(0x81, "LLC basic format")]);

protocol! {
    /// Logical-Link Control Basic Format XID (IEEE 802.2 §5.4.1.1.2)
    "Raw" = "basicxid" column "" over [] {
        /// XID Format
        FORMAT: Hex<u8> = "llc.xid.format" named LLC_XID_FORMAT;
        /// LLC Types/Classes
        TYPES: Hex<u8> = "llc.xid.types" named CLASSES;
        /// Receive Window Size
        WINDOW: Bits<1, 7> = "llc.xid.wsize";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(FORMAT)?;
    r.take(TYPES)?;
    let window = r.word::<u8>()?;
    r.bits(window, WINDOW);
    Ok(Next::End)
}
