//! SCTP's chunks, which Scapy stacks upon each other, and their parameters.
use super::Item::{self, Bits, Counted, Fill, Hex, Int, Ip4, Ip6, Named};
use super::{Plain, Then, packet, plain};
use crate::show::scapy::cursor::{Cursor, Read, Short, number};
use crate::show::scapy::model::{Layer, Style, Value};
use crate::show::scapy::stack::Above;
use crate::wire::Names;

const CHUNKS: Names = Names::sorted(&[
    (0, "data"),
    (1, "init"),
    (2, "init-ack"),
    (3, "sack"),
    (4, "heartbeat-req"),
    (5, "heartbeat-ack"),
    (6, "abort"),
    (7, "shutdown"),
    (8, "shutdown-ack"),
    (9, "error"),
    (10, "cookie-echo"),
    (11, "cookie-ack"),
    (14, "shutdown-complete"),
    (15, "authentication"),
    (64, "i-data"),
    (128, "address-configuration-ack"),
    (130, "re-config"),
    (132, "pad"),
    (192, "forward-tsn"),
    (193, "address-configuration"),
    (194, "i-forward-tsn"),
]);
const PARAMETERS: Names = Names::sorted(&[
    (1, "heartbeat-info"),
    (5, "IPv4"),
    (6, "IPv6"),
    (7, "state-cookie"),
    (8, "unrecognized-param"),
    (9, "cookie-preservative"),
    (11, "hostname"),
    (12, "addrtypes"),
    (13, "out-ssn-reset-req"),
    (14, "in-ssn-reset-req"),
    (15, "ssn-tsn-reset-req"),
    (16, "re-configuration-response"),
    (17, "add-outgoing-stream-req"),
    (18, "add-incoming-stream-req"),
    (0x8000, "ecn-capable"),
    (0x8002, "random"),
    (0x8003, "chunk-list"),
    (0x8004, "requested-HMAC-functions"),
    (0x8008, "supported-extensions"),
    (0xc000, "fwd-tsn-supported"),
    (0xc001, "add-IP"),
    (0xc002, "del-IP"),
    (0xc003, "error-indication"),
    (0xc004, "set-primary-addr"),
    (0xc005, "success-indication"),
    (0xc006, "adaptation-layer"),
]);
/// Payload protocol identifiers, where Scapy's names are not IANA's.
const PAYLOADS: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "IUA"),
    (2, "M2UA"),
    (3, "M3UA"),
    (4, "SUA"),
    (5, "M2PA"),
    (6, "V5UA"),
    (7, "H.248"),
    (8, "BICC/Q.2150.3"),
    (13, "H.323"),
    (18, "S1AP"),
    (19, "RUA"),
    (20, "HNBAP"),
    (21, "ForCES-HP"),
    (22, "ForCES-MP"),
    (23, "ForCES-LP"),
    (24, "SBc-AP"),
    (25, "NBAP"),
    (27, "X2AP"),
    (43, "3GPP M2AP"),
    (44, "3GPP M3AP"),
    (46, "Diameter/SCTP"),
    (47, "Diameter/DTLS/SCTP"),
    (50, "WebRTC DCEP"),
    (51, "WebRTC String"),
    (53, "WebRTC Binary"),
]);
const TYPE: (&str, Item) = ("type", Named(1, CHUNKS));
const KIND: (&str, Item) = ("type", Named(2, PARAMETERS));
const FLAGS: (&str, Item) = ("flags", Hex(1));
const LEN: (&str, Item) = ("len", Int(2));
const FILL: (&str, Item) = ("", Fill);
const CHUNK: Then = Then::By(above);

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("SCTP", "SCTP", &[
        ("sport", Int(2)), ("dport", Int(2)), ("tag", Hex(4)), ("chksum", Hex(4)),
    ], CHUNK),
    plain("SCTPerror", "SCTP in ICMP", &[
        ("sport", Int(2)), ("dport", Int(2)), ("tag", Hex(4)), ("chksum", Hex(4)),
    ], CHUNK),
    plain("SCTPChunkData", "SCTPChunkData", &[
        TYPE, ("reserved", Bits(4)), ("delay_sack", Bits(1)), ("unordered", Bits(1)), ("beginning", Bits(1)),
        ("ending", Bits(1)), LEN, ("tsn", Hex(4)), ("stream_id", Hex(2)), ("stream_seq", Hex(2)),
        ("proto_id", Named(4, PAYLOADS)), ("data", Item::By(payload)), FILL,
    ], CHUNK),
    plain("SCTPChunkInit", "SCTPChunkInit", &[
        TYPE, FLAGS, LEN, ("init_tag", Hex(4)), ("a_rwnd", Int(4)), ("n_out_streams", Int(2)),
        ("n_in_streams", Int(2)), ("init_tsn", Hex(4)), ("params", Item::By(|c| parameters(c, 20))),
    ], CHUNK),
    plain("SCTPChunkInitAck", "SCTPChunkInitAck", &[
        TYPE, FLAGS, LEN, ("init_tag", Hex(4)), ("a_rwnd", Int(4)), ("n_out_streams", Int(2)),
        ("n_in_streams", Int(2)), ("init_tsn", Hex(4)), ("params", Item::By(|c| parameters(c, 20))),
    ], CHUNK),
    plain("SCTPChunkSACK", "SCTPChunkSACK", &[
        TYPE, FLAGS, LEN, ("cumul_tsn_ack", Hex(4)), ("a_rwnd", Int(4)), ("n_gap_ack", Int(2)), ("n_dup_tsn", Int(2)),
        ("gap_ack_list", Item::By(gaps)), ("dup_tsn_list", Item::By(duplicates)),
    ], CHUNK),
    plain("SCTPChunkHeartbeatReq", "SCTPChunkHeartbeatReq", &[
        TYPE, FLAGS, LEN, ("params", Item::By(|c| parameters(c, 4))),
    ], CHUNK),
    plain("SCTPChunkHeartbeatAck", "SCTPChunkHeartbeatAck", &[
        TYPE, FLAGS, LEN, ("params", Item::By(|c| parameters(c, 4))),
    ], CHUNK),
    plain("SCTPChunkAbort", "SCTPChunkAbort", &[
        TYPE, ("reserved", Bits(7)), ("TCB", Bits(1)), LEN, ("error_causes", Counted("len", -4)), FILL,
    ], CHUNK),
    plain("SCTPChunkError", "SCTPChunkError", &[
        TYPE, FLAGS, LEN, ("error_causes", Counted("len", -4)), FILL,
    ], CHUNK),
    plain("SCTPChunkShutdown", "SCTPChunkShutdown", &[TYPE, FLAGS, LEN, ("cumul_tsn_ack", Hex(4))], CHUNK),
    plain("SCTPChunkShutdownAck", "SCTPChunkShutdownAck", &[TYPE, FLAGS, LEN], CHUNK),
    plain("SCTPChunkCookieEcho", "SCTPChunkCookieEcho", &[
        TYPE, FLAGS, LEN, ("cookie", Counted("len", -4)), FILL,
    ], CHUNK),
    plain("SCTPChunkCookieAck", "SCTPChunkCookieAck", &[TYPE, FLAGS, LEN], CHUNK),
    plain("SCTPChunkShutdownComplete", "SCTPChunkShutdownComplete", &[
        TYPE, ("reserved", Bits(7)), ("TCB", Bits(1)), LEN,
    ], CHUNK),
    plain("SCTPChunkAuthentication", "SCTPChunkAuthentication", &[
        TYPE, FLAGS, LEN, ("shared_key_id", Int(2)), ("HMAC_function", Int(2)), ("HMAC", Counted("len", -8)), FILL,
    ], CHUNK),
    plain("SCTPChunkAddressConf", "SCTPChunkAddressConf", &[
        TYPE, FLAGS, LEN, ("seq", Int(4)), ("params", Item::By(|c| parameters(c, 8))),
    ], CHUNK),
    plain("SCTPChunkAddressConfAck", "SCTPChunkAddressConfAck", &[
        TYPE, FLAGS, LEN, ("seq", Int(4)), ("params", Item::By(|c| parameters(c, 8))),
    ], CHUNK),
    plain("SCTPChunkParamHeartbeatInfo", "SCTPChunkParamHeartbeatInfo", &[KIND, LEN, ("data", Counted("len", -4)), FILL], Then::Raw),
    plain("SCTPChunkParamIPv4Addr", "SCTPChunkParamIPv4Addr", &[KIND, LEN, ("addr", Ip4)], Then::Raw),
    plain("SCTPChunkParamIPv6Addr", "SCTPChunkParamIPv6Addr", &[KIND, LEN, ("addr", Ip6)], Then::Raw),
    plain("SCTPChunkParamStateCookie", "SCTPChunkParamStateCookie", &[KIND, LEN, ("cookie", Counted("len", -4)), FILL], Then::Raw),
    plain("SCTPChunkParamUnrocognizedParam", "SCTPChunkParamUnrocognizedParam", &[
        KIND, LEN, ("param", Counted("len", -4)), FILL,
    ], Then::Raw),
    plain("SCTPChunkParamCookiePreservative", "SCTPChunkParamCookiePreservative", &[KIND, LEN, ("sug_cookie_inc", Hex(4))], Then::Raw),
    plain("SCTPChunkParamHostname", "SCTPChunkParamHostname", &[KIND, LEN, ("hostname", Counted("len", -4)), FILL], Then::Raw),
    plain("SCTPChunkParamSupportedAddrTypes", "SCTPChunkParamSupportedAddrTypes", &[
        KIND, LEN, ("addr_type_list", Item::By(|c| list(c, "addr_type_list", 2, PARAMETERS))), FILL,
    ], Then::Raw),
    plain("SCTPChunkParamECNCapable", "SCTPChunkParamECNCapable", &[KIND, LEN], Then::Raw),
    plain("SCTPChunkParamRandom", "SCTPChunkParamRandom", &[KIND, LEN, ("random", Counted("len", -4)), FILL], Then::Raw),
    plain("SCTPChunkParamChunkList", "SCTPChunkParamChunkList", &[
        KIND, LEN, ("chunk_list", Item::By(|c| list(c, "chunk_list", 1, CHUNKS))), FILL,
    ], Then::Raw),
    plain("SCTPChunkParamRequestedHMACFunctions", "SCTPChunkParamRequestedHMACFunctions", &[
        KIND, LEN, ("HMAC_functions_list", Item::By(|c| {
            list(c, "HMAC_functions_list", 2, Names::sorted(&[(0, "Reserved1"), (1, "SHA-1"), (2, "Reserved2"), (3, "SHA-256")]))
        })), FILL,
    ], Then::Raw),
    plain("SCTPChunkParamSupportedExtensions", "SCTPChunkParamSupportedExtensions", &[
        KIND, LEN, ("supported_extensions", Item::By(|c| list(c, "supported_extensions", 1, CHUNKS))), FILL,
    ], Then::Raw),
    plain("SCTPChunkParamFwdTSN", "SCTPChunkParamFwdTSN", &[KIND, LEN], Then::Raw),
    plain("SCTPChunkParamAdaptationLayer", "SCTPChunkParamAdaptationLayer", &[KIND, LEN, ("indication", Hex(4))], Then::Raw),
];

