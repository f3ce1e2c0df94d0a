//! The header that drivers of Prism cards put before a frame: what was measured of its reception, an item each.
use super::wlan_radio::Radio;
use crate::wire::*;
use std::fmt::Write;

const ITEMS: Names = Names::sorted(&[
    (0x1041, "Host Time"),
    (0x2041, "Mac Time"),
    (0x3041, "Channel"),
    (0x4041, "RSSI"),
    (0x5041, "SQ"),
    (0x6041, "Signal"),
    (0x7041, "Noise"),
    (0x8041, "Rate"),
    (0x9041, "Is Tx"),
    (0xa041, "Frame Length"),
    (0xb044, "SIG A1"),
    (0xc044, "SIG A2"),
    (0xd044, "SIG B"),
    (0x1_0044, "Host Time"),
    (0x2_0044, "Mac Time"),
    (0x3_0044, "Channel"),
    (0x4_0044, "RSSI"),
    (0x5_0044, "SQ"),
    (0x6_0044, "Signal"),
    (0x7_0044, "Noise"),
    (0x8_0044, "Rate"),
    (0x9_0044, "Is Tx"),
    (0xa_0044, "Frame Length"),
    (0xb_0044, "SIG A1"),
    (0xc_0044, "SIG A2"),
    (0xd_0044, "SIG B"),
]);
const STATES: Names = Names::sorted(&[(0, "Supplied"), (1, "Not Supplied")]);
const DIRECTIONS: Names = Names::sorted(&[(0, "Rx Packet"), (1, "Tx Packet")]);

protocol! {
    /// Prism capture header (tcpdump.org, LINKTYPE_IEEE802_11_PRISM)
    "PrismHeader" = "prism" column "Prism" over [Key::Link(119)] info info {
        /// Message Code
        CODE: Hex<u32> = "msgcode" as "msgcode";
        /// Message Length
        LEN: u32 = "msglen" as "len";
        /// Device Name
        DEVICE: Text = "devname" as "dev";
        /// DID
        ITEM: Mark = "did";
        /// DID
        KIND: Hex<u32> = "did.type" named ITEMS;
        /// Status
        STATE: u16 = "did.status" named STATES;
        /// Length
        ITEM_LEN: u16 = "did.length";
        /// Host Time
        HOST_TIME: u32 = "did.hosttime" as "hosttime";
        /// MAC timestamp (lower 32 bits)
        TIME: u32 = "did.mactime" as "mactime";
        /// Channel
        CHANNEL: u32 = "did.channel" as "channel";
        /// RSSI
        STRENGTH: i32 = "did.rssi";
        /// Signal Quality
        QUALITY: u32 = "did.sq" as "sq";
        /// Signal
        SIGNAL: i32 = "did.signal";
        /// Noise
        NOISE: i32 = "did.noise";
        /// Data rate, in units of 500 kb/s
        RATE: u32 = "did.rate" as "rate";
        /// IsTX
        SENT: Hex<u32> = "did.istx" named DIRECTIONS;
        /// Frame Length
        FRAME_LEN: u32 = "did.frmlen" as "frmlen";
        /// SIG_A1
        SIGNAL_A1: Hex<u32> = "did.siga1";
        /// SIG_A2
        SIGNAL_A2: Hex<u32> = "did.siga2";
        /// SIG
        SIGNAL_B: Hex<u32> = "did.sigb";
        /// Unknown DID Field
        UNKNOWN: Hex<u32> = "did.unknown" line Both;
    }
}

const HEADER: usize = 24;
const DEVICE_LEN: usize = 16;
const ITEM_SIZE: usize = 12;

/// Numbers are in the order of the machine that captured: a length that is too great says which.
fn is_big(header: &[u8]) -> bool {
    const MOST: u32 = 0xffff;
    word(header, 4, false) > MOST
}

fn word(bytes: &[u8], at: usize, big: bool) -> u32 {
    let word = bytes.get(at..at + 4).and_then(|word| word.try_into().ok());
    let word: [u8; 4] = word.unwrap_or_default();
    match big {
        true => u32::from_be_bytes(word),
        false => u32::from_le_bytes(word),
    }
}

/// An item's kind, whether it has a value, and the value.
struct Item {
    kind: u32,
    state: u32,
    len: u32,
    value: u32,
}

