//! GTP': what a charging gateway hears (TS 32.295), and on its port the tunnels of version 0.
use super::fields::MESSAGE;
use crate::protocols::Own;
use crate::wire::*;

protocol! {
    /// GPRS Tunneling Protocol (3GPP TS 32.295, TS 09.60)
    "" = "gtpprime" column "GTP (Prime)" over [Key::Udp(3386)] info info accepts accepts {}
}

static GTP: Own = Own::of("gtp");

fn accepts(bytes: &[u8], key: Key) -> bool {
    !matches!(bytes, [_, 0, ..]) && super::accepts(bytes, key)
}

/// Its fields are those of the other tunnels.
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.borrowing(GTP.index(), super::dissect)
}

fn info(layer: &Layer, out: &mut String) {
    let message = layer
        .borrowed(GTP.index(), MESSAGE)
        .map_or(0, |span| span.value);
    super::tell(message, out);
}
