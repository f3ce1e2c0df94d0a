//! What the tree says of versions, flags, payloads and attributes in one line.
use super::fields::*;
use crate::names::isakmp as names;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    if line.is(VERSION) {
        let _ = write!(out, "Version: {}.{}", value >> 4, value & 0xf);
        return Told::Whole;
    }
    if line.is(ATTRIBUTE_TYPE) || line.is(ATTRIBUTE_1_TYPE) {
        let _ = write!(out, "Type: {} ({value})", kind_of_attribute(line.span));
        return Told::Whole;
    }
    if line.is(FLAGS) {
        return flags(line, out);
    }
    if line.is(PAYLOAD) {
        return payload(line, out);
    }
    if line.is(ATTRIBUTE) || line.is(ATTRIBUTE_1) {
        return attribute(line, out);
    }
    Told::Usual
}

/// What the flags of the second version say, set or not: ` (Initiator, No higher version, Request)`.
fn flags(line: &FieldLine, out: &mut String) -> Told {
    let flags = [
        (FLAG_I.index, truths::INITIATOR_OR_RESPONDER),
        (FLAG_V.index, truths::A_HIGHER_VERSION_ENABLED),
        (FLAG_R.index, truths::RESPONSE_OR_REQUEST),
    ];
    let mut before = " (";
    for (field, said) in flags {
        let Some(flag) = line.own().find(|span| span.field == field) else {
            return Told::Usual;
        };
        let _ = write!(out, "{before}{}", said.get(flag.value).unwrap_or(""));
        before = ", ";
    }
    out.push(')');
    Told::Behind
}

fn payload(line: &FieldLine, out: &mut String) -> Told {
    // The first of each: payloads stand in payloads.
    if let (2, Some(number)) = (line.span.value, line.value(PROPOSAL)) {
        let _ = write!(out, " # {number}");
    } else if let (11 | 41, Some(kind)) = (line.span.value, line.value(NOTIFY_TYPE)) {
        let _ = write!(
            out,
            " - {}",
            names::NOTIFICATIONS.get(kind).unwrap_or("Unknown")
        );
    } else {
        return Told::Usual;
    }
    Told::Behind
}

/// ` (t=14,l=2): Key Length: 256`
fn attribute(line: &FieldLine, out: &mut String) -> Told {
    let of = |second: Option<&Span>, first: Option<&Span>| second.or(first).copied();
    let kind = of(line.find(ATTRIBUTE_TYPE), line.find(ATTRIBUTE_1_TYPE));
    let Some(kind) = kind else {
        return Told::Usual;
    };
    let value = of(line.find(ATTRIBUTE_VALUE), line.find(ATTRIBUTE_1_VALUE));
    let len = value.map_or(0, |value| value.len);
    let name = kind_of_attribute(&kind);
    let _ = write!(out, " (t={},l={len}): {name}", kind.value);
    let len = of(line.find(KEY_LEN), line.find(KEY_LEN_1));
    if let Some(len) = len {
        let _ = write!(out, ": {}", len.value);
    }
    Told::Behind
}

fn kind_of_attribute(kind: &Span) -> &'static str {
    let names = match kind.field == ATTRIBUTE_TYPE.index {
        true => names::IKE2_ATTR_TYPE,
        false => names::ATTRIBUTES,
    };
    names.get(kind.value).unwrap_or("Unknown")
}
