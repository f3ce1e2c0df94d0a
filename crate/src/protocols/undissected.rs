//! Protocols that are known by name only: they claim their bytes, so that these are nobody's `data`.
use super::{extents, guesses};
use crate::names::protocols::PROTOCOLS;
use crate::wire::*;

protocol! {
    /// Protocol not dissected yet
    "Raw" = "_ws.undissected" column "" over [] {
        /// Not dissected yet
        BYTES: Bytes = "";
        /// The same bytes, as Scapy has them
        LOAD: Bytes = "" as "load";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let layer = r.packet().layers.get(usize::from(r.layer()));
    let protocol = layer.and_then(|layer| super::ALL.get(usize::from(layer.protocol)));
    if let Some(len) = protocol.and_then(|p| extents::of(p.filter, r.rest())) {
        r.limit(len);
    }
    r.put_at(LOAD, r.at(), r.left(), 0);
    r.rest_as(BYTES);
    Ok(Next::End)
}

const fn named(at: usize) -> Protocol {
    let (filter, column, title) = PROTOCOLS[at];
    Protocol {
        name: "Raw",
        column,
        filter,
        title,
        fields: PROTOCOL.fields,
        dissect,
        accepts: guesses::accepting(filter),
        guess: guesses::guessing(filter),
        ..Protocol::NONE
    }
}

/// All of them.
pub static NAMED: [Protocol; PROTOCOLS.len()] = {
    let mut all = [Protocol::NONE; PROTOCOLS.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = named(at);
        at += 1;
    }
    all
};
