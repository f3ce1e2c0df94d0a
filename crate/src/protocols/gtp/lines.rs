//! What the tree says of information elements.
use super::elements::{ACCESS_POINT_NAME, ADDRESS, NODE, RADIO, SELECTION, SERVICE_POINT, ZONE};
use super::fields::*;
use crate::names::gtp as N;
use crate::wire::*;
use std::fmt::Write;
use std::net::Ipv4Addr;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(TIME_ZONE) {
        let _ = write!(out, "Timezone: {}", zone(line, line.span));
        return Told::Whole;
    }
    if line.is(TRANSFER_DELAY) {
        bits::draw(out, u8::BITS, line.info.part, line.span.value);
        let _ = write!(
            out,
            "{}: {} ms ({})",
            line.info.label,
            delay(line.span.value),
            line.span.value
        );
        return Told::Whole;
    }
    if !line.is(ELEMENT) {
        return Told::Usual;
    }
    match N::ELEMENTS.get(line.span.value) {
        Some(name) => out.push_str(name),
        None => {
            let _ = write!(out, "Information element {}", line.span.value);
        }
    }
    element(line, out);
    Told::Whole
}

/// The value of an element that has one, behind its name.
fn element(line: &FieldLine, out: &mut String) {
    let name = |field: Field<u8>, names: Names| names.get(line.value(field)?);
    let _ = match line.span.value as u8 {
        SELECTION => line
            .value(SELECTION_MODE)
            .and_then(|mode| N::SELECTION_MODES.get(mode))
            .map(|mode| write!(out, ": {mode}")),
        SERVICE_POINT => line.value(NSAPI).map(|number| write!(out, ": {number}")),
        ACCESS_POINT_NAME => line
            .find(ACCESS_POINT)
            .map(|name| write!(out, ": {}", line.text(name))),
        ADDRESS => {
            if let (Some(by), Some(kind)) = (
                name(ORGANIZATION, N::ORGANIZATIONS),
                line.value(ADDRESS_TYPE)
                    .and_then(|kind| N::ADDRESS_TYPES.get(kind)),
            ) {
                let _ = write!(out, " ({by}/{kind})");
            }
            line.value(USER_IP4)
                .map(|ip| write!(out, " : {}", Ipv4Addr::from(ip as u32)))
        }
        NODE => line
            .value(NODE_IP4)
            .map(|ip| write!(out, " : {}", Ipv4Addr::from(ip as u32))),
        RADIO => name(RADIO_ACCESS, N::RADIO_ACCESS).map(|name| write!(out, ": {name}")),
        ZONE => line
            .find(TIME_ZONE)
            .map(|span| write!(out, ": {}", zone(line, span))),
        _ => None,
    };
}

/// Quarters of an hour; the byte has their sign.
fn zone(line: &FieldLine, span: &Span) -> String {
    let is_west = line.bytes(span).first().is_some_and(|byte| byte & 8 != 0);
    let (sign, quarters) = (if is_west { '-' } else { '+' }, span.value);
    format!(
        "GMT {sign} {} hours {} minutes",
        quarters / 4,
        15 * (quarters % 4)
    )
}

/// In steps of 10, 50 and 100 ms.
fn delay(value: u64) -> u64 {
    match value {
        0..16 => 10 * value,
        16..32 => 200 + 50 * (value - 16),
        _ => 1000 + 100 * (value - 32),
    }
}
