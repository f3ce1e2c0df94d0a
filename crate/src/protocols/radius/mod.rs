//! Remote Authentication Dial In User Service: requests, answers, and their attributes.
mod fields;

use crate::names::radius as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const HEADER: usize = 20;
const PASSWORD: u8 = 2;
const CHAP: u8 = 3;
const VENDOR: u8 = 26;
const EGRESS_VLAN: u8 = 58;
const EAP: u8 = 79;

/// What an attribute's value is.
#[derive(Clone, Copy)]
enum Form {
    Text(Field<Text>),
    Bytes(Field<Bytes>),
    Long(Field<u32>),
    Address(Field<Ip4>),
    Address6(Field<Ip6>),
    Time(Field<Time>),
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let code = r.take(CODE)?;
    let id = r.take(ID)?;
    let len = usize::from(r.take(LENGTH)?);
    if len < HEADER {
        return Err(Stop::Malformed("a length shorter than the header"));
    }
    r.bytes(AUTHENTICATOR, 16)?;
    note_exchange(r, code, id);
    r.within((len - HEADER).min(r.reported()), attributes)??;
    Ok(Next::End)
}

/// A known code, and a length within the bounds of RFC 2865 §3.
fn accepts(bytes: &[u8], _: Key) -> bool {
    let [code, _, high, low, ..] = *bytes else {
        return false;
    };
    let len = usize::from(u16::from_be_bytes([high, low]));
    names::CODE.get(u64::from(code)).is_some() && (HEADER..=4096).contains(&len)
}

fn attributes(r: &mut Reader) -> Result<(), Stop> {
    // What EAP-Message attributes in a row hold is one message (RFC 3579 §3.1).
    let mut message: Vec<&[u8]> = vec![];
    while r.left() > 1 {
        let kind = r.peek::<u8>(0).unwrap_or(0);
        let rest = r.rest();
        attribute(r)?;
        if kind == EAP {
            let len = rest.get(1).copied().map_or(0, usize::from);
            message.push(rest.get(2..len).unwrap_or(&[]));
            if r.peek::<u8>(0) != Some(EAP) {
                eap(r, &message);
                message.clear();
            }
        }
    }
    Ok(())
}

/// The message whose last part was just read.
fn eap(r: &mut Reader, message: &[&[u8]]) {
    const MESSAGE: Key = Key::Name("eap");
    match message {
        [part] if !part.is_empty() => {
            let end = r.at();
            r.seek(end - part.len());
            r.carry(part.len(), MESSAGE);
            r.seek(end);
        }
        [_, _, ..] => r.decoded("Reassembled EAP", message.concat(), MESSAGE),
        _ => {}
    }
}

/// Which codes ask and which answer (IANA, RADIUS Packet Type Codes).
fn is_request(code: u8) -> bool {
    matches!(
        code,
        1 | 4 | 7 | 10 | 12 | 21 | 22 | 24 | 26 | 27 | 29 | 30 | 33 | 40 | 43 | 50 | 52
    )
}

/// Links an answer to the request with its number.
fn note_exchange(r: &mut Reader, code: u8, id: u8) {
    let key = u64::from(id);
    match (is_request(code), r.recall(key)) {
        (true, _) => {
            r.put(REQ, 1);
            r.remember(key, 0);
        }
        (false, Some(asked)) => {
            r.put(RSP, 1);
            let time = r.frame().time_ns;
            r.put(REQFRAME, u64::from(asked.frame));
            r.put(TIME, time.saturating_sub(asked.time_ns) as u64);
        }
        (false, None) => r.put(RSP, 1),
    }
}

/// RFC 2865 §5.
fn attribute(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    let kind = r.peek::<u8>(0).unwrap_or(0);
    let len = usize::from(r.peek::<u8>(1).unwrap_or(0));
    if len < 2 {
        return Err(Stop::Malformed("an attribute shorter than its header"));
    }
    r.put_at(AVP, start, len.min(r.left()), 0);
    r.nested(|r| {
        r.take(AVP_TYPE)?;
        r.take(AVP_LENGTH)?;
        r.within(len - 2, |r| value(r, kind, len - 2))?
    })
}

