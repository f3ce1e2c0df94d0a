//! Data of connections (Core Specification, vol. 4, part E, §5.4.2).
use crate::wire::*;

const BOUNDARIES: Names = Names::sorted(&[
    (0, "First Non-automatically Flushable Packet"),
    (1, "Continuing Fragment"),
    (2, "First Automatically Flushable Packet"),
]);
const BROADCASTS: Names = Names::sorted(&[
    (0, "Point-To-Point"),
    (1, "Active Broadcast"),
    (2, "Piconet Broadcast"),
]);
const CONTINUING: u16 = 1;

protocol! {
    /// Bluetooth HCI ACL Packet (Bluetooth Core Specification, vol. 4, part E)
    "HCI_ACL_Hdr" = "bthci_acl" column "HCI_ACL" over [] {
        /// Connection Handle
        HANDLE: HexIn<u16, 0, 12> = "chandle";
        /// PB Flag
        BOUNDARY: Bits<12, 2> = "pb_flag" named BOUNDARIES;
        /// BC Flag
        BROADCAST: Bits<14, 2> = "bc_flag" named BROADCASTS;
        /// Data Total Length
        LEN: Little<u16> = "length";
        /// Data
        DATA: Mark = "data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let word = r.word::<Little<u16>>()?;
    flags!(r, word: HANDLE, BOUNDARY, BROADCAST);
    let len = usize::from(r.take(LEN)?.0);
    r.put_at(DATA, r.at(), len, 0);
    r.limit(len);
    Ok(match word.0 >> 12 & 3 {
        CONTINUING => Next::Data,
        _ => Next::Over(Key::Name("btl2cap")),
    })
}
