//! Data frames: quality of service, and what they carry.
use super::*;
use super::{HTC, protection};

pub fn read(r: &mut Reader, control: Control, start: usize, padded: bool) -> Result<Next, Stop> {
    let sequence = match *r.from(start + 22) {
        [low, high, ..] => u64::from(u16::from_le_bytes([low, high])),
        _ => 0,
    };
    let mut aggregate = false;
    if control.has_quality() {
        let quality = r.word::<Little<u16>>()?.0;
        quality_of_service(r, control, quality);
        aggregate = quality & 0x80 != 0 && !control.is_empty();
        if control.has_order() {
            htc(r)?;
        }
    }
    if padded {
        let header = r.at() - start;
        r.skip(header.next_multiple_of(4) - header)?;
    }
    if control.is_empty() || r.reported() == 0 {
        return Ok(Next::End);
    }
    if control.is_protected() {
        return protection::read(r);
    }
    if is_fragment(r, control, sequence) {
        return Ok(Next::Data);
    }
    match aggregate {
        true => Ok(Next::Over(Key::Name("wlan_aggregate"))),
        false => Ok(carried(r)),
    }
}

/// Whether the frame is a part of what was sent; one that ends what was not begun is taken for all of it.
fn is_fragment(r: &mut Reader, control: Control, sequence: u64) -> bool {
    let (number, fragment) = (sequence >> 4, sequence & 15);
    if control.more_fragments() {
        r.remember(number, fragment);
        return true;
    }
    fragment != 0 && r.recall(number).is_some()
}

pub fn htc(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take_split(HTC, &PROTOCOL, HTC_VHT, HTC_VHT)?;
    if word & 1 != 0 {
        r.nested(|r| r.part((4, word), &PROTOCOL, HTC_HE.index));
    }
    control::further(r, word);
    Ok(())
}

/// What is carried begins with an LLC header; some senders leave Ethernet's or Novell's in its place.
pub fn carried(r: &Reader) -> Next {
    match (r.peek::<u16>(0), r.peek::<U48>(6)) {
        (Some(0xffff), _) => Next::Over(Key::Name("ipx")),
        _ => Next::Over(Key::Name("llc")),
    }
}

fn quality_of_service(r: &mut Reader, control: Control, quality: u16) {
    let word = (2, u64::from(quality));
    r.put_at(QOS, r.at() - 2, 2, word.1);
    let from_access_point = control.from_distribution();
    // The access point grants time to the station that it polls.
    let poll = control.subtype() & 2 != 0;
    r.nested(|r| {
        r.part(word, &PROTOCOL, QOS_TID.index);
        r.part(word, &PROTOCOL, QOS_PRIORITY.index);
        let bit = if from_access_point {
            QOS_EOSP.index
        } else {
            QOS_BIT4.index
        };
        r.part(word, &PROTOCOL, bit);
        r.part(word, &PROTOCOL, QOS_ACK.index);
        if !control.is_empty() {
            r.part(word, &PROTOCOL, QOS_AMSDUPRESENT.index);
        }
        match () {
            _ if from_access_point && poll => r.part(word, &PROTOCOL, QOS_TXOP_LIMIT.index),
            _ if from_access_point => buffers(r, word),
            _ if control.subtype() == 10 => {}
            _ if quality & 0x10 != 0 => r.part(word, &PROTOCOL, QOS_QUEUE_SIZE.index),
            _ => r.part(word, &PROTOCOL, QOS_TXOP_DUR_REQ.index),
        }
    });
}

fn buffers(r: &mut Reader, word: (usize, u64)) {
    r.part(word, &PROTOCOL, QOS_PS_BUF_STATE.index);
    let last = match word.1 & 0x200 {
        0 => QOS_BUF_STATE_INDICATED,
        _ => Field::at(QOS_QAP_BUF_LOAD.index),
    };
    r.split(word, &PROTOCOL, QOS_BUF_STATE_INDICATED, last);
}
