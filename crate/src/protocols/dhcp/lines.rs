//! What the tree says of options: their number before their name, and what the shortest are about.
use super::MAGIC;
use super::fields::*;
use crate::names::dhcp as names;
use crate::wire::*;
use std::fmt::Write;
use std::net::Ipv4Addr;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    let label = line.info.label;
    let _ = match line.span.field {
        f if f == OPTION_TYPE.index => return option(line, out),
        f if f == REQUEST_LIST_ITEM.index => {
            let name = names::OPTIONS.get(value).unwrap_or("Unknown");
            write!(out, "{label}: ({value}) {name}")
        }
        f if f == COOKIE.index && value == u64::from(MAGIC) => write!(out, "{label}: DHCP"),
        f if f == SERVER.index && is_empty(line) => write!(out, "{label} not given"),
        f if f == FILE.index && is_empty(line) => write!(out, "{label} not given"),
        f if f == FLAGS.index => {
            let cast = match value >> 15 & 1 {
                1 => ", Broadcast flag (Broadcast)",
                _ => " (Unicast)",
            };
            write!(out, "{label}: 0x{value:04x}{cast}")
        }
        _ => return Told::Usual,
    };
    Told::Whole
}

/// Its room is kept whatever stands in it.
fn is_empty(line: &FieldLine) -> bool {
    let first = line.bytes(line.span).first();
    first.is_none_or(|byte| *byte == 0)
}

/// `Option: (53) DHCP Message Type (Discover)`
fn option(line: &FieldLine, out: &mut String) -> Told {
    const END: u64 = 255;
    let code = match line.find(OPTION_END) {
        Some(end) => end.value,
        None => line.span.value,
    };
    let name = match code {
        END => "End",
        code => names::OPTIONS.get(code).unwrap_or("Unknown"),
    };
    let _ = write!(out, "Option: ({code}) {name}");
    let address = line
        .find(REQUESTED_IP_ADDRESS)
        .or(line.find(DHCP_SERVER_ID));
    if let Some(address) = address {
        let _ = write!(out, " ({})", Ipv4Addr::from(address.value as u32));
    }
    let message = line.value(MESSAGE_TYPE);
    if let Some(name) = message.and_then(|kind| names::OPTION_DHCP.get(kind)) {
        let _ = write!(out, " ({name})");
    }
    Told::Whole
}
