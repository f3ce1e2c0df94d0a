//! The text of TLS in the list: its records, and the handshake messages in them.
use super::fields::*;
use super::messages;
use crate::names::tls as names;
use crate::protocols::Own;
use crate::wire::*;

/// Where a protocol's table has the fields that the text is made of.
pub struct Texts {
    pub change: u8,
    pub data: u8,
    pub alert: u8,
    pub level: u8,
    pub description: u8,
    pub heartbeat: u8,
    pub heartbeat_type: u8,
}

static TLS: Own = Own::of("tls");
static MESSAGES: Own = Own::of("_ws.tls.messages");

/// `Server Hello, Certificate, Server Hello Done`
pub fn info(layer: &Layer, out: &mut String) {
    let texts = Texts {
        change: CHANGE_CIPHER_SPEC.index,
        data: APP_DATA.index,
        alert: ALERT.index,
        level: ALERT_LEVEL.index,
        description: ALERT_DESCRIPTION.index,
        heartbeat: HEARTBEAT.index,
        heartbeat_type: HEARTBEAT_TYPE.index,
    };
    let unknown = layer.span(IGNORED).is_some();
    write(layer, TLS.index(), MESSAGES.index(), &texts, out);
    if unknown {
        out.push_str(if out.is_empty() { "" } else { ", " });
        out.push_str("Ignored Unknown Record");
    }
    if out.is_empty() {
        out.push_str("Continuation Data");
    }
}

/// The records of a layer, and the messages that it notes in another table.
pub fn write(layer: &Layer, protocol: u16, messages: u16, texts: &Texts, out: &mut String) {
    let spans = layer.packet.spans.iter().filter(|s| s.layer == layer.index);
    let spans: Vec<&Span> = spans.collect();
    for (at, span) in spans.iter().enumerate() {
        let behind = spans.get(at + 1..).unwrap_or(&[]);
        let text = match span.protocol {
            own if own == protocol => record(span, behind, texts),
            table if table == messages => message(span),
            _ => continue,
        };
        if !text.is_empty() {
            out.push_str(if out.is_empty() { "" } else { ", " });
            out.push_str(&text);
        }
    }
}

fn record(span: &Span, behind: &[&Span], texts: &Texts) -> String {
    let next = behind.first().map(|s| (s.field, s.value));
    let text = match span.field {
        field if field == texts.change => "Change Cipher Spec",
        field if field == texts.data => "Application Data",
        field if field == texts.heartbeat => match next {
            Some((field, 1)) if field == texts.heartbeat_type => "Heartbeat Request",
            Some((field, 2)) if field == texts.heartbeat_type => "Heartbeat Response",
            _ => "Encrypted Heartbeat",
        },
        field if field == texts.alert => return alert(behind, texts),
        _ => "",
    };
    text.to_string()
}

fn alert(behind: &[&Span], texts: &Texts) -> String {
    match behind {
        [level, code, ..] if level.field == texts.level && code.field == texts.description => {
            let level = names::ALERT_LEVELS.get(level.value).unwrap_or("");
            let code = names::ALERTS.get(code.value).unwrap_or("Unknown");
            format!("Alert (Level: {level}, Description: {code})")
        }
        _ => "Encrypted Alert".to_string(),
    }
}

fn message(span: &Span) -> String {
    if span.field == messages::ENCRYPTED.index {
        return "Encrypted Handshake Message".to_string();
    }
    let kinds = match span.field {
        field if field == messages::TYPE.index => names::HANDSHAKES,
        field if field == messages::TYPE_2.index => names::MESSAGES_2,
        _ => return String::new(),
    };
    kinds.get(span.value).unwrap_or("Unknown").to_string()
}
