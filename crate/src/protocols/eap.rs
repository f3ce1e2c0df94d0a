//! Extensible Authentication Protocol.
use crate::names::eap as T;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Extensible Authentication Protocol (RFC 3748)
    "EAP" = "eap" over [] info info {
        /// Code
        CODE: u8 = "code" named T::CODE;
        /// Id
        ID: u8 = "id";
        /// Length
        LEN: u16 = "len";
        /// Type
        TYPE: u8 = "type" named T::TYPE;
        /// Desired Auth Type
        DESIRED_TYPE: u8 = "desired_type" named T::TYPE;
        /// Identity
        IDENTITY: Text = "identity";
        /// Notification
        NOTIFICATION: Text = "notification";
        /// EAP-MD5 Value-Size
        MD5_VALUE_SIZE: u8 = "md5.value_size";
        /// EAP-MD5 Value
        MD5_VALUE: Bytes = "md5.value";
        /// EAP-MD5 Extra Data
        MD5_EXTRA_DATA: Bytes = "md5.extra_data";
        /// EAP-TLS Flags
        TLS_FLAGS: Hex<u8> = "tls.flags";
        /// Length Included
        TLS_FLAGS_LEN_INCLUDED: Flag<7> = "tls.flags.len_included" named truths::TRUE_FALSE;
        /// More Fragments
        pub TLS_FLAGS_MORE_FRAGMENTS: Flag<6> = "tls.flags.more_fragments" named truths::TRUE_FALSE;
        /// Start
        pub TLS_FLAGS_START: Flag<5> = "tls.flags.start" named truths::TRUE_FALSE;
        /// Outer TLV Length Included
        pub TLS_FLAGS_OUTER_TLV_LEN_INCLUDED: Flag<4> = "tls.flags.outer_tlv_len_included" named truths::TRUE_FALSE;
        /// Version
        TLS_FLAGS_VERSION: Bits<0, 3> = "tls.flags.version";
        /// EAP-TLS Length
        TLS_LEN: u32 = "tls.len";
        /// EAP-LEAP Version
        LEAP_VERSION: u8 = "leap.version";
        /// EAP-LEAP Reserved
        LEAP_RESERVED: Hex<u8> = "leap.reserved";
        /// EAP-LEAP Count
        LEAP_COUNT: u8 = "leap.count";
        /// EAP-LEAP Peer-Challenge
        LEAP_PEER_CHALLENGE: Bytes = "leap.peer_challenge";
        /// EAP-LEAP Peer-Response
        LEAP_PEER_RESPONSE: Bytes = "leap.peer_response";
        /// EAP-LEAP Data
        LEAP_DATA: Bytes = "leap.data";
        /// EAP-LEAP Name
        LEAP_NAME: Text = "leap.name";
        /// EAP-MS-CHAP-v2 OpCode
        MS_CHAP_V2_OPCODE: u8 = "ms_chap_v2.opcode" named T::MS_CHAP_V2_OPCODE;
        /// EAP-MS-CHAP-v2 Id
        MS_CHAP_V2_ID: u8 = "ms_chap_v2.id";
        /// EAP-MS-CHAP-v2 Length
        MS_CHAP_V2_LENGTH: u16 = "ms_chap_v2.length";
        /// EAP-MS-CHAP-v2 Value-Size
        MS_CHAP_V2_VALUE_SIZE: u8 = "ms_chap_v2.value_size";
        /// EAP-MS-CHAP-v2 Challenge
        MS_CHAP_V2_CHALLENGE: Bytes = "ms_chap_v2.challenge";
        /// EAP-MS-CHAP-v2 Name
        MS_CHAP_V2_NAME: Text = "ms_chap_v2.name";
        /// EAP-MS-CHAP-v2 Peer-Challenge
        MS_CHAP_V2_PEER_CHALLENGE: Bytes = "ms_chap_v2.peer_challenge";
        /// EAP-MS-CHAP-v2 Reserved
        MS_CHAP_V2_RESERVED: Bytes = "ms_chap_v2.reserved";
        /// EAP-MS-CHAP-v2 NT-Response
        MS_CHAP_V2_NT_RESPONSE: Bytes = "ms_chap_v2.nt_response";
        /// EAP-MS-CHAP-v2 Flags
        MS_CHAP_V2_FLAGS: Hex<u8> = "ms_chap_v2.flags";
        /// EAP-MS-CHAP-v2 Message
        MS_CHAP_V2_MESSAGE: Text = "ms_chap_v2.message";
        /// EAP-MS-CHAP-v2 Failure-Request
        MS_CHAP_V2_FAILURE_REQUEST: Text = "ms_chap_v2.failure_request";
        /// EAP-MS-CHAP-v2 Data
        MS_CHAP_V2_DATA: Bytes = "ms_chap_v2.data";
        /// EAP-SIM Subtype
        SIM_SUBTYPE: u8 = "sim.subtype" named T::SIM_SUBTYPE;
        /// EAP-SIM Reserved
        SIM_RESERVED: Hex<u16> = "sim.reserved";
        /// EAP-SIM Attribute
        SIM_SUBTYPE_ATTRIBUTE: Mark = "sim.subtype.attribute";
        /// EAP-SIM Type
        pub SIM_SUBTYPE_TYPE: u8 = "sim.subtype.type" named T::SIM_SUBTYPE_TYPE;
        /// EAP-SIM Length
        pub SIM_SUBTYPE_LEN: u8 = "sim.subtype.len";
        /// EAP-SIM Value
        pub SIM_SUBTYPE_VALUE: Bytes = "sim.subtype.value";
        /// EAP-AKA Subtype
        AKA_SUBTYPE: u8 = "aka.subtype" named T::AKA_SUBTYPE;
        /// EAP-AKA Reserved
        AKA_RESERVED: Hex<u16> = "aka.reserved";
        /// EAP-AKA Attribute
        AKA_SUBTYPE_ATTRIBUTE: Mark = "aka.subtype.attribute";
        /// EAP-AKA Type
        pub AKA_SUBTYPE_TYPE: u8 = "aka.subtype.type" named T::SIM_SUBTYPE_TYPE;
        /// EAP-AKA Length
        pub AKA_SUBTYPE_LEN: u8 = "aka.subtype.len";
        /// EAP-AKA Value
        pub AKA_SUBTYPE_VALUE: Bytes = "aka.subtype.value";
    }
}

