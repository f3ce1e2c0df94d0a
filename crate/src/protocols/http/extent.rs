//! Where a message ends, as far as its bytes say (RFC 9112 §6.3): what is not all here yet is waited for.
//! What is asked for, and when, is Wireshark's: the packet in which a message is shown depends on it.
use super::Kind;
use super::lines::line;
use crate::wire::*;

/// What the headers say of the body's length.
#[derive(Default)]
struct Extent {
    length: Option<u64>,
    chunked: bool,
}

/// Waits for the rest of the message at the cursor; `bodiless` where no body follows, whatever its headers say.
pub fn wait(r: &mut Reader, kind: Kind, bodiless: bool) -> Result<(), Stop> {
    if !r.can_wait() {
        return Ok(());
    }
    let bytes = r.rest();
    let mut extent = Extent::default();
    let Some(headers) = headers(bytes, &mut extent) else {
        return more(r);
    };
    let rest = bytes.get(headers..).unwrap_or(&[]);
    match extent {
        _ if bodiless => Ok(()),
        Extent {
            length: Some(len), ..
        } => {
            let whole = usize::try_from(len)
                .unwrap_or(usize::MAX)
                .saturating_add(headers);
            r.whole(whole)
        }
        Extent { chunked: true, .. } => chunks(r, rest),
        _ if kind == Kind::Response => r.until_close().map_or(Ok(()), Err),
        _ => Ok(()),
    }
}

fn more(r: &mut Reader) -> Result<(), Stop> {
    r.unfinished().map_or(Ok(()), Err)
}

/// Whether these bytes hold the whole of their first line.
pub fn has_line(bytes: &[u8]) -> bool {
    let (text, len) = line(bytes);
    len > text.len()
}

/// The length of first line and headers up to and with the empty line; none where that is not here.
fn headers(bytes: &[u8], extent: &mut Extent) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = bytes.get(at..).unwrap_or(&[]);
        let (text, len) = line(rest);
        if len == text.len() {
            return None;
        }
        at += len;
        if text.is_empty() {
            return Some(at);
        }
        header(text, extent);
    }
}

fn header(text: &[u8], extent: &mut Extent) {
    let value = |name: &str| {
        let (start, value) = text.split_at_checked(name.len())?;
        start
            .eq_ignore_ascii_case(name.as_bytes())
            .then_some(value.trim_ascii())
    };
    if let Some(value) = value("Content-Length:") {
        let digits = value.iter().take_while(|b| b.is_ascii_digit()).count();
        let number = std::str::from_utf8(&value[..digits]).ok();
        extent.length = number.and_then(|n| n.parse().ok()).or(extent.length);
    } else if let Some(value) = value("Transfer-Encoding:") {
        extent.chunked |= value.to_ascii_lowercase().starts_with(b"chunked");
    }
}

/// Waits for the last chunk.
fn chunks(r: &mut Reader, mut rest: &[u8]) -> Result<(), Stop> {
    loop {
        let (text, len) = line(rest);
        if len == text.len() {
            return more(r);
        }
        let size = text.split(|b| *b == b';').next().unwrap_or(&[]);
        let Some(size) = hexadecimal(size.trim_ascii()) else {
            return Ok(());
        };
        if size == 0 {
            let end = rest.get(len..).unwrap_or(&[]);
            return match has_line(end) {
                true => Ok(()),
                false => more(r),
            };
        }
        if rest.len() <= size {
            return more(r);
        }
        rest = rest.get(len + size + 2..).unwrap_or(&[]);
    }
}

fn hexadecimal(text: &[u8]) -> Option<usize> {
    let digits = text.iter().map_while(|b| char::from(*b).to_digit(16));
    let digits: Vec<u32> = digits.take(8).collect();
    match digits.is_empty() {
        true => None,
        false => Some(
            digits
                .iter()
                .fold(0, |size, digit| size << 4 | *digit as usize),
        ),
    }
}
