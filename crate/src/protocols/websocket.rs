//! WebSocket: frames of a stream that began as HTTP.
use crate::names::truths;
use crate::names::websocket as names;
use crate::wire::*;

/// Where the length itself does not fit into seven bits (RFC 6455 §5.2).
const LENGTHS: Names = Names::sorted(&[
    (126, "Extended Payload Length (16 bits)"),
    (127, "Extended Payload Length (64 bits)"),
]);

protocol! {
    /// WebSocket (RFC 6455)
    "WebSocket" = "websocket" over [] info info lines lines {
        /// Fin
        FIN: Flag<7> = "fin" named truths::TRUE_FALSE;
        /// Reserved
        RESERVED: HexIn<u8, 4, 3> = "rsv";
        /// Opcode
        OPCODE: Bits<0, 4> = "opcode" named names::OPCODES;
        /// Mask
        MASK: Flag<7> = "mask" named truths::TRUE_FALSE;
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
        /// Reassembled websocket Fragments
        FRAGMENTS: Mark = "fragments" line Pieces;
        /// Websocket Fragment
        FRAGMENT: u32 = "fragment" line Piece;
        /// Websocket Fragment overlap
        FRAGMENT_OVERLAP: bool = "fragment.overlap" named truths::TRUE_FALSE;
        /// Websocket Fragment overlapping with conflicting data
        FRAGMENT_OVERLAP_CONFLICTS: bool = "fragment.overlap.conflicts";
        /// Websocket Fragment too long
        FRAGMENT_TOO_LONG: bool = "fragment.too_long_fragment";
        /// Websocket Fragment defragment error
        FRAGMENT_ERROR: u32 = "fragment.error";
        /// Websocket Fragment count
        FRAGMENT_COUNT: u32 = "fragment.count";
        /// Reassembled websocket Payload length
        REASSEMBLED_LENGTH: u32 = "reassembled.length";
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

static PARTS: PieceFields = PieceFields {
    name: "Reassembled websocket",
    pieces: FRAGMENTS,
    piece: FRAGMENT,
    error: FRAGMENT_ERROR,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_OVERLAP_CONFLICTS,
    too_long: FRAGMENT_TOO_LONG,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: None,
};

const CONTINUATION: u64 = 0;
/// Opcodes from here on are of control frames, which stand between those of a message (RFC 6455 §5.5).
const CONTROL: u64 = 8;
const EXTENDED_16: u8 = 126;
const EXTENDED_64: u8 = 127;
const KEY_LEN: usize = 4;

/// A message of several frames (RFC 6455 §5.4), of one direction.
#[derive(Clone, Copy, Default, PartialEq)]
struct Message {
    /// Of its first frame; `CONTINUATION` where no message is begun.
    opcode: u64,
    /// Bytes of it so far.
    len: u32,
    ident: u32,
}
impl Message {
    fn begun(r: &mut Reader) -> Message {
        let key = r.direction();
        let Some(fact) = r.recall_earlier(key) else {
            return Message::default();
        };
        Message {
            opcode: fact.value >> 32,
            len: fact.value as u32,
            ident: fact
                .bytes
                .first_chunk()
                .map_or(0, |b| u32::from_be_bytes(*b)),
        }
    }
    fn remember(&self, r: &mut Reader) {
        let key = r.direction();
        let value = self.opcode << 32 | u64::from(self.len);
        r.remember_bytes(key, value, &self.ident.to_be_bytes());
    }
    /// Reads what a frame holds; of a message of several, the last brings all of it.
    fn content(&mut self, r: &mut Reader, opcode: u64, last: bool) -> Result<(), Stop> {
        let goes_on = opcode == CONTINUATION && self.opcode != CONTINUATION;
        if opcode >= CONTROL || !goes_on && (last || opcode == CONTINUATION) {
            return payload(r, opcode);
        }
        if !goes_on {
            let place = r.frame().number.rotate_left(12) ^ r.at() as u32;
            *self = Message {
                opcode,
                len: 0,
                // Two that begin in one packet, and are decoded, begin at the same place.
                ident: place ^ self.ident.rotate_left(7),
            };
        }
        let len = r.reported();
        let part = Fragment {
            offset: self.len,
            more: !last,
        };
        self.len = self.len.saturating_add(len as u32);
        let opcode = self.opcode;
        let whole = &mut |r: &mut Reader| {
            if let Err(stop) = payload(r, opcode) {
                r.note_stop(stop);
            }
        };
        r.read_part_by((self.ident, true), len, part, &PARTS, whole);
        if last {
            self.opcode = CONTINUATION;
        }
        Ok(())
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let before = Message::begun(r);
    let mut message = before;
    let result = frames(r, &mut message);
    if message != before {
        message.remember(r);
    }
    result
}

fn frames(r: &mut Reader, message: &mut Message) -> Result<Next, Stop> {
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
        r.within(len, |r| frame(r, message))??;
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

fn frame(r: &mut Reader, message: &mut Message) -> Result<(), Stop> {
    let first: u8 = r.word()?;
    let last = r.bits(first, FIN) != 0;
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
        return r.group(PAYLOAD, |r| message.content(r, opcode, last));
    }
    let bytes = r.bytes(MASKED_PAYLOAD, r.reported())?;
    if bytes.len() > r.decoded_room() {
        return Ok(());
    }
    let clear = bytes.iter().zip(key.iter().cycle());
    let clear = clear.map(|(byte, key)| byte ^ key).collect();
    let mut result = Ok(());
    r.decoding("Unmasked data", clear, |r| {
        result = r.group(PAYLOAD, |r| message.content(r, opcode, last));
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
    let (mut fin, mut whole) = (false, true);
    for span in spans.filter(|s| s.layer == layer.index) {
        if span.field == FIN.index {
            fin = span.value != 0;
        } else if span.field == OPCODE.index {
            // Of the frames of one message the last is named.
            match whole {
                true => out.push_str(if out.is_empty() { "" } else { ", " }),
                false => out.clear(),
            }
            whole = fin;
            out.push_str("WebSocket ");
            out.push_str(names::OPCODES.get(span.value).unwrap_or("Unknown Opcode"));
            out.push_str(if fin { " [FIN] " } else { "[FRAGMENT]  " });
        } else if span.field == MASK.index && span.value != 0 {
            out.push_str("[MASKED]");
        }
    }
}

/// `126 Extended Payload Length (16 bits)`
fn lines(line: &FieldLine, out: &mut String) -> Told {
    match LENGTHS.get(line.span.value).filter(|_| line.is(LENGTH)) {
        Some(name) => {
            out.push(' ');
            out.push_str(name);
            Told::Behind
        }
        None => Told::Usual,
    }
}
