//! Packets in datagrams (C706 §12.5).
use super::fields::*;
use super::{Bound, is_known, note_request, note_response, representation};
use crate::wire::*;

const REQUEST: u8 = 0;
const RESPONSE: u8 = 2;
const FAULT: u8 = 3;
const REJECT: u8 = 6;

pub fn read(r: &mut Reader) -> Result<Next, Stop> {
    r.take(VER)?;
    let kind = r.take(PKT_TYPE)?;
    flags(r)?;
    let order = representation(r, 3)?;
    r.take(DG_SERIAL_HI)?;
    order.identifier(r, OBJ_ID)?;
    let bound = match is_known(order.identifier(r, DG_IF_ID)?) {
        true => Bound::Known,
        false => Bound::Unknown,
    };
    order.identifier(r, DG_ACT_ID)?;
    boot_time(r, order.little)?;
    order.word(r, DG_IF_VER)?;
    let sequence = order.word(r, DG_SEQNUM)?;
    let operation = order.half(r, OPNUM)?;
    order.half(r, DG_IHINT)?;
    order.half(r, DG_AHINT)?;
    let len = usize::from(order.half(r, DG_FRAG_LEN)?);
    order.half(r, DG_FRAG_NUM)?;
    r.take(DG_AUTH_PROTO)?;
    r.take(DG_SERIAL_LO)?;
    match kind {
        REQUEST => note_request(r, sequence, operation),
        RESPONSE | FAULT => note_response(r, sequence, false, bound),
        _ => {}
    }
    match kind {
        FAULT | REJECT => {
            order.word(r, DG_STATUS)?;
        }
        _ => {
            let len = len.min(r.reported());
            if len > 0 {
                match bound {
                    Bound::Known => r.bytes(PAYLOAD_STUB_DATA, len)?,
                    _ => r.bytes(STUB_DATA, len)?,
                };
            }
        }
    }
    Ok(Next::End)
}

fn flags(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(DG_FLAGS1)?;
    r.nested(|r| {
        flags!(r, word: DG_FLAGS1_RSRVD_80, DG_FLAGS1_BROADCAST, DG_FLAGS1_IDEMPOTENT,
            DG_FLAGS1_MAYBE, DG_FLAGS1_NOFACK, DG_FLAGS1_FRAG, DG_FLAGS1_LAST_FRAG,
            DG_FLAGS1_RSRVD_01);
    });
    let word = r.take(DG_FLAGS2)?;
    r.nested(|r| {
        flags!(r, word: DG_FLAGS2_RSRVD_80, DG_FLAGS2_RSRVD_40, DG_FLAGS2_RSRVD_20,
            DG_FLAGS2_RSRVD_10, DG_FLAGS2_RSRVD_08, DG_FLAGS2_RSRVD_04, DG_FLAGS2_CANCEL_PENDING,
            DG_FLAGS2_RSRVD_01);
    });
    Ok(())
}

/// Seconds since 1970.
fn boot_time(r: &mut Reader, little: bool) -> Result<(), Stop> {
    let seconds = match little {
        true => r.word::<Little<u32>>()?.0,
        false => r.word::<u32>()?,
    };
    r.put_at(
        DG_SERVER_BOOT,
        r.at() - 4,
        4,
        u64::from(seconds) * 1_000_000_000,
    );
    Ok(())
}
