//! IEEE 802.11 frames.
use super::cursor::{Cursor, Read};
use super::model::{Layer, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::wire::Names;

static TYPES: Names = Names::sorted(&[
    (0, "Management"),
    (1, "Control"),
    (2, "Data"),
    (3, "Extension"),
]);
static MANAGEMENT: Names = Names::sorted(&[
    (0, "Association Request"),
    (1, "Association Response"),
    (2, "Reassociation Request"),
    (3, "Reassociation Response"),
    (4, "Probe Request"),
    (5, "Probe Response"),
    (6, "Timing Advertisement"),
    (8, "Beacon"),
    (9, "ATIM"),
    (10, "Disassociation"),
    (11, "Authentication"),
    (12, "Deauthentication"),
    (13, "Action"),
    (14, "Action No Ack"),
]);
static CONTROL: Names = Names::sorted(&[
    (2, "Trigger"),
    (3, "TACK"),
    (4, "Beamforming Report Poll"),
    (5, "VHT/HE NDP Announcement"),
    (6, "Control Frame Extension"),
    (7, "Control Wrapper"),
    (8, "Block Ack Request"),
    (9, "Block Ack"),
    (10, "PS-Poll"),
    (11, "RTS"),
    (12, "CTS"),
    (13, "Ack"),
    (14, "CF-End"),
    (15, "CF-End+CF-Ack"),
]);
static DATA: Names = Names::sorted(&[
    (0, "Data"),
    (1, "Data+CF-Ack"),
    (2, "Data+CF-Poll"),
    (3, "Data+CF-Ack+CF-Poll"),
    (4, "Null (no data)"),
    (5, "CF-Ack (no data)"),
    (6, "CF-Poll (no data)"),
    (7, "CF-Ack+CF-Poll (no data)"),
    (8, "QoS Data"),
    (9, "QoS Data+CF-Ack"),
    (10, "QoS Data+CF-Poll"),
    (11, "QoS Data+CF-Ack+CF-Poll"),
    (12, "QoS Null (no data)"),
    (14, "QoS CF-Poll (no data)"),
    (15, "QoS CF-Ack+CF-Poll (no data)"),
]);
static EXTENSION: Names = Names::sorted(&[(0, "DMG Beacon"), (1, "S1G Beacon")]);
static CONTROL_EXTENSIONS: Names = Names::sorted(&[
    (2, "Poll"),
    (3, "SPR"),
    (4, "Grant"),
    (5, "DMG CTS"),
    (6, "DMG DTS"),
    (7, "Grant Ack"),
    (8, "SSW"),
    (9, "SSW-Feedback"),
    (10, "SSW-Ack"),
]);
static ALGORITHMS: Names = Names::sorted(&[(0, "open"), (1, "sharedkey")]);
static STATUS: Names = Names::sorted(&[
    (0, "success"),
    (1, "failure"),
    (10, "cannot-support-all-cap"),
    (11, "inexist-asso"),
    (12, "asso-denied"),
    (13, "algo-unsupported"),
    (14, "bad-seq-num"),
    (15, "challenge-failure"),
    (16, "timeout"),
    (17, "AP-full"),
    (18, "rate-unsupported"),
]);
static REASONS: Names = Names::sorted(&[
    (0, "reserved"),
    (1, "unspec"),
    (2, "auth-expired"),
    (3, "deauth-ST-leaving"),
    (4, "inactivity"),
    (5, "AP-full"),
    (6, "class2-from-nonauth"),
    (7, "class3-from-nonass"),
    (8, "disas-ST-leaving"),
    (9, "ST-not-auth"),
]);
const FLAGS: Words = &[
    "to_DS",
    "from_DS",
    "MF",
    "retry",
    "pw_mgt",
    "MD",
    "protected",
    "order",
];
const CAPABILITIES: Words = &[
    "res8",
    "res9",
    "short-slot",
    "res11",
    "res12",
    "DSSS-OFDM",
    "res14",
    "res15",
    "ESS",
    "IBSS",
    "CFP",
    "CFP-req",
    "privacy",
    "short-preamble",
    "PBCC",
    "agility",
];

/// Bits of the frame control field.
const TO_SYSTEM: u64 = 1;
const FROM_SYSTEM: u64 = 2;
const PROTECTED: u64 = 1 << 6;

pub fn wlan(place: &Place) -> Option<Opened> {
    let with_check = place.class == "Dot11FCS";
    let mut c = place.cursor(place.layer());
    let head = header(&mut c).ok()?;
    let header = c.at - place.start;
    let mut end = place.end;
    if with_check {
        // The check sequence is the frame's last four bytes.
        end = place.end.checked_sub(4).filter(|end| *end >= c.at)?;
        let mut trailer = place.source.cursor(end, place.end, Layer::new("", ""));
        trailer.little("fcs", 4, Style::Hex).ok()?;
        c.layer.fields.append(&mut trailer.layer.fields);
    }
    say_meanings(&mut c.layer, &head);
    let above = above(&head);
    let mut opened = place.opened(c.layer, header, above);
    opened.payload.end = end;
    Some(opened)
}

struct Head {
    kind: u64,
    subtype: u64,
    flags: u64,
    extension: Option<u64>,
}

fn header(c: &mut Cursor) -> Read<Head> {
    let subtypes = match c.rest().first().map_or(0, |b| b >> 2 & 3) {
        0 => MANAGEMENT,
        1 => CONTROL,
        2 => DATA,
        _ => EXTENSION,
    };
    let subtype = c.bits_styled("subtype", 4, Style::Names(subtypes))?;
    let kind = c.bits_styled("type", 2, Style::Names(TYPES))?;
    c.bits("proto", 2)?;
    let mut head = Head {
        kind,
        subtype,
        flags: 0,
        extension: None,
    };
    match (kind, subtype) {
        (1, 6) => {
            let words = &["pw_mgt", "MD", "protected", "order"];
            head.extension = Some(c.bits_styled("cfe", 4, Style::Names(CONTROL_EXTENSIONS))?);
            head.flags = c.bit_flags("FCfield", 4, words)? << 4;
        }
        (3, 1) => {
            c.bit_flags("FCfield", 2, &["security", "AP_PM"])?;
            c.bits("FCfield_bw", 3)?;
            c.bit_flags("FCfield2", 3, &["next_tbtt", "comp_ssid", "ano"])?;
        }
        _ => head.flags = c.flags("FCfield", 1, FLAGS)?,
    }
    c.little("ID", 2, Style::Plain)?;
    c.mac("addr1")?;
    if !matches!(kind, 1 | 3) || matches!(subtype, 4 | 5 | 6 | 8..=11 | 14 | 15) {
        c.mac("addr2")?;
    }
    if matches!(kind, 0 | 2) || head.extension == Some(6) {
        c.mac("addr3")?;
    }
    if !matches!(kind, 1 | 3) {
        c.little("SC", 2, Style::Plain)?;
    }
    if kind == 2 && head.flags & 3 == 3 {
        c.mac("addr4")?;
    }
    Ok(head)
}

fn above(head: &Head) -> Above {
    let class = match (head.kind, head.subtype) {
        (2, 8..=12 | 14 | 15) => "Dot11QoS",
        _ if head.flags & PROTECTED != 0 => "Dot11Encrypted",
        (2, _) => "LLC",
        (0, 0) => "Dot11AssoReq",
        (0, 1) => "Dot11AssoResp",
        (0, 2) => "Dot11ReassoReq",
        (0, 3) => "Dot11ReassoResp",
        (0, 4) => "Dot11ProbeReq",
        (0, 5) => "Dot11ProbeResp",
        (0, 8) => "Dot11Beacon",
        (0, 9) => "Dot11ATIM",
        (0, 10) => "Dot11Disas",
        (0, 11) => "Dot11Auth",
        (0, 12) => "Dot11Deauth",
        (0, 13) => "Dot11Action",
        (1, 13) => "Dot11Ack",
        (3, 1) => "Dot11S1GBeacon",
        _ => return Above::Raw,
    };
    Above::Class(class)
}

/// What each address stands for: receiver, transmitter, destination, source.
fn say_meanings(layer: &mut Layer, head: &Head) {
    for (index, name) in ["addr1", "addr2", "addr3", "addr4"].iter().enumerate() {
        let Some(meaning) = meaning(head, index) else {
            continue;
        };
        let field = layer.fields.iter_mut().find(|f| f.name == *name);
        if let Some(field) = field
            && let Value::Text(address) = &field.value
        {
            field.style = Style::Said(format!("{address} ({meaning})"));
        }
    }
}

fn meaning(head: &Head, index: usize) -> Option<&'static str> {
    let to = head.flags & TO_SYSTEM != 0;
    let from = head.flags & FROM_SYSTEM != 0;
    Some(match (head.kind, index) {
        (0, 0) => "RA=DA",
        (0, 1) => "TA=SA",
        (0, 2) => "BSSID/STA",
        (1, _) if head.extension == Some(6) => *["RA", "NAV-SA", "NAV-DA"].get(index)?,
        (1, 0) => "RA",
        (1, 1) => "TA",
        (2, 0) => match (to, from) {
            (false, _) => "RA=DA",
            (true, false) => "RA=BSSID",
            (true, true) => "RA",
        },
        (2, 1) => match (to, from) {
            (_, false) => "TA=SA",
            (false, true) => "TA=BSSID",
            (true, true) => "TA",
        },
        (2, 2) => match (to, from) {
            (false, false) => "BSSID",
            (false, true) => "SA",
            (true, _) => "DA",
        },
        (2, 3) => match (to, from) {
            (false, _) => return None,
            (true, false) => "SA",
            (true, true) => "BSSID",
        },
        (3, 0) => "BSSID",
        _ => return None,
    })
}

