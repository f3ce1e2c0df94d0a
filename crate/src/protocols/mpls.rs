//! Multiprotocol Label Switching: one layer a label.
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// MultiProtocol Label Switching Header (RFC 3032)
    "MPLS" = "mpls" over [Key::Ether(0x8847), Key::Ether(0x8848), Key::Ip(137), Key::Udp(6635)] heading heading info info {
        /// MPLS Label
        LABEL: Bits<12, 20> = "label" as "label" named crate::names::tunnels::LABEL;
        /// MPLS Experimental Bits
        EXPERIMENTAL: Bits<9, 3> = "exp" as "cos";
        /// MPLS Bottom Of Label Stack
        BOTTOM: Bits<8, 1> = "bottom" as "s";
        /// MPLS TTL
        TTL: Bits<0, 8> = "ttl" as "ttl";
    }
}

/// RFC 3429: operation and maintenance; no packet of another protocol follows.
const ROUTER_ALERT: u64 = 14;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.hide_end();
    let word = r.word::<u32>()?;
    let label = r.bits(word, LABEL);
    r.bits(word, EXPERIMENTAL);
    let bottom = r.bits(word, BOTTOM);
    r.bits(word, TTL);
    if bottom == 0 {
        return Ok(Next::Over(Key::Name("mpls")));
    }
    // A label does not say what it carries: the first four bits tell IP (RFC 4928 §3).
    Ok(match r.peek::<u8>(0).unwrap_or(0) >> 4 {
        _ if label == ROUTER_ALERT => Next::Data,
        4 => Next::Over(Key::Ether(0x0800)),
        6 => Next::Over(Key::Ether(0x86dd)),
        1 => Next::Data,
        0 => {
            // A pseudowire's control word (RFC 4448 §4.6).
            Next::Over(Key::Name("pwethheuristic"))
        }
        _ => Next::Over(Key::Name("eth")),
    })
}

fn heading(layer: &Layer, out: &mut String) {
    let value = |field: Option<u64>| field.unwrap_or(0);
    let _ = write!(
        out,
        ", Label: {}, Exp: {}, S: {}, TTL: {}",
        value(layer.value(LABEL)),
        value(layer.value(EXPERIMENTAL)),
        value(layer.value(BOTTOM)),
        value(layer.value(TTL))
    );
}

fn info(_: &Layer, out: &mut String) {
    out.push_str("MPLS Label Switched Packet");
}
