//! IEEE 802.15.4: frames of low-rate radio networks, such as ZigBee's and Thread's.
pub mod fields;

use crate::protocols::expert;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const BEACON: u16 = 0;
const DATA: u16 = 1;
const COMMAND: u16 = 3;
const SHORT: u16 = 2;
const LONG: u16 = 3;
/// The link type whose frames end without a check sequence.
const WITHOUT_CHECK: u32 = 230;
const CHECK: usize = 2;

/// What the two bytes of frame control say.
struct Control(u16);
impl Control {
    fn kind(&self) -> u16 {
        self.0 & 7
    }
    fn has(&self, bit: u32) -> bool {
        self.0 >> bit & 1 == 1
    }
    fn destination(&self) -> u16 {
        self.0 >> 10 & 3
    }
    fn version(&self) -> u16 {
        self.0 >> 12 & 3
    }
    fn source(&self) -> u16 {
        self.0 >> 14
    }
    /// Whether the destination's and the source's network are named (IEEE 802.15.4-2015 §7.2.1.5, table 7-2).
    fn networks(&self) -> (bool, bool) {
        let (destination, source, compressed) = (self.destination(), self.source(), self.has(6));
        if self.version() < 2 {
            return (destination != 0, source != 0 && !compressed);
        }
        match (destination, source) {
            (0, 0) => (compressed, false),
            (_, 0) => (!compressed, false),
            (0, _) => (false, !compressed),
            (LONG, LONG) => (!compressed, false),
            _ => (true, !compressed),
        }
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let has_check = r.frame().link != WITHOUT_CHECK;
    let behind = if has_check { CHECK } else { 0 };
    r.put(FRAME_LEN, r.reported().saturating_sub(behind) as u64);
    let control = Control(r.take_split(FCF, &PROTOCOL, FRAME_TYPE, SRC_ADDR_MODE)? as u16);
    if !(control.version() == 2 && control.has(8)) {
        r.take(SEQ_NO)?;
    }
    addresses(r, &control)?;
    if control.has(3) {
        security(r)?;
    }
    let len = r.reported().saturating_sub(behind);
    match control.kind() {
        BEACON if !control.has(3) => beacon(r)?,
        COMMAND if !control.has(3) => r.within(len, command)??,
        _ => {}
    }
    let left = r.reported().saturating_sub(behind);
    let is_right = match has_check {
        true => check(r, start, left),
        false => {
            r.put(FCS_OK, 1);
            true
        }
    };
    r.limit(left);
    Ok(match (control.kind(), left) {
        (_, 0) => Next::End,
        _ if !is_right => Next::Data,
        (BEACON, _) if !control.has(3) => Next::Over(Key::Name("zbee_beacon")),
        (DATA, _) if !control.has(3) && is_zigbee(r.rest()) => Next::Over(Key::Name("zbee_nwk")),
        (DATA, _) if !control.has(3) && r.rest().first().is_some_and(|b| b >> 5 == 3) => {
            Next::Over(Key::Name("6lowpan"))
        }
        _ => Next::Data,
    })
}

/// A header of ZigBee's network layer says its version: 1 to 3 (ZigBee specification §3.3.1.1).
fn is_zigbee(bytes: &[u8]) -> bool {
    matches!(bytes, [first, _, _, _, _, _, _, _, ..] if matches!(first >> 2 & 15, 1..=3))
}

fn addresses(r: &mut Reader, control: &Control) -> Result<(), Stop> {
    let (to_network, from_network) = control.networks();
    if to_network {
        r.take(DST_PAN)?;
    }
    match control.destination() {
        SHORT => drop(r.take(DST16)?),
        LONG => drop(r.take(DST64)?),
        _ => {}
    }
    if from_network {
        r.take(SRC_PAN)?;
    }
    match control.source() {
        SHORT => drop(r.take(SRC16)?),
        LONG => drop(r.take(SRC64)?),
        _ => {}
    }
    Ok(())
}

/// IEEE 802.15.4-2015 §9.4.
fn security(r: &mut Reader) -> Result<(), Stop> {
    r.group(SECURITY_HEADER, |r| {
        let control = r.take_split(SECURITY_CONTROL, &PROTOCOL, LEVEL, SECURITY_RESERVED)?;
        if control & 0x20 == 0 {
            r.take(COUNTER)?;
        }
        match control >> 3 & 3 {
            0 => return Ok(()),
            2 => drop(r.bytes(KEY_SOURCE, 4)?),
            3 => drop(r.bytes(KEY_SOURCE, 8)?),
            _ => {}
        }
        r.take(KEY_INDEX).map(drop)
    })
}

/// IEEE 802.15.4-2015 §7.3.1.
fn beacon(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<Little<u16>>()?;
    r.put_at(SUPERFRAME, r.at() - 2, 2, word.raw());
    r.split((2, word.raw()), &PROTOCOL, BEACON_ORDER, ASSOCIATES);
    let slots = r.word::<u8>()?;
    let count = slots & 7;
    r.put_at(SLOTS, r.at() - 1, 1, u64::from(count));
    r.put_at(SLOTS_PERMITTED, r.at() - 1, 1, u64::from(slots >> 7));
    if count > 0 {
        let directions = r.word::<u8>()?;
        for at in 0..count {
            r.put_at(SLOT_DIRECTION, r.at(), 3, u64::from(directions >> at & 1));
            r.take(SLOT_ADDRESS)?;
            r.skip(1)?;
        }
    }
    let pending = r.word::<u8>()?;
    for _ in 0..pending & 7 {
        r.take(PENDING_16)?;
    }
    for _ in 0..pending >> 4 & 7 {
        r.take(PENDING_64)?;
    }
    Ok(())
}

/// IEEE 802.15.4-2015 §7.5.
fn command(r: &mut Reader) -> Result<(), Stop> {
    match r.take(CMD)?.0 {
        1 => {
            let bits = r.word::<u8>()?;
            r.split((1, u64::from(bits)), &PROTOCOL, ALTERNATE, ALLOCATES);
        }
        2 => {
            r.take(ASSOCIATED)?;
            r.take(ASSOCIATION)?;
        }
        3 => drop(r.take(DISASSOCIATION)?),
        _ => {}
    }
    Ok(())
}

/// Whether the check sequence behind the payload is right, as far as it is here (IEEE 802.15.4-2015 §7.2.10).
fn check(r: &mut Reader, start: usize, payload: usize) -> bool {
    let at = r.at() + payload;
    let bytes = r.from(start);
    let len = at - start;
    let (Some(covered), Some(&[low, high])) = (bytes.get(..len), bytes.get(len..len + CHECK))
    else {
        r.put(FCS_OK, 1);
        return true;
    };
    let found = u16::from_le_bytes([low, high]);
    let is_right = crc(covered) == found;
    r.put_at(FCS, at, CHECK, u64::from(found));
    r.put(FCS_OK, u64::from(is_right));
    if !is_right {
        expert::tell(r, FCS_BAD);
    }
    is_right
}

/// ITU-T's polynomial x¹⁶ + x¹² + x⁵ + 1, the lowest bit first.
fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte), |crc, _| match crc & 1 {
            0 => crc >> 1,
            _ => crc >> 1 ^ 0x8408,
        })
    })
}

