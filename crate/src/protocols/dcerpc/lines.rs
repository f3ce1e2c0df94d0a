//! What the tree says of a packet, its data representation, and what a binding offers and accepts.
use super::fields::*;
use super::summary::{fragment, identifier, name_of, named};
use crate::names::dcerpc as names;
use crate::wire::*;
use std::fmt::Write;

/// ` Response, Fragment: Single, FragLen: 40, Call: 2, Ctx: 0, [Req: #9]`
pub fn heading(layer: &Layer, out: &mut String) {
    let (Some(version), Some(kind)) = (layer.value(VER), layer.value(PKT_TYPE)) else {
        return;
    };
    let value = |field| layer.value(field).unwrap_or(0);
    let name = names::PKT_TYPE.get(kind).unwrap_or("Unknown");
    if version == 4 {
        let serial = layer.value(DG_SERIAL_HI).unwrap_or(0) << 8;
        let serial = serial | layer.value(DG_SERIAL_LO).unwrap_or(0);
        let sequence = layer.value(DG_SEQNUM).unwrap_or(0);
        let (number, len) = (value(DG_FRAG_NUM), value(DG_FRAG_LEN));
        let _ = write!(
            out,
            " {name}, Seq: {sequence}, Serial: {serial}, Frag: {number}, FragLen: {len}"
        );
        return;
    }
    let call = layer.value(CN_CALL_ID).unwrap_or(0);
    let (fragment, len) = (fragment(layer), value(CN_FRAG_LEN));
    let _ = write!(
        out,
        " {name}, Fragment: {fragment}, FragLen: {len}, Call: {call}"
    );
    if let (0 | 2 | 3, Some(context)) = (kind, layer.value(CN_CTX_ID)) {
        let _ = write!(out, ", Ctx: {context}");
    }
    if let Some(request) = layer.value(REQUEST_IN) {
        let _ = write!(out, ", [Req: #{request}]");
    }
}

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(DREP) {
        let order = meaning(line, DREP_BYTEORDER, &names::DREP_BYTEORDER);
        let characters = meaning(line, DREP_CHARACTER, &names::DREP_CHARACTER);
        let numbers = meaning(line, DREP_FP, &names::DREP_FP);
        let _ = write!(
            out,
            " (Order: {order}, Char: {characters}, Float: {numbers})"
        );
        return Told::Behind;
    }
    if line.is(CN_CTX_ITEM) {
        context(line, out);
    } else if line.is(CN_ACK_ITEM) {
        accepted(line, out);
    } else if line.is(CN_BIND_ABSTRACT_SYNTAX) {
        out.push_str("Abstract Syntax: ");
        first(line, CN_BIND_TO_UUID, out);
        let version = line.value(CN_BIND_IF_VER).unwrap_or(0);
        let minor = line.value(CN_BIND_IF_VER_MINOR).unwrap_or(0);
        let _ = write!(out, " V{version}.{minor}");
    } else if line.is(CN_BIND_TRANS) {
        let _ = write!(out, "Transfer Syntax[{}]: ", place(line, CN_CTX_ITEM));
        first(line, CN_BIND_TRANS_ID, out);
        let _ = write!(out, " V{}", line.value(CN_BIND_TRANS_VER).unwrap_or(0));
    } else if line.is(CN_BIND_TO_UUID) || line.is(DG_IF_ID) {
        let _ = match name_of(&line.layer, line.span) {
            Some(name) => write!(out, "Interface: {name} UUID: "),
            None => write!(out, "Interface UUID: "),
        };
        identifier(&line.layer, line.span, out);
    } else if line.is(CN_BIND_TRANS_ID) {
        out.push_str("Transfer Syntax: ");
        if let Some(name) = name_of(&line.layer, line.span) {
            let _ = write!(out, "{name} UUID:");
        }
        identifier(&line.layer, line.span, out);
    } else if line.is(CN_ACK_TRANS_ID) {
        out.push_str("Transfer Syntax: ");
        named(&line.layer, line.span, out);
    } else if line.is(AUTH_INFO) {
        authentication(line, out);
    } else if line.is(DG_SERVER_BOOT) && line.span.value == 0 {
        out.push_str("Server boot time: Unknown (0)");
    } else {
        return Told::Usual;
    }
    Told::Whole
}

/// Which of its kind a line is, from 1: of those behind the last of another kind.
fn place<A>(line: &FieldLine, outer: Field<A>) -> usize {
    let spans = &line.layer.packet.spans;
    let before = spans
        .iter()
        .filter(|span| span.layer == line.span.layer && span.protocol == line.span.protocol)
        .take_while(|span| !std::ptr::eq(*span, line.span));
    let count = before.fold(0, |count, span| match span.field {
        field if field == outer.index => 0,
        field => count + usize::from(field == line.span.field),
    });
    count + 1
}

/// `Ctx Item[1]: Context ID:0, EPMv4, 32bit NDR`
fn context(line: &FieldLine, out: &mut String) {
    let context = line.value(CN_CTX_ID).unwrap_or(0);
    let _ = write!(
        out,
        "Ctx Item[{}]: Context ID:{context}, ",
        place(line, CN_FRAG_LEN)
    );
    first(line, CN_BIND_TO_UUID, out);
    for span in line
        .own()
        .filter(|span| span.field == CN_BIND_TRANS_ID.index)
    {
        out.push_str(", ");
        named(&line.layer, span, out);
    }
}

/// `Ctx Item[2]: Acceptance, 64bit NDR`
fn accepted(line: &FieldLine, out: &mut String) {
    let result = line.value(CN_ACK_RESULT).unwrap_or(0);
    let result = names::CN_ACK_RESULT.get(result).unwrap_or("Unknown result");
    let _ = write!(out, "Ctx Item[{}]: {result}, ", place(line, CN_FRAG_LEN));
    first(line, CN_ACK_TRANS_ID, out);
}

/// What the first of these stands for.
fn first(line: &FieldLine, field: Field<LittleGuid>, out: &mut String) {
    if let Some(span) = line.find(field) {
        named(&line.layer, span, out);
    }
}

/// What a field in the line says, by its name.
fn meaning(line: &FieldLine, field: Field<u8>, table: &Names) -> &'static str {
    let value = line.value(field);
    value
        .and_then(|value| table.get(value))
        .unwrap_or("Unknown")
}

/// `Auth Info: NTLMSSP, Packet privacy, AuthContextId(0)`
fn authentication(line: &FieldLine, out: &mut String) {
    let kind = meaning(line, AUTH_TYPE, &names::DG_AUTH_PROTO);
    let level = meaning(line, AUTH_LEVEL, &names::AUTH_LEVEL);
    let context = line.value(AUTH_CTX_ID).unwrap_or(0);
    let _ = write!(out, "Auth Info: {kind}, {level}, AuthContextId({context})");
}
