//! Radiotap: what the receiver of an IEEE 802.11 frame says about its reception.
pub mod fields;
pub mod he;
pub mod ht;
mod radio;
mod walk;

use crate::protocols::expert;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
pub(super) use radio::radio;
use std::fmt::Write;
use walk::{Entry, kind};

fn heading(layer: &Layer, out: &mut String) {
    if let (Some(version), Some(len)) = (layer.value(VERSION), layer.value(LENGTH)) {
        let _ = write!(out, " v{version}, Length {len}");
    }
}

/// A rate has a decimal, and a frequency is that of a channel.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(DATARATE) {
        let rate = f64::from_bits(line.span.value);
        let _ = write!(out, "Data Rate: {rate:.1} Mb/s");
        return Told::Whole;
    }
    match channel_at(line.span.value) {
        Some((band, channel)) if line.is(CHANNEL_FREQ) => {
            let _ = write!(out, " [{band} {channel}]");
            Told::Behind
        }
        _ => Told::Usual,
    }
}

/// The channel whose middle is at so many MHz (IEEE 802.11-2020 §15.4.4.3, §17.3.8.4), behind the letters of the standards that use
/// its band.
fn channel_at(frequency: u64) -> Option<(&'static str, u64)> {
    let (band, first, at) = match frequency {
        2412..=2472 => ("BG", 1, 2412),
        2484 => ("BG", 14, 2484),
        4910..=4980 => ("A", 182, 4910),
        5000..=5925 => ("A", 0, 5000),
        _ => return None,
    };
    let steps = frequency - at;
    steps.is_multiple_of(5).then_some((band, first + steps / 5))
}

/// Version, padding, length, and a first present word.
const LEAST: usize = 8;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let version = r.take(VERSION)?;
    r.take(PAD)?;
    let len = usize::from(r.take(LENGTH)?.0);
    if len < LEAST {
        expert::tell_at(r, LENGTH_INVALID, start + 2, 2);
        return Ok(Next::End);
    }
    if version != 0 {
        r.seek(start);
        r.skip(len)?;
        return Ok(Next::Over(Key::Name("wlan_radio")));
    }
    r.ahead(len - (r.at() - start))?;
    let header = r.from(start);
    let header = header.get(..len).unwrap_or(header);
    present(r, header)?;
    let mut entries = vec![];
    let whole = walk::entries(header, |entry| entries.push(entry));
    for entry in &entries {
        r.seek(start + entry.start);
        field(r, entry)?;
    }
    if !whole {
        expert::tell(r, DATA_PAST_HEADER);
    }
    r.seek(start);
    r.skip(len)?;
    Ok(Next::Over(Key::Name("wlan_radio")))
}

fn present(r: &mut Reader, header: &[u8]) -> Result<(), Stop> {
    r.put_at(PRESENT, r.at(), 4 * walk::words(header), 0);
    r.nested(|r| {
        for _ in 0..walk::words(header) {
            let first = PRESENT_TSFT;
            r.take_split(PRESENT_WORD, &PROTOCOL, first, PRESENT_EXT)?;
        }
        Ok(())
    })
}

