//! The text of TLS in the list: its records, and the handshake messages in them.
use super::fields::*;
use super::{SSL_2, TLS_1_2, TLS_1_3, extension_table, hello, messages};
use crate::names::tls as names;
use crate::protocols::Own;
use crate::wire::*;

/// Where a protocol's table has the fields that the text is made of.
pub struct Texts {
    pub change: u8,
    pub data: u8,
    /// Text that says what the data is of.
    pub carried: u8,
    pub alert: u8,
    pub level: u8,
    pub description: u8,
    pub heartbeat: u8,
    pub heartbeat_type: u8,
}

static TLS: Own = Own::of("tls");
static MESSAGES: Own = Own::of("_ws.tls.messages");
static EXTENSIONS: Own = Own::of("_ws.tls.extension_table");

/// Those of TLS.
pub const TEXTS: Texts = Texts {
    change: CHANGE_CIPHER_SPEC.index,
    data: APP_DATA.index,
    carried: APP_DATA_PROTOCOL.index,
    alert: ALERT.index,
    level: ALERT_LEVEL.index,
    description: ALERT_DESCRIPTION.index,
    heartbeat: HEARTBEAT.index,
    heartbeat_type: HEARTBEAT_TYPE.index,
};

/// `Server Hello, Certificate, Server Hello Done`
pub fn info(layer: &Layer, out: &mut String) {
    let unknown = layer.span(IGNORED).is_some();
    if layer.span(SEGMENT_DATA).is_some() {
        out.push_str("[TLS segment of a reassembled PDU]");
    }
    behind(layer, SEGMENT_DATA, out);
    if unknown {
        out.push_str(if out.is_empty() { "" } else { ", " });
        out.push_str("Ignored Unknown Record");
    }
    // What begins in the middle of a record.
    if out.is_empty() && holds_more(layer) {
        out.push_str("Continuation Data");
    }
}

/// What a packet's row says of the records behind the last whose data a protocol inside speaks of.
pub fn behind_data(layer: &Layer, out: &mut String) {
    behind(layer, APP_DATA, out);
}

/// The records of TLS, from the last of these fields on.
fn behind<T>(layer: &Layer, field: Field<T>, out: &mut String) {
    let is_last = |span: &Span| {
        span.layer == layer.index && span.protocol == TLS.index() && span.field == field.index
    };
    let spans = &layer.packet.spans;
    let start = spans.iter().rposition(is_last).map_or(0, |last| last + 1);
    let spans = spans.get(start..).unwrap_or(&[]);
    write_spans(layer, spans, (TLS.index(), MESSAGES.index()), &TEXTS, out);
}

/// Whether bytes were read; a layer that waits for the rest of its record has read none.
fn holds_more(layer: &Layer) -> bool {
    let own = layer.packet.layers.get(usize::from(layer.index));
    own.is_some_and(|own| own.header > 0)
}

/// `TLSv1.2`: as its records say, and from version 1.3 on, which they do not say, as these are read.
pub fn edition(layer: &Layer) -> Option<&'static str> {
    let version = match (layer.span(OPAQUE_TYPE), chosen(layer)) {
        (Some(_), _) => TLS_1_3,
        (None, Some(chosen)) => chosen,
        _ => layer.value(RECORD_VERSION)? as u16,
    };
    Some(match version {
        SSL_2 => "SSLv2",
        0x0300 => "SSLv3",
        0x0301 => "TLSv1",
        0x0302 => "TLSv1.1",
        TLS_1_2 => "TLSv1.2",
        TLS_1_3 => "TLSv1.3",
        _ => return None,
    })
}

/// The version that a server's extension says; a client's is a list.
fn chosen(layer: &Layer) -> Option<u16> {
    let table = EXTENSIONS.index();
    let list = layer.borrowed(table, extension_table::SUPPORTED_VERSIONS_LEN);
    let version = layer.borrowed(table, extension_table::SUPPORTED_VERSION)?;
    list.is_none().then_some(version.value as u16)
}

/// The records of a layer, and the messages that it notes in another table.
pub fn write(layer: &Layer, protocol: u16, messages: u16, texts: &Texts, out: &mut String) {
    let spans = &layer.packet.spans;
    write_spans(layer, spans, (protocol, messages), texts, out);
}

fn write_spans(
    layer: &Layer,
    spans: &[Span],
    (protocol, messages): (u16, u16),
    texts: &Texts,
    out: &mut String,
) {
    let spans = spans.iter().filter(|s| s.layer == layer.index);
    let spans: Vec<&Span> = spans.collect();
    for (at, span) in spans.iter().enumerate() {
        let behind = spans.get(at + 1..).unwrap_or(&[]);
        let text = match span.protocol {
            own if own == protocol => record(span, behind, texts),
            table if table == messages => message(layer, span, behind).unwrap_or_default(),
            _ => continue,
        };
        if !text.is_empty() {
            out.push_str(if out.is_empty() { "" } else { ", " });
            out.push_str(&text);
        }
    }
}

pub fn record(span: &Span, behind: &[&Span], texts: &Texts) -> String {
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

/// The name of the message whose type stands here; none where none does.
pub fn message(layer: &Layer, span: &Span, behind: &[&Span]) -> Option<String> {
    const SERVER_HELLO: u64 = 2;
    if span.field == messages::ENCRYPTED.index {
        return Some("Encrypted Handshake Message".to_string());
    }
    let kinds = match span.field {
        field if field == messages::TYPE.index => names::HANDSHAKES,
        field if field == messages::TYPE_2.index => names::MESSAGES_2,
        _ => return None,
    };
    let mut own = behind.iter().filter(|s| s.protocol == span.protocol);
    let random = own.find(|s| s.field == messages::RANDOM.index);
    let name = match (span.value, random) {
        (SERVER_HELLO, Some(random)) if asks_again(layer, random) => "Hello Retry Request",
        (kind, _) => kinds.get(kind).unwrap_or("Unknown"),
    };
    Some(name.to_string())
}

/// Whether a server's random says that it wants another hello (RFC 8446 §4.1.3).
pub fn asks_again(layer: &Layer, random: &Span) -> bool {
    let bytes = layer.packet.bytes(random, layer.frame);
    bytes.starts_with(&hello::RETRY)
}
