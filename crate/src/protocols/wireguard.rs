//! WireGuard: handshakes and the frames of encrypted packets.
use crate::names::truths;
use crate::wire::*;

/// The protocol's white paper, §5.4.
const TYPES: Names = Names::sorted(&[
    (1, "Handshake Initiation"),
    (2, "Handshake Response"),
    (3, "Cookie Reply"),
    (4, "Transport Data"),
]);

protocol! {
    /// WireGuard Protocol (WireGuard: Next Generation Kernel Network Tunnel)
    "Wireguard" = "wg" column "WireGuard" over [] info info accepts guess guess guess {
        /// Type
        TYPE: u8 = "type" named TYPES;
        /// Reserved
        RESERVED: Bytes = "reserved";
        /// Sender
        SENDER: Hex<Little<u32>> = "sender";
        /// Receiver
        RECEIVER: Hex<Little<u32>> = "receiver";
        /// Ephemeral
        EPHEMERAL: Text = "ephemeral";
        /// Has Private Key
        PRIVATE_KEY: bool = "ephemeral.known_privkey" named truths::TRUE_FALSE;
        /// Encrypted Static
        STATIC: Mark = "encrypted_static";
        /// Encrypted Timestamp
        TIMESTAMP: Mark = "encrypted_timestamp";
        /// Encrypted Empty
        EMPTY: Mark = "encrypted_empty";
        /// Nonce
        NONCE: Bytes = "nonce";
        /// Encrypted Cookie
        COOKIE: Mark = "encrypted_cookie";
        /// Counter
        COUNTER: Little<u64> = "counter";
        /// Encrypted Packet
        PACKET: Mark = "encrypted_packet";
        /// This is a Keepalive message
        KEEP_ALIVE: Mark = "keepalive";
        /// mac1
        MAC_1: Bytes = "mac1";
        /// mac2
        MAC_2: Bytes = "mac2";
    }
}

const INITIATION_LEN: usize = 148;
const RESPONSE_LEN: usize = 92;
const COOKIE_LEN: usize = 64;
const DATA_MIN_LEN: usize = 32;
const TAG_LEN: usize = 16;

/// A message's type, three zeros, and the length that goes with the type.
fn guess(bytes: &[u8], over: Key) -> bool {
    let fits = match bytes {
        [1, 0, 0, 0, ..] => bytes.len() == INITIATION_LEN,
        [2, 0, 0, 0, ..] => bytes.len() == RESPONSE_LEN,
        [3, 0, 0, 0, ..] => bytes.len() == COOKIE_LEN,
        [4, 0, 0, 0, ..] => bytes.len() >= DATA_MIN_LEN,
        _ => false,
    };
    fits && matches!(over, Key::Udp(_))
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let kind = r.take(TYPE)?;
    r.bytes(RESERVED, 3)?;
    match kind {
        1 => {
            r.take(SENDER)?;
            public_key(r)?;
            mark(r, STATIC, 48)?;
            mark(r, TIMESTAMP, 28)?;
            macs(r)?;
        }
        2 => {
            r.take(SENDER)?;
            r.take(RECEIVER)?;
            public_key(r)?;
            mark(r, EMPTY, TAG_LEN)?;
            macs(r)?;
        }
        3 => {
            r.take(RECEIVER)?;
            r.bytes(NONCE, 24)?;
            mark(r, COOKIE, 32)?;
        }
        _ => {
            r.take(RECEIVER)?;
            r.take(COUNTER)?;
            if r.reported() == TAG_LEN {
                r.put(KEEP_ALIVE, 0);
            }
            mark(r, PACKET, r.left())?;
        }
    }
    Ok(Next::End)
}

fn mark(r: &mut Reader, field: Field<Mark>, len: usize) -> Result<(), Stop> {
    r.ahead(len)?;
    r.put_at(field, r.at(), len, 0);
    r.skip(len)
}

fn macs(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(MAC_1, 16)?;
    r.bytes(MAC_2, 16)?;
    Ok(())
}

/// A key is shown as its users write it, in Base64.
fn public_key(r: &mut Reader) -> Result<(), Stop> {
    const LEN: usize = 32;
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let key = r.ahead(LEN)?;
    if r.wants(EPHEMERAL) {
        let mut text = Vec::with_capacity(44);
        for group in key.chunks(3) {
            let word = (0..3).fold(0usize, |word, at| {
                word << 8 | usize::from(group.get(at).copied().unwrap_or(0))
            });
            for at in 0..4 {
                text.push(match at <= group.len() {
                    true => ALPHABET[word >> (18 - 6 * at) & 63],
                    false => b'=',
                });
            }
        }
        r.put_text(EPHEMERAL, &text);
    }
    r.nested(|r| r.put(PRIVATE_KEY, 0));
    r.skip(LEN)
}

/// `Transport Data, receiver=0x12345678, counter=7, datalen=64`
fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    let kind = layer.value(TYPE).unwrap_or(0);
    out.push_str(TYPES.get(kind).unwrap_or("Unknown"));
    for (name, value) in [
        ("sender", layer.value(SENDER)),
        ("receiver", layer.value(RECEIVER)),
    ] {
        if let Some(value) = value {
            let _ = write!(out, ", {name}=0x{value:08X}");
        }
    }
    if let Some(counter) = layer.value(COUNTER) {
        let _ = write!(out, ", counter={counter}");
    }
    let packet = layer.span(PACKET).map_or(0, |packet| packet.len as usize);
    if let Some(len @ 1..) = packet.checked_sub(TAG_LEN) {
        let _ = write!(out, ", datalen={len}");
    }
}
