//! What the tree says of flags, and of the times and sources that stand in few bits.
use super::fields::*;
use crate::names::ntp as names;
use crate::wire::*;
use std::fmt::Write;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(FLAGS) {
        flags(line, out);
        return Told::Behind;
    }
    // Private messages have no such words for their peers.
    if !line.is_among(STRATUM, REFID) || line.layer.value(PRIV_REQCODE).is_some() {
        return Told::Usual;
    }
    let (label, value) = (line.info.label, line.span.value);
    let _ = match line.span.field {
        field if field == PPOLL.index => match value {
            // RFC 5905 §7.3: MINPOLL to MAXPOLL.
            4..=17 => write!(out, "{label}: {value} ({} seconds)", 1u32 << value),
            _ => write!(out, "{label}: invalid ({value})"),
        },
        field if field == PRECISION.index => {
            let seconds = f64::from(value as u8 as i8).exp2();
            write!(out, "{label}: {seconds:8.6} seconds")
        }
        field if [ROOTDELAY.index, ROOTDISPERSION.index].contains(&field) => {
            let seconds = value as f64 / 65_536.0;
            write!(out, "{label}: {seconds:8.6} seconds")
        }
        field if field == REFID.index => {
            let _ = write!(out, "{label}: ");
            source(line, out)
        }
        _ => return Told::Usual,
    };
    Told::Whole
}

/// What the first byte says: `, Leap Indicator: no warning, Version number: NTP Version 4, Mode: client`.
fn flags(line: &FieldLine, out: &mut String) {
    let said = [
        (FLAGS_LI.index, names::FLAGS_LI),
        (PRIV_FLAGS_R.index, names::CTRL_FLAGS2_R),
        (FLAGS_VN.index, names::FLAGS_VN),
        (FLAGS_MODE.index, names::FLAGS_MODE),
    ];
    for span in line.own() {
        let Some((field, names)) = said.iter().find(|(field, _)| *field == span.field) else {
            continue;
        };
        let label = PROTOCOL.fields[usize::from(*field)].label;
        let name = names.get(span.value).unwrap_or("Unknown");
        let _ = write!(out, ", {label}: {name}");
    }
}

/// Of a server that itself asks another its address; else what kind of clock it has, in letters (RFC 5905 §7.3).
fn source(line: &FieldLine, out: &mut String) -> std::fmt::Result {
    let bytes = line.bytes(line.span);
    match (line.layer.value(STRATUM), bytes.first_chunk()) {
        (Some(2..), Some(address)) => {
            write!(out, "{}", Address::Ip4(u32::from_be_bytes(*address)))
        }
        (_, Some([0, 0, 0, 0])) => write!(out, "NULL"),
        _ => {
            let end = bytes.iter().position(|byte| *byte == 0);
            let letters = text::ascii(bytes.get(..end.unwrap_or(bytes.len())).unwrap_or(&[]));
            match names::SOURCES.iter().find(|(name, _)| *name == letters) {
                Some((_, source)) => write!(out, "{source}"),
                None => write!(out, "Unidentified reference source '{letters}'"),
            }
        }
    }
}
