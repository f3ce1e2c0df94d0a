//! The elements of IEEE 802.11 management frames (§9.4.2): layers, each above the one before it.
use super::cursor::{Cursor, Read};
use super::model::{Field, Layer, Style, Value, Words};
use super::stack::{Above, Opened, Place};
use crate::wire::Names;

/// Fields of a word, the highest bits first.
type Bits = &'static [(&'static str, usize)];

const CAPABILITIES: Bits = &[
    ("L_SIG_TXOP_Protection", 1),
    ("Forty_Mhz_Intolerant", 1),
    ("PSMP", 1),
    ("DSSS_CCK", 1),
    ("Max_A_MSDU", 1),
    ("Delayed_BlockAck", 1),
    ("Rx_STBC", 2),
    ("Tx_STBC", 1),
    ("Short_GI_40Mhz", 1),
    ("Short_GI_20Mhz", 1),
    ("Green_Field", 1),
    ("SM_Power_Save", 2),
    ("Supported_Channel_Width", 1),
    ("LDPC_Coding_Capability", 1),
];
const AGGREGATES: Bits = &[
    ("res1", 3),
    ("Min_MPDCU_Start_Spacing", 3),
    ("Max_A_MPDU_Length_Exponent", 2),
];
const MODULATION: Bits = &[
    ("res2", 27),
    ("TX_Unequal_Modulation", 1),
    ("TX_Max_Spatial_Streams", 2),
    ("TX_RX_MCS_Set_Not_Equal", 1),
    ("TX_MCS_Set_Defined", 1),
    ("res3", 6),
    ("RX_Highest_Supported_Data_Rate", 10),
    ("res4", 3),
    ("RX_MSC_Bitmask", 77),
];
const EXTENDED: Bits = &[
    ("res5", 4),
    ("RD_Responder", 1),
    ("HTC_HT_Support", 1),
    ("MCS_Feedback", 2),
    ("res6", 5),
    ("PCO_Transition_Time", 2),
    ("PCO", 1),
];
const BEAMFORMING: Bits = &[
    ("res7", 3),
    ("Channel_Estimation_Capability", 2),
    ("CSI_max_n_Rows_Beamformer_Supported", 2),
    ("Compressed_Steering_n_Beamformer_Antennas_Supported", 2),
    ("Noncompressed_Steering_n_Beamformer_Antennas_Supported", 2),
    ("CSI_n_Beamformer_Antennas_Supported", 2),
    ("Minimal_Grouping", 2),
    ("Explicit_Compressed_Beamforming_Feedback", 2),
    ("Explicit_Noncompressed_Beamforming_Feedback", 2),
    ("Explicit_Transmit_Beamforming_CSI_Feedback", 2),
    ("Explicit_Compressed_Steering", 1),
    ("Explicit_Noncompressed_Steering", 1),
    ("Explicit_CSI_Transmit_Beamforming", 1),
    ("Calibration", 2),
    ("Implicit_Trasmit_Beamforming", 1),
    ("Transmit_NDP", 1),
    ("Receive_NDP", 1),
    ("Transmit_Staggered_Sounding", 1),
    ("Receive_Staggered_Sounding", 1),
    ("Implicit_Transmit_Beamforming_Receiving", 1),
];
const OPERATION: Bits = &[
    ("reserved_1", 4),
    ("rifs_mode", 1),
    ("channel_width", 1),
    ("secondary_channel_offset", 2),
];
const PROTECTION: Bits = &[
    ("reserved_3", 11),
    ("obss_non_ht_stas_present", 1),
    ("reserved_2", 1),
    ("nongreenfield_ht_stas_present", 1),
    ("ht_protection", 2),
];
const PHASE: Bits = &[
    ("reserved_4", 10),
    ("pco_phase", 1),
    ("pco_active", 1),
    ("lsig_txop_protection_full_support", 1),
    ("stbc_beacon", 1),
    ("dual_cts_protection", 1),
    ("dual_beacon", 1),
];

