//! PPP over Ethernet: sessions.
use crate::wire::*;

const CODES: Names = Names::sorted(&[
    (0, "Session Data"),
    (7, "Active Discovery Offer (PADO)"),
    (9, "Active Discovery Initiation (PADI)"),
    (10, "Active Discovery Session-Grant (PADG)"),
    (11, "Active Discovery Session-Credit Resp.(PADC)"),
    (12, "Active Discovery Quality (PADQ)"),
    (25, "Active Discovery Request (PADR)"),
    (101, "Active Discovery Session-confirmation (PADS)"),
    (167, "Active Discovery Terminate (PADT)"),
    (211, "Active Discovery Message (PADM)"),
    (212, "Active Discovery Network (PADN)"),
]);

protocol! {
    /// PPP-over-Ethernet Session (RFC 2516)
    "PPPoE" = "pppoes" column "PPPoES" over [Key::Ether(0x8864)] {
        /// Version
        VERSION: Bits<4, 4> = ".pppoe.version" as "version";
        /// Type
        TYPE: Bits<0, 4> = ".pppoe.type" as "type";
        /// Code
        CODE: Hex<u8> = ".pppoe.code" as "code" named CODES;
        /// Session ID
        SESSION: Hex<u16> = ".pppoe.session_id" as "sessionid";
        /// Payload Length
        LEN: u16 = ".pppoe.payload_length" as "len";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, VERSION);
    r.bits(word, TYPE);
    r.take(CODE)?;
    r.take(SESSION)?;
    let len = usize::from(r.take(LEN)?);
    // What stands behind is shown nowhere.
    r.limit_above(len);
    Ok(Next::Over(Key::Name("ppp")))
}
