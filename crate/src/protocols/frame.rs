//! What the capture file says of a packet, as fields.
use super::{ALL, Own, expert};
use crate::names;
use crate::names::truths;
use crate::wire::expert::*;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Frame
    "Frame" = "frame" column "" over [] heading heading lines lines {
        /// Comment
        COMMENT: Text = "comment";
        /// Comment on the packet
        COMMENT_EXPERT: Comment<Commented> = "comment.expert";
        /// Section number
        SECTION: u32 = "section_number";
        /// Interface id
        INTERFACE: u32 = "interface_id";
        /// Interface name
        INTERFACE_NAME: Text = "interface_name";
        /// Interface description
        INTERFACE_DESCRIPTION: Text = "interface_description";
        /// Interface queue
        QUEUE: u32 = "interface_queue";
        /// Packet flags
        FLAGS: Hex<u32> = "packet_flags";
        /// Direction
        DIRECTION: HexIn<u32, 0, 2> = "packet_flags_direction" named names::frame::DIRECTIONS;
        /// Reception type
        RECEPTION: Bits<2, 3> = "packet_flags_reception_type" named names::frame::RECEPTIONS;
        /// FCS length
        FLAGS_FCS_LEN: Bits<5, 4> = "packet_flags_fcs_length";
        /// Reserved
        FLAGS_RESERVED: Bits<9, 7> = "packet_flags_reserved";
        /// CRC error
        CRC_ERROR: Flag<24> = "packet_flags_crc_error";
        /// Packet too long error
        LONG_ERROR: Flag<25> = "packet_flags_packet_too_error";
        /// Packet too short error
        SHORT_ERROR: Flag<26> = "packet_flags_packet_too_short_error";
        /// Wrong interframe gap error
        GAP_ERROR: Flag<27> = "packet_flags_wrong_inter_frame_gap_error";
        /// Unaligned frame error
        UNALIGNED_ERROR: Flag<28> = "packet_flags_unaligned_frame_error";
        /// Start frame delimiter error
        DELIMITER_ERROR: Flag<29> = "packet_flags_start_frame_delimiter_error";
        /// Preamble error
        PREAMBLE_ERROR: Flag<30> = "packet_flags_preamble_error";
        /// Symbol error
        SYMBOL_ERROR: Flag<31> = "packet_flags_symbol_error";
        /// Packet id
        PACKET_ID: u64 = "packet_id";
        /// Verdict
        VERDICT: Mark = "verdict";
        /// Hardware
        VERDICT_HARDWARE: Bytes = "verdict.hw";
        /// eBPF TC
        VERDICT_TC: i64 = "verdict.ebpf_tc" named names::frame::TRAFFIC_CONTROL;
        /// eBPF XDP
        VERDICT_XDP: i64 = "verdict.ebpf_xdp" named names::frame::EXPRESS_DATA_PATH;
        /// Unknown
        VERDICT_UNKNOWN: Bytes = "verdict.unknown";
        /// Encapsulation type
        ENCAPSULATION: i16 = "encap_type" named names::encapsulations::NAMES;
        /// Arrival Time
        TIME: Time = "time";
        /// Arrival Time: Fractional second out of range (0-1000000000)
        TIME_INVALID: Warning<Violation> = "time_invalid";
        /// Time shift for this packet
        TIME_SHIFT: Duration = "offset_shift" line Derived unit "seconds";
        /// Epoch Time
        TIME_EPOCH: Duration = "time_epoch" unit "seconds";
        /// Time delta from previous captured frame
        TIME_DELTA: Duration = "time_delta" line Derived unit "seconds";
        /// Time delta from previous displayed frame
        TIME_DELTA_SHOWN: Duration = "time_delta_displayed" line Derived unit "seconds";
        /// Time since reference or first frame
        TIME_RELATIVE: Duration = "time_relative" line Derived unit "seconds";
        /// Frame Number
        NUMBER: u32 = "number";
        /// Frame Length
        LEN: u32 = "len" unit "bytes";
        /// Frame length is less than captured length
        LEN_TOO_SMALL: Error<Malformed> = "len_lt_caplen";
        /// Capture Length
        CAP_LEN: u32 = "cap_len" unit "bytes";
        /// Drop Count
        DROPPED: u64 = "drop_count";
        /// Frame is marked
        MARKED: bool = "marked" line Derived named truths::TRUE_FALSE;
        /// Frame is ignored
        IGNORED: bool = "ignored" line Derived named truths::TRUE_FALSE;
        /// Point-to-Point Direction
        POINT_TO_POINT: i8 = "p2p_dir" named names::frame::POINT_TO_POINT;
        /// Private Enterprise Number
        ENTERPRISE: u32 = "cb_pen";
        /// Copying
        COPYING: bool = "cb_copy" named names::frame::COPYING;
        /// Protocols in frame
        PROTOCOLS: Text = "protocols" line Derived;
        /// Expert Info
        pub EXPERT: Mark = "._ws.expert" line Derived;
        /// Expert message
        pub EXPERT_MESSAGE: Text = "._ws.expert.message" line Hidden;
        /// Severity level
        pub EXPERT_SEVERITY: u32 = "._ws.expert.severity" line Derived named names::expert::SEVERITIES;
        /// Group
        pub EXPERT_GROUP: u32 = "._ws.expert.group" line Derived named names::expert::GROUPS;
    }
}

