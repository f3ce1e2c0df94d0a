//! Stands after a layer that does not follow its protocol.
use crate::wire::*;

protocol! {
    /// Malformed Packet
    "Malformed" = "_ws.malformed" column "" over [] {}
}

fn dissect(_: &mut Reader) -> Result<Next, Stop> {
    Ok(Next::End)
}
