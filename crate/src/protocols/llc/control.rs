//! The control field of LLC: information, supervisory and unnumbered frames (IEEE 802.2 §5.4).
use crate::names::llc::{self, COMMANDS, FRAME_TYPES, RESPONSES, SUPERVISORY};
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// LLC's control field
    "" = "llc.control" over [] lines lines {
        /// Control field
        CONTROL: Hex<u16> = ".llc.control";
        /// N(R)
        RECEIVED: Bits<9, 7> = "n_r";
        /// N(S)
        SENT: Bits<1, 7> = "n_s";
        /// Poll
        POLL: bool = "p";
        /// Final
        FINAL: bool = "f";
        /// Supervisory frame type
        SUPERVISION: HexIn<u16, 2, 2> = "s_ftype" named SUPERVISORY;
        /// Command
        COMMAND: Hex<u8> = "u_modifier_cmd" named COMMANDS;
        /// Response
        RESPONSE: Hex<u8> = "u_modifier_resp" named RESPONSES;
        /// Frame type
        TYPE: Hex<u16> = "ftype" named FRAME_TYPES;
        /// Frame type
        UNNUMBERED: HexIn<u8, 0, 2> = "ftype" named FRAME_TYPES;
    }
}

/// What the field says in short, and a modifier's bits, which do not lie together.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(CONTROL) {
        in_short(line, out);
    } else if line.is(COMMAND) || line.is(RESPONSE) {
        let (modifier, label) = (line.span.value, line.info.label);
        bits::draw_masked(out, u8::BITS, MODIFIER.into(), modifier << 2);
        let name = line.info.names.and_then(|names| names.get(modifier));
        let name = name.unwrap_or("Unknown");
        let _ = write!(out, "{label}: {name} (0x{modifier:02x})");
    } else {
        return Told::Usual;
    }
    Told::Whole
}

/// `Control field: U, func=UI (0x03)`
fn in_short(line: &FieldLine, out: &mut String) {
    let (value, label) = (line.span.value, line.info.label);
    let ending = match (line.value(POLL), line.value(FINAL)) {
        (None, None) => "",
        (Some(_), _) => " P",
        _ => " F",
    };
    let _ = write!(out, "{label}: ");
    let modifier = line.value(RESPONSE).or(line.value(COMMAND));
    let received = line.value(RECEIVED).unwrap_or(0);
    let _ = match (modifier, line.value(SENT), line.value(SUPERVISION)) {
        (Some(modifier), ..) => {
            let answer = line.value(RESPONSE).and_then(|m| llc::ANSWERS.get(m));
            let function = answer.or(llc::FUNCTIONS.get(modifier)).unwrap_or("Unknown");
            write!(out, "U{ending}, func={function} (0x{value:02X})")
        }
        (None, Some(sent), _) => {
            write!(
                out,
                "I{ending}, N(R)={received}, N(S)={sent} (0x{value:04X})"
            )
        }
        (None, None, function) => {
            let function = function
                .and_then(|f| llc::SUPERVISION.get(f))
                .unwrap_or("Unknown");
            write!(
                out,
                "S{ending}, func={function}, N(R)={received} (0x{value:04X})"
            )
        }
    };
}

/// What a frame of this kind has behind its header.
#[derive(Clone, Copy, PartialEq)]
pub enum Carries {
    /// What the service access points say.
    Information,
    /// What a station can do (XID).
    Identification,
    Nothing,
}

/// What an unnumbered frame is: bits of its control field.
const MODIFIER: u8 = 0xec;

pub(super) fn read(r: &mut Reader, response: bool) -> Result<Carries, Stop> {
    let table = index("llc.control").unwrap_or(u16::MAX);
    r.borrowing(table, |r| match r.peek::<u8>(0) {
        Some(first) if first & 3 == 3 => unnumbered(r, response),
        _ => numbered(r, response),
    })
}

fn ending(r: &mut Reader, response: bool) {
    r.put_at(if response { FINAL } else { POLL }, r.at(), 0, 1);
}

fn unnumbered(r: &mut Reader, response: bool) -> Result<Carries, Stop> {
    const POLL_OR_FINAL: u8 = 0x10;
    const XID: u8 = 0xac;
    let first = r.word::<u8>()?;
    let at = r.at() - 1;
    r.put_at(CONTROL, at, 1, u64::from(first));
    // M M M P/F M M 1 1: the modifier is shown without the other bits.
    let modifier = u64::from(first & MODIFIER) >> 2;
    r.nested(|r| {
        if first & POLL_OR_FINAL != 0 {
            ending(r, response);
        }
        r.put_at(if response { RESPONSE } else { COMMAND }, at, 1, modifier);
        r.put_at(UNNUMBERED, at, 1, 3);
    });
    Ok(match first & MODIFIER {
        0 => Carries::Information,
        XID => Carries::Identification,
        _ => Carries::Nothing,
    })
}

fn numbered(r: &mut Reader, response: bool) -> Result<Carries, Stop> {
    const POLL_OR_FINAL: u16 = 0x0100;
    let word = r.word::<Little<u16>>()?.0;
    let at = r.at() - 2;
    r.put_at(CONTROL, at, 2, u64::from(word));
    let is_information = word & 1 == 0;
    r.nested(|r| {
        r.bits(Hex(word), RECEIVED);
        if is_information {
            r.bits(Hex(word), SENT);
        }
        if word & POLL_OR_FINAL != 0 {
            ending(r, response);
        }
        if !is_information {
            r.bits(Hex(word), SUPERVISION);
        }
        r.put_at(
            TYPE,
            at,
            2,
            u64::from(word & if is_information { 1 } else { 3 }),
        );
    });
    Ok(if is_information {
        Carries::Information
    } else {
        Carries::Nothing
    })
}
