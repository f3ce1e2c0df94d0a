//! Radiotap headers, as far as Scapy's classes for common fields go.
use super::cursor::{Cursor, Read};
use super::model::{Field, Layer, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::wire::Names;

const PRESENT: Words = &[
    "TSFT",
    "Flags",
    "Rate",
    "Channel",
    "FHSS",
    "dBm_AntSignal",
    "dBm_AntNoise",
    "Lock_Quality",
    "TX_Attenuation",
    "dB_TX_Attenuation",
    "dBm_TX_Power",
    "Antenna",
    "dB_AntSignal",
    "dB_AntNoise",
    "RXFlags",
    "TXFlags",
    "b17",
    "b18",
    "ChannelPlus",
    "MCS",
    "A_MPDU",
    "VHT",
    "timestamp",
    "HE",
    "HE_MU",
    "HE_MU_other_user",
    "zero_length_psdu",
    "L_SIG",
    "TLV",
    "RadiotapNS",
    "VendorNS",
    "Ext",
];
const FLAGS: Words = &[
    "CFP",
    "ShortPreamble",
    "wep",
    "fragment",
    "FCS",
    "pad",
    "badFCS",
    "ShortGI",
];
const CHANNEL: Words = &[
    "res1",
    "res2",
    "res3",
    "res4",
    "Turbo",
    "CCK",
    "OFDM",
    "2GHz",
    "5GHz",
    "Passive",
    "Dynamic_CCK_OFDM",
    "GFSK",
    "GSM",
    "StaticTurbo",
    "10MHz",
    "5MHz",
];
const RECEIVED: Words = &["res1", "BAD_PLCP", "res2"];
const SENT: Words = &["TX_FAIL", "CTS", "RTS", "NOACK", "NOSEQ", "ORDER"];
const CHANNEL_PLUS: Words = &[
    "res1",
    "res2",
    "res3",
    "res4",
    "Turbo",
    "CCK",
    "OFDM",
    "2GHz",
    "5GHz",
    "Passive",
    "Dynamic_CCK_OFDM",
    "GFSK",
    "GSM",
    "StaticTurbo",
    "10MHz",
    "5MHz",
    "20MHz",
    "40MHz_ext_channel_above",
    "40MHz_ext_channel_below",
    "res5",
    "res6",
    "res7",
    "res8",
    "res9",
];
const KNOWN: Words = &[
    "MCS_bandwidth",
    "MCS_index",
    "guard_interval",
    "HT_format",
    "FEC_type",
    "STBC_streams",
    "Ness",
    "Ness_MSB",
];
const AGGREGATE: Words = &[
    "Report0Subframe",
    "Is0Subframe",
    "KnownLastSubframe",
    "LastSubframe",
    "CRCerror",
    "EOFsubframe",
    "KnownEOF",
    "res1",
    "res2",
    "res3",
    "res4",
    "res5",
    "res6",
    "res7",
    "res8",
];
const TIME: Words = &[
    "32-bit_counter",
    "Accuracy",
    "res1",
    "res2",
    "res3",
    "res4",
    "res5",
    "res6",
];
const EXTENDED: Words = &[
    "b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "b10", "b11", "b12", "b13", "b14",
    "b15", "b16", "b17", "b18", "b19", "b20", "b21", "b22", "b23", "b24", "b25", "b26", "b27",
    "b28", "b29", "b30", "Ext",
];
const EXTENDED_FURTHER: Words = &[
    "b32", "b33", "b34", "b35", "b36", "b37", "b38", "b39", "b40", "b41", "b42", "b43", "b44",
    "b45", "b46", "b47", "b48", "b49", "b50", "b51", "b52", "b53", "b54", "b55", "b56", "b57",
    "b58", "b59", "b60", "b61", "b62", "Ext",
];

/// Bits of `present`.
const MCS: u64 = 19;
const TIMESTAMP: u64 = 22;
const HIGH_EFFICIENCY: u64 = 23;
const EXT: u64 = 31;
/// Fields that are not read here: VHT, HE-MU, HE-MU of other users, L-SIG, TLV.
const UNREAD: u64 = 1 << 21 | 1 << 24 | 1 << 25 | 1 << 27 | 1 << 28;
/// The check sequence stands behind the frame.
const FCS: u64 = 1 << 4;

pub fn radiotap(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let present = header(&mut c, place.start).ok()?;
    let flags = c.layer.int("Flags").unwrap_or(0);
    let len = c.layer.int("len")? as usize;
    let header = (c.at - place.start).max(len);
    let behind = header - (c.at - place.start);
    c.bytes("notdecoded", behind as i64);
    let above = match (present & UNREAD, flags & FCS) {
        (0, 0) => Above::Class("Dot11"),
        (0, _) => Above::Class("Dot11FCS"),
        _ => Above::Unknown,
    };
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, above))
}

/// Moves to the next multiple of `width` from the header's start.
fn align(c: &mut Cursor, start: usize, width: usize) -> Read {
    let at = c.at - start;
    c.skip((at.next_multiple_of(width) - at).min(c.left()))?;
    Ok(())
}

