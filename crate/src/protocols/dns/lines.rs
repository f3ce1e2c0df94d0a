//! What the tree says of a message's flags and times beyond their values.
use super::fields::*;
use super::summary::{SAID, shown};
use crate::names::dns as names;
use crate::wire::*;
use std::fmt::Write;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    if line.is(RESP_TTL) || line.is_among(SOA_REFRESH_INTERVAL, SOA_MINIMUM_TTL) {
        let _ = write!(out, " ({})", text::lasting(value));
        return Told::Behind;
    }
    if line.is(RECORD) {
        record(line, out);
        return Told::Behind;
    }
    if line.is(OPT) {
        let code = line.value(OPT_CODE).unwrap_or(0);
        let name = names::OPTIONS.get(code).unwrap_or("Unknown");
        let _ = write!(out, ": {name}");
        return Told::Behind;
    }
    if !line.is(FLAGS) {
        return Told::Usual;
    }
    let operation = names::OPCODES
        .get(value >> 11 & 15)
        .unwrap_or("Unknown operation");
    let _ = write!(out, "{}: 0x{value:04x} {operation}", line.info.label);
    if value >> 15 & 1 == 1 {
        let outcome = names::RESPONSE_CODES
            .get(value & 15)
            .unwrap_or("Unknown error");
        let _ = write!(out, " response, {outcome}");
    }
    Told::Whole
}

/// `, cache flush, addr 192.0.2.1`
fn record(line: &FieldLine, out: &mut String) {
    if line.value(RESP_CACHE_FLUSH) == Some(1) {
        out.push_str(", cache flush");
    }
    for span in line.own() {
        if let Some((_, word)) = SAID.iter().find(|(field, _)| *field == span.field) {
            let _ = write!(out, ", {word}{}", shown(&line.layer, span));
        }
    }
}
