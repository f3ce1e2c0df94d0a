//! The network's time, as Scapy reads it: fixed-point numbers, of which it keeps few digits.
use super::Item::{self, Bits, BitsNamed, Int};
use super::{Plain, Then, plain};
use crate::show::scapy::address;
use crate::show::scapy::cursor::{Cursor, Read, Short, number};
use crate::show::scapy::model::{Style, Value};
use crate::show::scapy::stack::Above;
use crate::show::scapy::time;
use crate::wire::Names;

const LEAPS: Names = Names::sorted(&[
    (0, "no warning"),
    (1, "last minute of the day has 61 seconds"),
    (2, "last minute of the day has 59 seconds"),
    (3, "unknown (clock unsynchronized)"),
]);
const MODES: Names = Names::sorted(&[
    (0, "reserved"),
    (1, "symmetric active"),
    (2, "symmetric passive"),
    (3, "client"),
    (4, "server"),
    (5, "broadcast"),
    (6, "NTP control message"),
    (7, "reserved for private use"),
]);
const OPERATIONS: Names = Names::sorted(&[
    (0, "CTL_OP_UNSPEC"),
    (1, "CTL_OP_READSTAT"),
    (2, "CTL_OP_READVAR"),
    (3, "CTL_OP_WRITEVAR"),
    (4, "CTL_OP_READCLOCK"),
    (5, "CTL_OP_WRITECLOCK"),
    (6, "CTL_OP_SETTRAP"),
    (7, "CTL_OP_ASYNCMSG"),
    (8, "CTL_OP_CONFIGURE"),
    (9, "CTL_OP_SAVECONFIG"),
    (10, "CTL_OP_READ_MRU"),
    (11, "CTL_OP_READ_ORDLIST_A"),
    (12, "CTL_OP_REQ_NONCE"),
    (31, "CTL_OP_UNSETTRAP"),
]);
#[rustfmt::skip]
const SYSTEM: Names = Names::sorted(&[
    (0, "no warning"), (1, "last minute was 61 seconds"), (2, "last minute was 59 seconds"),
    (3, "alarm condition (clock not synchronized)"),
]);
#[rustfmt::skip]
const SOURCES: Names = Names::sorted(&[
    (0, "unspecified or unknown"), (1, " Calibrated atomic clock"), (2, "VLF (band 4) or LF (band 5) radio"),
    (3, "HF (band 7) radio"), (4, "UHF (band 9) satellite"), (5, "local net"), (6, "UDP/NTP"), (7, "UDP/TIME"),
    (8, "eyeball-and-wristwatch"), (9, "telephone modem"),
]);
#[rustfmt::skip]
const SYSTEM_EVENTS: Names = Names::sorted(&[
    (0, "unspecified"), (1, "system restart"), (2, "system or hardware fault"),
    (3, "system new status word (leap bits or synchronization change)"),
    (4, "system new synchronization source or stratum (sys.peer or sys.stratum change)"),
    (5, "system clock reset (offset correction exceeds CLOCK.MAX)"), (6, "system invalid time or date"),
    (7, "system clock exception"),
]);
#[rustfmt::skip]
const SELECTIONS: Names = Names::sorted(&[
    (0, "rejected"), (1, "passed sanity checks"), (2, "passed correctness checks"), (3, "passed candidate checks"),
    (4, "passed outlyer checks"), (5, "current synchronization source; max distance exceeded"),
    (6, "current synchronization source; max distance okay"), (7, "reserved"),
]);
#[rustfmt::skip]
const PEER_EVENTS: Names = Names::sorted(&[
    (0, "unspecified"), (1, "peer IP error"), (2, "peer authentication failure"), (3, "peer unreachable"),
    (4, "peer reachable"), (5, "peer clock exception"),
]);
#[rustfmt::skip]
const CLOCKS: Names = Names::sorted(&[
    (0, "clock operating within nominals"), (1, "reply timeout"), (2, "bad reply format"),
    (3, "hardware or software fault"), (4, "propagation failure"), (5, "bad date format or value"),
    (6, "bad time format or value"),
]);
#[rustfmt::skip]
const STATUS_ERRORS: Names = Names::sorted(&[
    (0, "unspecified"), (1, "authentication failure"), (2, "invalid message length or format"),
    (3, "invalid opcode"), (4, "unknown association identifier"), (5, "unknown variable name"),
    (6, "invalid variable value"), (7, "administratively prohibited"),
]);
/// What a clock of the first stratum is, by its four letters.
static CLOCK_KINDS: &[(&[u8], &str)] = &[
    (b"GOES", "Geosynchronous Orbit Environment Satellite"),
    (b"GPS ", "Global Position System"),
    (b"GAL ", "Galileo Positioning System"),
    (b"PPS ", "Generic pulse-per-second"),
    (b"IRIG", "Inter-Range Instrumentation Group"),
    (b"WWVB", "LF Radio WWVB Ft. Collins, CO 60 kHz"),
    (b"DCF ", "LF Radio DCF77 Mainflingen, DE 77.5 kHz"),
    (b"HBG ", "LF Radio HBG Prangins, HB 75 kHz"),
    (b"MSF ", "LF Radio MSF Anthorn, UK 60 kHz"),
    (
        b"JJY ",
        "LF Radio JJY Fukushima, JP 40 kHz, Saga, JP 60 kHz",
    ),
    (b"LORC", "MF Radio LORAN C station, 100 kHz"),
    (b"TDF ", "MF Radio Allouis, FR 162 kHz"),
    (b"CHU ", "HF Radio CHU Ottawa, Ontario"),
    (b"WWV ", "HF Radio WWV Ft. Collins, CO"),
    (b"WWVH", "HF Radio WWVH Kauai, HI"),
    (b"NIST", "NIST telephone modem"),
    (b"ACTS", "NIST telephone modem"),
    (b"USNO", "USNO telephone modem"),
    (b"PTB ", "European telephone modem"),
];
/// Seconds from 1900 to 1970.
const EPOCH: u64 = 2_208_988_800;

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("NTPHeader", "NTPHeader", &[
        ("leap", BitsNamed(2, LEAPS)), ("version", Bits(3)), ("mode", BitsNamed(3, MODES)), ("stratum", Bits(8)),
        ("poll", Item::By(|c| signed(c, "poll"))), ("precision", Item::By(|c| signed(c, "precision"))),
        ("delay", Item::By(|c| span(c, "delay"))), ("dispersion", Item::By(|c| span(c, "dispersion"))),
        ("id", Item::By(reference)), ("ref", Item::By(|c| stamp(c, "ref"))), ("orig", Item::By(|c| stamp(c, "orig"))),
        ("recv", Item::By(|c| stamp(c, "recv"))), ("sent", Item::By(|c| stamp(c, "sent"))),
    ], Then::By(|_, rest| match rest {
        [] => Above::Raw,
        _ => Above::Unknown,
    })),
    plain("NTPControl", "NTP Control message", &[
        ("leap", BitsNamed(2, LEAPS)), ("version", Bits(3)), ("mode", BitsNamed(3, MODES)), ("response", Bits(1)),
        ("err", Bits(1)), ("more", Bits(1)), ("op_code", BitsNamed(5, OPERATIONS)), ("sequence", Int(2)),
        ("status", Item::By(status)), ("association_id", Int(2)), ("offset", Int(2)), ("count", Int(2)),
        ("data", Item::By(data)), ("authenticator", Item::All),
    ], Then::Raw),
    plain("NTPSystemStatusPacket", "system status", &[
        ("leap_indicator", BitsNamed(2, SYSTEM)), ("clock_source", BitsNamed(6, SOURCES)), ("system_event_counter", Bits(4)),
        ("system_event_code", BitsNamed(4, SYSTEM_EVENTS)),
    ], Then::Padding),
    plain("NTPPeerStatusPacket", "peer status", &[
        ("configured", Bits(1)), ("auth_enabled", Bits(1)), ("authentic", Bits(1)), ("reachability", Bits(1)), ("reserved", Bits(1)),
        ("peer_sel", BitsNamed(3, SELECTIONS)), ("peer_event_counter", Bits(4)), ("peer_event_code", BitsNamed(4, PEER_EVENTS)),
    ], Then::Padding),
    plain("NTPClockStatusPacket", "clock status", &[("clock_status", BitsNamed(8, CLOCKS)), ("code", Bits(8))], Then::Padding),
    plain("NTPErrorStatusPacket", "error status", &[("error_code", BitsNamed(8, STATUS_ERRORS)), ("reserved", Bits(8))], Then::Padding),
    plain("NTPPeerStatusDataPacket", "data / peer status", &[
        ("association_id", Int(2)), ("peer_status", Item::One("NTPPeerStatusPacket")),
    ], Then::Padding),
];

