//! The messages of Google's handshake: tags, each with a value ("QUIC Crypto", version 20161206).
use super::fields::*;
use crate::wire::*;

/// Messages that are sent in clear.
const MESSAGES: [&[u8; 4]; 5] = [b"CHLO", b"SHLO", b"REJ\0", b"PRST", b"SREJ"];
const HEADER: usize = 8;
const ENTRY: usize = 8;
/// A server's configuration is a message inside a value.
const CONFIG: &[u8; 4] = b"SCFG";

/// Whether a message begins here.
pub fn is_message(bytes: &[u8]) -> bool {
    MESSAGES.iter().any(|message| bytes.starts_with(*message))
}

/// A message: its own tag, how many tags follow, where each one's value ends, and the values.
pub fn message(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(MESSAGE, 4)?;
    let count = usize::from(r.take(TAG_COUNT)?.0);
    r.bytes(PADDING, 2)?;
    entries(r, count)
}

fn entries(r: &mut Reader, count: usize) -> Result<(), Stop> {
    let (first, values) = (r.at(), r.at() + count * ENTRY);
    let mut start = 0;
    for entry in 0..count {
        r.seek(first + entry * ENTRY);
        start = r.group(TAG, |r| tag(r, values, start))?;
    }
    r.seek(values);
    r.skip(start)
}

/// One tag, whose value begins `start` bytes behind `values`; where it ends there.
fn tag(r: &mut Reader, values: usize, start: usize) -> Result<usize, Stop> {
    let kind = r.bytes(TAG_TYPE, 4)?;
    let end = r.take(TAG_END)?.0 as usize;
    let Some(len) = end.checked_sub(start) else {
        return Err(Stop::Malformed("a value ends before it begins"));
    };
    r.put(TAG_LENGTH, len as u64);
    r.seek(values + start);
    r.bytes(TAG_VALUE, len)?;
    r.seek(values + start);
    r.within(len, |r| value(r, kind))??;
    Ok(end)
}

fn value(r: &mut Reader, kind: &[u8]) -> Result<(), Stop> {
    let len = r.reported();
    let Ok(kind) = <&[u8; 4]>::try_from(kind) else {
        return Ok(());
    };
    match kind {
        b"PAD\0" => r.bytes(TAG_PAD, len).map(drop),
        b"STK\0" => r.bytes(SOURCE_TOKEN, len).map(drop),
        b"SNO\0" => r.bytes(SERVER_NONCE, len).map(drop),
        b"NONC" => r.bytes(CLIENT_NONCE, len).map(drop),
        b"PROF" => r.bytes(PROOF, len).map(drop),
        b"SCID" => r.bytes(SERVER_CONFIG, len).map(drop),
        b"SNI\0" => r.bytes(SERVER_NAME, len).map(drop),
        b"VER\0" => r.bytes(TAG_VERSION, 4).map(drop),
        b"UAID" => r.bytes(USER_AGENT, len).map(drop),
        b"PDMD" => each(r, 4, |r| r.bytes(PROOF_DEMAND, 4).map(drop)),
        b"AEAD" => each(r, 4, |r| r.bytes(CIPHERS, 4).map(drop)),
        b"KEXS" => each(r, 4, |r| r.bytes(KEY_EXCHANGES, 4).map(drop)),
        b"CCS\0" => each(r, 8, |r| r.take(CERTIFICATE_SETS).map(drop)),
        b"PUBS" => public_values(r),
        b"ICSL" => r.take(IDLE).map(drop),
        b"IRTT" => r.take(INITIAL_RTT).map(drop),
        b"CFCW" => r.take(CONNECTION_WINDOW).map(drop),
        b"SFCW" => r.take(STREAM_WINDOW).map(drop),
        CONFIG if len >= HEADER => {
            r.skip(4)?;
            let count: Little<u16> = r.word()?;
            r.skip(2)?;
            entries(r, count.0.into())
        }
        _ => Ok(()),
    }
}

fn each(
    r: &mut Reader,
    len: usize,
    f: impl Fn(&mut Reader) -> Result<(), Stop>,
) -> Result<(), Stop> {
    while r.reported() >= len {
        f(r)?;
    }
    Ok(())
}

/// As Wireshark shows them: two bytes, then three at a time.
fn public_values(r: &mut Reader) -> Result<(), Stop> {
    let Some(Little(first)) = r.peek::<Little<u16>>(0) else {
        return Ok(());
    };
    r.bytes_as(PUBLIC_VALUE, 2, first.into())?;
    each(r, 3, |r| r.take(PUBLIC_VALUE).map(drop))
}