static NAMES: Names = Names::sorted(&[
    (0, "SSID"),
    (1, "Supported Rates"),
    (2, "FHset"),
    (3, "DSSS Set"),
    (4, "CF Set"),
    (5, "TIM"),
    (6, "IBSS Set"),
    (7, "Country"),
    (10, "Request"),
    (11, "BSS Load"),
    (12, "EDCA Set"),
    (13, "TSPEC"),
    (14, "TCLAS"),
    (15, "Schedule"),
    (16, "Challenge text"),
    (32, "Power Constraint"),
    (33, "Power Capability"),
    (36, "Supported Channels"),
    (37, "Channel Switch Announcement"),
    (38, "Measurement Request"),
    (39, "Measurement Report"),
    (42, "ERP"),
    (45, "HT Capabilities"),
    (46, "QoS Capability"),
    (48, "RSN"),
    (50, "Extended Supported Rates"),
    (52, "Neighbor Report"),
    (61, "HT Operation"),
    (74, "Overlapping BSS Scan Parameters"),
    (107, "Interworking"),
    (127, "Extended Capabilities"),
    (191, "VHT Capabilities"),
    (192, "VHT Operation"),
    (221, "Vendor Specific"),
    (255, "Element ID Extension"),
]);
static CIPHERS: Names = Names::sorted(&[
    (0, "Use group cipher suite"),
    (1, "WEP-40"),
    (2, "TKIP"),
    (3, "OCB"),
    (4, "CCMP-128"),
    (5, "WEP-104"),
    (6, "BIP-CMAC-128"),
    (7, "Group addressed traffic not allowed"),
    (8, "GCMP-128"),
    (9, "GCMP-256"),
    (10, "CCMP-256"),
    (11, "BIP-GMAC-128"),
    (12, "BIP-GMAC-256"),
    (13, "BIP-CMAC-256"),
]);
static SUITES: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "802.1X"),
    (2, "PSK"),
    (3, "FT-802.1X"),
    (4, "FT-PSK"),
    (5, "WPA-SHA256"),
    (6, "PSK-SHA256"),
    (7, "TDLS"),
    (8, "SAE"),
    (9, "FT-SAE"),
    (10, "AP-PEER-KEY"),
    (11, "WPA-SHA256-SUITE-B"),
    (12, "WPA-SHA384-SUITE-B"),
    (13, "FT-802.1X-SHA384"),
    (14, "FILS-SHA256"),
    (15, "FILS-SHA384"),
    (16, "FT-FILS-SHA256"),
    (17, "FT-FILS-SHA384"),
    (18, "OWE"),
]);
const ANTENNAS: Words = &[
    "res",
    "Transmit_Sounding_PPDUs",
    "Receive_ASEL",
    "Antenna_Indices_Feedback",
    "Explicit_CSI_Feedback",
    "Explicit_CSI_Feedback_Based_Transmit_ASEL",
    "Antenna_Selection",
];

type Body = fn(&mut Cursor) -> Read;

pub fn element(place: &Place) -> Option<Opened> {
    let (class, title, body) = kind(place.bytes());
    let mut layer = Layer::new(class, title);
    layer.indents = false;
    let mut c = place.cursor(layer);
    c.named("ID", 1, NAMES).ok()?;
    c.int("len", 1).ok()?;
    body(&mut c).ok()?;
    let header = c.at - place.start;
    Some(place.opened(c.layer, header, Above::Class("Dot11Elt")))
}

