//! What is sent on the channels of advertising (Core Specification, vol. 6, part B, §2.3).
use super::fields::*;
use crate::protocols::bluetooth::advertising as entries;
use crate::wire::*;

const DIRECTED: u8 = 1;
const SCAN_REQUEST: u8 = 3;
const SCAN_RESPONSE: u8 = 4;
const CONNECT: u8 = 5;
const EXTENDED: u8 = 7;
const CONNECT_RESPONSE: u8 = 8;

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let word = r.peek::<Little<u16>>(0).map_or(0, |word| word.0);
    r.put_at(HEADER, r.at(), 2, word.into());
    let (kind, len) = r.nested(header)?;
    r.within(len, |r| contents(r, kind))?
}

fn header(r: &mut Reader) -> Result<(u8, usize), Stop> {
    // Which addresses an extended packet has stands in its flags.
    let flags = r.peek::<u8>(3).unwrap_or(0);
    let word = r.word::<u8>()?;
    let kind = word & 15;
    r.bits(word, TYPE);
    r.bits(word, RESERVED_1);
    let (sender, receiver) = match kind {
        EXTENDED => (flags & 1 == 1, flags & 2 == 2),
        _ => (
            true,
            matches!(kind, DIRECTED | SCAN_REQUEST | CONNECT | CONNECT_RESPONSE),
        ),
    };
    match kind {
        0 => r.bits(word, ALGORITHM),
        _ => r.bits(word, RESERVED_2),
    };
    match sender {
        true => r.bits(word, SENDER_RANDOM),
        false => r.bits(word, RESERVED_3),
    };
    match receiver {
        true => r.bits(word, RECEIVER_RANDOM),
        false => r.bits(word, RESERVED_4),
    };
    Ok((kind, usize::from(r.take(ADVERTISING_LEN)?)))
}

const EVERYBODY: u64 = 0xffff_ffff_ffff;

fn from(r: &mut Reader, sender: Little<Mac>, receiver: Option<Little<Mac>>) {
    let receiver = receiver.map_or(EVERYBODY, |receiver| receiver.0.0);
    r.set_addresses(Address::Mac(sender.0.0), Address::Mac(receiver));
}

fn contents(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match kind {
        0 | 2 | 6 => {
            let sender = r.take(ADVERTISER)?;
            from(r, sender, None);
            entries::carry(r);
        }
        DIRECTED => {
            let (sender, receiver) = (r.take(ADVERTISER)?, r.take(TARGET)?);
            from(r, sender, Some(receiver));
        }
        SCAN_REQUEST => {
            let (sender, receiver) = (r.take(SCANNER)?, r.take(ADVERTISER)?);
            from(r, sender, Some(receiver));
        }
        SCAN_RESPONSE => {
            let sender = r.take(ADVERTISER)?;
            from(r, sender, None);
            r.put_at(RESPONSE, r.at(), r.left(), 0);
            entries::carry(r);
        }
        CONNECT => connect(r)?,
        EXTENDED => extended(r)?,
        _ => drop(r.rest_as(UNKNOWN)),
    }
    Ok(())
}

/// §2.3.3.1. The address that the connection will have leads its packets back here.
fn connect(r: &mut Reader) -> Result<(), Stop> {
    let (sender, receiver) = (r.take(INITIATOR)?, r.take(ADVERTISER)?);
    from(r, sender, Some(receiver));
    r.group(LINK, |r| {
        let address = r.take(LINK_ADDRESS)?.0.0;
        let ends = [sender, receiver].map(|end| end.0.0.to_be_bytes());
        let bytes: Vec<u8> = ends.iter().flat_map(|end| end[2..].to_vec()).collect();
        r.of_capture(|r| {
            r.remember_bytes(address.into(), 0, &bytes);
            r.remember(1 << 32 | u64::from(address), 0);
        });
        r.take(LINK_CHECK)?;
        r.take(WINDOW)?;
        r.take(WINDOW_OFFSET)?;
        r.take(INTERVAL)?;
        r.take(LATENCY)?;
        r.take(TIMEOUT)?;
        entries::channel_map(r, CHANNELS)?;
        let word = r.word::<u8>()?;
        flags!(r, word: HOP, ACCURACY);
        Ok(())
    })
}

/// §2.3.4: a header of the parts that its flags name, then data.
fn extended(r: &mut Reader) -> Result<(), Stop> {
    let mut ends = (0, EVERYBODY);
    let at = r.at();
    let len = usize::from(r.peek::<u8>(0).unwrap_or(0) & 0x3f);
    r.put_at(EXTENDED_HEADER, at, len + 1, 0);
    r.nested(|r| {
        let word = r.word::<u8>()?;
        flags!(r, word: EXTENDED_LEN, MODE);
        match len {
            0 => Ok(()),
            _ => r.within(len, |r| parts(r, &mut ends))?,
        }
    })?;
    r.set_addresses(Address::Mac(ends.0), Address::Mac(ends.1));
    if r.reported() > 0 {
        entries::carry(r);
    }
    Ok(())
}

fn parts(r: &mut Reader, ends: &mut (u64, u64)) -> Result<(), Stop> {
    let flags = r.take_split(PARTS, &PROTOCOL, HAS_ADVERTISER, HAS_RESERVED)?;
    let has = |bit: u32| flags >> bit & 1 == 1;
    if has(0) {
        ends.0 = r.take(ADVERTISER)?.0.0;
    }
    if has(1) {
        ends.1 = r.take(TARGET)?.0.0;
    }
    if has(2) {
        r.take_split(
            EXTENDED_TONE,
            &PROTOCOL,
            EXTENDED_TONE_TIME,
            EXTENDED_TONE_TYPE,
        )?;
    }
    if has(3) {
        r.take_split(DATA_INFO, &PROTOCOL, DATA_IDENTIFIER, SET_IDENTIFIER)?;
    }
    if has(4) {
        r.group(POINTER, |r| {
            let word = r.word::<u8>()?;
            flags!(r, word: POINTER_CHANNEL, POINTER_ACCURACY, POINTER_UNITS);
            let word = r.word::<Little<u16>>()?;
            flags!(r, word: POINTER_OFFSET, POINTER_PHYSICAL);
            Ok(())
        })?;
    }
    if has(5) {
        r.group(SYNC, |r| {
            let word = r.word::<Little<u16>>()?;
            flags!(r, word: SYNC_OFFSET, SYNC_UNITS, SYNC_ADJUST);
            r.take(SYNC_INTERVAL)?;
            const ACCURACY_AT: usize = 4;
            let last = r.peek::<u8>(ACCURACY_AT).unwrap_or(0);
            r.bytes(SYNC_CHANNELS, 5)?;
            r.put_at(SYNC_ACCURACY, r.at() - 1, 1, u64::from(last >> 5));
            r.take(SYNC_ADDRESS)?;
            r.take(SYNC_CHECK)?;
            r.take(SYNC_COUNTER).map(drop)
        })?;
    }
    if has(6) {
        r.take(POWER)?;
    }
    if r.reported() > 0 {
        r.put_at(ADDITIONAL, r.at(), r.left(), 0);
        entries::carry(r);
    }
    Ok(())
}
