//! Addresses as Scapy prints them.
use std::fmt::Write;
use std::net::{Ipv4Addr, Ipv6Addr};

pub fn mac(bytes: &[u8]) -> String {
    let pairs: Vec<String> = bytes.iter().map(|b| format!("{b:02x}")).collect();
    pairs.join(":")
}

pub fn ip4(number: u32) -> String {
    Ipv4Addr::from(number).to_string()
}

/// As the C library prints it: the addresses under ::/96 end in dots as well.
pub fn ip6(bytes: [u8; 16]) -> String {
    let address = Ipv6Addr::from(bytes);
    let words = address.segments();
    if words[..6] == [0; 6] && words[6] != 0 {
        let [.., a, b, c, d] = bytes;
        return format!("::{a}.{b}.{c}.{d}");
    }
    address.to_string()
}

/// Appends the IPv4 addresses that a 6to4 (RFC 3056) or Teredo (RFC 4380) address holds.
pub fn transition(out: &mut String, text: &str) {
    let Ok(address) = text.parse::<Ipv6Addr>() else {
        return;
    };
    let words = address.segments();
    let ip4 = |high: u16, low: u16| ip4(u32::from(high) << 16 | u32::from(low));
    let _ = match words {
        [0x2001, 0, high, low, _, port, client_high, client_low] => write!(
            out,
            " [Teredo srv: {} cli: {}:{}]",
            ip4(high, low),
            ip4(!client_high, !client_low),
            !port
        ),
        [0x2002, high, low, ..] => write!(out, " [6to4 GW: {}]", ip4(high, low)),
        _ => Ok(()),
    };
}