fn kind(bytes: &[u8]) -> (&'static str, &'static str, Body) {
    match bytes {
        [1 | 50, ..] => ("Dot11EltRates", "802.11 Rates", rates),
        [3, ..] => ("Dot11EltDSSSet", "802.11 DSSS Parameter Set", |c| {
            c.int("channel", 1).map(drop)
        }),
        [7, ..] => ("Dot11EltCountry", "802.11 Country", country),
        [37, ..] => ("Dot11EltCSA", "802.11 CSA Element", |c| {
            let names = ["mode", "new_channel", "channel_switch_count"];
            names.iter().try_for_each(|n| c.int(n, 1).map(drop))
        }),
        [42, ..] => ("Dot11EltERP", "802.11 ERP", |c| {
            c.each_bit(&["NonERP_Present", "Use_Protection", "Barker_Preamble_Mode"])?;
            c.bits("res", 5).map(drop)
        }),
        [45, ..] => (
            "Dot11EltHTCapabilities",
            "802.11 HT Capabilities",
            throughput,
        ),
        [48, ..] => ("Dot11EltRSN", "802.11 RSN information", security),
        [61, ..] => ("Dot11EltHTOperation", "802.11 HT Operation", operation),
        [74, ..] => ("Dot11EltOBSS", "802.11 OBSS Scan Parameters Element", scan),
        [192, ..] => (
            "Dot11EltVHTOperation",
            "802.11 VHT Operation Element",
            very_high,
        ),
        [221, _, 0x00, 0x50, 0xf2, 1, ..] => (
            "Dot11EltMicrosoftWPA",
            "802.11 Microsoft WPA",
            protected_access,
        ),
        [221, ..] => ("Dot11EltVendorSpecific", "802.11 Vendor Specific", vendor),
        _ => ("Dot11Elt", "802.11 Information Element", |c| {
            let len = c.layer.int("len").unwrap_or(0);
            c.bytes("info", len as i64);
            Ok(())
        }),
    }
}

/// The fields of a little-endian word of `len` bytes.
fn word(c: &mut Cursor, len: usize, fields: Bits) -> Read {
    let start = c.at;
    let bytes = c.skip(len)?;
    let word = bytes
        .iter()
        .rev()
        .fold(0u128, |n, b| n << 8 | u128::from(*b));
    let mut left = 8 * len;
    for (name, width) in fields {
        left = left.saturating_sub(*width);
        let value = word >> left & (u128::MAX >> (128 - width));
        let field = match u64::try_from(value) {
            Ok(value) => Field::new(name, Value::Int(value), style(name)),
            Err(_) => Field::new(name, Value::Text(value.to_string()), Style::Bare),
        };
        c.layer.fields.push(field.at(start, len));
    }
    Ok(())
}

fn style(name: &str) -> Style {
    static LENGTHS: Names = Names::sorted(&[(0, "3839 o"), (1, "7935 o")]);
    static SAVING: Names = Names::sorted(&[(0, "static SM"), (1, "dynamic SM"), (3, "disabled")]);
    static WIDTHS: Names = Names::sorted(&[(0, "20Mhz"), (1, "20Mhz+40Mhz")]);
    match name {
        "Max_A_MSDU" => Style::Names(LENGTHS),
        "SM_Power_Save" => Style::Names(SAVING),
        "Supported_Channel_Width" => Style::Names(WIDTHS),
        _ => Style::Plain,
    }
}

fn rates(c: &mut Cursor) -> Read {
    let len = (c.layer.int("len").unwrap_or(0) as usize).min(c.left());
    let bytes = c.skip(len)?;
    let said: Vec<String> = bytes
        .iter()
        .map(|rate| {
            let basic = if rate & 0x80 != 0 { "(B)" } else { "" };
            format!("{:?}{basic} Mbps", f64::from(rate & 0x7f) / 2.0)
        })
        .collect();
    let values = bytes.iter().map(|b| Value::Int(u64::from(*b))).collect();
    let style = Style::Said(format!("[{}]", said.join(", ")));
    c.push("rates", Value::List(values), style, len);
    Ok(())
}

