//! The flags of a segment, and what they do to its connection.
use super::fields::*;
use super::{ACK_FLAG, FIN, RST, SYN};
use crate::protocols::expert;
use crate::wire::*;

pub fn note(r: &mut Reader, segment: &Segment, flow: Option<TcpFlow>, ports: (u16, u16)) {
    let at = r.at();
    let flags = segment.flags;
    if r.wants_any(RESERVED, FLAG_BITS) {
        r.put_at(RESERVED, at, 1, u64::from(flags >> 9));
        r.put_at(FLAG_BITS, at, 2, u64::from(flags & 0x1ff));
    }
    r.put_at(FLAGS, at, 2, u64::from(flags));
    if r.wants_any(FLAG_RES, FLAGS_TEXT) {
        r.nested(|r| {
            note_each_flag(r, flags, at, ports);
            note_letters(r, flags, flow);
        });
    }
    let _ = r.skip(2);
}

fn note_each_flag(r: &mut Reader, flags: u16, at: usize, ports: (u16, u16)) {
    r.put_at(FLAG_RES, at, 1, u64::from(flags & 0xe00 != 0));
    r.put_at(FLAG_AE, at, 1, u64::from(flags >> 8 & 1));
    let low = [
        FLAG_CWR.index,
        FLAG_ECE.index,
        FLAG_URG.index,
        FLAG_ACK.index,
        FLAG_PUSH.index,
        FLAG_RESET.index,
        FLAG_SYN.index,
        FLAG_FIN.index,
    ];
    for (bit, field) in (0..8).rev().zip(low) {
        let set = flags >> bit & 1;
        r.put_at(Field::<bool>::at(field), at + 1, 1, u64::from(set));
        if set == 1 {
            r.nested(|r| tell_of_connection(r, 1 << bit, flags, ports));
        }
    }
}

/// What a flag does to the connection.
fn tell_of_connection(r: &mut Reader, flag: u16, flags: u16, (src, dst): (u16, u16)) {
    match flag {
        SYN if flags & ACK_FLAG == 0 => {
            expert::tell_as(
                r,
                CONNECTION_SYN,
                format_args!("Connection establish request (SYN): server port {dst}"),
            );
        }
        SYN => {
            expert::tell_as(
                r,
                CONNECTION_SYNACK,
                format_args!("Connection establish acknowledge (SYN+ACK): server port {src}"),
            );
        }
        FIN => expert::tell(r, CONNECTION_FIN),
        RST => expert::tell(r, CONNECTION_RST),
        _ => {}
    }
}

fn note_letters(r: &mut Reader, flags: u16, flow: Option<TcpFlow>) {
    if r.wants(FLAGS_TEXT) {
        r.put_text(FLAGS_TEXT, letters(flags).as_bytes());
    }
    if flags & FIN != 0
        && let Some(flow) = flow
    {
        r.nested(|r| match flow.analysis.has(Analysis::CLOSES_SECOND) {
            true => expert::tell(r, CONNECTION_FIN_PASSIVE),
            false => expert::tell(r, CONNECTION_FIN_ACTIVE),
        });
    }
}

/// `·······A··S·`
fn letters(flags: u16) -> String {
    let letter = |(bit, letter): (u32, char)| match flags >> (11 - bit) & 1 {
        0 => '·',
        _ => letter,
    };
    (0..12).zip("RRRACEUAPRSF".chars()).map(letter).collect()
}
