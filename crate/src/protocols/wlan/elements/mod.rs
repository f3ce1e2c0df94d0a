//! Elements: a number, a length, and what the number says (IEEE 802.11-2020 clause 9.4.2).
pub mod efficient;
pub mod extended;
pub mod first;
pub mod second;
pub mod security;
pub mod throughput;
pub mod vendor;

use super::management::*;
use crate::protocols::expert;
use crate::protocols::index;
use crate::wire::*;

/// The element that has a second number.
const EXTENSION: u8 = 255;

/// Reads element after element.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    while r.reported() > 0 {
        let len = 2 + usize::from(r.peek::<u8>(1).unwrap_or(0));
        let extended = r.peek::<u8>(0) == Some(EXTENSION);
        r.put_at(if extended { EXT_TAG } else { TAG }, r.at(), len, 0);
        r.nested(|r| {
            let number = r.take(TAG_NUMBER)?;
            let len = usize::from(match extended {
                true => r.take(EXT_TAG_LENGTH),
                false => r.take(TAG_LENGTH),
            }?);
            r.require(len)?;
            let ended = r.within(len, |r| {
                element(r, number)?;
                if r.left() > 0 {
                    expert::tell(r, TAG_UNDECODED);
                }
                Ok(())
            })?;
            match ended {
                Err(Stop::Truncated {
                    by: Cut::Capture, ..
                }) => return ended,
                Err(_) => expert::tell_at(r, TAG_BAD_LENGTH, r.at() - len - 1, 1),
                Ok(()) => {}
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Reads by `f` among the fields of another table.
fn among(
    r: &mut Reader,
    filter: &'static str,
    f: impl FnOnce(&mut Reader) -> Result<(), Stop>,
) -> Result<(), Stop> {
    r.borrowing(index(filter).unwrap_or(u16::MAX), f)
}

fn element(r: &mut Reader, number: u8) -> Result<(), Stop> {
    match number {
        0 => {
            let len = r.left();
            r.bytes(SSID, len).map(|_| ())
        }
        1 => each(r, SUPPORTED_RATES),
        50 => each(r, EXTENDED_SUPPORTED_RATES),
        3 => r.take(DS_CHANNEL).map(|_| ()),
        5 => traffic(r),
        7 => country(r),
        10 => each(r, TAG_REQUEST),
        16 => {
            r.rest_as(TAG_CHALLENGE_TEXT);
            Ok(())
        }
        12 => among(r, "wlan.tag.vendor", vendor::parameters),
        45 => among(r, "wlan.tag.ht", throughput::capabilities),
        61 => among(r, "wlan.tag.ht", throughput::operation),
        191 => among(r, "wlan.tag.ht", throughput::vht_capabilities),
        192 => among(r, "wlan.tag.ht", throughput::vht_operation),
        195 => among(r, "wlan.tag.ht", throughput::power_envelope),
        48 => among(r, "wlan.tag.rsn", security::rsn),
        55 => among(r, "wlan.tag.rsn", security::transition),
        127 => among(r, "wlan.tag.extcap", extended::capabilities),
        221 => among(r, "wlan.tag.vendor", vendor::read),
        EXTENSION => extension(r),
        _ => listed(r, number),
    }
}

/// Elements whose fields follow one another.
fn listed(r: &mut Reader, number: u8) -> Result<(), Stop> {
    let run = |runs: &[(u8, u8, u8)]| runs.iter().find(|run| run.0 == number).copied();
    if let Some((_, first, last)) = run(first::RUNS) {
        return among(r, "wlan.tag.first", |r| {
            r.run_all(&first::PROTOCOL, first..=last).map(|_| ())
        });
    }
    if let Some((_, first, last)) = run(second::RUNS) {
        return among(r, "wlan.tag.second", |r| {
            r.run_all(&second::PROTOCOL, first..=last).map(|_| ())
        });
    }
    expert::tell(r, TAG_UNDECODED);
    r.rest_as(TAG_DATA);
    Ok(())
}

fn each<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    for byte in r.rest() {
        r.put_at(field, r.at(), 1, u64::from(*byte));
        r.skip(1)?;
    }
    Ok(())
}

/// Traffic indication map: for whom the access point holds frames.
fn traffic(r: &mut Reader) -> Result<(), Stop> {
    let (first, last) = (TIM_DTIM_COUNT, TIM_BMAPCTL_OFFSET);
    let control = r.run(&PROTOCOL, first, last)?;
    let bitmap = r.rest_as(TIM_PARTIAL_VIRTUAL_BITMAP);
    let start = r.at() - bitmap.len();
    for (byte, held) in bitmap.iter().enumerate() {
        for bit in (0..8).filter(|bit| held >> bit & 1 == 1) {
            // Station 0 is all of them.
            let station = (byte as u64 + (control & 0xfe)) * 8 + bit;
            if station > 0 {
                r.put_at(TIM_AID, start + byte, 1, station);
            }
        }
    }
    Ok(())
}

fn country(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(COUNTRY_INFO_CODE, 2)?;
    r.take(COUNTRY_INFO_ENVIRONMENT)?;
    while r.left() >= 3 {
        // From 201 on it names rules instead of channels.
        let rules = r.peek::<u8>(0).unwrap_or(0) >= 201;
        let (all, first) = match rules {
            true => (COUNTRY_INFO_RRC, COUNTRY_INFO_RRC_OEI.index),
            false => (COUNTRY_INFO_FNM, COUNTRY_INFO_FNM_FCN.index),
        };
        r.group(all, |r| r.run_all(&PROTOCOL, first..=first + 2))?;
    }
    Ok(())
}

/// Elements that are numbered a second time.
fn extension(r: &mut Reader) -> Result<(), Stop> {
    let number = r.take(EXT_TAG_NUMBER)?;
    let mut known = false;
    among(r, "wlan.tag.he", |r| {
        known = efficient::read(r, number)?;
        Ok(())
    })?;
    if !known {
        r.rest_as(EXT_TAG_DATA);
    }
    Ok(())
}
