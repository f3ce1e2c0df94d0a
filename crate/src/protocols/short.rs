//! Stands after a layer of which the capture did not keep all bytes.
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Packet size limited during capture
    "Short" = "_ws.short" column "" over [] {}
}
