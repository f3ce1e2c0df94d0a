//! User Datagram Protocol.
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// User Datagram Protocol (RFC 768)
    "UDP" = "udp" over [Key::Ip(17)] info info {
        /// Source Port
        pub SRC_PORT: u16 = "srcport" as "sport" in ["port"];
        /// Destination Port
        pub DST_PORT: u16 = "dstport" as "dport" in ["port"];
        /// Length
        LEN: u16 = "length" as "len";
        /// Checksum
        CHECKSUM: Hex<u16> = "checksum" as "chksum";
        /// Stream index
        STREAM: u32 = "stream";
        /// Payload
        PAYLOAD: Bytes = "payload";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let src = r.take(SRC_PORT)?;
    let dst = r.take(DST_PORT)?;
    r.set_ports(src, dst);
    let len = usize::from(r.take(LEN)?);
    r.take(CHECKSUM)?;
    if let Some(stream) = r.udp_stream() {
        r.put(STREAM, u64::from(stream));
    }
    // A length of 0 is a jumbogram's (RFC 2675 §4): the datagram fills its packet.
    if len != 0 {
        if len < 8 {
            return Err(Stop::Malformed("length under 8 bytes"));
        }
        r.limit(len - 8);
    }
    let rest = r.left();
    if rest > 0 {
        r.put_at(PAYLOAD, r.at(), rest, 0);
    }
    Ok(Next::Either(Key::Udp(src.min(dst)), Key::Udp(src.max(dst))))
}

fn info(layer: &Layer, out: &mut String) {
    if let (Some(src), Some(dst)) = (layer.value(SRC_PORT), layer.value(DST_PORT)) {
        let len = layer.value(LEN).unwrap_or(8).saturating_sub(8);
        let _ = write!(out, "{src} → {dst} Len={len}");
    }
}
