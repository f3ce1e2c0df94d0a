//! Feedback while a stream runs: of the transport (RFC 4585 §6.2) and of what it carries (§6.3).
use super::fields::*;
use crate::wire::*;

/// So many bits a second: a number and how far it is shifted.
fn rate(r: &mut Reader, field: Field<Text>, mantissa: u64, exponent: u64) {
    let rate = u128::from(mantissa) << exponent;
    r.put_text(field, rate.to_string().as_bytes());
}

pub fn transport(r: &mut Reader, kind: u64) -> Result<(), Stop> {
    r.take(SENDERSSRC)?;
    r.take(MEDIASSRC)?;
    match kind {
        1 => {
            while r.left() > 0 {
                let first = r.take(NACK_PID)?;
                let lost = r.take(NACK_BLP)?.0;
                // A bit each for the packets behind the first.
                for bit in (0..16).filter(|bit| lost >> bit & 1 == 1) {
                    let lost = first.wrapping_add(bit + 1);
                    r.put_at(NACK_PID, r.at() - 2, 2, u64::from(lost));
                }
            }
        }
        // RFC 5104 §4.2.1.
        3 | 4 => {
            while r.left() > 0 {
                r.take(TMMBR_SSRC)?;
                let word = r.word::<u32>()?;
                let exponent = r.bits(word, TMMBR_EXP);
                let mantissa = r.bits(word, TMMBR_MANTISSA);
                rate(r, TMMBR_BITRATE, mantissa, exponent);
                r.bits(word, TMMBR_MEASUREDOVERHEAD);
            }
        }
        15 => congestion(r)?,
        _ => {
            r.rest_as(FCI);
        }
    }
    Ok(())
}

/// draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1: chunks say of how many packets there is what; how long after
/// one another they came stands behind them.
fn congestion(r: &mut Reader) -> Result<(), Stop> {
    r.take(TRANSPORTCC_BASESEQ)?;
    let mut count = u32::from(r.take(TRANSPORTCC_STATUSCOUNT)?);
    let time = r.word::<U24>()?.0;
    let time = ((time << 8) as i32) >> 8;
    r.put_at(TRANSPORTCC_REFTIME, r.at() - 3, 3, i64::from(time) as u64);
    r.take(TRANSPORTCC_PKTCOUNT)?;
    while count > 0 && r.left() > 0 {
        let chunk = r.take(TRANSPORTCC_PKTCHUNK)?;
        let packets = match chunk >> 14 {
            0 | 1 => u32::from(chunk & 0x1fff),
            2 => 14,
            _ => 7,
        };
        count = count.saturating_sub(packets.max(1));
    }
    Ok(())
}

pub fn payload(r: &mut Reader, kind: u64) -> Result<(), Stop> {
    r.take(SENDERSSRC)?;
    r.take(MEDIASSRC)?;
    match kind {
        1 => {}
        2 => {
            while r.left() > 0 {
                let word = r.word::<u32>()?;
                flags!(r, word: SLI_FIRST, SLI_NUMBER, SLI_PICTURE_ID);
            }
        }
        // RFC 5104 §4.3.1.
        4 => {
            while r.left() > 0 {
                r.run(&PROTOCOL, FIR_SSRC, FIR_RESERVED)?;
            }
        }
        15 if r.rest().starts_with(b"REMB") => estimate(r)?,
        _ => {
            r.rest_as(FCI);
        }
    }
    Ok(())
}

/// draft-alvestrand-rmcat-remb-03 §2.2.
fn estimate(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(REMB_IDENTIFIER, 4)?;
    let count = r.take(REMB_NUMBER_SSRCS)?;
    let word = r.word::<U24>()?;
    let exponent = r.bits(word, REMB_BR_EXP);
    let mantissa = r.bits(word, REMB_BR_MANTISSA);
    rate(r, REMB_BITRATE, mantissa, exponent);
    (0..count).try_for_each(|_| r.take(REMB_SSRC).map(drop))
}