/// By the mode in the first byte.
pub fn choose(bytes: &[u8]) -> &'static str {
    match bytes.first().map(|first| first & 7) {
        Some(6) => "NTPControl",
        Some(7) => "NTPPrivate",
        _ => "NTPHeader",
    }
}

/// The status of a response is a packet, by what was asked (RFC 9327 §3).
fn status(c: &mut Cursor) -> Read {
    let int = |name| c.layer.int(name).unwrap_or(0);
    let (operation, association) = (int("op_code"), c.rest().get(2..4).ok_or(Short)?);
    let class = match operation {
        6 | 7 => "",
        _ if int("response") == 0 => "",
        _ if int("err") == 1 => "NTPErrorStatusPacket",
        4 | 5 => "NTPClockStatusPacket",
        _ if association == [0, 0] => "NTPSystemStatusPacket",
        _ => "NTPPeerStatusPacket",
    };
    match super::find(class) {
        Some(class) => {
            let layers = super::stacked(c, class)?;
            c.push("status", Value::Packet(layers), Style::Plain, 2);
        }
        None => drop(c.int("status", 2)?),
    }
    Ok(())
}

/// What a response to the question for all states has is a list of them.
fn data(c: &mut Cursor) -> Read {
    let int = |name| c.layer.int(name).unwrap_or(0);
    let is_list = int("response") == 1 && int("op_code") == 1 && int("association_id") == 0;
    let len = (int("count") as usize).min(c.left());
    match is_list {
        true => {
            let list = super::listed(&mut c.apart(len), "NTPPeerStatusDataPacket");
            c.push("data", Value::Packets(list), Style::Plain, len);
        }
        false => drop(c.bytes("data", len as i64)),
    }
    // Zeros follow it up to a multiple of four.
    let spare = len.wrapping_neg() & 3;
    c.skip(spare.min(c.left())).map(drop)
}

