//! Tokens of security mechanisms (RFC 2743, RFC 4178) and those of Kerberos in them (RFC 4121).
use super::names::TOKEN_FLAGS;
use super::{
    Bytes, GENERAL, Got, Kind, Part, Schema, Scope, Unread, explicit, find, implicit, maybe, one,
    own, parts, whole,
};
use crate::show::scapy::cursor::{Cursor, Read};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::plain::{self, Item, Plain, Then, plain as table};
use crate::show::scapy::stack::load;
use crate::wire::Names;

/// Mechanisms by object identifier, as Scapy names them.
pub static MECHANISMS: &[(&[u8], &str)] = &[
    (
        b"\x2b\x06\x01\x04\x01\x82\x37\x02\x02\x0a",
        "NTLMSSP - Microsoft NTLM Security Support Provider",
    ),
    (
        b"\x2b\x06\x01\x04\x01\x82\x37\x02\x02\x1e",
        "NEGOEX - SPNEGO Extended Negotiation Security Mechanism",
    ),
    (
        b"\x2a\x86\x48\x82\xf7\x12\x01\x02\x02",
        "MS KRB5 - Microsoft Kerberos 5",
    ),
    (b"\x2a\x86\x48\x86\xf7\x12\x01\x02\x02", "Kerberos 5"),
    (
        b"\x2a\x86\x48\x86\xf7\x12\x01\x02\x02\x03",
        "Kerberos 5 - User to User",
    ),
    (b"\x2b\x06\x01\x05\x02\x05", "Kerberos 5 - IAKERB"),
    (
        b"\x2b\x06\x01\x05\x05\x02",
        "SPNEGO - Simple Protected Negotiation",
    ),
];
const STATES: Names = Names::sorted(&[
    (0, "accept-completed"),
    (1, "accept-incomplete"),
    (2, "reject"),
    (3, "request-mic"),
]);
const CONTEXT: &[&str] = &[
    "delegFlag",
    "mutualFlag",
    "replayFlag",
    "sequenceFlag",
    "superseded",
    "anonFlag",
    "confFlag",
    "integFlag",
];
const MIC: Kind = Kind::Packet("SPNEGO_MechListMIC");
const MECHANISM: Part = own("MechType", Kind::Oid);

#[rustfmt::skip] // a class or a part each
pub static CLASSES: &[Schema] = &[
    parts("GSSAPI_BLOB", 0x60, &[MECHANISM, own("innerToken", Kind::Rest(inner))]),
    parts("GSSAPI_BLOB_SIGNATURE", 0x60, &[MECHANISM, own("innerToken", Kind::Rest(inner_signature))]),
    one("SPNEGO_MechType", own("oid", Kind::Oid)),
    one("SPNEGO_MechListMIC", own("value", Kind::Holds(|scope, bytes| match bytes.len() {
        0 => Ok(None),
        _ => signature(bytes, Some(scope)).map(Some),
    }))),
    one("SPNEGO_Token", own("value", Kind::Holds(token))),
    parts("SPNEGO_negHints", 0x30, &[maybe(explicit(0xa0, "hintName", GENERAL)), maybe(explicit(0xa1, "hintAddress", GENERAL))]),
    parts("SPNEGO_negTokenInit", 0x30, &[
        maybe(explicit(0xa0, "mechTypes", Kind::List(0x30, "SPNEGO_MechType"))), maybe(implicit(0x81, "reqFlags", Kind::Flags(CONTEXT))),
        maybe(explicit(0xa2, "mechToken", Kind::Packet("SPNEGO_Token"))), maybe(explicit(0xa3, "negHints", Kind::Packet("SPNEGO_negHints"))),
        maybe(explicit(0xa4, "mechListMIC", MIC)), maybe(explicit(0xa3, "_mechListMIC", MIC)),
    ]),
    parts("SPNEGO_negTokenResp", 0x30, &[
        maybe(explicit(0xa0, "negState", Kind::Enumerated(STATES))), maybe(explicit(0xa1, "supportedMech", Kind::Packet("SPNEGO_MechType"))),
        maybe(explicit(0xa2, "responseToken", Kind::Packet("SPNEGO_Token"))), maybe(explicit(0xa3, "mechListMIC", MIC)),
        maybe(explicit(0xa4, "mechTypes", Kind::List(0x30, "SPNEGO_MechType"))),
    ]),
    one("SPNEGO_negToken", own("token", Kind::Within(&[(0xa0, "SPNEGO_negTokenInit"), (0xa1, "SPNEGO_negTokenResp")]))),
    Schema { name: "KRB_GSSAPI_Token", title: "Kerberos GSSAPI-Token", body: super::Body::Parts(0x60, &[
        MECHANISM, own("innerToken", Kind::Rest(|scope, bytes| inner_token(bytes, Some(scope)))),
    ]) },
];

