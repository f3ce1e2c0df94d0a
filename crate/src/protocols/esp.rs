//! Encapsulating Security Payload: what is not encrypted of it.
use crate::wire::*;

protocol! {
    /// Encapsulating Security Payload (RFC 4303)
    "ESP" = "esp" over [Key::Ip(50)] info info {
        /// ESP SPI
        SPI: Hex<u32> = "spi" as "spi";
        /// ESP Sequence
        SEQUENCE: u32 = "sequence" as "seq";
        /// Encrypted data
        DATA: Bytes = "" as "data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(SPI)?;
    r.take(SEQUENCE)?;
    r.rest_as(DATA);
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    let spi = layer.value(SPI).unwrap_or(0);
    let _ = write!(out, "ESP (SPI=0x{spi:08x})");
}
