//! NetBIOS Session Service: messages over TCP, each behind its length; what most of them carry is SMB.
use crate::names::truths;
use crate::wire::*;

/// RFC 1002 §4.3.1.
const TYPES: Names = Names::sorted(&[
    (0x00, "Session message"),
    (0x81, "Session request"),
    (0x82, "Positive session response"),
    (0x83, "Negative session response"),
    (0x84, "Retarget session response"),
    (0x85, "Session keep-alive"),
]);
/// RFC 1002 §4.3.4.
const ERRORS: Names = Names::sorted(&[
    (0x80, "Not listening on called name"),
    (0x81, "Not listening for calling name"),
    (0x82, "Called name not present"),
    (0x83, "Called name present, but insufficient resources"),
    (0x8f, "Unspecified error"),
]);

protocol! {
    /// NetBIOS Session Service (RFC 1002)
    "NBTSession" = "nbss" column "NBSS" over [Key::Tcp(139), Key::Tcp(445)] info info {
        /// Message Type
        TYPE: Hex<u8> = "type" as "TYPE" (Repr::Enum(TYPES)) named TYPES;
        /// Flags
        FLAGS: Hex<u8> = "flags";
        /// Extend
        EXTEND: Flag<0> = "flags.e" named truths::ADD_65536_TO_LENGTH;
        /// Length
        LENGTH: u32 = "length" as "LENGTH";
        /// Called name
        CALLED: Text = "called_name";
        /// Calling name
        CALLING: Text = "calling_name";
        /// Error code
        ERROR: Hex<u8> = "error_code" named ERRORS;
        /// Retarget IP address
        RETARGET_ADDRESS: Ip4 = "retarget_ip_address";
        /// Retarget port
        RETARGET_PORT: u16 = "retarget_port";
        /// Continuation data
        CONTINUATION: Bytes = "continuation_data";
    }
}

const HEADER: usize = 4;
const MESSAGE: u8 = 0;
const REQUEST: u8 = 0x81;
const NEGATIVE: u8 = 0x83;
const RETARGET: u8 = 0x84;
const KEEP_ALIVE: u8 = 0x85;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if r.left() < HEADER
        && let Some(stop) = r.unfinished()
    {
        return Err(stop);
    }
    if !begins(r.rest()) {
        r.rest_as(CONTINUATION);
        return Ok(Next::End);
    }
    r.messages_unsized(HEADER, |head| Some(HEADER + length(head)), message)
}

/// Of a session message that holds SMB, the flags are its length's highest byte, over whatever port it comes.
fn length(head: &[u8]) -> usize {
    let [kind, flags, high, low, ..] = *head else {
        return 0;
    };
    let extension = match kind == MESSAGE && holds_smb(head) {
        true => flags,
        false => flags & 1,
    };
    usize::from(extension) << 16 | usize::from(high) << 8 | usize::from(low)
}

/// Whether a message begins here, or the segment is the rest of one whose beginning was not seen.
fn begins(bytes: &[u8]) -> bool {
    let [kind, flags, _, _, ..] = *bytes else {
        return false;
    };
    match kind {
        MESSAGE => length(bytes) > 0 && (flags & !1 == 0 || holds_smb(bytes)),
        KEEP_ALIVE => length(bytes) == 0,
        REQUEST..KEEP_ALIVE => flags & !1 == 0,
        _ => false,
    }
}

/// Its three letters tell; where they are not here, nothing speaks against it.
fn holds_smb(bytes: &[u8]) -> bool {
    bytes
        .get(HEADER + 1..HEADER + 4)
        .is_none_or(|letters| letters == b"SMB")
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    let head = r.rest();
    let kind = r.take(TYPE)?.0;
    let len = length(head);
    if kind == MESSAGE && holds_smb(head) {
        r.put_at(LENGTH, r.at(), 3, len as u64);
        r.skip(3)?;
    } else {
        let flags = r.take(FLAGS)?;
        r.nested(|r| r.bits(flags, EXTEND));
        r.put_at(LENGTH, r.at() - 1, 3, len as u64);
        r.skip(2)?;
    }
    match kind {
        MESSAGE if len > 0 => carry(r, len),
        REQUEST => names(r)?,
        NEGATIVE => {
            r.take(ERROR)?;
        }
        RETARGET => {
            r.take(RETARGET_ADDRESS)?;
            r.take(RETARGET_PORT)?;
        }
        _ => {}
    }
    Ok(())
}

fn carry(r: &mut Reader, len: usize) {
    let above = match r.rest() {
        [0xff, b'S', b'M', b'B', ..] => "smb",
        [0xfc..=0xfe, b'S', b'M', b'B', ..] => "smb2",
        _ => "data",
    };
    r.carry(len, Key::Name(above));
}

/// RFC 1001 §14.1: 32 letters, two a byte; the last byte of the name says what it is of.
fn names(r: &mut Reader) -> Result<(), Stop> {
    for field in [CALLED, CALLING] {
        let start = r.at();
        let Some(len) = r.rest().iter().position(|b| *b == 0) else {
            return Err(Stop::Malformed("a name without an end"));
        };
        let text = decoded(r.ahead(len)?);
        r.put_text(field, text.as_bytes());
        r.seek(start + len + 1);
    }
    Ok(())
}

fn decoded(encoded: &[u8]) -> String {
    let letters = encoded.get(1..).unwrap_or(&[]);
    let pairs = letters.chunks_exact(2).map(|pair| match *pair {
        [high, low] => high.wrapping_sub(b'A') << 4 | low.wrapping_sub(b'A') & 15,
        _ => 0,
    });
    let mut bytes: Vec<u8> = pairs.take(16).collect();
    let kind = bytes.pop().unwrap_or(0);
    let name = String::from_utf8_lossy(&bytes);
    let name = name.trim_end();
    format!("{name}<{kind:02x}>")
}

fn info(layer: &Layer, out: &mut String) {
    let Some(kind) = layer.value(TYPE) else {
        out.push_str("NBSS Continuation Message");
        return;
    };
    out.push_str(TYPES.get(kind).unwrap_or("Unknown"));
    if kind == u64::from(REQUEST) {
        for (field, word) in [(CALLED, ", to "), (CALLING, " from ")] {
            if let Some(name) = layer.bytes(field) {
                out.push_str(word);
                out.push_str(&String::from_utf8_lossy(name));
            }
        }
    }
}