fn heading(layer: &Layer, out: &mut String) {
    let value = |field| layer.value(field).unwrap_or(0);
    let (number, len, cap_len) = (value(NUMBER), value(LEN), value(CAP_LEN));
    let _ = write!(
        out,
        " {number}: {len} bytes on wire ({} bits), {cap_len} bytes captured ({} bits)",
        8 * len,
        8 * cap_len
    );
    if let (Some(name), Some(id)) = (layer.bytes(INTERFACE_NAME), layer.value(INTERFACE)) {
        let name = String::from_utf8_lossy(name);
        let _ = write!(out, " on interface {name}, id {id}");
    }
}

static OWN: Own = Own::of("frame");

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let frame = r.frame();
    for comment in frame.comments() {
        r.put_text(COMMENT, comment.as_bytes());
        r.nested(|r| expert::tell_as(r, COMMENT_EXPERT, format_args!("{comment}")));
    }
    origin(r, frame);
    if frame.time_ns != NO_TIME && r.wants_any(TIME, TIME_RELATIVE) {
        times(r, frame);
    }
    if r.wants_any(NUMBER, IGNORED) {
        lengths(r, frame);
    }
    match frame.recorded() {
        Recorded::Packet => Ok(Next::Over(link(frame.link))),
        Recorded::Journal => Ok(Next::Over(Key::Name("systemd_journal"))),
        Recorded::Custom { enterprise, copy } => {
            r.put(ENTERPRISE, u64::from(enterprise));
            r.put(COPYING, u64::from(copy));
            Ok(Next::Data)
        }
    }
}

fn lengths(r: &mut Reader, frame: &Frame) {
    r.put(NUMBER, u64::from(frame.number));
    r.put(LEN, u64::from(frame.original));
    if (frame.original as usize) < frame.bytes.len() {
        r.nested(|r| expert::tell(r, LEN_TOO_SMALL));
    }
    r.put(CAP_LEN, frame.bytes.len() as u64);
    if let Some(dropped) = frame.extra.and_then(|e| e.dropped) {
        r.put(DROPPED, dropped);
    }
    // A user marks and ignores packets in Wireshark's window; here nobody can.
    r.put(MARKED, 0);
    r.put(IGNORED, 0);
}

/// The key of a link type, or of the protocol that says that it is not known.
fn link(number: u32) -> Key {
    match super::index_of(Key::Link(number)) {
        Some(_) => Key::Link(number),
        None => Key::Name("_ws.link"),
    }
}

