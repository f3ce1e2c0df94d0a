//! Remote desktop over UDP: how its first version puts bytes of TLS or DTLS into datagrams.
mod fields;
mod second;

use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

/// Keys of facts: that the connection may lose datagrams, and that it goes on in the second version; the beginning of a record,
/// to which the direction is added.
const LOSSY: u64 = 0;
const GOES_ON: u64 = 1;
const PENDING: u64 = 2;

const SYN: u16 = 0x1;
const ACK: u16 = 0x4;
const DATA: u16 = 0x8;
const FEC: u16 = 0x10;
const ACK_OF_ACKS: u16 = 0x100;
const SYN_LOSSY: u16 = 0x200;
const CORRELATION: u16 = 0x800;
const SYN_EX: u16 = 0x1000;

const VERSION_VALID: u16 = 1;
/// The second version of the protocol ([MS-RDPEUDP2]).
const SECOND_VERSION: u16 = 0x101;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let frame = r.frame().number;
    match r.recall(GOES_ON) {
        Some(fact) if fact.frame < frame => second::dissect(r)?,
        _ => first(r)?,
    }
    Ok(Next::End)
}

/// [MS-RDPEUDP] §2.2.2.
fn first(r: &mut Reader) -> Result<(), Stop> {
    r.take(SOURCE_ACK)?;
    r.take(WINDOW)?;
    let flags = r.take(FLAGS)?;
    r.nested(|r| {
        flags!(r, flags: SYN_FLAG, FIN_FLAG, ACK_FLAG, DATA_FLAG, FEC_FLAG, CN_FLAG, CWR_FLAG);
        flags!(r, flags: AOA_FLAG, LOSSY_FLAG, DELAYED_FLAG, CORRELATION_FLAG, EXTENSION_FLAG);
    });
    let has = |flag| flags.0 & flag != 0;
    if has(SYN) {
        r.take(INITIAL)?;
        r.take(UPSTREAM_MTU)?;
        r.take(DOWNSTREAM_MTU)?;
        if has(SYN_LOSSY) {
            r.remember(LOSSY, 1);
        }
    }
    if has(CORRELATION) {
        r.bytes(CORRELATION_ID, 16)?;
        r.skip(16)?;
    }
    if has(SYN_EX) {
        r.group(EXTENSION, |r| extension(r, has(ACK)))?;
    }
    if has(ACK) && !has(SYN) {
        r.group(ACKS, acks)?;
    }
    if has(FEC) {
        r.group(PARITY, |r| {
            r.take(PARITY_CODED)?;
            r.take(PARITY_START)?;
            r.take(PARITY_RANGE)?;
            r.take(PARITY_INDEX).map(drop)
        })?;
    }
    if has(ACK_OF_ACKS) {
        r.take(RESET)?;
    }
    if has(DATA) {
        r.group(SOURCE, |r| {
            r.take(SOURCE_CODED)?;
            r.take(SOURCE_START)?;
            let lossy = r.recall(LOSSY).is_some();
            r.carry(r.left(), Key::Name(if lossy { "dtls" } else { "tls" }));
            Ok(())
        })?;
    }
    Ok(())
}

/// §2.2.2.9: the version that both will speak, behind a server's answer.
fn extension(r: &mut Reader, answers: bool) -> Result<(), Stop> {
    let flags = r.take(EXTENSION_FLAGS)?.0;
    r.put_at(
        EXTENSION_VALID,
        r.at() - 1,
        1,
        u64::from(flags & VERSION_VALID),
    );
    if flags & VERSION_VALID == 0 {
        return Ok(());
    }
    if r.take(VERSION)?.0 != SECOND_VERSION {
        return Ok(());
    }
    if answers {
        r.remember(GOES_ON, 1);
    }
    r.bytes(COOKIE_HASH, 32).map(drop)
}

/// §2.2.2.7: how many datagrams came or did not, filled up to a multiple of four bytes. (Wireshark 4.0 reads on before they are.)
fn acks(r: &mut Reader) -> Result<(), Stop> {
    let count = usize::from(r.take(ACK_COUNT)?);
    for _ in 0..count {
        let item = r.take(ACK_ITEM)?.0;
        r.nested(|r| {
            flags!(r, item: ACK_STATE, ACK_RUN);
        });
    }
    let taken = 2 + count;
    r.skip((taken.next_multiple_of(4) - taken).min(r.left()))
}

const PARTS: [(u16, &str); 7] = [
    (SYN, "SYN"),
    (CORRELATION, "CORRELATIONID"),
    (SYN_EX, "SYNEX"),
    (ACK, "ACK"),
    (FEC, "FEC"),
    (ACK_OF_ACKS, "AOA"),
    (DATA, "DATA"),
];

/// `SYN,CORRELATIONID,SYNEX`: what a datagram holds.
fn info(layer: &Layer, out: &mut String) {
    let Some(flags) = layer.value(FLAGS) else {
        return second::info(layer, out);
    };
    let flags = flags as u16;
    // A SYN's acknowledgment goes without saying.
    let unsaid = if flags & SYN != 0 { ACK } else { 0 };
    name(out, flags & !unsaid, &PARTS);
}

/// The names of the parts whose flags are set.
fn name(out: &mut String, flags: u16, parts: &[(u16, &str)]) {
    let set = parts.iter().filter(|(flag, _)| flags & flag != 0);
    let names: Vec<&str> = set.map(|(_, name)| *name).collect();
    out.push_str(&names.join(","));
}

fn edition(layer: &Layer) -> Option<&'static str> {
    layer.value(FLAGS).is_none().then_some("RDPUDP2")
}