#[rustfmt::skip] // a class or a field each
pub static PLAIN: &[Plain] = &[
    table("KRB_GSS_MIC", "Kerberos v5 MIC Token", &[
        ("Flags", Item::Flags(1, TOKEN_FLAGS)), ("Filler", Item::Digits(5)), ("SND_SEQ", Item::Int(8)), ("SGN_CKSUM", Item::AllDigits),
    ], Then::Padding),
    table("KRB_GSS_Wrap", "Kerberos v5 Wrap Token", &[
        ("Flags", Item::Flags(1, TOKEN_FLAGS)), ("Filler", Item::Hex(1)), ("EC", Item::Int(2)), ("RRC", Item::Int(2)),
        ("SND_SEQ", Item::Int(8)), ("Data", Item::By(sealed)),
    ], Then::Padding),
    table("LDAP_SASL_Buffer", "LDAP_SASL_Buffer", &[("BufferLength", Item::Int(4)), ("Buffer", Item::By(protected))], Then::Raw),
];

/// What is sealed goes to the end; else the checksum alone stands here.
fn sealed(c: &mut Cursor) -> Read {
    let len = match c.layer.int("Flags").unwrap_or(0) & 2 {
        0 => c.layer.int("EC").unwrap_or(0) as i64,
        _ => c.left() as i64,
    };
    c.bytes_styled("Data", len, Style::Digits);
    Ok(())
}

/// A class of fields one after the other, out of these bytes: how many it leaves comes with it.
fn plain_class(class: &str, bytes: &Bytes) -> Got<(Layer, usize)> {
    let class = plain::find(class).ok_or(Unread)?;
    let mut c = Cursor::new(bytes.frame, bytes.start, bytes.end, Layer::new("", ""));
    let layer = plain::packet(&mut c, class).map_err(|_| Unread)?;
    Ok((layer, c.left()))
}

/// The same with what it leaves.
pub fn plain_whole(class: &str, above: &'static str, bytes: &Bytes) -> Got<Vec<Layer>> {
    let (layer, left) = plain_class(class, bytes)?;
    let mut layers = vec![layer];
    if left > 0 {
        layers.push(load(bytes.frame, above, bytes.end - left, bytes.end));
    }
    Ok(layers)
}

fn ntlm(bytes: &Bytes) -> Got<Vec<Layer>> {
    let class = match bytes.get().get(8..10) {
        Some([1, 0]) => "NTLM_NEGOTIATE",
        Some([2, 0]) => "NTLM_CHALLENGE",
        Some([3, 0]) => "NTLM_AUTHENTICATE_V2",
        _ => "NTLM_Header",
    };
    plain_whole(class, "Raw", bytes)
}

/// A token whose form its first bytes tell.
pub fn blob(bytes: &Bytes, around: Option<&Scope>) -> Got<Vec<Layer>> {
    match bytes.get() {
        [first, ..] if first & 0xa0 == 0xa0 => whole("SPNEGO_negToken", bytes, around),
        [b'N', b'T', b'L', b'M', b'S', b'S', b'P', ..] => ntlm(bytes),
        [first, ..] if first & 0x7f > 0x60 => whole("Kerberos", bytes, around),
        _ => whole("GSSAPI_BLOB", bytes, around),
    }
}

/// A signature, by its first bytes.
fn signature(bytes: &Bytes, around: Option<&Scope>) -> Got<Vec<Layer>> {
    match bytes.get() {
        [4 | 5, 4, ..] => inner_token(bytes, around),
        [1, 0, 0, 0, ..] => plain_whole("NTLMSSP_MESSAGE_SIGNATURE", "Padding", bytes),
        _ => whole("GSSAPI_BLOB_SIGNATURE", bytes, around),
    }
}

/// The name of a mechanism that a field of this layer says.
fn mechanism<'l>(layer: &'l Layer, name: &str) -> &'l str {
    match layer.field(name).map(|field| &field.style) {
        Some(Style::Said(text)) => text,
        _ => "",
    }
}

fn inner(scope: &Scope, bytes: &Bytes) -> Got<Vec<Layer>> {
    match mechanism(scope.layer, "MechType") {
        said if said.contains("SPNEGO - ") => whole("SPNEGO_negToken", bytes, Some(scope)),
        said if said.contains("NTLMSSP") => ntlm(bytes),
        said if said.contains("'Kerberos 5") => inner_token(bytes, Some(scope)),
        _ => Ok(vec![load(bytes.frame, "Raw", bytes.start, bytes.end)]),
    }
}

fn inner_signature(scope: &Scope, bytes: &Bytes) -> Got<Vec<Layer>> {
    match mechanism(scope.layer, "MechType") {
        said if said.contains("NTLMSSP") => {
            plain_whole("NTLMSSP_MESSAGE_SIGNATURE", "Padding", bytes)
        }
        _ => inner(scope, bytes),
    }
}

