//! Transmission Control Protocol.
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Transmission Control Protocol (RFC 9293)
    "TCP" = "tcp" over [Key::Ip(6)] info info {
        /// Source Port
        pub SRC_PORT: u16 = "srcport" as "sport" in ["port"];
        /// Destination Port
        pub DST_PORT: u16 = "dstport" as "dport" in ["port"];
        /// Stream index
        STREAM: u32 = "stream";
        /// TCP Segment Len
        LEN: u32 = "len";
        /// Sequence Number
        SEQ: u32 = "seq";
        /// Sequence Number (raw)
        SEQ_RAW: u32 = "seq_raw" as "seq";
        /// Acknowledgment Number
        ACK: u32 = "ack";
        /// Acknowledgment Number (raw)
        ACK_RAW: u32 = "ack_raw" as "ack";
        /// Header Length
        HDR_LEN: u8 = "hdr_len" unit "bytes";
        /// Header Length in 32-bit words
        DATA_OFFSET: Bits<12, 4> = "" as "dataofs";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let src = r.take(SRC_PORT)?;
    let dst = r.take(DST_PORT)?;
    r.set_ports(src, dst);
    let seq = r.take(SEQ_RAW)?;
    let ack = r.take(ACK_RAW)?;
    let word = r.word::<u16>()?;
    let header = 4 * r.bits(word, DATA_OFFSET);
    r.put_at(HDR_LEN, r.at() - 2, 1, header);
    let segment = Segment { sequence: seq, acknowledgment: ack, flags: word & 0xfff };
    if let Some(flow) = r.tcp_flow(segment) {
        r.put(STREAM, u64::from(flow.stream));
        r.put_at(SEQ, start + 4, 4, u64::from(seq.wrapping_sub(flow.base)));
        r.put_at(ACK, start + 8, 4, u64::from(ack.wrapping_sub(flow.other_base.unwrap_or(0))));
    }
    r.seek(start + header as usize);
    r.put(LEN, r.reported() as u64);
    Ok(Next::Either(Key::Tcp(src.min(dst)), Key::Tcp(src.max(dst))))
}

fn info(layer: &Layer, out: &mut String) {
    if let (Some(src), Some(dst)) = (layer.value(SRC_PORT), layer.value(DST_PORT)) {
        let _ = write!(out, "{src} → {dst}");
    }
}
