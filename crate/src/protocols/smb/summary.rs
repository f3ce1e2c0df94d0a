//! The info column: each command, and what it is about.
use super::fields::*;
use super::second;
use super::values::Texts;
use crate::names::{nt_status, smb};
use crate::wire::*;
use std::fmt::Write;

const SECOND: u64 = 0x32;

/// A text that the message itself has: what is known from before of a number in it is none.
pub fn said(layer: &Layer, protocol: u16, (plain, wide): Texts) -> Option<String> {
    let mut spans = layer.packet.spans.iter();
    let span = spans.find(|span| {
        (span.layer, span.protocol) == (layer.index, protocol)
            && [plain.index, wide.index].contains(&span.field)
            && span.source != Span::WORKED_OUT
    })?;
    let bytes = layer.packet.bytes(span, layer.frame);
    let text = match span.field == wide.index {
        true => text::utf16(bytes),
        false => String::from_utf8_lossy(bytes).into_owned(),
    };
    Some(text.trim_end_matches('\0').to_string())
}

pub fn info(layer: &Layer, out: &mut String) {
    let Some(command) = layer.value(CMD) else {
        return;
    };
    let response = layer.value(FLAGS_RESPONSE) == Some(1);
    let kind = if response { "Response" } else { "Request" };
    match smb::COMMANDS.get(command) {
        Some(name) => {
            let _ = write!(out, "{name} {kind}");
        }
        None => {
            let _ = write!(out, "Unknown (0x{command:02x}) {kind}");
        }
    }
    let second = layer.value(CMD) == Some(SECOND);
    if second {
        second::info(layer, response, out);
    }
    if let Some(function) = layer.value(NT_FUNCTION) {
        out.push_str(", ");
        out.push_str(smb::NT_FUNCTION.get(function).unwrap_or("<unknown>"));
    }
    let own = layer.packet.layers.get(usize::from(layer.index));
    let own = own.map_or(u16::MAX, |own| own.protocol);
    let text = |plain, wide| said(layer, own, (plain, wide));
    if let Some(path) = text(PATH, PATH_WIDE) {
        let _ = write!(out, ", Path: {path}");
    }
    if let Some(account) = text(ACCOUNT, ACCOUNT_WIDE) {
        let domain = text(PRIMARY_DOMAIN, PRIMARY_DOMAIN_WIDE).unwrap_or_default();
        let _ = write!(out, ", User: {domain}\\{account}");
    }
    if let Some(file) = layer.value(FID) {
        let _ = write!(out, ", FID: 0x{file:04x}");
    }
    // What is found, or told of a file, is none that is asked for.
    let file = text(FILE, FILE_WIDE).filter(|_| !(second && response));
    if let Some(file) = file {
        let _ = write!(out, ", Path: {file}");
    }
    if let Some(status) = layer.value(NT_STATUS).filter(|status| *status != 0) {
        match nt_status::STATUS.get(status) {
            Some(name) => {
                let _ = write!(out, ", Error: {name}");
            }
            None => {
                let _ = write!(out, ", Error: Unknown (0x{status:08x})");
            }
        }
    }
}
