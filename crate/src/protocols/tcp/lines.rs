//! What the tree says of TCP's fields beyond their values.
use super::fields::*;
use super::summary::names_of;
use crate::wire::*;
use std::fmt::Write;

/// The flags' word has twelve bits.
const FLAG_WORD: u32 = 12;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    let _ = match line.span.field {
        f if f == SEQ.index || f == NEXT_SEQ.index => {
            write!(out, "    (relative sequence number)")
        }
        f if f == ACK.index && acknowledges(&line.layer) => {
            write!(out, "    (relative ack number)")
        }
        f if f == WINDOW_FACTOR.index => match value as i64 {
            -1 => write!(out, " (unknown)"),
            -2 => write!(out, " (no window scaling used)"),
            _ => return Told::Usual,
        },
        f if f == OPTION_MSS.index => on_option(line, MSS, out, |mss| format!(": {mss} bytes")),
        f if f == OPTION_SCALE.index => on_option(line, SCALE_SHIFT, out, |shift| {
            format!(": {shift} (multiply by {})", 1u64 << shift.min(14))
        }),
        f if f == OPTION_TIMESTAMP.index => {
            let echo = line.value(TIMESTAMP_ECHO).unwrap_or(0);
            on_option(line, TIMESTAMP, out, |stamp| {
                format!(": TSval {stamp}, TSecr {echo}")
            })
        }
        f if f == OPTION_SACK.index => {
            write!(out, "TCP Option - {}", line.info.label).map(|()| blocks(line, out))
        }
        _ if line.is_among(OPTION_END, OPTION_UNKNOWN) => {
            write!(out, "TCP Option - {}", line.info.label)
        }
        _ => return word(line, out),
    };
    match line.is_among(OPTION_END, OPTION_UNKNOWN) {
        true => Told::Whole,
        false => Told::Behind,
    }
}

fn acknowledges(layer: &Layer) -> bool {
    layer.value(FLAGS).is_some_and(|flags| flags >> 4 & 1 == 1)
}

/// An option with the value that it is about, where that is there.
fn on_option(
    line: &FieldLine,
    about: Field<impl Shown>,
    out: &mut String,
    said: impl FnOnce(u64) -> String,
) -> std::fmt::Result {
    let said = line.value(about).map(said).unwrap_or_default();
    write!(out, "TCP Option - {}{said}", line.info.label)
}

/// ` 1-1461 2921-4381`
fn blocks(line: &FieldLine, out: &mut String) {
    for span in line.own() {
        let _ = match span.field {
            f if f == SACK_LEFT.index => write!(out, " {}", span.value),
            f if f == SACK_RIGHT.index => write!(out, "-{}", span.value),
            _ => Ok(()),
        };
    }
}

/// The header's length, its flags and its options, which are written otherwise.
fn word(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    let label = line.info.label;
    if line.is(HDR_LEN) {
        line.in_words(4, out);
    } else if line.is(FLAGS) {
        let _ = write!(out, "{label}: 0x{value:03x} ({})", names_of(value));
    } else if line.is(FLAG_RES) {
        let bits = line
            .bytes(line.span)
            .first()
            .map_or(0, |byte| u64::from(byte >> 1 & 7));
        flag(line, (9, 3), bits, out);
    } else if line.is_among(FLAG_AE, FLAG_FIN) {
        flag(line, line.info.part, value, out);
    } else if line.is(OPTIONS) {
        let _ = write!(out, "{label}: ({} bytes)", line.span.len);
        options(line, out);
    } else {
        return Told::Usual;
    }
    Told::Whole
}

fn flag(line: &FieldLine, part: (u8, u8), value: u64, out: &mut String) {
    bits::draw(out, FLAG_WORD, part, value);
    let said = if value == 0 { "Not set" } else { "Set" };
    let _ = write!(out, "{}: {said}", line.info.label);
}

/// `, No-Operation (NOP), Timestamps`
fn options(line: &FieldLine, out: &mut String) {
    let depth = line.span.depth.saturating_add(1);
    for option in line.own().filter(|span| span.depth == depth) {
        if let Some(field) = PROTOCOL.fields.get(usize::from(option.field)) {
            out.push_str(", ");
            out.push_str(field.label);
        }
    }
}
