//! Kerberos: messages in datagrams, over TCP behind their length, and inside other protocols' tokens.
mod fields;
mod options;
mod parts;

use super::ber;
use crate::names::kerberos as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use parts::*;

/// A record mark: the highest bit is reserved (RFC 4120 §7.2.2).
const MARK: usize = 4;

/// Version 4 begins with its number, version 5 with a tag of an application's class; over TCP a length comes first.
fn accepts(bytes: &[u8], over: Key) -> bool {
    let first = bytes.first().copied().unwrap_or(0);
    matches!(over, Key::Tcp(_)) || first == VERSION_4 || first & 0xc0 == 0x40
}

const VERSION_4: u8 = 4;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if super::nearest(r, &["tcp", "udp"]) != "tcp" {
        if r.rest().first() == Some(&VERSION_4) {
            return Ok(Next::Over(Key::Name("krb4")));
        }
        return message(r).map(|()| Next::End);
    }
    r.messages(
        MARK,
        |head| {
            let len = head
                .iter()
                .fold(0usize, |len, b| len << 8 | usize::from(*b));
            Some(MARK + (len & 0x7fff_ffff))
        },
        |r| {
            let word = r.word::<u32>()?;
            flags!(r, word: RM_RESERVED, RM_LENGTH);
            message(r)
        },
    )
}

/// The kinds of message by their application tags, each with its element and what reads it.
type Kind = (u32, Field<Mark>, fn(&mut Reader) -> Result<(), Stop>);
const KINDS: &[Kind] = &[
    (10, AS_REQ, request),
    (11, AS_REP, reply),
    (12, TGS_REQ, request),
    (13, TGS_REP, reply),
    (14, AP_REQ, ap_request),
    (15, AP_REP, ap_reply),
    (20, KRB_SAFE, outer),
    (21, KRB_PRIV, outer),
    (22, KRB_CRED, outer),
    (30, KRB_ERROR, error),
];

/// RFC 4120 §5.10: one message, with its application tag.
pub fn message(r: &mut Reader) -> Result<(), Stop> {
    let Some(head) = ber::peek(r) else {
        return Err(Stop::Malformed("not a Kerberos message"));
    };
    let kind = KINDS.iter().find(|kind| kind.0 == head.tag);
    let Some((_, field, read)) = kind.filter(|_| head.class == ber::APPLICATION) else {
        return Err(Stop::Malformed("not a Kerberos message"));
    };
    ber::item(r, |r, _| r.group(*field, read))
}

/// A sequence whose members are tagged: each is read by the table's function.
pub type Member = (u32, fn(&mut Reader) -> Result<(), Stop>);
pub fn sequence(r: &mut Reader, members: &[Member]) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::items(r, |r, head| {
            let member = members.iter().find(|m| head.is_context(m.0));
            member.map_or(Ok(()), |(_, read)| read(r))
        })
    })
}

fn version(r: &mut Reader) -> Result<(), Stop> {
    ber::take_number(r, PVNO).map(drop)
}
fn kind(r: &mut Reader) -> Result<(), Stop> {
    ber::take_number(r, MSG_TYPE).map(drop)
}

/// RFC 4120 §5.4.1.
fn request(r: &mut Reader) -> Result<(), Stop> {
    sequence(
        r,
        &[(1, version), (2, kind), (3, pre_authentication), (4, body)],
    )
}

fn body(r: &mut Reader) -> Result<(), Stop> {
    r.group(REQ_BODY, |r| {
        sequence(
            r,
            &[
                (0, options::kdc),
                (1, client_name),
                (2, realm),
                (3, server_name),
                (4, |r| time(r, FROM)),
                (5, |r| time(r, TILL)),
                (6, |r| time(r, RTIME)),
                (7, |r| number(r, NONCE)),
                (8, encryption_types),
                (9, addresses),
            ],
        )
    })
}

/// RFC 4120 §5.4.2.
fn reply(r: &mut Reader) -> Result<(), Stop> {
    sequence(
        r,
        &[
            (0, version),
            (1, kind),
            (2, pre_authentication),
            (3, |r| text(r, CREALM)),
            (4, client_name),
            (5, ticket),
            (6, |r| encrypted(r, ENC_PART)),
        ],
    )
}

/// RFC 4120 §5.5.1.
pub fn ap_request(r: &mut Reader) -> Result<(), Stop> {
    sequence(
        r,
        &[
            (0, version),
            (1, kind),
            (2, options::ap),
            (3, ticket),
            (4, |r| encrypted(r, AUTHENTICATOR)),
        ],
    )
}

fn ap_reply(r: &mut Reader) -> Result<(), Stop> {
    sequence(
        r,
        &[(0, version), (1, kind), (2, |r| encrypted(r, ENC_PART))],
    )
}

/// Of messages whose inside is for the two ends only: what is in front of it.
fn outer(r: &mut Reader) -> Result<(), Stop> {
    sequence(
        r,
        &[(0, version), (1, kind), (3, |r| encrypted(r, ENC_PART))],
    )
}

/// RFC 4120 §5.9.1.
fn error(r: &mut Reader) -> Result<(), Stop> {
    sequence(
        r,
        &[
            (0, version),
            (1, kind),
            (2, |r| time(r, CTIME)),
            (3, |r| number(r, CUSEC)),
            (4, |r| time(r, STIME)),
            (5, |r| number(r, SUSEC)),
            (6, |r| ber::take_number(r, ERROR_CODE).map(drop)),
            (7, |r| text(r, CREALM)),
            (8, client_name),
            (9, realm),
            (10, server_name),
            (11, |r| text(r, E_TEXT)),
            (12, error_data),
        ],
    )
}

fn info(layer: &Layer, out: &mut String) {
    let text = match layer.value(MSG_TYPE) {
        Some(10) => "AS-REQ",
        Some(11) => "AS-REP",
        Some(12) => "TGS-REQ",
        Some(13) => "TGS-REP",
        Some(14) => "AP-REQ",
        Some(15) => "AP-REP",
        Some(20) => "KRB-SAFE",
        Some(21) => "KRB-PRIV",
        Some(22) => "KRB-CRED",
        Some(30) => "KRB Error: ",
        _ => return,
    };
    out.push_str(text);
    if let Some(code) = layer.value(ERROR_CODE) {
        out.push_str(names::ERROR_CODE.get(code).unwrap_or("Unknown"));
    }
}
