//! Numbers of parties (Q.931 §4.5.8 to §4.5.11, and supplementary services).
use super::fields::*;
use crate::protocols::Own;
use crate::protocols::e164;
use crate::wire::*;

static E164: Own = Own::of("e164");
const LAST: u8 = 0x80;
/// ISDN telephony (E.164).
const TELEPHONY: u8 = 1;

pub(super) fn number(r: &mut Reader, digits: Field<Text>) -> Result<(), Stop> {
    if r.reported() == 0 {
        return Ok(());
    }
    let byte = r.word::<u8>()?;
    flags!(r, byte: PLAN, NUMBER_TYPE, EXTENSION);
    let plan = byte & 0x0f;
    if byte & LAST == 0 && r.reported() > 0 {
        let byte = r.word::<u8>()?;
        flags!(r, byte: SCREENING, PRESENTATION, EXTENSION);
        if byte & LAST == 0 && r.reported() > 0 {
            let byte = r.word::<u8>()?;
            r.bits(byte, REDIRECTION);
        }
    }
    if r.reported() == 0 {
        return Ok(());
    }
    let (start, len) = (r.at(), r.reported());
    r.bytes(digits, len)?;
    let telephone = match digits.index {
        at if at == CALLING.index => e164::CALLING,
        at if at == CALLED.index => e164::CALLED,
        _ => return Ok(()),
    };
    if plan == TELEPHONY {
        r.borrowing(E164.index(), |r| r.put_at(telephone, start, len, 0));
    }
    Ok(())
}
