//! The second kind of transactions: what their subcommands ask for (MS-CIFS §2.2.6), and what their answers say.
use super::fields::*;
use super::values::{said_since, text};
use super::{Message, core, handles, information, summary};
use crate::names::smb as names;
use crate::protocols::Own;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// SMB, transactions of the second kind (MS-CIFS)
    "SMB_Header" = "_ws.smb.second" column "" over [] {
        /// Level of Interest
        FIND_LEVEL: Little<u16> = ".smb.ff2_loi" named names::FIND_LEVELS;
        /// Level of Interest
        ASKED_LEVEL: Little<u16> = ".smb.qpi_loi" named names::FILE_LEVELS;
        /// Level of Interest
        SET_LEVEL: Little<u16> = ".smb.spi_loi";
        /// Level of Interest
        VOLUME_LEVEL: Hex<Little<u16>> = ".smb.qfsi_loi" named names::VOLUME_LEVELS;
        /// Search Count
        SEARCH_COUNT: Little<u16> = ".smb.search_count";
        /// Storage Type
        STORAGE_TYPE: Little<u32> = ".smb.storage_type";
        /// Search Pattern
        PATTERN: Text = ".smb.search_pattern";
        /// Search Pattern
        PATTERN_WIDE: Utf16 = ".smb.search_pattern";
        /// Search ID
        SEARCH_ID: Hex<Little<u16>> = ".smb.search_id";
        /// End Of Search
        END_OF_SEARCH: Little<u16> = ".smb.end_of_search";
        /// EA Error offset
        EXTENDED_ERROR: Little<u16> = ".smb.ea.error_offset";
        /// Last Name Offset
        LAST_NAME: Little<u16> = ".smb.last_name_offset";
    }
}

static SECOND: Own = Own::of("_ws.smb.second");

const FIND_FIRST: u16 = 1;
const FIND_NEXT: u16 = 2;
const VOLUME_ASKED: u16 = 3;
const PATH_ASKED: u16 = 5;
const PATH_SET: u16 = 6;
const FILE_ASKED: u16 = 7;
const FILE_SET: u16 = 8;
const REFERRAL: u16 = 0x10;
/// What Wireshark gives as the subcommand of a request that nobody saw.
pub const UNKNOWN: u16 = 0xffff;

/// What a request asks for.
#[derive(Clone, Copy)]
pub struct Asked {
    pub command: u16,
    level: u16,
}

/// Keys: the subcommand of a request, and the level of information with the path that it names.
const SUBCOMMAND: u64 = 1 << 38;
const LEVEL: u64 = 1 << 39;

/// Notes fields of this table.
fn own<R>(r: &mut Reader, f: impl FnOnce(&mut Reader) -> R) -> R {
    r.borrowing(SECOND.index(), f)
}

/// Behind the name of the command: `, QUERY_PATH_INFO, Query File All Info`.
pub fn info(layer: &Layer, response: bool, out: &mut String) {
    let Some(command) = layer.value(TRANS2_CMD) else {
        return;
    };
    match names::TRANS2_CMD.get(command) {
        Some(name) => {
            out.push_str(", ");
            out.push_str(name);
        }
        None => out.push_str("<unknown>"),
    }
    if response {
        found_files(layer, out);
        return;
    }
    let file = layer.borrowed(SECOND.index(), ASKED_LEVEL);
    let volume = layer.borrowed(SECOND.index(), VOLUME_LEVEL);
    let name = match (file, volume) {
        (Some(level), _) => names::FILE_LEVELS.get(level.value),
        (_, Some(level)) => names::VOLUME_LEVELS.get(level.value),
        _ => None,
    };
    if let Some(name) = name {
        out.push_str(", ");
        out.push_str(name);
    }
    if let Some(pattern) = summary::said(layer, SECOND.index(), (PATTERN, PATTERN_WIDE)) {
        out.push_str(", Pattern: ");
        out.push_str(&pattern);
    }
}

/// `, Files: LAMPS WICKS`
fn found_files(layer: &Layer, out: &mut String) {
    let search = [FIND_FIRST, FIND_NEXT].map(|command| Some(command.into()));
    if !search.contains(&layer.value(TRANS2_CMD)) {
        return;
    }
    let spans = layer.packet.spans.iter();
    let names = spans.filter(|span| {
        (span.layer, span.protocol, span.field) == (layer.index, SMB.index(), FILE_WIDE.index)
    });
    for (place, span) in names.enumerate() {
        out.push_str(if place == 0 { ", Files: " } else { " " });
        out.push_str(&text::utf16(layer.packet.bytes(span, layer.frame)));
    }
}

/// A request is of this subcommand.
pub fn asked(r: &mut Reader, message: &Message, command: u16) -> Asked {
    r.remember(SUBCOMMAND | u64::from(message.id), u64::from(command));
    Asked { command, level: 0 }
}

fn remember(r: &mut Reader, message: &Message, level: u16, name: &str) {
    let key = LEVEL | u64::from(message.id);
    r.remember_bytes(key, u64::from(level), name.as_bytes());
}

