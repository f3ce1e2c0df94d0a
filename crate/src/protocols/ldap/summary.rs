//! The info column: each message with its number and what it names.
use super::fields::*;
use crate::names::ldap as names;
use crate::wire::*;
use std::fmt::Write;

pub fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter();
    let spans: Vec<&Span> = spans.filter(|s| s.layer == layer.index).collect();
    if let Some(payload) = layer.span(GSSAPI_ENCRYPTED_PAYLOAD) {
        let _ = write!(out, "SASL GSS-API Privacy: payload ({} bytes)", payload.len);
        return;
    }
    let starts = |s: &&Span| s.field == LDAPMESSAGE_HEAD.index;
    for message in spans.split(starts).skip(1).take(8) {
        out.push_str(if out.is_empty() { "" } else { " | " });
        one(layer, message, out);
    }
}

/// What the tree says of a message beyond its label.
pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    if !line.is(LDAPMESSAGE_HEAD) {
        return Told::Usual;
    }
    out.push(' ');
    one(&line.layer, line.inner, out);
    out.truncate(out.trim_end().len());
    Told::Behind
}

/// `searchRequest(4) "<ROOT>" baseObject `
fn one(layer: &Layer, message: &[&Span], out: &mut String) {
    let value = |index: u8| message.iter().find(|s| s.field == index).map(|s| s.value);
    let text = |index: u8| {
        let span = message.iter().find(|s| s.field == index)?;
        let bytes = layer.packet.bytes(span, layer.frame);
        Some(String::from_utf8_lossy(bytes).into_owned())
    };
    let operation = value(PROTOCOLOP.index).unwrap_or(0);
    let name = names::PROTOCOLOP.get(operation).unwrap_or("unknown");
    let _ = write!(out, "{name}({}) ", value(MESSAGEID.index).unwrap_or(0));
    let named = [NAME, BASEOBJECT, OBJECTNAME, OBJECT, ENTRY, DELREQUEST];
    if let Some(name) = named.iter().find_map(|field| text(field.index)) {
        let name = if name.is_empty() { "<ROOT>" } else { &name };
        let _ = write!(out, "\"{name}\" ");
    }
    let numbers = [
        (AUTHENTICATION.index, names::AUTHENTICATION),
        (SCOPE.index, names::SCOPE),
        (RESULTCODE.index, names::RESULTCODE),
    ];
    for (field, names) in numbers {
        if let Some(name) = value(field).and_then(|value| names.get(value)) {
            let _ = write!(out, "{name} ");
        }
    }
    if let Some(message) = text(ERRORMESSAGE.index).filter(|text| !text.is_empty()) {
        let _ = write!(out, "({message}) ");
    }
}
