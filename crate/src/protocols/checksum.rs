//! Whether the Internet checksum over a layer is right (RFC 1071).
use crate::wire::*;
use etherparse::checksum::Sum16BitWords;

pub const BAD: u64 = 0;
pub const GOOD: u64 = 1;
pub const UNVERIFIED: u64 = 2;
pub const ABSENT: u64 = 3;

/// The state of the checksum over all bytes from `start` to the reader's limit; unverified where they are not all here.
pub fn status(r: &Reader, start: usize) -> u64 {
    match is_whole(r) {
        true => verdict(Sum16BitWords::new().add_slice(r.from(start))),
        false => UNVERIFIED,
    }
}

/// The same over `len` bytes, which may be fewer than there are.
pub fn status_of(r: &Reader, start: usize, len: usize) -> u64 {
    match r.from(start).get(..len) {
        Some(bytes) if !r.is_fragment() => verdict(Sum16BitWords::new().add_slice(bytes)),
        _ => UNVERIFIED,
    }
}

/// The same over what IPv6 puts in front of it (RFC 8200 §8.1): addresses, length, and the protocol's number.
pub fn status_ip6(r: &Reader, start: usize, protocol: u8) -> u64 {
    let ends = r.ends();
    let (Address::Ip6(source), Address::Ip6(destination)) = (ends.source, ends.destination) else {
        return UNVERIFIED;
    };
    if !is_whole(r) {
        return UNVERIFIED;
    }
    let bytes = r.from(start);
    let sum = Sum16BitWords::new()
        .add_slice(&source)
        .add_slice(&destination)
        .add_slice(&(bytes.len() as u32).to_be_bytes())
        .add_slice(&[0, 0, 0, protocol])
        .add_slice(bytes);
    verdict(sum)
}

/// The same over what IPv4 puts in front of it for some protocols (RFC 9293 §3.1).
pub fn status_ip4(r: &Reader, start: usize, protocol: u8) -> u64 {
    let ends = r.ends();
    let (Address::Ip4(source), Address::Ip4(destination)) = (ends.source, ends.destination) else {
        return UNVERIFIED;
    };
    if !is_whole(r) {
        return UNVERIFIED;
    }
    let bytes = r.from(start);
    let sum = Sum16BitWords::new()
        .add_slice(&source.to_be_bytes())
        .add_slice(&destination.to_be_bytes())
        .add_slice(&(bytes.len() as u32).to_be_bytes())
        .add_slice(&[0, 0, 0, protocol])
        .add_slice(bytes);
    verdict(sum)
}

/// Of quoted packets and fragments only a part is here.
fn is_whole(r: &Reader) -> bool {
    !r.is_fragment() && !r.is_quoted() && r.left() >= r.reported()
}

pub fn verdict(sum: Sum16BitWords) -> u64 {
    if sum.ones_complement() == 0 {
        GOOD
    } else {
        BAD
    }
}
