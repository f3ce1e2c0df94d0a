//! What kind of packet passes between host and controller (Core Specification, vol. 4, part A).
use super::WITH_DIRECTION;
use crate::wire::*;

const TYPES: Names = Names::sorted(&[
    (1, "HCI Command"),
    (2, "ACL Data"),
    (3, "SCO Data"),
    (4, "HCI Event"),
    (5, "ISO Data"),
]);
const DIRECTIONS: Names = Names::sorted(&[
    (0, "Sent"),
    (1, "Rcvd"),
    (0xff, "Unspecified"),
    (0xffff_ffff, "Unspecified"),
]);

protocol! {
    /// Bluetooth HCI H4 (Bluetooth Core Specification, vol. 4, part A)
    "HCI_Hdr" = "hci_h4" column "HCI H4" over [] {
        /// Direction
        pub DIRECTION: Hex<u8> = "direction" named DIRECTIONS;
        /// HCI Packet Type
        TYPE: Hex<u8> = "type" as "type" named TYPES;
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    const UNSPECIFIED: u64 = 0xff;
    let direction = match r.frame().link {
        WITH_DIRECTION => u64::from(r.word::<u32>()? & 1),
        _ => UNSPECIFIED,
    };
    r.put(DIRECTION, direction);
    Ok(match r.take(TYPE)?.0 {
        1 => Next::Over(Key::Name("bthci_cmd")),
        2 => Next::Over(Key::Name("bthci_acl")),
        3 => Next::Over(Key::Name("bthci_sco")),
        4 => Next::Over(Key::Name("bthci_evt")),
        5 => Next::Over(Key::Name("bthci_iso")),
        _ => Next::Data,
    })
}