fn signed(c: &mut Cursor, name: &'static str) -> Read {
    let &[byte] = c.skip(1)? else { return Ok(()) };
    c.push(name, Value::Signed(i64::from(byte as i8)), Style::Plain, 1);
    Ok(())
}

fn span(c: &mut Cursor, name: &'static str) -> Read {
    let text = decimal(number(c.skip(4)?), 16, 4);
    c.push(name, Value::Text(text), Style::Bare, 4);
    Ok(())
}

fn stamp(c: &mut Cursor, name: &'static str) -> Read {
    let value = number(c.skip(8)?);
    let text = decimal(value, 32, 9);
    let style = match (value >> 32).checked_sub(EPOCH) {
        Some(seconds) => Style::Said(time::stamp(seconds)),
        None => Style::Bare,
    };
    c.push(name, Value::Text(text), style, 8);
    Ok(())
}

/// The server's address, or, of a first stratum, four letters.
fn reference(c: &mut Cursor) -> Read {
    let bytes = c.skip(4)?;
    match c.layer.int("stratum") {
        Some(stratum) if stratum > 1 => {
            let text = address::ip4(number(bytes) as u32);
            c.push("id", Value::Text(text), Style::Bare, 4);
        }
        _ => {
            c.push("ref_id", Value::Bytes(bytes.to_vec()), Style::Stripped, 4);
            let known = CLOCK_KINDS.iter().find(|known| known.0 == bytes);
            if let Some((_, name)) = known {
                c.say_also(name);
            }
        }
    }
    Ok(())
}

/// A number with so many bits behind the point; of the fraction so many digits that count, the last rounded to even.
fn decimal(value: u64, bits: u32, digits: u32) -> String {
    let (whole, fraction) = (value >> bits, u128::from(value & ((1 << bits) - 1)));
    if fraction == 0 {
        return whole.to_string();
    }
    let least = 10u128.pow(digits - 1);
    let mut places = digits;
    while (fraction * 10u128.pow(places)) >> bits < least {
        places += 1;
    }
    let scaled = fraction * 10u128.pow(places);
    let (mut kept, rest) = (scaled >> bits, scaled & ((1 << bits) - 1));
    let half = 1u128 << (bits - 1);
    if rest > half || (rest == half && kept & 1 == 1) {
        kept += 1;
    }
    let unit = 10u128.pow(places);
    let whole = whole + u64::from(kept >= unit);
    let text = format!("{:0width$}", kept % unit, width = places as usize);
    let text = text.trim_end_matches('0');
    match text.is_empty() {
        true => whole.to_string(),
        false => format!("{whole}.{text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn fractions_keep_the_digits_that_count() {
        assert_eq!(decimal(0, 16, 4), "0");
        assert_eq!(decimal(12, 16, 4), "0.0001831");
        assert_eq!(decimal(0x1_8000, 16, 4), "1.5");
        assert_eq!(
            decimal(3_791_443_598 << 32 | 0xe312_6e98, 32, 9),
            "3791443598.887"
        );
    }
}
