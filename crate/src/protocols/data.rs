//! Bytes that no protocol claims.
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Data
    "Raw" = "data" column "" over [] heading heading {
        /// Data
        DATA: Bytes = "data" as "load";
        /// Length
        LEN: u32 = "len" line Derived;
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let bytes = r.rest_as(DATA);
    // What was captured, as in Wireshark, whatever the packet's length was.
    if !bytes.is_empty() {
        r.put_at(LEN, r.at() - bytes.len(), 0, bytes.len() as u64);
    }
    Ok(Next::End)
}

/// ` (12 bytes)`
fn heading(layer: &Layer, out: &mut String) {
    if let Some(len) = layer.value(LEN) {
        let unit = if len == 1 { "byte" } else { "bytes" };
        let _ = write!(out, " ({len} {unit})");
    }
}
