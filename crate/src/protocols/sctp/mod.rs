//! Stream Control Transmission Protocol: a header, and chunks behind it.
mod acknowledgements;
mod chunks;
pub mod fields;
mod parameters;

use crate::names::sctp as N;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const UNVERIFIED: u64 = 2;
/// Type, flags and length of a chunk.
const CHUNK_HEADER: usize = 4;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let source = r.take(SRCPORT)?;
    let destination = r.take(DSTPORT)?;
    r.set_ports(source, destination);
    r.take(VERIFICATION_TAG)?;
    // Wireshark numbers no associations unless it is told to.
    r.put(ASSOCIATION, u64::from(u16::MAX));
    r.take(CHECKSUM)?;
    r.put(CHECKSUM_STATUS, UNVERIFIED);
    while r.reported() >= CHUNK_HEADER {
        chunks::read(r)?;
    }
    Ok(Next::End)
}

/// The bytes that fill up a chunk or a part of one to a multiple of four.
fn padding<T: Shown>(r: &mut Reader, len: usize, field: Field<T>) {
    let padding = (len.wrapping_neg() & 3).min(r.left());
    if padding > 0 {
        let _ = r.bytes(field, padding);
    }
}

fn heading(layer: &Layer, out: &mut String) {
    if let (Some(source), Some(destination)) = (layer.value(SRCPORT), layer.value(DSTPORT)) {
        let _ = write!(out, ", Src Port: {source}, Dst Port: {destination}");
    }
}

/// `SACK (Ack=3, Arwnd=4096) DATA (TSN=2) `
fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter();
    let mut own = spans.filter(|s| s.layer == layer.index).peekable();
    while let Some(span) = own.next() {
        if span.field != CHUNK.index {
            continue;
        }
        let name = N::CHUNK_TYPE.get(span.value).unwrap_or("RESERVED");
        let _ = write!(out, "{name} ");
        let (mut tsn, mut ack, mut window) = (None, None, None);
        while let Some(part) = own.next_if(|s| s.field != CHUNK.index) {
            let place = match part.field {
                field if field == DATA_TSN.index => &mut tsn,
                field if field == SACK_CUMULATIVE_TSN_ACK.index => &mut ack,
                field if field == NR_SACK_CUMULATIVE_TSN_ACK.index => &mut ack,
                field if field == SACK_A_RWND.index => &mut window,
                field if field == NR_SACK_A_RWND.index => &mut window,
                _ => continue,
            };
            *place = Some(part.value);
        }
        if let Some(tsn) = tsn {
            let _ = write!(out, "(TSN={tsn}) ");
        }
        if let (Some(ack), Some(window)) = (ack, window) {
            let _ = write!(out, "(Ack={ack}, Arwnd={window}) ");
        }
    }
}
