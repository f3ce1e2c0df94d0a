//! What the tree says of one field: the bits that it is of a word, its label, its value, and what its protocol adds.
use super::catalogue::FieldId;
use super::value;
use crate::names::truths;
use crate::wire::{FieldInfo, FieldLine, Kind, Layer, Line, Packet, Span, Told, bits};
use std::fmt::Write;

/// Bytes of a line that most have room in.
const USUAL: usize = 64;
/// Letters of a value, bytes of a line, and hexadecimal digits (of 36 bytes) that are shown; copying gives the whole.
const MOST_VALUE: usize = 240;
const MOST_LINE: usize = 239;
const MOST_DIGITS: usize = 72;

/// What the tree says of a field: the bits that it is of a word, its label, its value, the flags in it that are set, and what the
/// fields behind it say of it.
pub fn line(
    packet: &Packet,
    frame: &[u8],
    span: &Span,
    inner: &[&Span],
    behind: &[&Span],
) -> String {
    let id = FieldId::of(span);
    let info = id.info();
    let mut own = String::new();
    let told = id.protocol().lines.map_or(Told::Usual, |lines| {
        let layer = Layer {
            packet,
            frame,
            index: span.layer,
        };
        let line = FieldLine {
            layer,
            span,
            info,
            inner,
        };
        lines(&line, &mut own)
    });
    match told {
        Told::Whole => truncate(&mut own, 0),
        Told::Usual | Told::Behind => shorten(&mut own, 0, MOST_VALUE),
    }
    let mut line = match told {
        Told::Whole => own,
        Told::Usual => usual(packet, frame, span, inner) + &found_of(packet, frame, span, behind),
        Told::Behind => usual(packet, frame, span, inner) + &own,
    };
    if info.line == Line::Derived || info.expert != 0 || stands_nowhere(packet, span) {
        line.insert(0, '[');
        line.push(']');
    }
    line
}

/// The same where its protocol says nothing more.
fn usual(packet: &Packet, frame: &[u8], span: &Span, inner: &[&Span]) -> String {
    let info = FieldId::of(span).info();
    let mut line = String::with_capacity(USUAL);
    if span.len > 0 {
        bits::draw(&mut line, span.len.saturating_mul(8), info.part, span.value);
    }
    line.push_str(info.label);
    match info.kind {
        _ if info.line == Line::Pieces => return pieces(span, info.label, inner),
        _ if info.line == Line::Piece => return piece(span),
        Kind::Mark if info.line != Line::Size => mark(&mut line, packet, frame, span, inner),
        // What the bytes mean stands in the lines below.
        Kind::Bytes if !inner.is_empty() && info.line != Line::Also => {}
        _ if info.line == Line::Size => {
            let unit = if span.len == 1 { "byte" } else { "bytes" };
            let _ = write!(line, " ({} {unit})", span.len);
        }
        _ => {
            let label = line.len();
            match info.line {
                Line::Value => line.clear(),
                _ => line.push_str(": "),
            }
            if info.line == Line::Integer {
                line.push_str("0x");
            }
            let shown = line.len();
            value::display(&mut line, packet, frame, span);
            match info.kind {
                Kind::Bytes => shorten(&mut line, shown, MOST_DIGITS),
                _ if info.line == Line::Value => shorten(&mut line, shown, MOST_VALUE),
                _ => truncate(&mut line, label),
            }
        }
    }
    if info.kind == Kind::Hex {
        for name in flags_set(span, inner).take(MOST_FLAGS) {
            line.push_str(", ");
            line.push_str(name);
        }
    }
    line
}

/// What a mark's line says beside its label, or in its place.
fn mark(line: &mut String, packet: &Packet, frame: &[u8], span: &Span, inner: &[&Span]) {
    let info = FieldId::of(span).info();
    match info.line {
        // A remark that says more than its label.
        _ if info.expert != 0 && span.source == Span::WORKED_OUT => {
            line.clear();
            value::text(line, packet.bytes(span, frame));
        }
        Line::Said => {
            line.clear();
            value::text(line, packet.bytes(span, frame));
        }
        Line::Texts => {
            let separators = std::iter::once(": ").chain(std::iter::repeat(" "));
            for (separator, text) in separators.zip(inner.iter().filter(is_text)) {
                line.push_str(separator);
                value::display(line, packet, frame, text);
            }
        }
        _ => return,
    }
    shorten(line, 0, MOST_VALUE);
}

