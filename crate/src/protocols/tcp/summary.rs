//! The text of TCP in the list, and of its layer's line in the tree.
use super::fields::*;
use super::{analysis, options};
use crate::wire::*;
use std::fmt::Write;

pub fn heading(layer: &Layer, out: &mut String) {
    let (Some(src), Some(dst)) = (layer.value(SRC_PORT), layer.value(DST_PORT)) else {
        return;
    };
    let _ = write!(out, ", Src Port: {src}, Dst Port: {dst}");
    if let Some(seq) = layer.value(SEQ) {
        let _ = write!(out, ", Seq: {seq}");
    }
    if layer.value(FLAG_ACK) == Some(1)
        && let Some(ack) = layer.value(ACK)
    {
        let _ = write!(out, ", Ack: {ack}");
    }
    if let Some(len) = layer.value(LEN) {
        let _ = write!(out, ", Len: {len}");
    }
}

/// What is remarkable about a segment, as it stands before the text of what it carries.
pub fn remarks(layer: &Layer) -> String {
    analysis::info(layer)
}

/// `443 → 50000 [SYN, ACK] Seq=0 Ack=1 Win=65535 Len=0 MSS=1460`
pub fn info(layer: &Layer, out: &mut String) {
    let (Some(src), Some(dst)) = (layer.value(SRC_PORT), layer.value(DST_PORT)) else {
        return;
    };
    let _ = write!(out, "{}{src} → {dst}", analysis::info(layer));
    let Some(flags) = layer.value(FLAGS) else {
        return;
    };
    let _ = write!(out, " [{}]", names_of(flags));
    let number = |out: &mut String, name: &str, value: Option<u64>| {
        if let Some(value) = value {
            let _ = write!(out, " {name}={value}");
        }
    };
    number(out, "Seq", layer.value(SEQ));
    number(out, "Ack", layer.value(ACK).filter(|_| flags & 0x10 != 0));
    number(out, "Win", layer.value(WINDOW_SIZE));
    if flags & 0x20 != 0 {
        number(out, "Urg", layer.value(URGENT_POINTER));
    }
    number(out, "Len", layer.value(LEN));
    options::info(layer, out);
    if is_part_of_more(layer) && !analysis::is_sent_again(layer) {
        out.push(' ');
        out.push_str(PART_OF_MORE);
    }
}

/// Whether a message of which a segment holds a part is not whole in it.
pub fn is_part_of_more(layer: &Layer) -> bool {
    layer.span(SEGMENT_DATA).is_some()
}

/// What the info column says of a segment whose message others complete.
pub const PART_OF_MORE: &str = "[TCP segment of a reassembled PDU]";

/// The versions of multipath TCP are a protocol of their own to Wireshark.
pub fn edition(layer: &Layer) -> Option<&'static str> {
    layer.span(OPTION_MULTIPATH).is_some().then_some("MPTCP")
}

/// `SYN, ACK`
pub fn names_of(flags: u64) -> String {
    const NAMES: [&str; 9] = ["FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE"];
    let set = (0..).zip(NAMES).filter(|(bit, _)| flags >> bit & 1 == 1);
    let mut names: Vec<&str> = set.map(|(_, name)| name).collect();
    if flags & 0xe00 != 0 {
        names.push("Reserved");
    }
    match names.is_empty() {
        true => "<None>".to_string(),
        false => names.join(", "),
    }
}