/// Where the packet was captured, and what the file says of it there.
fn origin(r: &mut Reader, frame: &Frame) {
    if let Some(section) = frame.section {
        r.put(SECTION, u64::from(section));
    }
    if let Some(interface) = frame.interface {
        r.put(INTERFACE, u64::from(interface));
        r.nested(|r| {
            r.put_text(INTERFACE_NAME, frame.interface_name.as_bytes());
            if !frame.interface_description.is_empty() {
                r.put_text(
                    INTERFACE_DESCRIPTION,
                    frame.interface_description.as_bytes(),
                );
            }
        });
    }
    let extra = frame.extra;
    if let Some(queue) = extra.and_then(|e| e.queue) {
        r.put(QUEUE, u64::from(queue));
    }
    if let Some(word) = frame.flags {
        flags(r, word);
    }
    if let Some(id) = extra.and_then(|e| e.packet_id) {
        r.put(PACKET_ID, id);
    }
    if let Some(verdicts) = extra.map(|e| &e.verdicts).filter(|v| !v.is_empty()) {
        r.put(VERDICT, 0);
        r.nested(|r| verdicts.iter().for_each(|v| verdict(r, v)));
    }
    if frame.recorded() == Recorded::Packet {
        if r.wants(ENCAPSULATION) {
            let number = names::encapsulations::encapsulation(frame.link);
            r.put(ENCAPSULATION, u64::from(number));
        }
        match frame.flags.map(|word| word & 3) {
            Some(1) => r.put(POINT_TO_POINT, 1),
            Some(2) => r.put(POINT_TO_POINT, 0),
            _ => {}
        }
    }
}

/// draft-ietf-opsawg-pcapng §4.3.1.
fn flags(r: &mut Reader, word: u32) {
    r.put(FLAGS, u64::from(word));
    let part = |low: u32, len: u32| u64::from(word >> low & ((1 << len) - 1));
    r.nested(|r| {
        r.put(DIRECTION, part(0, 2));
        r.put(RECEPTION, part(2, 3));
        r.put(FLAGS_FCS_LEN, part(5, 4));
        r.put(FLAGS_RESERVED, part(9, 7));
        r.put(CRC_ERROR, part(24, 1));
        r.put(LONG_ERROR, part(25, 1));
        r.put(SHORT_ERROR, part(26, 1));
        r.put(GAP_ERROR, part(27, 1));
        r.put(UNALIGNED_ERROR, part(28, 1));
        r.put(DELIMITER_ERROR, part(29, 1));
        r.put(PREAMBLE_ERROR, part(30, 1));
        r.put(SYMBOL_ERROR, part(31, 1));
    });
}

fn verdict(r: &mut Reader, verdict: &Verdict) {
    match verdict {
        Verdict::Hardware(bytes) => r.put_text(VERDICT_HARDWARE, bytes),
        Verdict::EbpfTc(code) => r.put(VERDICT_TC, *code as u64),
        Verdict::EbpfXdp(code) => r.put(VERDICT_XDP, *code as u64),
        Verdict::Unknown { bytes, .. } => r.put_text(VERDICT_UNKNOWN, bytes),
    }
}

/// What comes of the layers that are read.
pub const OF_THE_CARRIED: &[u8] = &[PROTOCOLS.index];
/// What every remark says, whosever it is; that comes of them as well.
pub const OF_REMARKS: &[u8] = &[
    EXPERT.index,
    EXPERT_MESSAGE.index,
    EXPERT_SEVERITY.index,
    EXPERT_GROUP.index,
];

fn times(r: &mut Reader, frame: &Frame) {
    let since = |earlier: i64| frame.time_ns.saturating_sub(earlier) as u64;
    r.put(TIME, frame.time_ns as u64);
    if frame.extra.is_some_and(|extra| extra.is_time_odd) {
        r.nested(|r| expert::tell(r, TIME_INVALID));
    }
    // Nothing here moves a capture's times.
    r.put(TIME_SHIFT, 0);
    r.put(TIME_EPOCH, frame.time_ns as u64);
    r.put(TIME_DELTA, since(frame.previous_ns));
    r.put(TIME_DELTA_SHOWN, since(frame.previous_shown_ns));
    r.put(TIME_RELATIVE, since(frame.first_ns));
}