/// `Command, Dst: Broadcast, Src: 0x0000`
fn info(layer: &Layer, out: &mut String) {
    if let Some(command) = layer.value(CMD) {
        out.push_str(COMMANDS.get(command).unwrap_or("Unknown Command"));
        if let (Some(address), Some(network)) = (layer.value(ASSOCIATED), layer.value(DST_PAN)) {
            let _ = write!(out, ", PAN: 0x{network:04x} Addr: 0x{address:04x}");
        }
        return;
    }
    let kind = layer.value(FRAME_TYPE).unwrap_or(0);
    out.push_str(FRAME_TYPES.get(kind).unwrap_or("Reserved"));
    end(layer, out, ", Dst: ", DST16, DST64);
    source(layer, out);
    if layer.span(FCS_BAD).is_some() {
        out.push_str(", Bad FCS");
    }
}

/// `, Src: 0x0000`
pub fn source(layer: &Layer, out: &mut String) {
    end(layer, out, ", Src: ", SRC16, SRC64);
}

fn end(
    layer: &Layer,
    out: &mut String,
    label: &str,
    short: Field<Little<Hex<u16>>>,
    long: Field<Little<Eui64>>,
) {
    let _ = match (layer.value(short), layer.value(long)) {
        (Some(0xffff), _) => write!(out, "{label}Broadcast"),
        (Some(address), _) => write!(out, "{label}0x{address:04x}"),
        (_, Some(address)) => {
            let bytes = address.to_be_bytes().map(|byte| format!("{byte:02x}"));
            write!(out, "{label}{}", bytes.join(":"))
        }
        _ => Ok(()),
    };
}
