//! The block of link-local signals behind a packet (RFC 5613).
use super::fields::*;
use crate::wire::*;

const EXTENDED_OPTIONS: u16 = 1;
const AUTHENTICATION: u16 = 2;

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    r.take(LLS_CHECKSUM)?;
    // In words of 32 bits, with this header.
    let len = r.word::<u16>()?;
    r.put_at(LLS_LEN, r.at() - 2, 2, 4 * u64::from(len));
    let len = (4 * usize::from(len)).saturating_sub(4);
    r.within(len.min(r.left()), |r| {
        while r.left() > 0 {
            entry(r)?;
        }
        Ok(())
    })?
}

fn entry(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(TLV_TYPE)?;
    let len = usize::from(r.take(TLV_LEN)?);
    r.nested(|r| {
        r.within(len, |r| {
            match kind {
                EXTENDED_OPTIONS => {
                    let options = r.take(LLS_OPTIONS)?;
                    r.nested(|r| {
                        r.bits(options, LLS_RS);
                        r.bits(options, LLS_LR);
                    });
                }
                AUTHENTICATION => {
                    r.take(LLS_SEQUENCE)?;
                    r.rest_as(LLS_AUTH);
                }
                _ => drop(r.rest_as(TLV_VALUE)),
            }
            Ok(())
        })
    })??;
    let padding = len.next_multiple_of(4) - len;
    r.skip(padding.min(r.left()))
}