/// `[2 Reassembled TCP Segments (1602 bytes): #8(1460), #9(142)]`
fn pieces(span: &Span, label: &str, inner: &[&Span]) -> String {
    let is_piece = |span: &&&Span| FieldId::of(span).info().line == Line::Piece;
    let pieces = inner.iter().filter(is_piece);
    let each = pieces.clone().take(MOST_PIECES);
    let each: Vec<String> = each.map(|s| format!("#{}({})", s.value, s.len)).collect();
    let count = pieces.count();
    let more = if count > MOST_PIECES { ", …" } else { "" };
    let (len, each) = (span.len, each.join(", "));
    format!("[{count} {label} ({len} bytes): {each}{more}]")
}

/// Of what came in many pieces the line names so many.
const MOST_PIECES: usize = 40;

/// `[Frame: 8, payload: 0-1459 (1460 bytes)]`
fn piece(span: &Span) -> String {
    let last = (span.start + span.len).saturating_sub(1);
    let Span {
        value, start, len, ..
    } = span;
    format!("[Frame: {value}, payload: {start}-{last} ({len} bytes)]")
}

fn is_text(span: &&&Span) -> bool {
    FieldId::of(span).info().kind == Kind::Text
}

/// Flags that a word's line names.
const MOST_FLAGS: usize = 8;

/// The labels of the flags right below a word that are set.
fn flags_set<'a>(word: &Span, inner: &'a [&Span]) -> impl Iterator<Item = &'static str> + 'a {
    let depth = word.depth.saturating_add(1);
    let set = inner
        .iter()
        .filter(move |s| s.depth == depth && s.value != 0);
    let infos = set.map(|span| FieldId::of(span).info());
    let line = FieldId::of(word).info().line;
    let said = move |info: &&FieldInfo| match line {
        Line::Bare => false,
        Line::Set => true,
        _ => is_said_by_label(info),
    };
    infos
        .filter(move |info| info.kind == Kind::Flag && said(info))
        .map(|info| info.label)
}

/// What a checksum was found to be, as the field behind it says: its status, or the remark that it should be another.
fn found_of(packet: &Packet, frame: &[u8], checksum: &Span, behind: &[&Span]) -> String {
    let own = FieldId::of(checksum).info();
    let names = ["hecksum", "check sequence"];
    let Some(next) = behind
        .first()
        .filter(|_| names.iter().any(|name| own.label.contains(name)))
    else {
        return String::new();
    };
    let info = FieldId::of(next).info();
    // A remark begins with a field of the frame's.
    let mut inside = behind
        .iter()
        .skip(1)
        .take_while(|span| span.depth > next.depth);
    if let Some(remark) = inside.find(|span| FieldId::of(span).info().expert != 0) {
        let remark = String::from_utf8_lossy(packet.bytes(remark, frame));
        let right = remark.split_once("[should be ").map(|(_, right)| right);
        let right = right.and_then(|right| right.strip_suffix(']'));
        return right.map_or(String::new(), |right| {
            format!(" incorrect, should be {right}")
        });
    }
    if info.filter_name() != own.filter_name() + ".status" {
        return String::new();
    }
    let found = match next.value {
        0 => " [incorrect]",
        1 => " [correct]",
        2 => " [unverified]",
        _ => "",
    };
    found.to_owned()
}

/// Whether a flag's label says what it means where it is set.
fn is_said_by_label(flag: &FieldInfo) -> bool {
    flag.names
        .is_none_or(|names| names.get(1) == truths::TRUE_FALSE.get(1))
}

/// Whether a value is of no bytes of its layer; of a layer that has none, all are so, and it says nothing.
fn stands_nowhere(packet: &Packet, span: &Span) -> bool {
    let layer = packet.layers.get(usize::from(span.layer));
    let has_bytes = layer.is_some_and(|layer| layer.header > 0);
    let kind = FieldId::of(span).info().kind;
    // An empty text stands somewhere all the same.
    let may_be_empty = kind.is_text() || matches!(kind, Kind::Bytes | Kind::Domain | Kind::Oid);
    has_bytes
        && span.len == 0
        && span.source != Span::WORKED_OUT
        && (!may_be_empty || span.start == 0)
}

/// A line that is too long says so behind its label, or where it has none at its beginning.
fn truncate(line: &mut String, label: usize) {
    if line.len() <= MOST_LINE {
        return;
    }
    let said = if label > 0 {
        " [truncated]"
    } else {
        "[truncated]"
    };
    line.insert_str(label, said);
    line.truncate(line.floor_char_boundary(MOST_LINE - 1));
}

/// Cuts what stands from `start` on in a line.
fn shorten(line: &mut String, start: usize, most: usize) {
    let value = line.get(start..).unwrap_or("");
    if let Some((cut, _)) = value.char_indices().nth(most) {
        line.truncate(start + cut);
        line.push('…');
    }
}
