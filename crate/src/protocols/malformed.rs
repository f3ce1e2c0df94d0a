//! Stands after a layer that does not follow its protocol.
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Malformed Packet
    "Malformed" = "_ws.malformed" column "" over [] {}
}