fn value(r: &mut Reader, kind: u8, len: usize) -> Result<(), Stop> {
    match kind {
        PASSWORD => {
            r.rest_as(USER_PASSWORD_ENCRYPTED);
            return Ok(());
        }
        VENDOR if len >= 4 => return r.take(AVP_VENDOR_ID).map(drop),
        EAP => {
            r.rest_as(EAP_FRAGMENT);
            return Ok(());
        }
        EGRESS_VLAN if len >= 2 => {
            r.take(EGRESS_TAG)?;
            return r.bytes(EGRESS_NAME, len - 1).map(drop);
        }
        // RFC 2865 §5.3: an identifier and a digest.
        CHAP if len != 17 => return Ok(()),
        _ => {}
    }
    let form = ATTRIBUTES.iter().find(|attribute| attribute.0 == kind);
    match form.map(|attribute| attribute.1) {
        Some(Form::Text(field)) if len > 0 => r.bytes(field, len).map(drop),
        Some(Form::Bytes(field)) if len > 0 => r.bytes(field, len).map(drop),
        Some(Form::Long(field)) if matches!(len, 1..=4 | 8) => {
            let digits = r.ahead(len)?.iter();
            let number = digits.fold(0, |number, byte| number << 8 | u64::from(*byte));
            r.bytes_as(field, len, number).map(drop)
        }
        Some(Form::Address(field)) if len == 4 => r.take(field).map(drop),
        Some(Form::Address6(field)) if len == 16 => r.bytes(field, 16).map(drop),
        Some(Form::Time(field)) if len == 4 => {
            let seconds = i64::from(r.word::<u32>()?);
            let at = r.at() - 4;
            r.put_at(field, at, 4, (seconds * 1_000_000_000) as u64);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Attributes of the standards (IANA, RADIUS Attribute Types).
const ATTRIBUTES: &[(u8, Form)] = &[
    (1, Form::Text(USER_NAME)),
    (3, Form::Bytes(CHAP_PASSWORD)),
    (4, Form::Address(NAS_IP_ADDRESS)),
    (5, Form::Long(NAS_PORT)),
    (6, Form::Long(SERVICE_TYPE)),
    (7, Form::Long(FRAMED_PROTOCOL)),
    (8, Form::Address(FRAMED_IP_ADDRESS)),
    (9, Form::Address(FRAMED_IP_NETMASK)),
    (10, Form::Long(FRAMED_ROUTING)),
    (11, Form::Text(FILTER_ID)),
    (12, Form::Long(FRAMED_MTU)),
    (13, Form::Long(FRAMED_COMPRESSION)),
    (14, Form::Address(LOGIN_IP_HOST)),
    (15, Form::Long(LOGIN_SERVICE)),
    (16, Form::Long(LOGIN_TCP_PORT)),
    (18, Form::Text(REPLY_MESSAGE)),
    (19, Form::Text(CALLBACK_NUMBER)),
    (20, Form::Text(CALLBACK_ID)),
    (22, Form::Text(FRAMED_ROUTE)),
    (23, Form::Long(FRAMED_IPX_NETWORK)),
    (24, Form::Bytes(STATE)),
    (25, Form::Bytes(CLASS)),
    (27, Form::Long(SESSION_TIMEOUT)),
    (28, Form::Long(IDLE_TIMEOUT)),
    (29, Form::Long(TERMINATION_ACTION)),
    (30, Form::Text(CALLED_STATION_ID)),
    (31, Form::Text(CALLING_STATION_ID)),
    (32, Form::Text(NAS_IDENTIFIER)),
    (33, Form::Bytes(PROXY_STATE)),
    (34, Form::Text(LOGIN_LAT_SERVICE)),
    (35, Form::Text(LOGIN_LAT_NODE)),
    (36, Form::Bytes(LOGIN_LAT_GROUP)),
    (40, Form::Long(ACCT_STATUS_TYPE)),
    (41, Form::Long(ACCT_DELAY_TIME)),
    (42, Form::Long(ACCT_INPUT_OCTETS)),
    (43, Form::Long(ACCT_OUTPUT_OCTETS)),
    (44, Form::Text(ACCT_SESSION_ID)),
    (45, Form::Long(ACCT_AUTHENTIC)),
    (46, Form::Long(ACCT_SESSION_TIME)),
    (47, Form::Long(ACCT_INPUT_PACKETS)),
    (48, Form::Long(ACCT_OUTPUT_PACKETS)),
    (49, Form::Long(ACCT_TERMINATE_CAUSE)),
    (50, Form::Text(ACCT_MULTI_SESSION_ID)),
    (51, Form::Long(ACCT_LINK_COUNT)),
    (52, Form::Long(ACCT_INPUT_GIGAWORDS)),
    (53, Form::Long(ACCT_OUTPUT_GIGAWORDS)),
    (55, Form::Time(EVENT_TIMESTAMP)),
    (60, Form::Bytes(CHAP_CHALLENGE)),
    (61, Form::Long(NAS_PORT_TYPE)),
    (62, Form::Long(PORT_LIMIT)),
    (63, Form::Text(LOGIN_LAT_PORT)),
    (77, Form::Text(CONNECT_INFO)),
    (80, Form::Bytes(MESSAGE_AUTHENTICATOR)),
    (85, Form::Long(ACCT_INTERIM_INTERVAL)),
    (87, Form::Text(NAS_PORT_ID)),
    (88, Form::Text(FRAMED_POOL)),
    (89, Form::Text(CHARGEABLE_USER_IDENTITY)),
    (95, Form::Address6(NAS_IPV6_ADDRESS)),
    (97, Form::Bytes(FRAMED_IPV6_PREFIX)),
    (101, Form::Long(ERROR_CAUSE)),
    (102, Form::Text(EAP_KEY_NAME)),
    (131, Form::Long(LOCATION_CAPABLE)),
];

/// `Access-Request id=10`
fn info(layer: &Layer, out: &mut String) {
    if let (Some(code), Some(id)) = (layer.value(CODE), layer.value(ID)) {
        let name = names::CODE.get(code).unwrap_or("Unknown");
        let _ = write!(out, "{name} id={id}");
    }
}

/// `AVP: t=User-Name(1) l=14 val=John.McGuirk`
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(ID) {
        let id = line.span.value;
        let _ = write!(out, "{}: 0x{id:x} ({id})", line.info.label);
        return Told::Whole;
    }
    if !line.is(AVP) {
        return Told::Usual;
    }
    let value = |field| line.value(field).unwrap_or(0);
    let (kind, len) = (value(AVP_TYPE), value(AVP_LENGTH));
    // Behind its type and length.
    let about = line.own().nth(2);
    let is_of_vendor = kind == u64::from(VENDOR);
    let info = about.and_then(|span| PROTOCOL.fields.get(usize::from(span.field)));
    let name = match info {
        _ if is_of_vendor => "Vendor-Specific",
        Some(info) => info.label,
        None => "Unknown-Attribute",
    };
    let _ = write!(out, "{}: t={name}({kind}) l={len}", line.info.label);
    if let (Some(span), Some(info)) = (about, info) {
        let named = info.names.and_then(|names| names.get(span.value));
        let _ = match (info.kind, named) {
            (_, Some(name)) => write!(out, " val={name}({})", span.value),
            (Kind::Text | Kind::Ascii, _) => write!(out, " val={}", line.text(span)),
            (Kind::Uint, _) if is_of_vendor => write!(out, " vnd={}", span.value),
            (Kind::Uint, _) => write!(out, " val={}", span.value),
            (Kind::Ip4, _) => write!(out, " val={}", Address::Ip4(span.value as u32)),
            (Kind::Bytes, _) => {
                let bytes = line.bytes(span);
                out.push_str(" val=");
                text::hex(out, bytes.get(..24).unwrap_or(bytes));
                Ok(())
            }
            _ => Ok(()),
        };
    }
    Told::Whole
}
