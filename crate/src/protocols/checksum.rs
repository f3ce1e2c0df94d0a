//! Whether the Internet checksum over a layer is right (RFC 1071).
use super::expert;
use crate::wire::expert::{Checksum, Remark};
use crate::wire::*;
use etherparse::checksum::Sum16BitWords;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// What it lacks to be right, in ones' complement.
    Bad {
        lacks: u16,
    },
    Good,
    Unverified,
    Absent,
}
impl Status {
    /// As Wireshark numbers them.
    pub fn number(self) -> u64 {
        match self {
            Status::Bad { .. } => 0,
            Status::Good => 1,
            Status::Unverified => 2,
            Status::Absent => 3,
        }
    }
}

/// The state of the checksum over all bytes from `start` to the reader's limit; unverified where they are not all here.
pub fn status(r: &Reader, start: usize) -> Status {
    match is_whole(r) {
        true => verdict(Sum16BitWords::new().add_slice(r.from(start))),
        false => Status::Unverified,
    }
}

/// The same over `len` bytes, which may be fewer than there are.
pub fn status_of(r: &Reader, start: usize, len: usize) -> Status {
    match r.from(start).get(..len) {
        Some(bytes) if !r.is_fragment() => verdict(Sum16BitWords::new().add_slice(bytes)),
        _ => Status::Unverified,
    }
}

/// The same over what IPv6 puts in front of it (RFC 8200 §8.1): addresses, length, and the protocol's number.
pub fn status_ip6(r: &Reader, start: usize, protocol: u8) -> Status {
    let ends = r.ends();
    let (Address::Ip6(source), Address::Ip6(destination)) = (ends.source, ends.destination) else {
        return Status::Unverified;
    };
    if !is_whole(r) {
        return Status::Unverified;
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
pub fn status_ip4(r: &Reader, start: usize, protocol: u8) -> Status {
    let ends = r.ends();
    let (Address::Ip4(source), Address::Ip4(destination)) = (ends.source, ends.destination) else {
        return Status::Unverified;
    };
    if !is_whole(r) {
        return Status::Unverified;
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

/// What a sum over the bytes, the checksum among them, says.
pub fn verdict(sum: Sum16BitWords) -> Status {
    match sum.ones_complement() {
        0 => Status::Good,
        lacks => Status::Bad {
            lacks: u16::from_be(lacks),
        },
    }
}

/// Notes what a checksum was found to be, two bytes behind `at`, and where it is wrong what it should be.
pub fn note<const SEVERITY: u32>(
    r: &mut Reader,
    status: Status,
    field: Field<u8>,
    at: usize,
    wrong: Remark<SEVERITY, Checksum>,
) {
    if let Status::Bad { lacks } = status {
        let found = r
            .from(at)
            .first_chunk()
            .copied()
            .map_or(0, u16::from_be_bytes);
        let (sum, carry) = found.overflowing_add(lacks);
        let right = sum + u16::from(carry);
        expert::tell_as(
            r,
            wrong,
            format_args!("Bad checksum [should be 0x{right:04x}]"),
        );
    }
    r.put_at(field, at, 0, status.number());
}
