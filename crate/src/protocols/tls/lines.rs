//! What the tree says of records, messages and extensions beyond their labels: what is in them.
use super::extension_table::*;
use super::fields::{QUIC_RECORD, RECORD};
use super::messages::*;
use super::quic_parameters;
use super::summary::{self, Texts};
use crate::names::{quic, tls as names};
use crate::protocols::{Own, x509af, x509if};
use crate::wire::*;
use std::fmt::Write;

static TLS: Own = Own::of("tls");
static TABLE: Own = Own::of("_ws.tls.messages");

/// Of TLS itself.
pub fn lines(line: &FieldLine, out: &mut String) -> Told {
    if !line.is(RECORD) && !line.is(QUIC_RECORD) {
        return Told::Usual;
    }
    let edition = summary::edition(&line.layer).unwrap_or("TLS");
    record(
        line,
        edition,
        (TLS.index(), TABLE.index()),
        &summary::TEXTS,
        out,
    )
}

/// `TLSv1.2 Record Layer: Handshake Protocol: Client Hello`; the fields in it are of two tables, the protocol's and its messages'.
pub fn record(
    line: &FieldLine,
    edition: &str,
    (protocol, messages): (u16, u16),
    texts: &Texts,
    out: &mut String,
) -> Told {
    let _ = write!(out, "{edition} Record Layer");
    let mut handshake: Vec<String> = vec![];
    for (at, span) in line.inner.iter().enumerate() {
        let behind = line.inner.get(at + 1..).unwrap_or(&[]);
        if span.protocol == messages {
            handshake.extend(summary::message(&line.layer, span, behind));
        } else if span.protocol == protocol {
            let text = summary::record(span, behind, texts);
            let _ = match (text.as_str(), span.field) {
                ("", _) => continue,
                (_, field) if field == texts.change => {
                    write!(out, ": Change Cipher Spec Protocol: {text}")
                }
                (_, field) if field == texts.data => {
                    let carried = behind.iter().find(|span| span.field == texts.carried);
                    let carried = carried.map(|span| line.layer.packet.bytes(span, &[]));
                    let carried = carried.map_or(text.as_str().into(), String::from_utf8_lossy);
                    write!(out, ": Application Data Protocol: {carried}")
                }
                _ => write!(out, ": {text}"),
            };
            return Told::Whole;
        }
    }
    let _ = match handshake.as_slice() {
        [] => Ok(()),
        [one] => write!(out, ": Handshake Protocol: {one}"),
        _ => write!(out, ": Handshake Protocol: Multiple Handshake Messages"),
    };
    Told::Whole
}

/// Of the table of messages.
pub fn of_messages(line: &FieldLine, out: &mut String) -> Told {
    if line.is(MESSAGE) || line.is(HANDSHAKE) {
        // Its type comes first.
        let kind = line.inner.split_first();
        let name = kind.and_then(|(kind, behind)| summary::message(&line.layer, kind, behind));
        if let Some(name) = name {
            let _ = write!(out, ": {name}");
        }
    } else if line.is(CIPHERSUITES) {
        counted(line, CIPHERSUITE, "suite", out);
    } else if line.is(COMP_METHODS) {
        counted(line, COMP_METHOD, "method", out);
    } else if line.is(CERT_TYPES) {
        counted(line, CERT_TYPE, "type", out);
    } else if line.is(CERTIFICATE) {
        return x509af::subject(line, out);
    } else if line.is(DNAME) {
        out.push(':');
        return x509if::named(line, line.inner, out);
    } else if line.is(DNAMES) {
        let _ = write!(out, " ({} bytes)", line.span.len);
    } else if line.is(CERTIFICATES) {
        let _ = write!(out, "{} ({} bytes)", line.info.label, line.span.len);
        return Told::Whole;
    } else if line.is(SESSION_TICKET_LIFETIME_HINT) {
        let _ = write!(out, " ({})", text::lasting(line.span.value));
    } else if line.is(RANDOM) {
        let _ = write!(out, "{}: ", line.info.label);
        text::hex(out, line.bytes(line.span));
        if summary::asks_again(&line.layer, line.span) {
            out.push_str(" (HelloRetryRequest magic)");
        }
        return Told::Whole;
    } else {
        return Told::Usual;
    }
    Told::Behind
}

