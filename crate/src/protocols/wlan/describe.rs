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
    out.push(if layer.span(FCS).is_some() { 'C' } else { '.' });
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
}
