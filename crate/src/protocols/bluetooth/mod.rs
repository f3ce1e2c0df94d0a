//! Bluetooth: as a host and its controller speak it (commands, events, and the data of connections), and as it is heard.
pub mod advertising;
pub mod attributes;
pub mod channels;
pub mod command;
pub mod data;
pub mod event;
pub mod h4;
mod parameters;
pub mod security;

use crate::wire::*;

/// The link type whose frames begin with the direction, four bytes.
const WITH_DIRECTION: u32 = 201;

protocol! {
    /// Bluetooth (Bluetooth Core Specification)
    "" = "bluetooth" column "Bluetooth" over [] {}
}

/// Link types whose frames were heard in the air.
const LOW_ENERGY: u32 = 251;
const LOW_ENERGY_RADIO: u32 = 256;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    Ok(Next::Over(Key::Name(match r.frame().link {
        LOW_ENERGY => "btle",
        LOW_ENERGY_RADIO => "btle_rf",
        _ => "hci_h4",
    })))
}

/// `Sent ` or `Rcvd `, where the capture says so.
fn direction(layer: &Layer, out: &mut String) {
    let below = super::index("hci_h4").and_then(|h4| layer.below(h4));
    let direction = below.and_then(|below| below.value(h4::DIRECTION));
    out.push_str(match direction {
        Some(0) => "Sent ",
        Some(1) => "Rcvd ",
        _ => "Unspecified ",
    });
}

/// The name of a number, or the number.
fn name(out: &mut String, names: Names, number: u64) {
    use std::fmt::Write;
    let _ = match names.get(number) {
        Some(name) => write!(out, "{name}"),
        None => write!(out, "Unknown (0x{number:02x})"),
    };
}
