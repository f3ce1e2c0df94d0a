//! Encapsulating Security Payload: what is not encrypted of it.
use crate::wire::*;

protocol! {
    /// Encapsulating Security Payload (RFC 4303)
    "ESP" = "esp" over [Key::Ip(50)] info info {
        /// ESP SPI
        SPI: Hex<u32> = "spi" as "spi" line Both;
        /// ESP Sequence
        SEQUENCE: u32 = "sequence" as "seq";
        /// Expected SN
        EXPECTED: u32 = "sequence-analysis.expected-sn" line Derived;
        /// Previous Frame
        PREVIOUS: u32 = "sequence-analysis.previous-frame" line Derived;
        /// Encrypted data
        DATA: Bytes = "" as "data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let spi = r.take(SPI)?.0;
    let sequence = r.take(SEQUENCE)?;
    r.of_capture(|r| follow(r, u64::from(spi), sequence));
    r.rest_as(DATA);
    Ok(Next::End)
}

/// Says where a number is not the one behind that of the packet before with this index.
fn follow(r: &mut Reader, spi: u64, sequence: u32) {
    if let Some(before) = r.recall_earlier(spi) {
        let expected = (before.value as u32).wrapping_add(1);
        if sequence != expected {
            r.put(EXPECTED, u64::from(expected));
            r.put(PREVIOUS, u64::from(before.frame));
        }
    }
    r.remember(spi, u64::from(sequence));
}

fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    let spi = layer.value(SPI).unwrap_or(0);
    let _ = write!(out, "ESP (SPI=0x{spi:08x})");
}
