//! Telnet: text, with commands in between (RFC 854) that agree on options.
use super::http::lines::line;
use crate::names::telnet as names;
use crate::wire::*;

protocol! {
    /// Telnet (RFC 854)
    "Raw" = "telnet" column "TELNET" over [Key::Tcp(23), Key::Tcp(2323)] info info {
        /// Command
        COMMAND: Mark = "";
        /// Command
        CMD: u8 = "cmd" named names::CMD;
        /// Subcommand
        SUBCMD: u8 = "subcmd";
        /// Value
        STRING_SUBOPT_VALUE: Ascii = "string_subopt.value";
        /// Width
        NAWS_SUBOPT_WIDTH: u16 = "naws_subopt.width";
        /// Height
        NAWS_SUBOPT_HEIGHT: u16 = "naws_subopt.height";
        /// Data
        DATA: Ascii = "data";
        /// Option data
        OPTION_DATA: Bytes = "option_data";
    }
}

const COMMAND_BYTE: u8 = 255;
const SUBOPTION: u8 = 250;
const TERMINAL_TYPE: u8 = 24;
const WINDOW_SIZE: u8 = 31;
const TERMINAL_SPEED: u8 = 32;
const DISPLAY: u8 = 35;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    while r.left() > 0 {
        let rest = r.rest();
        match command_at(rest) {
            Some(0) => r.group(COMMAND, command)?,
            found => text(r, found.unwrap_or(rest.len())),
        }
    }
    Ok(Next::End)
}

/// Where the first command begins; the byte that begins one stands for itself where it comes twice.
fn command_at(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(COMMAND_BYTE, bytes.get(from..)?)?;
        match bytes.get(at + 1) {
            Some(&COMMAND_BYTE) => from = at + 2,
            _ => return Some(at),
        }
    }
}

/// Line after line; a zero behind a carriage return belongs to it (RFC 854, page 11).
fn text(r: &mut Reader, len: usize) {
    let end = r.at() + len;
    while r.at() < end {
        let rest = r.rest().get(..end - r.at()).unwrap_or(&[]);
        let (text, mut len) = line(rest);
        let ended = rest.get(text.len()..len).unwrap_or(&[]);
        if ended == b"\r" && rest.get(len) == Some(&0) {
            len += 1;
        }
        r.put_at(DATA, r.at(), len, 0);
        r.seek(r.at() + len.max(1));
    }
}

fn command(r: &mut Reader) -> Result<(), Stop> {
    r.skip(1)?;
    match r.take(CMD)? {
        SUBOPTION => suboption(r),
        251..=254 => r.take(SUBCMD).map(drop),
        _ => Ok(()),
    }
}

fn suboption(r: &mut Reader) -> Result<(), Stop> {
    const IS: u8 = 0;
    let option = r.take(SUBCMD)?;
    let len = command_at(r.rest()).unwrap_or(r.left());
    r.within(len, |r| {
        r.nested(|r| match option {
            TERMINAL_TYPE | TERMINAL_SPEED | DISPLAY if r.left() > 0 => {
                if r.take(SUBCMD)? == IS {
                    r.rest_as(STRING_SUBOPT_VALUE);
                }
                Ok(())
            }
            WINDOW_SIZE if r.left() == 4 => {
                r.take(NAWS_SUBOPT_WIDTH)?;
                r.take(NAWS_SUBOPT_HEIGHT).map(drop)
            }
            _ => {
                r.rest_as(OPTION_DATA);
                Ok(())
            }
        })
    })?
}

fn info(_: &Layer, out: &mut String) {
    out.push_str("Telnet Data ...");
}