/// By a chunk's type; fewer than four bytes are padding.
fn above(_: &Layer, rest: &[u8]) -> Above {
    let [kind, _, _, _, ..] = rest else {
        return Above::Padding;
    };
    Above::Class(match kind {
        0 => "SCTPChunkData",
        1 => "SCTPChunkInit",
        2 => "SCTPChunkInitAck",
        3 => "SCTPChunkSACK",
        4 => "SCTPChunkHeartbeatReq",
        5 => "SCTPChunkHeartbeatAck",
        6 => "SCTPChunkAbort",
        7 => "SCTPChunkShutdown",
        8 => "SCTPChunkShutdownAck",
        9 => "SCTPChunkError",
        10 => "SCTPChunkCookieEcho",
        11 => "SCTPChunkCookieAck",
        14 => "SCTPChunkShutdownComplete",
        15 => "SCTPChunkAuthentication",
        0x80 => "SCTPChunkAddressConfAck",
        0xc1 => "SCTPChunkAddressConf",
        64 | 130 | 132 | 192 | 194 => return Above::Unknown,
        _ => return Above::Raw,
    })
}

fn parameter(kind: u64) -> Option<&'static Plain> {
    super::find(match kind {
        1 => "SCTPChunkParamHeartbeatInfo",
        5 => "SCTPChunkParamIPv4Addr",
        6 => "SCTPChunkParamIPv6Addr",
        7 => "SCTPChunkParamStateCookie",
        8 => "SCTPChunkParamUnrocognizedParam",
        9 => "SCTPChunkParamCookiePreservative",
        11 => "SCTPChunkParamHostname",
        12 => "SCTPChunkParamSupportedAddrTypes",
        0x8000 => "SCTPChunkParamECNCapable",
        0x8002 => "SCTPChunkParamRandom",
        0x8003 => "SCTPChunkParamChunkList",
        0x8004 => "SCTPChunkParamRequestedHMACFunctions",
        0x8008 => "SCTPChunkParamSupportedExtensions",
        0xc000 => "SCTPChunkParamFwdTSN",
        0xc006 => "SCTPChunkParamAdaptationLayer",
        _ => return None,
    })
}

