//! PPP over Ethernet: sessions.
use crate::wire::*;

const CODES: Names = Names::sorted(&[(0, "Session Data")]);

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