/// Notes what the request of an answer asked for.
pub fn answered(r: &mut Reader, message: &Message) -> Asked {
    let asked = r.recall(SUBCOMMAND | u64::from(message.id));
    let command = asked.as_ref().map_or(UNKNOWN, |asked| asked.value as u16);
    r.put(TRANS2_CMD, u64::from(command));
    let told = r.recall(LEVEL | u64::from(message.id));
    let told = told.filter(|told| asked.is_some_and(|asked| asked.frame == told.frame));
    let Some(told) = told else {
        return Asked { command, level: 0 };
    };
    own(r, |r| match command {
        FIND_FIRST | FIND_NEXT => {
            r.put(FIND_LEVEL, told.value);
            r.put_text(PATTERN, &told.bytes);
        }
        VOLUME_ASKED => r.put(VOLUME_LEVEL, told.value),
        PATH_ASKED | FILE_ASKED => r.put(ASKED_LEVEL, told.value),
        _ => r.put(SET_LEVEL, told.value),
    });
    if matches!(command, PATH_ASKED | PATH_SET) {
        r.put_text(FILE, &told.bytes);
    }
    let level = told.value as u16;
    Asked { command, level }
}

/// The parameters of a request.
pub fn parameters(r: &mut Reader, message: &Message, asked: Asked) -> Result<(), Stop> {
    match asked.command {
        FIND_FIRST => {
            core::search(r)?;
            own(r, |r| {
                r.take(SEARCH_COUNT)?;
                r.skip(2)?;
                let level = r.take(FIND_LEVEL)?.0;
                r.take(STORAGE_TYPE)?;
                let start = r.at();
                text(r, message, (PATTERN, PATTERN_WIDE))?;
                let pattern = said_since(r, message, start);
                r.borrowing(SMB.index(), |r| remember(r, message, level, &pattern));
                Ok(())
            })
        }
        FIND_NEXT => {
            let level = own(r, |r| {
                r.take(SEARCH_ID)?;
                r.take(SEARCH_COUNT)?;
                r.take(FIND_LEVEL)
            })?;
            r.skip(6)?;
            text(r, message, (FILE, FILE_WIDE))?;
            remember(r, message, level.0, "");
            Ok(())
        }
        VOLUME_ASKED => {
            let level = own(r, |r| r.take(VOLUME_LEVEL))?.0.0;
            remember(r, message, level, "");
            Ok(())
        }
        PATH_ASKED => path(r, message, ASKED_LEVEL),
        PATH_SET => path(r, message, SET_LEVEL),
        FILE_ASKED => {
            handles::take(r, message)?;
            let level = own(r, |r| r.take(ASKED_LEVEL))?.0;
            remember(r, message, level, "");
            Ok(())
        }
        FILE_SET => {
            handles::take(r, message)?;
            let level = own(r, |r| r.take(SET_LEVEL))?.0;
            remember(r, message, level, "");
            r.bytes(RESERVED, 2).map(drop)
        }
        REFERRAL => {
            r.skip(2)?;
            text(r, message, (FILE, FILE_WIDE))
        }
        _ => Ok(()),
    }
}

static SMB: Own = Own::of("smb");

fn path(r: &mut Reader, message: &Message, field: Field<Little<u16>>) -> Result<(), Stop> {
    let level = own(r, |r| r.take(field))?.0;
    r.bytes(RESERVED, 4)?;
    let start = r.at();
    text(r, message, (FILE, FILE_WIDE))?;
    let name = said_since(r, message, start);
    remember(r, message, level, &name);
    Ok(())
}

/// The parameters of an answer.
pub fn found(r: &mut Reader, asked: Asked) -> Result<(), Stop> {
    own(r, |r| {
        match asked.command {
            FIND_FIRST | FIND_NEXT => {
                if asked.command == FIND_FIRST {
                    r.take(SEARCH_ID)?;
                }
                r.take(SEARCH_COUNT)?;
                r.take(END_OF_SEARCH)?;
                r.take(EXTENDED_ERROR)?;
                r.take(LAST_NAME)?;
            }
            PATH_ASKED..=FILE_SET => {
                r.take(EXTENDED_ERROR)?;
            }
            _ => {}
        }
        Ok(())
    })
}

/// Levels from here on are numbered as MS-FSCC does (MS-SMB §2.2.2.3.5).
const PASS_THROUGH: u16 = 1000;

/// The data of an answer, as far as its level is one of those read.
pub fn data(r: &mut Reader, asked: Asked) -> Result<(), Stop> {
    let level = asked.level;
    match asked.command {
        FIND_FIRST | FIND_NEXT => information::directory(r, level),
        VOLUME_ASKED => {
            let level = match level {
                PASS_THROUGH.. => level - PASS_THROUGH,
                0x102 => 1,
                0x103 => 3,
                0x105 => 5,
                _ => return Ok(()),
            };
            information::volume(r, level).map(drop)
        }
        PATH_ASKED | FILE_ASKED => {
            let level = match level {
                PASS_THROUGH.. => level - PASS_THROUGH,
                0x101 => 4,
                0x102 => 5,
                0x103 => 7,
                0x104 => 9,
                0x107 => 18,
                0x109 => 22,
                _ => return Ok(()),
            };
            information::file(r, level)
        }
        _ => Ok(()),
    }
}
