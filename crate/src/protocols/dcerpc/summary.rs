//! The info column.
use super::connection::FEATURES;
use super::fields::*;
use crate::names::dcerpc as names;
use crate::wire::*;
use std::fmt::Write;

pub fn info(layer: &Layer, out: &mut String) {
    let (Some(version), Some(kind)) = (layer.value(VER), layer.value(PKT_TYPE)) else {
        return;
    };
    let name = names::PKT_TYPE.get(kind).unwrap_or("Unknown");
    if version == 4 {
        let (sequence, operation) = (layer.value(DG_SEQNUM), layer.value(OPNUM));
        let (sequence, operation) = (sequence.unwrap_or(0), operation.unwrap_or(0));
        let _ = write!(out, "{name}: seq: {sequence}, opnum: {operation}");
        if let Some(len) = layer.value(DG_FRAG_LEN) {
            let _ = write!(out, ", len: {len}");
        }
        return;
    }
    let call = layer.value(CN_CALL_ID).unwrap_or(0);
    let _ = write!(
        out,
        "{name}: call_id: {call}, Fragment: {}",
        fragment(layer)
    );
    match kind {
        0 | 2 | 3 => call_text(layer, kind, out),
        11 | 14 => contexts(layer, out),
        12 | 15 => results(layer, out),
        _ => {}
    }
}

pub fn fragment(layer: &Layer) -> &'static str {
    let flags = layer.value(CN_FLAGS).unwrap_or(0);
    match flags & 3 {
        3 => "Single",
        1 => "1st",
        2 => "Last",
        _ => "Mid",
    }
}

fn call_text(layer: &Layer, kind: u64, out: &mut String) {
    if kind == 0
        && let Some(operation) = layer.value(OPNUM)
    {
        let _ = write!(out, ", opnum: {operation}");
    }
    if let Some(context) = layer.value(CN_CTX_ID) {
        let _ = write!(out, ", Ctx: {context}");
    }
    if let Some(status) = layer.value(CN_STATUS) {
        let _ = write!(out, ", status: 0x{status:08x}");
    }
}

/// ", 1 context items: EPMv4 V3.0 (32bit NDR)"
fn contexts(layer: &Layer, out: &mut String) {
    let count = layer.value(CN_NUM_CTX_ITEMS).unwrap_or(0);
    let _ = write!(out, ", {count} context items:");
    let spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let mut first = true;
    let mut items: Vec<&Span> = spans.collect();
    items.retain(|s| {
        [
            CN_BIND_TO_UUID.index,
            CN_BIND_IF_VER.index,
            CN_BIND_IF_VER_MINOR.index,
            CN_BIND_TRANS_ID.index,
        ]
        .contains(&s.field)
    });
    for span in items {
        if span.field == CN_BIND_TO_UUID.index {
            out.push_str(if first { " " } else { ", " });
            first = false;
            named(layer, span, out);
        } else if span.field == CN_BIND_IF_VER.index {
            let _ = write!(out, " V{}", span.value);
        } else if span.field == CN_BIND_IF_VER_MINOR.index {
            let _ = write!(out, ".{}", span.value);
        } else {
            out.push_str(" (");
            named(layer, span, out);
            out.push(')');
        }
    }
}

/// What an identifier stands for, where that is known; else the identifier.
pub fn named(layer: &Layer, span: &Span, out: &mut String) {
    match name_of(layer, span) {
        Some(name) => out.push_str(name),
        None => identifier(layer, span, out),
    }
}

pub fn name_of(layer: &Layer, span: &Span) -> Option<&'static str> {
    let number = number_of(layer, span);
    if number >> 64 == FEATURES {
        return Some("Bind Time Feature Negotiation");
    }
    let mut all = names::INTERFACES.iter().chain(names::SYNTAXES);
    all.find(|entry| entry.0 == number).map(|entry| entry.1)
}

fn number_of(layer: &Layer, span: &Span) -> u128 {
    let bytes = layer.packet.bytes(span, layer.frame);
    text::guid(bytes).map_or(0, u128::from_be_bytes)
}

pub fn identifier(layer: &Layer, span: &Span, out: &mut String) {
    let bytes = number_of(layer, span).to_be_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let dash = if matches!(at, 4 | 6 | 8 | 10) {
            "-"
        } else {
            ""
        };
        let _ = write!(out, "{dash}{byte:02x}");
    }
}

fn results(layer: &Layer, out: &mut String) {
    let value = |field| layer.value(field).unwrap_or(0);
    let (send, receive) = (value(CN_MAX_XMIT), value(CN_MAX_RECV));
    let _ = write!(out, ", max_xmit: {send} max_recv: {receive}");
    let count = layer.value(CN_NUM_RESULTS).unwrap_or(0);
    let _ = write!(out, ", {count} results:");
    let spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    for (at, span) in spans.filter(|s| s.field == CN_ACK_RESULT.index).enumerate() {
        let comma = if at > 0 { "," } else { "" };
        let name = names::CN_ACK_RESULT.get(span.value).unwrap_or("Unknown");
        let _ = write!(out, "{comma} {name}");
    }
}