/// What the chunk's length leaves for parameters, each a packet; one that Scapy does not know takes all that is left.
fn parameters(c: &mut Cursor, header: i64) -> Read {
    let mut inner = c.apart(super::counted(c, "len", -header) as usize);
    let (len, mut list) = (inner.left(), vec![]);
    while inner.left() > 0 {
        let kind = match inner.rest() {
            [high, low, _, _, ..] => u64::from(*high) << 8 | u64::from(*low),
            _ => 0,
        };
        let read = parameter(kind).map(|class| packet(&mut inner, class));
        let layer = match read {
            Some(Ok(layer)) => layer,
            _ => super::rest(&mut inner, "Raw"),
        };
        list.push(vec![layer]);
    }
    c.push("params", Value::Packets(list), Style::Plain, len);
    Ok(())
}

/// Scapy makes a packet of the bytes.
fn payload(c: &mut Cursor) -> Read {
    let len = (super::counted(c, "len", -16) as usize).min(c.left());
    let mut raw = Cursor::new(c.frame(), c.at, c.at + len, Layer::new("Raw", "Raw"));
    raw.all("load");
    c.skip(len)?;
    c.push("data", Value::Packet(vec![raw.layer]), Style::Plain, len);
    Ok(())
}

fn list(c: &mut Cursor, name: &'static str, width: usize, names: Names) -> Read {
    let start = c.at;
    let end = start + (super::counted(c, "len", -4) as usize).min(c.left());
    let mut values = vec![];
    while c.at < end {
        values.push(Value::Int(number(c.skip(width)?)));
    }
    let len = c.at - start;
    c.push(name, Value::List(values), Style::EachNamed(names), len);
    Ok(())
}

/// Blocks stand as texts: `2:3`.
fn gaps(c: &mut Cursor) -> Read {
    let start = c.at;
    let mut values = vec![];
    for _ in 0..c.layer.int("n_gap_ack").unwrap_or(0) {
        let &[a, b, e, f] = c.skip(4)? else {
            return Err(Short);
        };
        let (from, to) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([e, f]));
        values.push(Value::Text(format!("{from}:{to}")));
    }
    let len = c.at - start;
    c.push(
        "gap_ack_list",
        Value::List(values),
        Style::Each(&Style::Plain),
        len,
    );
    Ok(())
}

fn duplicates(c: &mut Cursor) -> Read {
    let start = c.at;
    let mut values = vec![];
    for _ in 0..c.layer.int("n_dup_tsn").unwrap_or(0) {
        values.push(Value::Int(number(c.skip(4)?)));
    }
    let len = c.at - start;
    c.push(
        "dup_tsn_list",
        Value::List(values),
        Style::Each(&Style::Hex),
        len,
    );
    Ok(())
}
