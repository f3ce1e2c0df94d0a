//! What the tree says of advertisements and areas in one line.
use super::fields::*;
use crate::names::ospf as names;
use crate::wire::*;
use std::fmt::Write;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(ADVERTISEMENT) {
        return advertisement(line, out);
    }
    if line.is(AREA) && line.span.value == 0 {
        out.push_str(" (Backbone)");
        return Told::Behind;
    }
    Told::Usual
}

/// `LSA-type 1 (Router-LSA), len 60`
fn advertisement(line: &FieldLine, out: &mut String) -> Told {
    let (kind, name) = match (line.value(TYPE), line.value(V3_FUNCTION)) {
        (Some(kind), _) => (kind, names::ADVERTISEMENTS.get(kind)),
        (None, Some(function)) => (function, names::FUNCTIONS.get(function)),
        (None, None) => return Told::Usual,
    };
    let name = name.unwrap_or("Unknown");
    let _ = write!(out, "LSA-type {kind} ({name})");
    if let Some(len) = line.value(LSA_LENGTH) {
        let _ = write!(out, ", len {len}");
    }
    Told::Whole
}