fn item(bytes: &[u8], big: bool) -> Item {
    let pair = word(bytes, 4, big);
    let (high, low) = (pair >> 16, pair & 0xffff);
    let (state, len) = if big { (high, low) } else { (low, high) };
    Item {
        kind: word(bytes, 0, big),
        state,
        len,
        value: word(bytes, 8, big),
    }
}

/// The number of an item within either of the two sets of numbers.
fn ordinal(kind: u32) -> u32 {
    match kind {
        0xb044 | 0xc044 | 0xd044 => kind >> 12,
        _ if kind & 0xffff == 0x44 => kind >> 16,
        _ if kind & 0xfff == 0x41 => kind >> 12,
        _ => 0,
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    const AVS: [u8; 4] = [0x80, 0x21, 0x10, 0];
    let head = r.ahead(4)?;
    if head.starts_with(&AVS[..3]) {
        return Ok(Next::Over(Key::Name("wlancap")));
    }
    let start = r.at();
    let big = is_big(r.ahead(HEADER)?);
    let len = number(r, CODE, big).and_then(|_| number(r, LEN, big))? as usize;
    r.padded(DEVICE, DEVICE_LEN)?;
    r.within(len.saturating_sub(HEADER), |r| {
        while r.reported() >= ITEM_SIZE {
            r.group(ITEM, |r| read(r, big))?;
        }
        Ok(())
    })??;
    r.seek(start + len.max(HEADER));
    Ok(Next::Over(Key::Name("wlan_radio")))
}

fn number<T: Shown>(r: &mut Reader, field: Field<T>, big: bool) -> Result<u32, Stop> {
    let value = word(r.ahead(4)?, 0, big);
    r.bytes_as(field, 4, value.into())?;
    Ok(value)
}

fn read(r: &mut Reader, big: bool) -> Result<(), Stop> {
    let item = item(r.ahead(ITEM_SIZE)?, big);
    r.bytes_as(KIND, 4, item.kind.into())?;
    r.bytes_as(STATE, 2, item.state.into())?;
    r.bytes_as(ITEM_LEN, 2, item.len.into())?;
    if item.state != 0 {
        return r.skip(4);
    }
    let signed = i64::from(item.value as i32) as u64;
    let value = u64::from(item.value);
    let at = r.at();
    match ordinal(item.kind) {
        1 => r.put_at(HOST_TIME, at, 4, value),
        2 => r.put_at(TIME, at, 4, value),
        3 => r.put_at(CHANNEL, at, 4, value),
        4 => r.put_at(STRENGTH, at, 4, signed),
        5 => r.put_at(QUALITY, at, 4, value),
        6 => r.put_at(SIGNAL, at, 4, signed),
        7 => r.put_at(NOISE, at, 4, signed),
        8 => r.put_at(RATE, at, 4, value),
        9 => r.put_at(SENT, at, 4, value),
        10 => r.put_at(FRAME_LEN, at, 4, value),
        11 => r.put_at(SIGNAL_A1, at, 4, value),
        12 => r.put_at(SIGNAL_A2, at, 4, value),
        13 => r.put_at(SIGNAL_B, at, 4, value),
        _ => r.put_at(UNKNOWN, at, 4, value),
    }
    r.skip(4)
}

/// What the header says of the frame's reception.
pub fn radio(header: &[u8]) -> Radio {
    let big = is_big(header);
    let mut radio = Radio {
        fcs_len: Some(0),
        ..Radio::default()
    };
    let items = header.get(HEADER..).unwrap_or(&[]).chunks_exact(ITEM_SIZE);
    for item in items.map(|bytes| item(bytes, big)) {
        match ordinal(item.kind) {
            _ if item.state != 0 => {}
            2 => radio.tsf = Some(item.value.into()),
            3 => radio.channel = Some(item.value),
            4 => radio.signal_dbm = Some(item.value as i8),
            8 => radio.rate = Some(f64::from(item.value) / 2.0),
            _ => {}
        }
    }
    radio.settle();
    radio
}

fn info(layer: &Layer, out: &mut String) {
    if let (Some(code), Some(len)) = (layer.value(CODE), layer.value(LEN)) {
        let _ = write!(out, "Device: Message 0x{code:x}, Length {len}");
    }
}