pub fn quality(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    let aggregated = c.bits("A_MSDU_Present", 1).ok()?;
    c.bits("Ack_Policy", 2).ok()?;
    c.bits("EOSP", 1).ok()?;
    c.bits("TID", 4).ok()?;
    c.int("TXOP", 1).ok()?;
    // An aggregate changes what the addresses below stand for: not known here.
    let protected = place
        .below
        .last()
        .and_then(|l| l.int("FCfield"))
        .unwrap_or(0)
        & PROTECTED;
    let above = match (protected, aggregated) {
        (0, 0) => Above::Class("LLC"),
        (0, _) => Above::Unknown,
        _ => Above::Class("Dot11Encrypted"),
    };
    Some(place.opened(c.layer, 2, above))
}

type Body = fn(&mut Cursor) -> Read;

/// The bodies of management frames; elements follow all but the short ones.
pub fn management(place: &Place) -> Option<Opened> {
    let body: Body = match place.class {
        "Dot11Auth" => |c| {
            c.little("algo", 2, Style::Names(ALGORITHMS))?;
            c.little("seqnum", 2, Style::Plain)?;
            c.little("status", 2, Style::Names(STATUS)).map(drop)
        },
        "Dot11Deauth" | "Dot11Disas" => |c| c.little("reason", 2, Style::Names(REASONS)).map(drop),
        "Dot11Beacon" | "Dot11ProbeResp" => |c| {
            c.little("timestamp", 8, Style::Plain)?;
            c.little("beacon_interval", 2, Style::Plain)?;
            c.flags("cap", 2, CAPABILITIES).map(drop)
        },
        "Dot11AssoReq" => |c| {
            c.flags("cap", 2, CAPABILITIES)?;
            c.little("listen_interval", 2, Style::Plain).map(drop)
        },
        "Dot11AssoResp" => |c| {
            c.flags("cap", 2, CAPABILITIES)?;
            c.little("status", 2, Style::Plain)?;
            c.little("AID", 2, Style::Plain).map(drop)
        },
        _ => |_| Ok(()),
    };
    let mut c = place.cursor(place.layer());
    body(&mut c).ok()?;
    let above = match place.class {
        "Dot11Deauth" | "Dot11Disas" => Above::Raw,
        _ => Above::Class("Dot11Elt"),
    };
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, above))
}
