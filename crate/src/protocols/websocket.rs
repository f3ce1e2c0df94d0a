//! WebSocket: frames of a stream that began as HTTP.
use crate::names::websocket as names;
use crate::wire::*;

protocol! {
    /// WebSocket (RFC 6455)
    "WebSocket" = "websocket" over [] info info {
        /// Fin
        FIN: Flag<7> = "fin";
        /// Reserved
        RESERVED: HexIn<u8, 4, 3> = "rsv";
        /// Opcode
        OPCODE: Bits<0, 4> = "opcode" named names::OPCODES;
        /// Mask
        MASK: Flag<7> = "mask";
        /// Payload length
        LENGTH: Bits<0, 7> = "payload_length";
        /// Extended Payload length (16 bits)
        LENGTH_16: u16 = "payload_length_ext_16";
        /// Extended Payload length (64 bits)
        LENGTH_64: u64 = "payload_length_ext_64";
        /// Masking-Key
        MASKING_KEY: Bytes = "masking_key";
        /// Masked payload
        MASKED_PAYLOAD: Mark = "masked_payload";
        /// Payload
        PAYLOAD: Mark = "payload";
        /// Continue
        CONTINUE: Bytes = "payload.continue";
        /// Text
        TEXT: Text = "payload.text";
        /// Close
        CLOSE: Mark = "payload.close";
        /// Status code
        STATUS: u16 = "payload.close.status_code" named names::STATUSES;
        /// Reason
        REASON: Text = "payload.close.reason";
        /// Ping
        PING: Bytes = "payload.ping";
        /// Pong
        PONG: Bytes = "payload.pong";
        /// Unknown
        UNKNOWN: Bytes = "payload.unknown";
    }
}

const EXTENDED_16: u8 = 126;
const EXTENDED_64: u8 = 127;
const KEY_LEN: usize = 4;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    while r.left() > 0 {
        let head = r
            .rest()
            .get(..2)
            .map_or(2, |bytes| 2 + extension(bytes.get(1).copied().unwrap_or(0)));
        if r.left() < head
            && let Some(stop) = r.unfinished()
        {
            return Err(stop);
        }
        let len = length(r.rest()).unwrap_or(head);
        r.whole(len)?;
        r.note_message_size(len);
        r.within(len, frame)??;
    }
    Ok(Next::End)
}

/// Bytes of the length behind the first two.
fn extension(second: u8) -> usize {
    match second & 0x7f {
        EXTENDED_16 => 2,
        EXTENDED_64 => 8,
        _ => 0,
    }
}

/// A frame's whole length.
fn length(bytes: &[u8]) -> Option<usize> {
    let second = *bytes.get(1)?;
    let extended = bytes.get(2..2 + extension(second))?;
    let payload = match extended {
        [] => u64::from(second & 0x7f),
        digits => digits.iter().fold(0, |n, b| n << 8 | u64::from(*b)),
    };
    let key = if second & 0x80 != 0 { KEY_LEN } else { 0 };
    usize::try_from(payload)
        .ok()?
        .checked_add(2 + extended.len() + key)
}

fn frame(r: &mut Reader) -> Result<(), Stop> {
    let first: u8 = r.word()?;
    r.bits(first, FIN);
    r.bits(first, RESERVED);
    let opcode = r.bits(first, OPCODE);
    let second: u8 = r.word()?;
    let masked = r.bits(second, MASK) != 0;
    match r.bits(second, LENGTH) as u8 {
        EXTENDED_16 => drop(r.take(LENGTH_16)?),
        EXTENDED_64 => drop(r.take(LENGTH_64)?),
        _ => {}
    }
    let key = match masked {
        true => r.bytes(MASKING_KEY, KEY_LEN)?,
        false => &[],
    };
    if r.reported() == 0 {
        return Ok(());
    }
    if !masked {
        return r.group(PAYLOAD, |r| payload(r, opcode));
    }
    let bytes = r.bytes(MASKED_PAYLOAD, r.reported())?;
    if bytes.len() > r.decoded_room() {
        return Ok(());
    }
    let clear = bytes.iter().zip(key.iter().cycle());
    let clear = clear.map(|(byte, key)| byte ^ key).collect();
    let mut result = Ok(());
    r.decoding("Unmasked data", clear, |r| {
        result = r.group(PAYLOAD, |r| payload(r, opcode));
    });
    result
}

fn payload(r: &mut Reader, opcode: u64) -> Result<(), Stop> {
    let len = r.reported();
    match opcode {
        0 => r.bytes(CONTINUE, len).map(drop),
        1 => {
            r.put_at(TEXT, r.at(), len, 0);
            r.carry(len, Key::Name("data-text-lines"));
            Ok(())
        }
        2 => {
            r.carry(len, Key::Name("data"));
            Ok(())
        }
        8 => r.group(CLOSE, |r| {
            r.take(STATUS)?;
            r.rest_as(REASON);
            Ok(())
        }),
        9 => r.bytes(PING, len).map(drop),
        10 => r.bytes(PONG, len).map(drop),
        _ => r.bytes(UNKNOWN, len).map(drop),
    }
}

/// `WebSocket Text [FIN] [MASKED]`, for each frame.
fn info(layer: &Layer, out: &mut String) {
    let spans = layer.packet.spans.iter();
    let mut fin = false;
    for span in spans.filter(|s| s.layer == layer.index) {
        if span.field == FIN.index {
            fin = span.value != 0;
        } else if span.field == OPCODE.index {
            out.push_str(if out.is_empty() { "" } else { ", " });
            out.push_str("WebSocket ");
            out.push_str(names::OPCODES.get(span.value).unwrap_or("Unknown"));
            out.push_str(if fin { " [FIN] " } else { " " });
        } else if span.field == MASK.index && span.value != 0 {
            out.push_str("[MASKED]");
        }
    }
}
