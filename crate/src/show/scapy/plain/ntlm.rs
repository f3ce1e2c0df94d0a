//! NTLM's messages (MS-NLMP). Where fields point to before the later parts of a header, an older sender left those out.
use super::Item::{
    Bytes, CountedDigits, Digits, Int, Little, LittleFlags, LittleNamed, Moment, One, Pointed, Wide,
};
use super::smb_names::*;
use super::{Item, Plain, Then, plain, pointed};
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::wire::Names;

type Field = (&'static str, Item);
const SIGNATURE: Field = ("Signature", Bytes(8));
const KIND: Field = ("MessageType", LittleNamed(4, NTLM_MESSAGES));
const FLAGS: Field = ("NegotiateFlags", LittleFlags(4, NTLM_FLAGS));
const PAIRED: Field = ("AvPairs", Item::Each("AV_PAIR"));

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("NTLM_Header", "NTLM Header", &[SIGNATURE, KIND], Then::Raw),
    plain("NTLM_NEGOTIATE", "NTLM Negotiate", &[
        SIGNATURE, KIND, FLAGS, ("DomainNameLen", Little(2)), ("DomainNameMaxLen", Little(2)), ("DomainNameBufferOffset", Little(4)),
        ("WorkstationNameLen", Little(2)), ("WorkstationNameMaxLen", Little(2)), ("WorkstationNameBufferOffset", Little(4)),
        ("", Item::By(|c| match first_at(c, "DomainNameBufferOffset", whole(c)) {
            at if at > 32 => super::read(c, VERSION),
            _ => Ok(()),
        })),
        ("Payload", Pointed(|layer| match layer.int("DomainNameBufferOffset") {
            Some(1..=32) => 32,
            _ => 40,
        }, &[("DomainName", pointed::bytes), ("WorkstationName", pointed::bytes)])),
    ], Then::Raw),
    plain("NTLM_CHALLENGE", "NTLM Challenge", &[
        SIGNATURE, KIND, ("TargetNameLen", Little(2)), ("TargetNameMaxLen", Little(2)), ("TargetNameBufferOffset", Little(4)), FLAGS,
        ("ServerChallenge", Digits(8)), ("Reserved", Digits(8)), ("TargetInfoLen", Little(2)), ("TargetInfoMaxLen", Little(2)),
        ("TargetInfoBufferOffset", Little(4)),
        ("", Item::By(|c| match first_at(c, "TargetInfoBufferOffset", 56) {
            at if at > 40 => super::read(c, VERSION),
            _ => Ok(()),
        })),
        ("Payload", Pointed(|layer| match layer.int("TargetInfoBufferOffset") {
            Some(1..=48) => 48,
            _ => 56,
        }, &[("TargetName", text), ("TargetInfo", pairs)])),
    ], Then::Raw),
    plain("NTLM_AUTHENTICATE_V2", "NTLM Authenticate", &[
        SIGNATURE, KIND, ("LmChallengeResponseLen", Little(2)), ("LmChallengeResponseMaxLen", Little(2)),
        ("LmChallengeResponseBufferOffset", Little(4)), ("NtChallengeResponseLen", Little(2)), ("NtChallengeResponseMaxLen", Little(2)),
        ("NtChallengeResponseBufferOffset", Little(4)), ("DomainNameLen", Little(2)), ("DomainNameMaxLen", Little(2)),
        ("DomainNameBufferOffset", Little(4)), ("UserNameLen", Little(2)), ("UserNameMaxLen", Little(2)), ("UserNameBufferOffset", Little(4)),
        ("WorkstationLen", Little(2)), ("WorkstationMaxLen", Little(2)), ("WorkstationBufferOffset", Little(4)),
        ("EncryptedRandomSessionKeyLen", Little(2)), ("EncryptedRandomSessionKeyMaxLen", Little(2)),
        ("EncryptedRandomSessionKeyBufferOffset", Little(4)), FLAGS, ("", Item::By(later_parts)),
        ("Payload", Pointed(|layer| match layer.int("DomainNameBufferOffset") {
            Some(1..=64) => 64,
            Some(65..=72) => 72,
            _ => 88,
        }, &[
            ("LmChallengeResponse", |_, c| Ok((pointed::one(c, "LMv2_RESPONSE"), Style::Plain))),
            ("NtChallengeResponse", |_, c| Ok((Value::Packet(nt_response(c)?), Style::Plain))),
            ("DomainName", text), ("UserName", text), ("Workstation", text), ("EncryptedRandomSessionKey", pointed::digits),
        ])),
    ], Then::Raw),
    plain("LMv2_RESPONSE", "LMv2_RESPONSE", &[("Response", Bytes(16)), ("ChallengeFromClient", Bytes(8))], Then::Raw),
    plain("NTLMv2_RESPONSE", "NTLMv2_RESPONSE", &[
        ("NTProofStr", Digits(16)), ("RespType", Int(1)), ("HiRespType", Int(1)), ("Reserved1", Little(2)), ("Reserved2", Little(4)),
        ("TimeStamp", Moment), ("ChallengeFromClient", Bytes(8)), ("Reserved3", Little(4)), PAIRED,
    ], Then::Raw),
    plain("AV_PAIR", "NTLM AV Pair", &[("AvId", LittleNamed(2, PAIRS)), ("AvLen", Little(2)), ("Value", Item::By(pair))], Then::Padding),
    plain("Single_Host_Data", "Single_Host_Data", &[
        ("Size", Little(4)), ("Z4", Little(4)), ("Flags", LittleFlags(4, HOST)), ("TokenIL", LittleNamed(4, INTEGRITY)),
        ("MachineID", Digits(32)), ("PermanentMachineID", Item::By(|c| {
            if c.layer.int("Size").is_some_and(|size| size > 48) {
                c.bytes_styled("PermanentMachineID", 32, Style::Digits);
            }
            Ok(())
        })),
    ], Then::Padding),
    plain("NTLMSSP_MESSAGE_SIGNATURE", "NTLMSSP_MESSAGE_SIGNATURE", &[
        ("Version", Little(4)), ("Checksum", Digits(8)), ("SeqNum", Little(4)),
    ], Then::Padding),
];