/// Whether anybody asks for the names of all layers.
pub(super) fn wants_protocols(wanted: &Wanted) -> bool {
    wanted.has(OWN.index(), PROTOCOLS.index)
}

/// When all layers are there: their names, in order.
pub(super) fn note_protocols(r: &mut Reader) {
    r.reenter(0, 0, 0);
    let first = r.packet().layers.first().map(|l| l.protocol);
    if first == Some(OWN.index()) {
        let names = path(r.packet());
        r.put_text(PROTOCOLS, names.as_bytes());
    }
}

/// Wireshark's table of EtherTypes counts as a protocol, where one of these leads there.
const THROUGH_ETHER_TYPES: [&str; 8] = [
    "eth",
    "vlan",
    "ieee8021ad",
    "ieee8021ah",
    "sll",
    "avsp",
    "macsec",
    "vntag",
];
/// Frames that Wireshark knows before it looks at the table.
const BEFORE_ETHER_TYPES: [&str; 1] = ["cfp"];

fn path(packet: &Packet) -> String {
    let mut out = String::new();
    let mut below = "";
    let mut parts = packet.parts.iter().peekable();
    for (index, layer) in packet.layers.iter().enumerate().skip(1) {
        let filter = ALL[usize::from(layer.protocol)].filter;
        // Wireshark calls what IEEE 802.1X carries without naming it.
        let unnamed = below == "eapol" && ["eap", "wlan_rsna_eapol"].contains(&filter);
        // Nor does it count what took no byte: packets of another version, calls and replies without a body.
        let refused = layer.header == 0 && (filter == "ipv6" || below == "rpc");
        if refused && layer.over_ether && THROUGH_ETHER_TYPES.contains(&below) {
            out.push_str(":ethertype");
        }
        if filter.starts_with("_ws.") || unnamed || refused || layer.uncounted {
            continue;
        }
        if !out.is_empty() {
            out.push(':');
        }
        if layer.over_ether
            && THROUGH_ETHER_TYPES.contains(&below)
            && !BEFORE_ETHER_TYPES.contains(&filter)
        {
            out.push_str("ethertype:");
        }
        out.push_str(filter);
        below = filter;
        while let Some((_, part)) = parts.next_if(|part| usize::from(part.0) <= index) {
            out.push(':');
            out.push_str(ALL[usize::from(*part)].filter);
        }
    }
    out
}

/// Lengths are in bits as well, an interface has a name, and remarks say it all in one line.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(EXPERT) {
        remark(line, out);
        return Told::Whole;
    }
    if line.is(EXPERT_SEVERITY) || line.is(EXPERT_GROUP) {
        let name = line.info.names.and_then(|names| names.get(line.span.value));
        let _ = write!(out, "{}: {}", line.info.label, name.unwrap_or_default());
        return Told::Whole;
    }
    let _ = match line.find(INTERFACE_NAME).map(|name| line.text(name)) {
        Some(name) if line.is(INTERFACE) => write!(out, " ({name})"),
        _ if line.is(LEN) || line.is(CAP_LEN) => write!(out, " ({} bits)", 8 * line.span.value),
        _ => return Told::Usual,
    };
    Told::Behind
}

/// `Expert Info (Chat/Sequence): Connection finish (FIN)`
fn remark(line: &FieldLine, out: &mut String) {
    let name = |names: Names, value: Option<u64>| names.get(value?);
    let severity = name(names::expert::SEVERITIES, line.value(EXPERT_SEVERITY));
    let group = name(names::expert::GROUPS, line.value(EXPERT_GROUP));
    let (severity, group) = (severity.unwrap_or_default(), group.unwrap_or_default());
    let text = line.find(EXPERT_MESSAGE).map(|span| line.text(span));
    let _ = write!(
        out,
        "Expert Info ({severity}/{group}): {}",
        text.unwrap_or_default()
    );
}
