//! What the tree says of a path attribute beyond its label: which it is, and what the short ones hold.
use super::fields::*;
use super::names;
use crate::wire::*;
use std::fmt::Write;
use std::net::Ipv4Addr;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    if line.is(FLAGS) {
        let said = |bit: u64, set, unset| if value >> bit & 1 == 1 { set } else { unset };
        let _ = write!(
            out,
            "{}: 0x{value:02x}{}{}{}{}",
            line.info.label,
            said(7, ", Optional", ""),
            said(4, ", Extended-Length", ""),
            match (value >> 7 & 1, value >> 6 & 1) {
                (0, _) => ", Transitive, Well-known",
                (_, 0) => ", Non-transitive",
                _ => ", Transitive",
            },
            said(5, ", Partial", ", Complete"),
        );
        return Told::Whole;
    }
    if line.is(SEGMENT) {
        let _ = path(line, out);
        out.truncate(out.trim_end().len());
        return Told::Behind;
    }
    if !line.is(ATTRIBUTE) {
        return Told::Usual;
    }
    let kind = line.value(ATTRIBUTE_TYPE).unwrap_or(0);
    let _ = match names::ATTRIBUTES.get(kind) {
        Some(name) => write!(out, " - {name}"),
        None => write!(out, " - Unknown ({kind})"),
    };
    let number = line.value(DISCRIMINATOR).or(line.value(PREFERENCE));
    let origin = line
        .value(ORIGIN)
        .and_then(|origin| names::ORIGINS.get(origin));
    let _ = match (origin, number, line.value(NEXT_HOP)) {
        (Some(origin), ..) => write!(out, ": {origin}"),
        (_, Some(number), _) => write!(out, ": {number}"),
        (.., Some(hop)) => write!(out, ": {} ", Ipv4Addr::from(hop as u32)),
        _ => path(line, out),
    };
    Told::Behind
}

/// The systems of a path, or its communities: `: 65001 65002 `.
fn path(line: &FieldLine, out: &mut String) -> std::fmt::Result {
    let mut before = ": ";
    for span in line.own() {
        let end = match span.field {
            f if f == SEGMENT_AS2.index || f == SEGMENT_AS4.index => " ",
            f if f == COMMUNITY_AS.index => ":",
            f if f == COMMUNITY_VALUE.index => " ",
            _ => continue,
        };
        write!(out, "{before}{}{end}", span.value)?;
        before = "";
    }
    Ok(())
}