fn header(c: &mut Cursor, start: usize) -> Read<u64> {
    c.int("version", 1)?;
    c.int("pad", 1)?;
    c.little("len", 2, Style::Plain)?;
    let present = c.little_flags("present", 4, PRESENT)?;
    let has = |bit: u64| present >> bit & 1 == 1;
    if has(EXT) {
        extended(c)?;
    }
    if has(0) {
        align(c, start, 8)?;
        c.little("mac_timestamp", 8, Style::Plain)?;
    }
    if has(1) {
        c.little_flags("Flags", 1, FLAGS)?;
    }
    if has(2) {
        rate(c)?;
    }
    if has(3) {
        align(c, start, 2)?;
        c.little("ChannelFrequency", 2, Style::Plain)?;
        c.little_flags("ChannelFlags", 2, CHANNEL)?;
    }
    for (bit, name) in [(5, "dBm_AntSignal"), (6, "dBm_AntNoise")] {
        if has(bit) {
            level(c, name)?;
        }
    }
    if has(7) {
        align(c, start, 2)?;
        c.little("Lock_Quality", 2, Style::Plain)?;
    }
    if has(11) {
        c.int("Antenna", 1)?;
    }
    for (bit, name, words) in [(14, "RXFlags", RECEIVED), (15, "TXFlags", SENT)] {
        if has(bit) {
            align(c, start, 2)?;
            c.little_flags(name, 2, words)?;
        }
    }
    later(c, start, present)?;
    Ok(present)
}

/// The fields that came later to the format.
fn later(c: &mut Cursor, start: usize, present: u64) -> Read {
    let has = |bit: u64| present >> bit & 1 == 1;
    if has(18) {
        align(c, start, 4)?;
        c.little_flags("ChannelPlusFlags", 4, CHANNEL_PLUS)?;
        c.little("ChannelPlusFrequency", 2, Style::Plain)?;
        c.int("ChannelPlusNumber", 1)?;
    }
    if has(MCS) {
        align(c, start, 2)?;
        modulation(c)?;
    }
    if has(20) {
        align(c, start, 4)?;
        c.little("A_MPDU_ref", 4, Style::Plain)?;
        c.little_flags("A_MPDU_flags", 4, AGGREGATE)?;
    }
    if has(TIMESTAMP) {
        align(c, start, 8)?;
        timestamp(c)?;
    }
    if has(HIGH_EFFICIENCY) {
        align(c, start, 2)?;
        let names = [
            "he_data1", "he_data2", "he_data3", "he_data4", "he_data5", "he_data6",
        ];
        for name in names {
            c.little(name, 2, Style::Plain)?;
        }
    }
    Ok(())
}

/// Masks of further fields, until one does not announce another.
fn extended(c: &mut Cursor) -> Read {
    let start = c.at;
    let mut masks = vec![];
    loop {
        let title = "RadioTap Extended presence mask";
        let layer = Layer::new("RadioTapExtendedPresenceMask", title);
        let mut inner = Cursor::new(c.frame(), c.at, c.end(), layer);
        let words = if masks.is_empty() {
            EXTENDED
        } else {
            EXTENDED_FURTHER
        };
        let mask = inner.little_flags("present", 4, words)?;
        c.at = inner.at;
        masks.push(vec![inner.layer]);
        if mask >> EXT & 1 == 0 || c.left() == 0 {
            break;
        }
    }
    let field = Field::new("Ext", Value::Packets(masks), Style::Plain);
    c.layer.fields.push(field.at(start, c.at - start));
    Ok(())
}

fn rate(c: &mut Cursor) -> Read {
    let halves = c.int("Rate", 1)?;
    if let Some(field) = c.layer.fields.last_mut() {
        let rate = halves as f64 / 2.0;
        field.value = Value::Float(rate);
        field.style = Style::Said(format!("{rate:?} Mbps"));
    }
    Ok(())
}

fn level(c: &mut Cursor, name: &'static str) -> Read {
    let byte = c.int(name, 1)?;
    if let Some(field) = c.layer.fields.last_mut() {
        let level = byte as u8 as i8;
        field.value = Value::Signed(i64::from(level));
        field.style = Style::Said(format!("{level} dBm"));
    }
    Ok(())
}

fn modulation(c: &mut Cursor) -> Read {
    static CODING: Names = Names::sorted(&[(0, "BCC"), (1, "LDPC")]);
    static FORMATS: Names = Names::sorted(&[(0, "mixed"), (1, "greenfield")]);
    static INTERVALS: Names = Names::sorted(&[(0, "Long_GI"), (1, "Short_GI")]);
    static BANDWIDTHS: Names =
        Names::sorted(&[(0, "20MHz"), (1, "40MHz"), (2, "ht40Mhz-"), (3, "ht40MHz+")]);
    c.little_flags("knownMCS", 1, KNOWN)?;
    c.bits("Ness_LSB", 1)?;
    c.bits("STBC_streams", 2)?;
    c.bits_styled("FEC_type", 1, Style::Names(CODING))?;
    c.bits_styled("HT_format", 1, Style::Names(FORMATS))?;
    c.bits_styled("guard_interval", 1, Style::Names(INTERVALS))?;
    c.bits_styled("MCS_bandwidth", 2, Style::Names(BANDWIDTHS))?;
    c.int("MCS_index", 1).map(drop)
}

fn timestamp(c: &mut Cursor) -> Read {
    static UNITS: Names =
        Names::sorted(&[(0, "milliseconds"), (1, "microseconds"), (2, "nanoseconds")]);
    c.little("timestamp", 8, Style::Plain)?;
    c.little("ts_accuracy", 2, Style::Plain)?;
    c.bits_styled("ts_unit", 4, Style::Names(UNITS))?;
    c.bits("ts_position", 4)?;
    c.flags("ts_flags", 1, TIME).map(drop)
}
