//! What an engine's identifier tells of it (RFC 3411 §5, SnmpEngineID).
use super::fields::*;
use crate::wire::*;

/// Notes the parts of an identifier that was just read.
pub fn read(r: &mut Reader, engine: &[u8]) {
    let back = r.at();
    r.seek(back.saturating_sub(engine.len()));
    if engine.len() >= 5 {
        // Of an identifier that is shorter than its form, what is there is said.
        let _ = r.within(engine.len(), parts);
    }
    r.seek(back);
}

fn parts(r: &mut Reader) -> Result<(), Stop> {
    const CISCO: u32 = 9;
    let start = r.at();
    let first = r.word::<u32>()?;
    let conforms = first >> 31;
    r.put_at(ENGINEID_CONFORM, start, 1, u64::from(conforms));
    let enterprise = first & 0x7fff_ffff;
    r.put_at(ENGINEID_ENTERPRISE, start, 4, u64::from(enterprise));
    if conforms == 0 {
        r.rest_as(ENGINEID_DATA);
        return Ok(());
    }
    match (r.take(ENGINEID_FORMAT)?, r.left()) {
        (1, 4) => drop(r.take(ENGINEID_IPV4)?),
        (2, 16) => drop(r.bytes(ENGINEID_IPV6, 16)?),
        (3, 6) => drop(r.take(ENGINEID_MAC)?),
        (3, 7) if enterprise == CISCO => {
            r.take(ENGINEID_CISCO_TYPE)?;
            r.take(ENGINEID_MAC)?;
        }
        (4, 1..) => drop(r.rest_as(ENGINEID_TEXT)),
        (128, 8) => {
            // Net-SNMP: a random number, and when it was drawn.
            r.bytes(ENGINEID_DATA, 4)?;
            let seconds = i64::from(r.word::<Little<u32>>()?.0);
            let at = r.at() - 4;
            r.put_at(ENGINEID_TIME, at, 4, (seconds * 1_000_000_000) as u64);
        }
        _ => drop(r.rest_as(ENGINEID_DATA)),
    }
    Ok(())
}