/// Of the table of extensions.
pub fn of_extensions(line: &FieldLine, out: &mut String) -> Told {
    if line.is(EXTENSION) {
        let kind = line.value(EXT_TYPE).unwrap_or(0);
        let _ = match names::EXTENSIONS.get(kind) {
            Some(name) => write!(out, ": {name}"),
            None => write!(out, ": Unknown type {kind}"),
        };
        if let Some(len) = line.value(EXT_LEN) {
            let _ = write!(out, " (len={len})");
        }
    } else if line.is(KEY_SHARE) {
        let group = line.value(KEY_SHARE_GROUP).unwrap_or(0);
        let group = names::GROUPS.get(group).unwrap_or("Unknown");
        let len = line.value(KEY_SHARE_KEY_EXCHANGE_LENGTH).unwrap_or(0);
        let _ = write!(out, ": Group: {group}, Key Exchange length: {len}");
    } else if line.is(PSK_IDENTITY) {
        let len = line.value(PSK_IDENTITY_IDENTITY_LENGTH).unwrap_or(0);
        let _ = write!(out, " (length: {len})");
    } else if line.is(SUPPORTED_GROUPS) {
        out.push_str("Supported Groups");
        counted(line, SUPPORTED_GROUP, "group", out);
        return Told::Whole;
    } else if line.is(EC_POINT_FORMATS) {
        let formats = count(line, EC_POINT_FORMAT);
        let _ = write!(out, "Elliptic curves point formats ({formats})");
        return Told::Whole;
    } else if line.is(SIG_HASH_ALG) {
        let value = line.span.value;
        let known = names::SIGNATURE_SCHEMES.get(value).is_some();
        let parts = names::HASHES
            .get(value >> 8)
            .zip(names::SIGNATURES.get(value & 0xff));
        return match parts {
            Some((hash, signature)) if !known => {
                let _ = write!(
                    out,
                    "{}: {hash} {signature} (0x{value:04x})",
                    line.info.label
                );
                Told::Whole
            }
            _ => Told::Usual,
        };
    } else if line.is(QUIC_PARAMETER) {
        quic_parameter(line, out);
    } else if line.is(QUIC_TYPE) {
        let (kind, label) = (line.span.value, line.info.label);
        let _ = write!(out, "{label}: {} (0x{kind:02x})", quic_name(kind));
        return Told::Whole;
    } else if line.is(SIG_HASH_ALGS) {
        out.push_str("Signature Hash Algorithms");
        counted(line, SIG_HASH_ALG, "algorithm", out);
        return Told::Whole;
    } else {
        return Told::Usual;
    }
    Told::Behind
}

/// `: initial_max_data (len=4) 1048576`
fn quic_parameter(line: &FieldLine, out: &mut String) {
    let kind = line.value(QUIC_TYPE).unwrap_or(0);
    let len = line.value(QUIC_LENGTH).or(line.value(QUIC_LENGT_OLD));
    let _ = write!(out, ": {} (len={})", quic_name(kind), len.unwrap_or(0));
    if let Some(number) = quic_parameters::number_of(kind, line.own()) {
        let unit = if kind == 1 { " ms" } else { "" };
        let _ = write!(out, " {number}{unit}");
    }
}

/// RFC 9000 §18.1: some numbers stand for nothing, so that unknown ones are met.
fn quic_name(kind: u64) -> &'static str {
    let unknown = if kind % 31 == 27 { "GREASE" } else { "Unknown" };
    quic::PARAMETERS.get(kind).unwrap_or(unknown)
}

fn count<T>(line: &FieldLine, field: Field<T>) -> usize {
    line.own().filter(|span| span.field == field.index).count()
}

/// ` (3 suites)`
fn counted<T>(line: &FieldLine, field: Field<T>, what: &str, out: &mut String) {
    let count = count(line, field);
    let plural = if count == 1 { "" } else { "s" };
    let _ = write!(out, " ({count} {what}{plural})");
}
