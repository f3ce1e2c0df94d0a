//! IPsec in UDP: what stands behind the port says whether it is a key exchange, a packet, or a sign of life (RFC 3948).
use crate::wire::*;

protocol! {
    /// UDP Encapsulation of IPsec Packets (RFC 3948)
    "NON_ESP" = "udpencap" column "UDPENCAP" over [Key::Udp(4500)] info info {
        /// NAT-keepalive packet
        KEEP_ALIVE: Mark = "nat_keepalive";
        /// Non-ESP Marker
        MARKER: Mark = "non_esp_marker";
    }
}

const KEEP_ALIVE_BYTE: u8 = 0xff;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if r.rest() == [KEEP_ALIVE_BYTE] {
        r.put_at(KEEP_ALIVE, r.at(), 1, 0);
        r.skip(1)?;
        return Ok(Next::End);
    }
    match r.peek::<u32>(0) {
        Some(0) => {
            r.put_at(MARKER, r.at(), 4, 0);
            r.skip(4)?;
            Ok(Next::Over(Key::Name("isakmp")))
        }
        _ => Ok(Next::Over(Key::Name("esp"))),
    }
}

fn info(layer: &Layer, out: &mut String) {
    if layer.span(KEEP_ALIVE).is_some() {
        out.push_str("NAT-keepalive");
    }
}
