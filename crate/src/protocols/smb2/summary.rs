//! The info column: every command of a compound, with what it is about.
use super::fields::*;
use crate::names::{nt_status, smb2};
use crate::protocols::index;
use crate::wire::*;
use std::fmt::Write;

pub fn info(layer: &Layer, out: &mut String) {
    let own = index("smb2").unwrap_or(u16::MAX);
    let spans = layer.packet.spans.iter();
    let spans: Vec<&Span> = spans
        .filter(|s| s.layer == layer.index && s.protocol == own)
        .collect();
    let starts = |s: &&Span| s.field == PROTOCOL_ID.index;
    let mut first = true;
    for message in spans.split(starts).skip(1) {
        if !first {
            out.push(';');
        }
        first = false;
        command(layer, message, out);
    }
}

fn command(layer: &Layer, message: &[&Span], out: &mut String) {
    let value = |index: u8| message.iter().find(|s| s.field == index).map(|s| s.value);
    let Some(command) = value(CMD.index) else {
        out.push_str(match value(HEADER_TRANSFORM_MSG_SIZE.index) {
            Some(_) => "Encrypted SMB3",
            None => "Compressed SMB3",
        });
        return;
    };
    let response = value(FLAGS_RESPONSE.index) == Some(1);
    let kind = if response { "Response" } else { "Request" };
    let name = smb2::COMMANDS.get(command).unwrap_or("unknown");
    let _ = write!(out, "{name} {kind}");
    if let Some(status) = value(NT_STATUS.index).filter(|status| *status != 0) {
        match nt_status::STATUS.get(status) {
            Some(name) => {
                let _ = write!(out, ", Error: {name}");
            }
            None => {
                let _ = write!(out, ", Error: Unknown (0x{status:08x})");
            }
        }
    }
    about(layer, command, response, message, out);
}

fn about(layer: &Layer, command: u64, response: bool, message: &[&Span], out: &mut String) {
    let find = |index: u8| message.iter().find(|s| s.field == index);
    let text = |index: u8| {
        find(index).map(|span| {
            let bytes = layer.packet.bytes(span, layer.frame);
            match span.source {
                Span::WORKED_OUT => String::from_utf8_lossy(bytes).into_owned(),
                _ => text::utf16(bytes),
            }
        })
    };
    if command == 8
        && let (Some(len), Some(offset)) = (find(READ_LENGTH.index), find(FILE_OFFSET.index))
    {
        let _ = write!(out, " Len:{} Off:{}", len.value, offset.value);
    }
    if command == 9
        && let (Some(len), Some(offset)) = (find(WRITE_LENGTH.index), find(FILE_OFFSET.index))
    {
        let _ = write!(out, " Len:{} Off:{}", len.value, offset.value);
    }
    if command == 3
        && !response
        && let Some(tree) = text(TREE.index)
    {
        let _ = write!(out, " Tree: {tree}");
    }
    if command == 5
        && let Some(name) = text(FILENAME.index)
    {
        let _ = write!(out, " File: {name}");
    }
    let pattern = if response {
        FOUND_PATTERN.index
    } else {
        FIND_PATTERN.index
    };
    if command == 14
        && let (Some(level), Some(pattern)) = (find(FIND_INFOLEVEL.index), text(pattern))
    {
        let level = smb2::FIND_INFOLEVEL.get(level.value).unwrap_or("");
        let _ = write!(out, " {level} Pattern: {pattern}");
    }
}
