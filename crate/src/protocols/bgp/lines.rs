//! What the tree says of a path attribute beyond its label: which it is, and what the short ones hold.
use super::fields::*;
use super::names;
use crate::wire::*;
use std::fmt::Write;
use std::net::Ipv4Addr;

/// What a flag of an attribute means that is set, or not (RFC 4271 §4.3).
const SAID: [(u64, &str, &str); 4] = [
    (7, "Optional", "Well-known"),
    (6, "Transitive", "Non-transitive"),
    (5, "Partial", "Complete"),
    (4, "Extended-Length", ""),
];
const AS_PATH: u64 = 2;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    if line.is(FLAGS) {
        let _ = write!(out, "{}: 0x{value:02x}", line.info.label);
        let is_set = |bit: u64| value >> bit & 1 == 1;
        let set = SAID
            .iter()
            .filter(|(bit, ..)| is_set(*bit))
            .map(|said| said.1);
        let unset = SAID
            .iter()
            .filter(|(bit, ..)| !is_set(*bit))
            .map(|said| said.2);
        for word in set.chain(unset).filter(|word| !word.is_empty()) {
            let _ = write!(out, ", {word}");
        }
        return Told::Whole;
    }
    if line.is(SEGMENT) {
        let _ = path(line, out);
        out.truncate(out.trim_end().len());
        return Told::Behind;
    }
    if line.is(ROUTE) {
        return route(line, out);
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
        _ if kind == AS_PATH && line.find(SEGMENT).is_none() => write!(out, ": empty"),
        _ => path(line, out),
    };
    Told::Behind
}

/// `10.0.0.0/24`, with what else tells the route from others.
fn route(line: &FieldLine, out: &mut String) -> Told {
    const LENGTHS: [u8; 4] = [
        PREFIX_BITS.index,
        WITHDRAWN_BITS.index,
        REACH_BITS.index,
        UNREACH_BITS.index,
    ];
    const SIX: [u8; 2] = [REACH_IP6.index, UNREACH_IP6.index];
    let Some(prefix) = line.own().last() else {
        return Told::Usual;
    };
    let len = line.own().find(|span| LENGTHS.contains(&span.field));
    let mut bits = len.map_or(0, |len| len.value);
    let labels = line.find(LABELS).map(|labels| line.text(labels));
    if let Some(labels) = &labels {
        bits = bits.saturating_sub(24 * (labels.split(',').count() as u64));
        let _ = write!(out, "Label Stack={labels} ");
    }
    if let Some(distinguisher) = line.find(RD) {
        bits = bits.saturating_sub(64);
        let _ = write!(out, "RD={} ", line.text(distinguisher));
    }
    let is_six = SIX.contains(&prefix.field);
    let address = match is_six {
        true => Address::of_ip6_prefix(line.bytes(prefix)),
        false => Address::Ip4(prefix.value as u32),
    };
    if labels.is_some() {
        out.push_str(if is_six { "IPv6=" } else { "IPv4=" });
    }
    let _ = write!(out, "{address}/{bits}");
    Told::Whole
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