/// The token of a negotiation is of the mechanism that is agreed on, or the first that is offered.
fn token(scope: &Scope, bytes: &Bytes) -> Got<Option<Vec<Layer>>> {
    let around = scope.around.map(|scope| scope.layer);
    let types = around.and_then(|layer| layer.field("supportedMech").or(layer.field("mechTypes")));
    let first = match types.map(|field| &field.value) {
        Some(Value::Packet(layers)) => layers.first(),
        Some(Value::Packets(list)) => list.first().and_then(|layers| layers.first()),
        _ => None,
    };
    let layers = match first.map_or("", |layer| mechanism(layer, "oid")) {
        said if said.contains("NTLMSSP") => ntlm(bytes),
        said if said.contains("Kerberos 5") => whole("Kerberos", bytes, Some(scope)),
        _ => blob(bytes, Some(scope)),
    };
    layers.map(Some)
}

/// Kinds of Kerberos' tokens: what Scapy calls them, and the class in them.
#[rustfmt::skip]
static TOKENS: &[([u8; 2], &str, &str)] = &[
    ([1, 0], "KRB-AP-REQ", "KRB_AP_REQ"), ([2, 0], "KRB-AP-REP", "KRB_AP_REP"), ([3, 0], "KRB-ERROR", "KRB_ERROR"),
    ([1, 1], "GSS_GetMIC-RFC1964", ""), ([2, 1], "GSS_Wrap-RFC1964", ""), ([1, 2], "GSS_Delete_sec_context-RFC1964", ""),
    ([4, 0], "KRB-TGT-REQ", ""), ([4, 1], "KRB-TGT-REP", ""), ([5, 1], "IAKERB_PROXY", ""),
    ([4, 4], "GSS_GetMIC", "KRB_GSS_MIC"), ([5, 4], "GSS_Wrap", "KRB_GSS_Wrap"),
];

fn inner_token(bytes: &Bytes, around: Option<&Scope>) -> Got<Vec<Layer>> {
    // Older tokens come in a wrapper of their own.
    if bytes.get().get(2..13) == Some(b"\x06\x09\x2a\x86\x48\x86\xf7\x12\x01\x02\x02") {
        return whole("KRB_GSSAPI_Token", bytes, around);
    }
    let mut layer = Layer::new("KRB_InnerToken", "Kerberos v5 InnerToken");
    let mut c = Cursor::new(bytes.frame, bytes.start, bytes.end, Layer::new("", ""));
    let kind: Vec<u8> = c.bytes_styled("TOK_ID", 2, Style::Stripped).to_vec();
    let known = TOKENS.iter().find(|token| token.0[..] == kind);
    if let Some((_, name, _)) = known {
        c.say_also(name);
    }
    let rest = bytes.after(2);
    let mut left = 0;
    let root = match known.map(|token| token.2) {
        Some("") => vec![Layer::unknown("Unknown")],
        Some(class) if find(class).is_some() => whole(class, &rest, around)?,
        Some(class) => {
            let (layer, unread) = plain_class(class, &rest)?;
            left = unread;
            vec![layer]
        }
        None => vec![load(rest.frame, "Raw", rest.start, rest.end)],
    };
    c.at = rest.end - left;
    c.push("root", Value::Packet(root), Style::Plain, rest.len() - left);
    layer.fields.append(&mut c.layer.fields);
    let mut layers = vec![layer];
    if left > 0 {
        layers.push(load(rest.frame, "Padding", rest.end - left, rest.end));
    }
    Ok(layers)
}

/// A message under protection: the token, and the messages that it leaves readable.
fn protected(c: &mut Cursor) -> Read {
    let bytes = Bytes::new(c.frame(), c.at, c.end());
    let short = |_| crate::show::scapy::cursor::Short;
    let mut layers = signature(&bytes, None).map_err(short)?;
    if let Some(padding) = layers.pop_if(|layer| layer.class == "Padding") {
        let start = padding
            .field("load")
            .map_or(bytes.end, |field| field.start as usize);
        let mut rest = Bytes { start, ..bytes };
        while rest.len() > 0 {
            let message = find("LDAP")
                .ok_or(Unread)
                .and_then(|class| super::reader::packet(class, &rest, None, None));
            match message {
                Ok((mut layer, len)) => {
                    layer.indents = false;
                    layers.push(layer);
                    rest = rest.after(len.max(1));
                }
                Err(Unread) => {
                    layers.push(load(rest.frame, "Raw", rest.start, rest.end));
                    break;
                }
            }
        }
    }
    c.at = bytes.end;
    c.push("Buffer", Value::Packet(layers), Style::Plain, bytes.len());
    Ok(())
}