fn field(r: &mut Reader, entry: &Entry) -> Result<(), Stop> {
    match entry.kind {
        kind::TSFT => r.take(MACTIME).map(|_| ()),
        kind::FLAGS => r
            .take_split(FLAGS, &PROTOCOL, FLAGS_CFP, FLAGS_SHORTGI)
            .map(|_| ()),
        kind::RATE => rate(r),
        kind::CHANNEL => channel(r),
        kind::FHSS => r.take(FHSS_HOPSET).and(r.take(FHSS_PATTERN)).map(|_| ()),
        kind::DBM_SIGNAL => r.take(DBM_ANTSIGNAL).map(|_| ()),
        kind::DBM_NOISE => r.take(DBM_ANTNOISE).map(|_| ()),
        kind::LOCK_QUALITY => r.take(QUALITY).map(|_| ()),
        kind::TX_ATTENUATION => r.take(TXATTENUATION).map(|_| ()),
        kind::DB_TX_ATTENUATION => r.take(DB_TXATTENUATION).map(|_| ()),
        kind::DBM_TX_POWER => r.take(TXPOWER).map(|_| ()),
        kind::ANTENNA => byte(r, ANTENNA),
        kind::DB_SIGNAL => r.take(DB_ANTSIGNAL).map(|_| ()),
        kind::DB_NOISE => r.take(DB_ANTNOISE).map(|_| ()),
        kind::RX_FLAGS => {
            let last = RXFLAGS_BADPLCP;
            r.take_split(RXFLAGS, &PROTOCOL, last, last).map(|_| ())
        }
        kind::TX_FLAGS => r
            .take_split(TXFLAGS, &PROTOCOL, RXFLAGS_FAIL, RXFLAGS_ORDER)
            .map(|_| ()),
        kind::DATA_RETRIES => r.take(DATA_RETRIES).map(|_| ()),
        kind::XCHANNEL => extended_channel(r),
        kind::MCS | kind::AMPDU | kind::VHT | kind::TIMESTAMP => ht::read(r, entry.kind),
        kind::HE | kind::HE_MU | kind::ZERO_LENGTH | kind::L_SIG => he::read(r, entry.kind),
        kind::TLVS => elements(r, entry.len),
        kind::VENDOR => vendor(r, entry.len),
        _ => Ok(()),
    }
}

/// A byte that shows as a wider number.
fn byte<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    let value = r.word::<u8>()?;
    r.put_at(field, r.at() - 1, 1, value.into());
    Ok(())
}

/// In halves of a megabit a second.
fn rate(r: &mut Reader) -> Result<(), Stop> {
    let rate = f64::from(r.word::<u8>()? & 0x7f) / 2.0;
    r.put_at(DATARATE, r.at() - 1, 1, rate.to_bits());
    Ok(())
}

fn channel(r: &mut Reader) -> Result<(), Stop> {
    let frequency = r.word::<Little<u16>>()?.0;
    r.put_at(CHANNEL_FREQ, r.at() - 2, 2, frequency.into());
    let first = CHANNEL_FLAGS_700MHZ;
    r.take_split(CHANNEL_FLAGS, &PROTOCOL, first, CHANNEL_FLAGS_QUARTER)?;
    Ok(())
}

fn extended_channel(r: &mut Reader) -> Result<(), Stop> {
    let first = XCHANNEL_FLAGS_TURBO;
    r.take_split(XCHANNEL_FLAGS, &PROTOCOL, first, XCHANNEL_FLAGS_HT40D)?;
    let frequency = r.word::<Little<u16>>()?.0;
    r.put_at(XCHANNEL_FREQ, r.at() - 2, 2, frequency.into());
    byte(r, XCHANNEL_CHANNEL)
}

fn vendor(r: &mut Reader, len: usize) -> Result<(), Stop> {
    r.put_at(VENDOR_NAMESPACE, r.at(), len, 0);
    r.nested(|r| {
        let oui = r.word::<U24>()?.0;
        r.put_at(VENDOR_OUI, r.at() - 3, 3, oui.into());
        r.take(VENDOR_SUBNS)?;
        r.take(VENDOR_DATA_LEN)?;
        Ok(())
    })
}

/// Elements of type and length that fill the rest of the header, each padded to four bytes.
fn elements(r: &mut Reader, len: usize) -> Result<(), Stop> {
    const S1G: u32 = 32;
    let end = r.at() + len;
    while r.at() + 4 <= end {
        let (kind, len) = (r.word::<Little<u16>>()?.0, r.word::<Little<u16>>()?.0);
        r.put_at(TLV_TYPE, r.at() - 4, 2, kind.into());
        r.put_at(TLV_DATALEN, r.at() - 2, 2, len.into());
        let next = r.at() + usize::from(len).next_multiple_of(4);
        match u32::from(kind) {
            S1G if len == 6 => he::sub_1_ghz(r)?,
            _ => r.bytes(TLV_UNKNOWN_DATA, len.into()).map(|_| ())?,
        }
        r.seek(next.min(end));
    }
    Ok(())
}