const RESPONSE: u8 = 2;
/// Methods (IANA, EAP Registry).
mod method {
    pub const IDENTITY: u8 = 1;
    pub const NOTIFICATION: u8 = 2;
    pub const NAK: u8 = 3;
    pub const MD5: u8 = 4;
    pub const TLS: u8 = 13;
    pub const LEAP: u8 = 17;
    pub const SIM: u8 = 18;
    pub const TTLS: u8 = 21;
    pub const AKA: u8 = 23;
    pub const PEAP: u8 = 25;
    pub const MS_CHAP: u8 = 26;
    pub const FAST: u8 = 43;
    pub const AKA_PRIME: u8 = 50;
    pub const TEAP: u8 = 55;
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let code = r.take(CODE)?;
    r.take(ID)?;
    let len = usize::from(r.take(LEN)?);
    r.limit(len.saturating_sub(4));
    if !matches!(code, 1 | RESPONSE) || r.reported() == 0 {
        return Ok(Next::End);
    }
    match r.take(TYPE)? {
        method::IDENTITY => rest(r, IDENTITY),
        method::NOTIFICATION => rest(r, NOTIFICATION),
        method::NAK => r.take(DESIRED_TYPE).map(|_| Next::End),
        method::MD5 => {
            let len = usize::from(r.take(MD5_VALUE_SIZE)?);
            r.bytes(MD5_VALUE, len)?;
            rest(r, MD5_EXTRA_DATA)
        }
        method::TLS | method::TTLS | method::PEAP | method::FAST | method::TEAP => records(r),
        method::LEAP => cisco(r, code),
        method::MS_CHAP => microsoft(r),
        method::SIM => attributes(
            r,
            (SIM_SUBTYPE.index, SIM_RESERVED.index),
            SIM_SUBTYPE_ATTRIBUTE,
        ),
        method::AKA | method::AKA_PRIME => attributes(
            r,
            (AKA_SUBTYPE.index, AKA_RESERVED.index),
            AKA_SUBTYPE_ATTRIBUTE,
        ),
        _ => Ok(Next::End),
    }
}

fn rest<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<Next, Stop> {
    r.rest_as(field);
    Ok(Next::End)
}

