//! Stands after a layer that does not follow its protocol.
use super::{ALL, expert};
use crate::names::protocols::PROTOCOLS;
use crate::wire::expert::*;
use crate::wire::*;

protocol! {
    /// Malformed Packet
    "Malformed" = "_ws.malformed" column "" over [] heading heading {
        /// Malformed Packet (Exception occurred)
        EXCEPTION: Error<Malformed> = "expert";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    expert::tell(r, EXCEPTION);
    Ok(Next::End)
}

fn heading(layer: &Layer, out: &mut String) {
    if let Some(name) = broken_off(layer) {
        out.push_str(": ");
        out.push_str(name);
    }
}

/// The short name of the protocol that was not read to its end, which stands below.
pub fn broken_off(layer: &Layer) -> Option<&'static str> {
    let below = layer
        .packet
        .layers
        .get(usize::from(layer.index.checked_sub(1)?))?;
    let filter = ALL.get(usize::from(below.protocol))?.filter;
    let at = PROTOCOLS
        .binary_search_by_key(&filter, |known| known.0)
        .ok()?;
    PROTOCOLS.get(at).map(|known| known.1)
}
