//! Text that another protocol carries as its contents, line by line.
use super::contents;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Line-based text data
    "Raw" = "data-text-lines" column "" over [] heading heading {
        /// Line
        LINE: Mark = "" line Said;
        /// The text, as Scapy has it
        LOAD: Bytes = "" as "load" line Hidden;
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.put_at(LOAD, r.at(), r.left(), 0);
    if !r.wants(LINE) {
        return r.skip(r.left()).map(|()| Next::End);
    }
    while r.left() > 0 {
        let end = memchr::memchr(b'\n', r.rest());
        r.bytes(LINE, end.map_or(r.left(), |end| end + 1))?;
    }
    Ok(Next::End)
}

/// `: text/plain (3 lines)`, by what the protocol below says of its contents.
fn heading(layer: &Layer, out: &mut String) {
    let below = layer.packet.spans.iter().filter(|s| s.layer < layer.index);
    let says_type = |span: &&Span| {
        let protocol = super::ALL.get(usize::from(span.protocol));
        let field = protocol.and_then(|p| p.fields.get(usize::from(span.field)));
        field.is_some_and(|field| field.label == "Content-Type")
    };
    if let Some(span) = below.rev().find(says_type) {
        let media = contents::bare(layer.packet.bytes(span, layer.frame));
        let _ = write!(out, ": {}", String::from_utf8_lossy(&media));
    }
    let own = |span: &&Span| span.layer == layer.index && span.field == LINE.index;
    let lines = layer.packet.spans.iter().filter(own).count();
    let _ = write!(out, " ({lines} lines)");
}
