//! Extended reports (RFC 3611): blocks, each with its type and length.
use super::fields::*;
use crate::wire::*;

const REFERENCE_TIME: u8 = 4;
const DELAYS: u8 = 5;
const STATISTICS: u8 = 6;
const VOICE: u8 = 7;

pub fn blocks(r: &mut Reader) -> Result<(), Stop> {
    r.take(SENDERSSRC)?;
    while r.left() > 0 {
        r.group(XR_BLOCK, |r| {
            let kind = r.take(XR_BT)?;
            r.take(XR_BS)?;
            let words = r.take(XR_BL)?;
            r.within(4 * usize::from(words), |r| block(r, kind))?
        })?;
    }
    Ok(())
}

fn block(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match kind {
        REFERENCE_TIME => crate::protocols::ntp::timestamp(r, XR_TIMESTAMP),
        DELAYS => {
            while r.left() > 0 {
                r.group(SOURCE, |r| {
                    r.take(SSRC_IDENTIFIER)?;
                    r.run(&PROTOCOL, XR_LRR, XR_DLRR).map(drop)
                })?;
            }
            Ok(())
        }
        STATISTICS => {
            r.take(SSRC_IDENTIFIER)?;
            r.run(&PROTOCOL, XR_BEGINSEQ, XR_STATS_DEVTTL).map(drop)
        }
        VOICE => voice(r),
        _ => Ok(()),
    }
}

/// RFC 3611 §4.7.
fn voice(r: &mut Reader) -> Result<(), Stop> {
    r.take(SSRC_IDENTIFIER)?;
    r.take(SSRC_FRACTION)?;
    r.run(&PROTOCOL, SSRC_DISCARDED, XR_EXTRFACTOR)?;
    for field in [XR_MOSLQ, XR_MOSCQ] {
        // In tenths.
        let score = f64::from(r.word::<u8>()?) / 10.0;
        r.put_at(field, r.at() - 1, 1, score.to_bits());
    }
    let word = r.word::<u8>()?;
    flags!(r, word: XR_PLC, XR_JBA, XR_JBRATE);
    r.skip(1)?;
    r.run(&PROTOCOL, XR_JBNOMINAL, XR_JBABSMAX).map(drop)
}