#[rustfmt::skip]
const VERSION: &[Field] = &[
    ("ProductMajorVersion", Int(1)), ("ProductMinorVersion", Int(1)), ("ProductBuild", Little(2)), ("res_ver", Little(3)),
    ("NTLMRevisionCurrent", Item::Named(1, NTLM_REVISIONS)),
];

/// The length of the message, whose first field stands at its beginning.
fn whole(c: &Cursor) -> usize {
    let start = c
        .layer
        .fields
        .first()
        .map_or(c.at, |field| field.start as usize);
    c.end() - start
}

/// Where the first of the payload is; where nothing tells, what the newest form has.
fn first_at(c: &Cursor, field: &str, newest: usize) -> usize {
    match c.layer.int(field) {
        None | Some(0) => newest,
        Some(at) => at as usize,
    }
}

fn later_parts(c: &mut Cursor) -> Read {
    let first = first_at(c, "DomainNameBufferOffset", 88);
    if first > 64 {
        super::read(c, VERSION)?;
    }
    if first > 72 {
        c.bytes_styled("MIC", 16, Style::Digits);
    }
    Ok(())
}

fn text(layer: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    match layer.int("NegotiateFlags").unwrap_or(0) & 1 {
        0 => pointed::bytes(layer, c),
        _ => pointed::wide(layer, c),
    }
}

fn pairs(_: &Layer, c: &mut Cursor) -> Read<(Value, Style)> {
    Ok((Value::Packets(super::listed(c, "AV_PAIR")), Style::Plain))
}

fn nt_response(c: &mut Cursor) -> Read<Vec<Layer>> {
    super::stacked(c, super::find("NTLMv2_RESPONSE").ok_or(super::Short)?)
}

fn pair(c: &mut Cursor) -> Read {
    const SAID: Names = Names::sorted(&[
        (1, "constrained"),
        (2, "MIC integrity"),
        (4, "SPN from untrusted source"),
    ]);
    const ITEMS: [(u64, &[Field]); 4] = [
        (6, &[("Value", LittleNamed(4, SAID))]),
        (7, &[("Value", Moment)]),
        (8, &[("Value", One("Single_Host_Data"))]),
        (10, &[("Value", CountedDigits("AvLen", 0))]),
    ];
    let kind = c.layer.int("AvId");
    let known = ITEMS.iter().find(|item| Some(item.0) == kind);
    super::read(c, known.map_or(&[("Value", Wide("AvLen"))], |item| item.1))
}
