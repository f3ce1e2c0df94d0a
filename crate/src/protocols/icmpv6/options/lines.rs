//! What the tree says of options in one line: what they are and what they tell.
use super::*;
use crate::names::icmpv6 as numbers;
use std::fmt::Write;

pub(super) fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(LENGTH) {
        let _ = write!(out, " ({} bytes)", 8 * line.span.value);
    } else if line.is(OPTION) {
        option(line, out);
    } else if line.is(ROUTE_FLAGS) {
        let preference = line.value(ROUTE_PREFERENCE).unwrap_or(0);
        preferred(", Route Preference: ", preference, out);
    } else {
        return Told::Usual;
    }
    Told::Behind
}

/// ` (Prefix information : 2001:db8::/64)`
fn option(line: &FieldLine, out: &mut String) {
    let kind = line.value(TYPE).unwrap_or(0);
    let _ = match numbers::OPTION.get(kind) {
        Some(name) => write!(out, " ({name}"),
        None => write!(out, " (Unknown {kind}"),
    };
    if let Some(preference) = line.value(ROUTE_PREFERENCE) {
        preferred(" : ", preference, out);
    }
    for span in line.own() {
        told(line, span, out);
    }
    if let Some(len) = line.value(ROUTE_PREFIX_LEN) {
        if line.find(PREFIX).is_none() {
            out.push_str(" ::");
        }
        let _ = write!(out, "/{len}");
    } else if let Some(len) = line.value(PREFIX_LEN) {
        let _ = write!(out, "/{len}");
    }
    out.push(')');
}

/// What an option is about: a link's address, a prefix, servers, a size.
fn told(line: &FieldLine, span: &Span, out: &mut String) {
    const LINKS: [u8; 2] = [SRC_MAC.index, DST_MAC.index];
    let of_route = line.find(ROUTE_FLAGS).is_some();
    let _ = match span.field {
        field if LINKS.contains(&field) => write!(out, " : {}", Address::Mac(span.value)),
        field if field == PREFIX.index && of_route => write!(out, " {}", address(line, span)),
        field if field == PREFIX.index => write!(out, " : {}", address(line, span)),
        field if field == DNS_SERVER.index => write!(out, " {}", address(line, span)),
        field if field == MTU.index => write!(out, " : {}", span.value),
        _ => Ok(()),
    };
}

fn address(line: &FieldLine, span: &Span) -> Address {
    Address::of_ip6_prefix(line.bytes(span))
}

fn preferred(before: &str, preference: u64, out: &mut String) {
    let name = numbers::PREFERENCE.get(preference).unwrap_or("Unknown");
    let _ = write!(out, "{before}{name}");
}
