//! What a radiotap header says of a frame's reception, in the terms that all capture headers share.
use super::walk::{Entry, entries, kind};
use crate::protocols::wlan_radio::{Phy, Radio, Streams11ac, User};

/// The reception of the frame behind this header.
pub fn radio(header: &[u8]) -> Radio {
    let mut radio = Radio::default();
    if header.first() != Some(&0) {
        return radio;
    }
    entries(header, |entry| {
        if let Some(bytes) = header.get(entry.start..entry.start + entry.len) {
            note(&mut radio, &entry, bytes);
        }
    });
    radio.settle();
    radio
}

fn half(bytes: &[u8], at: usize) -> u16 {
    match bytes.get(at..at + 2) {
        Some(pair) => u16::from_le_bytes([pair[0], pair[1]]),
        None => 0,
    }
}

fn note(radio: &mut Radio, entry: &Entry, bytes: &[u8]) {
    let first = bytes.first().copied().unwrap_or(0);
    match entry.kind {
        kind::TSFT => {
            let tsf = bytes.iter().rev();
            radio.tsf = Some(tsf.fold(0, |tsf, byte| tsf << 8 | u64::from(*byte)));
        }
        kind::FLAGS => {
            radio.short_preamble = Some(first & 2 != 0);
            radio.fcs_len = Some(if first & 0x10 != 0 { 4 } else { 0 });
            radio.padded = first & 0x20 != 0;
            radio.streams_11n.short_gi = Some(first & 0x80 != 0);
        }
        kind::RATE => radio.rate = (first != 0).then(|| f64::from(first & 0x7f) / 2.0),
        kind::CHANNEL => {
            radio.set_frequency(half(bytes, 0));
            radio.set_channel_flags(half(bytes, 2));
        }
        kind::FHSS => {
            radio.phy = Some(Phy::Fhss);
            radio.hops = Some((first, bytes.get(1).copied().unwrap_or(0)));
        }
        kind::DBM_SIGNAL => radio.signal_dbm = Some(first as i8),
        kind::DBM_NOISE => radio.noise_dbm = Some(first as i8),
        kind::DB_SIGNAL => radio.signal_db = Some(first),
        kind::DB_NOISE => radio.noise_db = Some(first),
        kind::XCHANNEL => {
            radio.set_channel_flags(half(bytes, 0));
            radio.set_frequency(half(bytes, 4));
            radio.channel = bytes.get(6).map(|channel| u32::from(*channel));
        }
        kind::MCS => high_throughput(radio, bytes),
        kind::AMPDU => {
            let flags = half(bytes, 4);
            radio.aggregate = Some(u32::from(half(bytes, 0)) | u32::from(half(bytes, 2)) << 16);
            radio.last_of_aggregate = Some(flags & 8 != 0);
            radio.delimiter_error = Some(flags & 0x10 != 0);
        }
        kind::VHT => very_high_throughput(radio, bytes),
        kind::HE => radio.phy = Some(Phy::He),
        kind::ZERO_LENGTH => radio.zero_length = Some(first),
        _ => {}
    }
}

fn high_throughput(radio: &mut Radio, bytes: &[u8]) {
    let &[known, flags, index] = bytes else {
        return;
    };
    let has = |bit: u8| known >> bit & 1 == 1;
    let low = has(6).then(|| u32::from(flags >> 7) | u32::from(known >> 7) << 1);
    let streams = &mut radio.streams_11n;
    radio.phy = Some(Phy::Ht);
    streams.bandwidth = has(0).then_some(flags & 3);
    streams.index = has(1).then_some(index);
    if has(2) {
        streams.short_gi = Some(flags & 4 != 0);
    }
    streams.greenfield = has(3).then_some(flags & 8 != 0);
    streams.fec = has(4).then_some(flags >> 4 & 1);
    streams.stbc = has(5).then_some(flags >> 5 & 3);
    streams.extension = low;
}

fn very_high_throughput(radio: &mut Radio, bytes: &[u8]) {
    let &[_, _, flags, bandwidth, a, b, c, d, coding, group, ..] = bytes else {
        return;
    };
    let known = half(bytes, 0);
    let has = |bit: u8| known >> bit & 1 == 1;
    let flag = |bit: u8| has(bit).then_some(flags >> bit & 1 == 1);
    radio.phy = Some(Phy::Vht);
    let mut users = [None; 4];
    for ((user, streams), number) in users.iter_mut().zip([a, b, c, d]).zip(0..) {
        if streams & 15 != 0 {
            *user = Some(User {
                index: streams >> 4,
                streams: streams & 15,
                fec: coding >> number & 1,
            });
        }
    }
    radio.streams_11ac = Streams11ac {
        stbc: flag(0),
        no_power_save: Some(has(1) && flags & 2 != 0),
        short_gi: flag(2),
        disambiguation: flag(3),
        extra_symbol: flag(4),
        beamformed: flag(5),
        bandwidth: has(6).then_some(bandwidth & 0x1f),
        group: has(7).then_some(group),
        partial_aid: has(8).then(|| half(bytes, 10)),
        users,
    };
}
