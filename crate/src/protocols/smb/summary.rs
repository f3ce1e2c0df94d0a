//! The info column: each command, and what it is about.
use super::fields::*;
use crate::names::{nt_status, smb};
use crate::wire::*;
use std::fmt::Write;

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
    let text = |plain: Field<Text>, wide: Field<Utf16>| {
        let wide = layer.bytes(wide).map(text::utf16);
        let plain = || {
            layer
                .bytes(plain)
                .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        };
        wide.or_else(plain)
            .map(|text| text.trim_end_matches('\0').to_string())
    };
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
    if let Some(file) = text(FILE, FILE_WIDE) {
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
