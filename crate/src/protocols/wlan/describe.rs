//! What a frame is, in words.
use super::*;
use std::fmt::Write;

fn kind(layer: &Layer) -> Option<&'static str> {
    T::FC_TYPE_SUBTYPE.get(layer.value(FC_TYPE_SUBTYPE)?)
}

/// The eight flags as letters, and whether a check sequence was captured.
fn flags(layer: &Layer, out: &mut String) {
    const LETTERS: [char; 8] = ['o', 'p', 'm', 'P', 'R', 'M', 'F', 'T'];
    let flags = layer.value(FLAGS).unwrap_or(0);
    for (letter, bit) in LETTERS.into_iter().zip((0..8).rev()) {
        out.push(if flags >> bit & 1 == 1 { letter } else { '.' });
    }
    if layer.span(FCS).is_some() {
        out.push('C');
    }
}

/// A network's name; one of no bytes stands for all.
fn network(name: &[u8], out: &mut String) {
    let _ = match name {
        [] => write!(out, "Wildcard (Broadcast)"),
        name => write!(out, "\"{}\"", String::from_utf8_lossy(name)),
    };
}

pub fn heading(layer: &Layer, out: &mut String) {
    if let Some(kind) = kind(layer) {
        let _ = write!(out, " {kind}, Flags: ");
        flags(layer, out);
    }
}

pub fn info(layer: &Layer, out: &mut String) {
    let Some(kind) = kind(layer) else {
        return;
    };
    out.push_str(kind);
    if let (Some(sequence), Some(fragment)) = (layer.value(SEQ), layer.value(FRAG)) {
        let _ = write!(out, ", SN={sequence}, FN={fragment}");
    }
    out.push_str(", Flags=");
    flags(layer, out);
    let table = management::table();
    if let Some(interval) = layer.borrowed(table, management::BEACON_INTERVAL) {
        let _ = write!(out, ", BI={}", interval.value);
    }
    if let Some(name) = layer.borrowed(table, management::SSID) {
        out.push_str(", SSID=");
        network(layer.packet.bytes(name, layer.frame), out);
    }
}
