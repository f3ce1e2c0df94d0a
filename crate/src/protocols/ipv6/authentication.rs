//! The authentication header (RFC 4302), in IPv6 and IPv4.
use super::after;
use crate::names;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Authentication Header (RFC 4302)
    "AH" = "ah" over [Key::Ip(51)] info info {
        /// Next header
        NEXT: u8 = "next_header" as "nh" (Repr::Enum(names::ip::SCAPY_PROTOCOLS)) named names::ip::PROTOCOLS;
        /// Length
        LEN: u8 = "length" as "payloadlen";
        /// Reserved
        RESERVED: Bytes = "reserved";
        /// Reserved (as a number)
        RESERVED_WORD: u16 = "" as "reserved";
        /// AH SPI
        SPI: Hex<u32> = "spi" as "spi";
        /// AH Sequence
        SEQUENCE: u32 = "sequence" as "seq";
        /// AH ICV
        ICV: Bytes = "icv" as "icv";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let next = r.take(NEXT)?;
    // In 32-bit words, less two.
    let len = 4 * (usize::from(r.take(LEN)?) + 2);
    let reserved = r.ahead(2)?;
    r.put_at(RESERVED_WORD, r.at(), 2, u64::from(u16::read(reserved)));
    r.bytes(RESERVED, 2)?;
    r.take(SPI)?;
    r.take(SEQUENCE)?;
    r.bytes(ICV, len.saturating_sub(12))?;
    r.seek(start + len);
    Ok(after(next))
}

fn info(layer: &Layer, out: &mut String) {
    if let Some(spi) = layer.value(SPI) {
        let _ = write!(out, "AH (SPI=0x{spi:08x})");
    }
}
