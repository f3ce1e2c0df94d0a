//! Stands after a layer of which the capture did not keep all bytes.
use super::malformed::broken_off;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Packet size limited during capture
    "Short" = "_ws.short" column "" over [] heading heading {}
}

fn heading(layer: &Layer, out: &mut String) {
    if let Some(name) = broken_off(layer) {
        out.push_str(": ");
        out.push_str(name);
        out.push_str(" truncated");
    }
}