fn country(c: &mut Cursor) -> Read {
    let len = c.layer.int("len").unwrap_or(0) as i64;
    c.bytes_styled("country_string", 3, Style::Stripped);
    let room = super::cursor::cut(c.left(), len - 3 - len % 3);
    let (start, end) = (c.at, c.at + room);
    let mut list = vec![];
    while c.at < end {
        let title = "802.11 Country Constraint Triplet";
        let layer = Layer::new("Dot11EltCountryConstraintTriplet", title);
        let mut inner = Cursor::new(c.frame(), c.at, end, layer);
        let names = ["first_channel_number", "num_channels", "mtp"];
        if names
            .iter()
            .try_for_each(|n| inner.int(n, 1).map(drop))
            .is_err()
        {
            list.push(vec![super::ip_options::raw(c.frame(), c.at, end)]);
            c.at = end;
            break;
        }
        c.at = inner.at;
        list.push(vec![inner.layer]);
    }
    let field = Field::new("descriptors", Value::Packets(list), Style::Plain);
    c.layer.fields.push(field.at(start, room));
    if len % 3 != 0 && c.left() > 0 {
        c.int("pad", 1)?;
    }
    Ok(())
}

fn throughput(c: &mut Cursor) -> Read {
    word(c, 2, CAPABILITIES)?;
    word(c, 1, AGGREGATES)?;
    word(c, 16, MODULATION)?;
    word(c, 2, EXTENDED)?;
    word(c, 4, BEAMFORMING)?;
    c.flags("ASEL", 1, ANTENNAS).map(drop)
}

fn operation(c: &mut Cursor) -> Read {
    c.int("primary_channel", 1)?;
    word(c, 1, OPERATION)?;
    word(c, 2, PROTECTION)?;
    word(c, 2, PHASE)?;
    c.bytes_styled("basic_mcs_set", 16, Style::Stripped);
    Ok(())
}

fn scan(c: &mut Cursor) -> Read {
    let names = [
        "Passive_Dwell",
        "Active_Dwell",
        "Scan_Interval",
        "Passive_Total_Per_Channel",
        "Active_Total_Per_Channel",
        "Delay",
        "Activity_Threshold",
    ];
    names
        .iter()
        .try_for_each(|n| c.little(n, 2, Style::Plain).map(drop))
}

fn very_high(c: &mut Cursor) -> Read {
    let (start, title) = (c.at, "802.11 VHT Operation Information");
    let mut inner = Cursor::new(
        c.frame(),
        c.at,
        c.end(),
        Layer::new("Dot11VHTOperationInfo", title),
    );
    for name in ["channel_width", "channel_center0", "channel_center1"] {
        inner.int(name, 1)?;
    }
    c.at = inner.at;
    let field = Field::new(
        "VHT_Operation_Info",
        Value::Packet(vec![inner.layer]),
        Style::Plain,
    );
    c.layer.fields.push(field.at(start, 3));
    let pairs = c.skip(2)?.iter().flat_map(|byte| {
        let byte = u64::from(*byte);
        (0..4)
            .rev()
            .map(move |pair| Value::Int(byte >> (2 * pair) & 3))
    });
    let pairs = pairs.collect();
    c.push("mcs_set", Value::List(pairs), Style::Plain, 2);
    Ok(())
}

fn organisation(c: &mut Cursor) -> Read {
    let bytes = c.skip(3)?;
    let number = bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b));
    let style = Style::Said(super::link::organisation(bytes));
    c.push("oui", Value::Int(number), style, 3);
    Ok(())
}

fn vendor(c: &mut Cursor) -> Read {
    let len = c.layer.int("len").unwrap_or(0) as i64;
    organisation(c)?;
    c.bytes("info", len - 3);
    Ok(())
}

/// A cipher or key management suite.
fn suite(
    c: &mut Cursor,
    class: &'static str,
    title: &'static str,
    name: &'static str,
    names: Names,
) -> Read<Layer> {
    let mut inner = Cursor::new(c.frame(), c.at, c.end(), Layer::new(class, title));
    organisation(&mut inner)?;
    inner.named(name, 1, names)?;
    c.at = inner.at;
    Ok(inner.layer)
}

