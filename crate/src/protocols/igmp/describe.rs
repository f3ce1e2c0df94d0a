//! The info text of IGMP.
use super::*;
use std::fmt::Write;

pub(super) fn edition(layer: &Layer) -> Option<&'static str> {
    Some(match layer.value(VERSION)? {
        0 => "IGMPv0",
        1 => "IGMPv1",
        2 => "IGMPv2",
        3 => "IGMPv3",
        _ => return None,
    })
}

pub(super) fn info(layer: &Layer, out: &mut String) {
    let Some(kind) = layer.value(TYPE) else {
        return;
    };
    let version = layer.value(VERSION);
    let _ = match (version, names::igmp::TYPE.get(kind)) {
        _ if kind == u64::from(TRACE_REPLY) || kind == u64::from(TRACE) => {
            trace_info(layer, kind, out)
        }
        (Some(_), Some(name)) => write!(out, "{name}"),
        _ => write!(out, "Unknown Type:0x{kind:02x}"),
    };
    let group = layer
        .value(GROUP)
        .map(|ip| std::net::Ipv4Addr::from(ip as u32));
    let Some(version) = version else { return };
    match (version, kind as u8, group) {
        (2 | 3, QUERY, Some(group)) => {
            let _ = match group.is_unspecified() {
                true => write!(out, ", general"),
                false => write!(out, ", specific for group {group}"),
            };
            let sources = addresses(layer, SOURCE, 0..usize::MAX);
            let plural = if sources.len() > 1 { "s" } else { "" };
            if !sources.is_empty() {
                let _ = write!(out, ", source{plural} {{{}}}", sources.join(", "));
            }
        }
        (2, REPORT_2, Some(group)) => {
            let _ = write!(out, " group {group}");
        }
        (2, LEAVE, Some(group)) => {
            let _ = write!(out, " {group}");
        }
        (3, REPORT_3, _) => report_info(layer, out),
        _ => {}
    }
}

fn trace_info(layer: &Layer, kind: u64, out: &mut String) -> std::fmt::Result {
    let spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let blocks = spans.filter(|s| s.field == ARRIVAL.index).count();
    let reported = layer.packet.layers.get(usize::from(layer.index));
    let bytes = reported.map_or(0, |l| l.end.saturating_sub(l.start));
    match (kind as u8, bytes) {
        (TRACE_REPLY, _) => {
            let plural = if blocks == 1 { "" } else { "s" };
            write!(out, "Traceroute Response, {blocks} block{plural}")
        }
        (_, 24) => write!(out, "Traceroute Query"),
        _ => write!(out, "Traceroute Request"),
    }
}

/// The addresses in these of the packet's spans.
fn addresses(layer: &Layer, field: Field<Ip4>, among: std::ops::Range<usize>) -> Vec<String> {
    let spans = layer.packet.spans.iter().take(among.end).skip(among.start);
    let own = spans.filter(|s| s.layer == layer.index && s.field == field.index);
    own.map(|s| std::net::Ipv4Addr::from(s.value as u32).to_string())
        .collect()
}

fn report_info(layer: &Layer, out: &mut String) {
    if layer.value(RECORDS) == Some(0) {
        out.push_str(" - General query");
    }
    let spans = layer.packet.spans.iter().enumerate();
    let own = spans.filter(|(_, s)| s.layer == layer.index && s.field == RECORD_TYPE.index);
    let starts: Vec<usize> = own.map(|(at, _)| at).collect();
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(usize::MAX);
        let kind = layer.packet.spans.get(*start).map_or(0, |s| s.value);
        let Some(group) = addresses(layer, RECORD_GROUP, *start..end).pop() else {
            return;
        };
        let _ = write!(
            out,
            " / {}",
            record_text(kind, &group, &addresses(layer, RECORD_SOURCE, *start..end))
        );
    }
}

fn record_text(kind: u64, group: &str, sources: &[String]) -> String {
    let list = sources.join(", ");
    match (kind, sources.len()) {
        (1 | 3, 0) => format!("Leave group {group}"),
        (1 | 3, 1) => format!("Join group {group} for source {{{list}}}"),
        (1 | 3, _) => format!("Join group {group} for sources in {{{list}}}"),
        (2 | 4, 0) => format!("Join group {group} for any sources"),
        (2 | 4, 1) => format!("Join group {group}, for source not {{{list}}}"),
        (2 | 4, _) => format!("Join group {group}, for sources not in {{{list}}}"),
        (5, 0) => format!("Group {group}, ALLOW_NEW_SOURCES but no source specified (?)"),
        (5, 1) => format!("Group {group}, new source {{{list}}}"),
        (5, _) => format!("Group {group}, new sources {{{list}}}"),
        (6, 0) => format!("Group {group}, BLOCK_OLD_SOURCES but no source specified (?)"),
        (6, 1) => format!("Group {group}, block source {{{list}}}"),
        (6, _) => format!("Group {group}, block sources {{{list}}}"),
        (_, 0) => format!("Group {group}, unknown record type (?)"),
        _ => format!("Group {group}, unknown record type (?), sources {{{list}}}"),
    }
}
