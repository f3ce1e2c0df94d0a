//! Packets of a link type that nobody here knows: their bytes, and which link type that is.
use crate::names::link_name;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Link type not known yet
    "Raw" = "_ws.link" column "" over [] heading heading info heading {
        /// Link type
        NUMBER: u32 = "number";
        /// Bytes
        BYTES: Bytes = "";
        /// The same bytes, as Scapy has them
        LOAD: Bytes = "" as "load";
    }
}

fn heading(layer: &Layer, out: &mut String) {
    if let Some(number) = layer.value(NUMBER) {
        let name = link_name(number as u32);
        let _ = match out.is_empty() {
            true => write!(out, "Link type {number} ({name}) is not known yet"),
            false => write!(out, ": {name} ({number})"),
        };
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.put(NUMBER, u64::from(r.frame().link));
    r.put_at(LOAD, r.at(), r.left(), 0);
    r.rest_as(BYTES);
    Ok(Next::End)
}