fn cipher(c: &mut Cursor) -> Read<Layer> {
    suite(c, "RSNCipherSuite", "Cipher suite", "cipher", CIPHERS)
}
fn management(c: &mut Cursor) -> Read<Layer> {
    suite(c, "AKMSuite", "AKM suite", "suite", SUITES)
}

fn one_cipher(c: &mut Cursor, name: &'static str) -> Read {
    let start = c.at;
    let layer = cipher(c)?;
    let field = Field::new(name, Value::Packet(vec![layer]), Style::Plain);
    c.layer.fields.push(field.at(start, c.at - start));
    Ok(())
}

fn counted(
    c: &mut Cursor,
    count: &'static str,
    name: &'static str,
    read: fn(&mut Cursor) -> Read<Layer>,
) -> Read<u64> {
    let count = c.little(count, 2, Style::Plain)?;
    let start = c.at;
    let mut list = vec![];
    while c.left() > 0 && (list.len() as u64) < count {
        let from = c.at;
        match read(c) {
            Ok(layer) => list.push(vec![layer]),
            Err(_) => {
                list.push(vec![super::ip_options::raw(c.frame(), from, c.end())]);
                c.at = c.end();
            }
        }
    }
    let field = Field::new(name, Value::Packets(list), Style::Plain);
    c.layer.fields.push(field.at(start, c.at - start));
    Ok(count)
}

/// Version, ciphers and key management; how many there are of each.
fn suites(c: &mut Cursor) -> Read<(u64, u64)> {
    c.little("version", 2, Style::Plain)?;
    one_cipher(c, "group_cipher_suite")?;
    let ciphers = counted(
        c,
        "nb_pairwise_cipher_suites",
        "pairwise_cipher_suites",
        cipher,
    )?;
    let suites = counted(c, "nb_akm_suites", "akm_suites", management)?;
    Ok((ciphers, suites))
}

fn protected_access(c: &mut Cursor) -> Read {
    organisation(c)?;
    c.hex("type", 1)?;
    suites(c).map(drop)
}

fn security(c: &mut Cursor) -> Read {
    let (ciphers, suites) = suites(c)?;
    c.each_bit(&["mfp_capable", "mfp_required"])?;
    c.bits("gtksa_replay_counter", 2)?;
    c.bits("ptksa_replay_counter", 2)?;
    c.each_bit(&[
        "no_pairwise",
        "pre_auth",
        "reserved",
        "ocvc",
        "extended_key_id",
        "pbac",
        "spp_a_msdu_required",
        "spp_a_msdu_capable",
        "peer_key_enabled",
        "joint_multiband_rsna",
    ])?;
    let len = c.layer.int("len").unwrap_or(0) as i64;
    let mut left = len - 12 - 4 * (ciphers + suites) as i64;
    if left >= 2 {
        let count = key_identifiers(c)?;
        left -= 2 + 16 * count as i64;
    }
    if left >= 4 {
        one_cipher(c, "group_management_cipher_suite")?;
    }
    Ok(())
}

fn key_identifiers(c: &mut Cursor) -> Read<u64> {
    let start = c.at;
    let mut inner = Cursor::new(
        c.frame(),
        c.at,
        c.end(),
        Layer::new("PMKIDListPacket", "PMKIDs"),
    );
    let count = inner.little("nb_pmkids", 2, Style::Plain)?;
    let (from, mut list) = (inner.at, vec![]);
    while inner.left() > 0 && (list.len() as u64) < count {
        let len = inner.left().min(16);
        list.push(Value::Bytes(inner.skip(len)?.to_vec()));
    }
    let len = inner.at - from;
    inner.push(
        "pmkid_list",
        Value::List(list),
        Style::Each(&Style::Digits),
        len,
    );
    c.at = inner.at;
    let field = Field::new("pmkids", Value::Packet(vec![inner.layer]), Style::Plain);
    c.layer.fields.push(field.at(start, c.at - start));
    Ok(count)
}
