//! What the tree says of an element beyond its label: its name, and what the most common ones hold.
use super::management::*;
use crate::names::wlan_elements as names;
use crate::wire::*;
use std::fmt::Write;

pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    if line.is(MGT) {
        out.push_str(line.info.label);
        return Told::Whole;
    }
    if line.is(SSID) {
        let ssid = ssid(line, line.span);
        let _ = write!(out, "{}: \"{ssid}\"", line.info.label);
        return Told::Whole;
    }
    if line.is(BEACON_INTERVAL) {
        // In units of 1024 microseconds.
        let microseconds = line.span.value * 1024;
        let (whole, rest) = (microseconds / 1_000_000, microseconds % 1_000_000);
        let _ = write!(out, "{}: {whole}.{rest:06} [Seconds]", line.info.label);
        return Told::Whole;
    }
    if line.is(FIXED) || line.is(TAGGED) {
        let _ = write!(out, " ({} bytes)", line.span.len);
        return Told::Behind;
    }
    if !line.is(TAG) {
        return Told::Usual;
    }
    let number = line.value(TAG_NUMBER).unwrap_or(0);
    let name = names::TAG_NUMBER.get(number).unwrap_or("Reserved");
    let _ = write!(out, ": {name}");
    match line.find(SSID) {
        Some(span) => {
            let ssid = ssid(line, span);
            let _ = match ssid.is_empty() {
                true => write!(out, ": Wildcard SSID"),
                false => write!(out, ": \"{ssid}\""),
            };
        }
        None => rates(line, out),
    }
    if let Some(channel) = line.value(DS_CHANNEL) {
        let _ = write!(out, ": Current Channel: {channel}");
    }
    Told::Behind
}

/// ` 1(B), 2(B), 5.5, [Mbit/sec]`
fn rates(line: &FieldLine, out: &mut String) {
    let fields = [SUPPORTED_RATES.index, EXTENDED_SUPPORTED_RATES.index];
    let mut some = false;
    for span in line.own().filter(|s| fields.contains(&s.field)) {
        some = true;
        let name = names::SUPPORTED_RATES
            .get(span.value)
            .unwrap_or("Unknown Rate");
        let _ = write!(out, " {name},");
    }
    if some {
        out.push_str(" [Mbit/sec]");
    }
}

fn ssid(line: &FieldLine, span: &Span) -> String {
    line.text(span).trim_end_matches('\0').to_string()
}