/// The methods that hold TLS records.
fn records(r: &mut Reader) -> Result<Next, Stop> {
    const LENGTH: u64 = 1 << 7;
    const FRAGMENTS: u64 = 1 << 6;
    let (first, last) = (TLS_FLAGS_LEN_INCLUDED, TLS_FLAGS_VERSION);
    let flags = r.take_split(TLS_FLAGS, &PROTOCOL, first, last)?;
    if flags & LENGTH != 0 {
        r.take(TLS_LEN)?;
    }
    Ok(match r.reported() {
        0 => Next::End,
        // A record's rest follows in other packets.
        _ if flags & FRAGMENTS != 0 => Next::Data,
        _ => Next::Over(Key::Name("tls")),
    })
}

fn cisco(r: &mut Reader, code: u8) -> Result<Next, Stop> {
    r.take(LEAP_VERSION)?;
    r.take(LEAP_RESERVED)?;
    let len = usize::from(r.take(LEAP_COUNT)?);
    r.put_at(LEAP_DATA, r.at(), len, 0);
    match code {
        RESPONSE => r.bytes(LEAP_PEER_RESPONSE, len)?,
        _ => r.bytes(LEAP_PEER_CHALLENGE, len)?,
    };
    rest(r, LEAP_NAME)
}

fn microsoft(r: &mut Reader) -> Result<Next, Stop> {
    const CHALLENGE: u8 = 1;
    const ANSWER: u8 = 2;
    const SUCCESS: u8 = 3;
    const FAILURE: u8 = 4;
    /// Peer's challenge, reserved, answer, flags.
    const ANSWER_LEN: u8 = 49;
    let kind = r.take(MS_CHAP_V2_OPCODE)?;
    if r.reported() == 0 {
        return Ok(Next::End);
    }
    r.take(MS_CHAP_V2_ID)?;
    let whole = usize::from(r.take(MS_CHAP_V2_LENGTH)?);
    match kind {
        CHALLENGE => {
            let len = usize::from(r.take(MS_CHAP_V2_VALUE_SIZE)?);
            r.bytes(MS_CHAP_V2_CHALLENGE, len)?;
            rest(r, MS_CHAP_V2_NAME)
        }
        ANSWER => {
            if r.take(MS_CHAP_V2_VALUE_SIZE)? == ANSWER_LEN {
                r.bytes(MS_CHAP_V2_PEER_CHALLENGE, 16)?;
                r.bytes(MS_CHAP_V2_RESERVED, 8)?;
                r.bytes(MS_CHAP_V2_NT_RESPONSE, 24)?;
                r.take(MS_CHAP_V2_FLAGS)?;
            }
            rest(r, MS_CHAP_V2_NAME)
        }
        SUCCESS => {
            r.bytes(MS_CHAP_V2_MESSAGE, whole.saturating_sub(4).min(r.left()))?;
            Ok(Next::End)
        }
        FAILURE => {
            let len = whole.saturating_sub(4).min(r.left());
            r.bytes(MS_CHAP_V2_FAILURE_REQUEST, len)?;
            Ok(Next::End)
        }
        _ => rest(r, MS_CHAP_V2_DATA),
    }
}

/// Methods of mobile telephones: attributes whose length counts words of four bytes.
fn attributes(r: &mut Reader, head: (u8, u8), all: Field<Mark>) -> Result<Next, Stop> {
    r.run_all(&PROTOCOL, head.0..=head.1)?;
    while r.left() >= 2 {
        let len = usize::from(r.peek::<u8>(1).unwrap_or(0)) * 4;
        if len == 0 {
            return Err(Stop::Malformed("an attribute without length"));
        }
        r.put_at(all, r.at(), len, 0);
        r.nested(|r| {
            r.within(len, |r| {
                r.run_all(&PROTOCOL, all.index + 1..=all.index + 3)
                    .map(|_| ())
            })?
        })?;
    }
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    let named = |names: Names, value: Option<u64>| value.and_then(|value| names.get(value));
    match named(T::CODE, layer.value(CODE)) {
        Some(name) => out.push_str(name),
        None => {
            let _ = write!(
                out,
                "Unknown code (0x{:02X})",
                layer.value(CODE).unwrap_or(0)
            );
        }
    }
    if let Some(kind) = layer.value(TYPE) {
        out.push_str(", ");
        out.push_str(named(T::TYPE, Some(kind)).unwrap_or("Unknown type"));
    }
}
