//! Bodies: how long they are, out of their chunks and their encodings (RFC 9112 §6 and §7), and what they carry.
use super::Kind;
use super::fields::*;
use super::headers::Headers;
use super::lines::line;
use crate::protocols::contents;
use crate::wire::*;
use std::io::Read;

/// Bytes that continue something, and are no text.
pub fn continued(r: &mut Reader) {
    r.carry(r.reported(), Key::Name("data"));
}

pub fn read(r: &mut Reader, kind: Kind, headers: &Headers) -> Result<(), Stop> {
    if is_chunked(headers) && kind != Kind::Other {
        if r.left() > 0 {
            chunked(r, headers)?;
        }
        return Ok(());
    }
    let len = length(r, kind, headers);
    if len > 0 {
        let body = r.ahead(len.min(r.left()).max(1))?;
        content(r, headers, Body::Here(body));
    }
    Ok(())
}

fn is_chunked(headers: &Headers) -> bool {
    let coding = headers.transfer_encoding.as_deref().unwrap_or(&[]);
    coding.to_ascii_lowercase().ends_with(b"chunked")
}

/// Whether the chunks are of something encoded.
fn is_coded(headers: &Headers) -> bool {
    let coding = headers.transfer_encoding.as_deref().unwrap_or(&[]);
    coding.contains(&b',')
}

/// How many bytes the body has, as far as they are here.
fn length(r: &Reader, kind: Kind, headers: &Headers) -> usize {
    let rest = r.reported();
    let declared = headers.length.map(|n| usize::try_from(n).unwrap_or(rest));
    match kind {
        Kind::Response => declared.map_or(rest, |n| n.min(rest)),
        Kind::Other => rest,
        _ => declared.map_or(0, |n| n.min(rest)),
    }
}

/// A body as it stands in the packet, or out of its chunks.
enum Body<'a> {
    Here(&'a [u8]),
    Joined(Vec<u8>),
}

fn chunked(r: &mut Reader, headers: &Headers) -> Result<(), Stop> {
    let mut joined = vec![];
    let room = r.decoded_room();
    r.group(CHUNKS, |r| {
        while r.left() > 0 {
            let data = r.group(CHUNK, chunk)?;
            if data.is_empty() {
                trailer(r)?;
                break;
            }
            joined.extend_from_slice(&data[..data.len().min(room - joined.len().min(room))]);
        }
        Ok::<(), Stop>(())
    })?;
    content(r, headers, Body::Joined(joined));
    Ok(())
}

/// A size in hexadecimal on a line, so many bytes, and a line's end; returns the bytes.
fn chunk<'a>(r: &mut Reader<'a>) -> Result<&'a [u8], Stop> {
    let (text, len) = line(r.rest());
    let digits = text.iter().map_while(|b| char::from(*b).to_digit(16));
    let size = digits.fold(0u32, |size, digit| {
        size.saturating_mul(16).saturating_add(digit)
    });
    let whole = len.saturating_add(size as usize);
    if size > 0 {
        // A chunk that is not all here is read when the rest of it is.
        r.ahead(whole.saturating_add(2))?;
    }
    r.put_at(CHUNK_SIZE, r.at(), len, u64::from(size));
    r.skip(len)?;
    if size == 0 {
        return Ok(&[]);
    }
    let data = r.bytes(CHUNK_DATA, size as usize)?;
    let (_, end) = line(r.rest());
    r.bytes(CHUNK_BOUNDARY, end.min(2))?;
    Ok(data)
}

/// Headers behind the last chunk, up to an empty line.
fn trailer(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    let mut end = start;
    while r.left() > 0 {
        let (text, len) = line(r.rest());
        r.skip(len)?;
        if text.is_empty() {
            break;
        }
        end = r.at();
    }
    if end > start && r.at() > end {
        r.put_at(CHUNKED_TRAILER_PART, start, end - start, 0);
    }
    Ok(())
}

/// Takes off the encoding, notes the file, and hands it on by its type.
fn content(r: &mut Reader, headers: &Headers, body: Body) {
    let (bytes, len): (&[u8], usize) = match &body {
        Body::Here(bytes) => (bytes, bytes.len()),
        Body::Joined(bytes) => (bytes, 0),
    };
    let encoding = headers.content_encoding.as_deref();
    let encoding = encoding.filter(|e| !e.is_empty() && !e.eq_ignore_ascii_case(b"identity"));
    if let Some(encoding) = encoding {
        match inflate(bytes, encoding, r.decoded_room()) {
            Some(plain) => hand_on_decoded(r, headers, "Uncompressed entity body", plain),
            None => r.carry(len, Key::Name("data")),
        }
        r.seek(r.at() + len);
        return;
    }
    match body {
        Body::Here(_) => {
            r.put_at(FILE_DATA, r.at(), len, 0);
            contents::carry(r, media(headers), len);
        }
        Body::Joined(bytes) if is_coded(headers) => {
            r.decoded("De-chunked entity body", bytes, Key::Name("data"));
        }
        Body::Joined(bytes) => hand_on_decoded(r, headers, "De-chunked entity body", bytes),
    }
}

fn hand_on_decoded(r: &mut Reader, headers: &Headers, name: &'static str, bytes: Vec<u8>) {
    r.decoding(name, bytes, |r| {
        let len = r.left();
        if len > 0 {
            r.put_at(FILE_DATA, 0, len, 0);
            contents::carry(r, media(headers), len);
        }
    });
}

/// RFC 9110 §8.4.1. As much as can be decoded, up to `room` bytes; none where that is nothing.
pub fn inflate(bytes: &[u8], encoding: &[u8], room: usize) -> Option<Vec<u8>> {
    let mut plain = vec![];
    let mut take = |reader: &mut dyn Read| {
        // What was decoded before an error is kept.
        let _ = reader.take(room as u64).read_to_end(&mut plain);
    };
    match encoding.to_ascii_lowercase().as_slice() {
        b"gzip" | b"x-gzip" => take(&mut flate2::read::GzDecoder::new(bytes)),
        b"deflate" | b"x-deflate" => {
            take(&mut flate2::read::ZlibDecoder::new(bytes));
            if plain.is_empty() {
                let mut reader = flate2::read::DeflateDecoder::new(bytes).take(room as u64);
                let _ = reader.read_to_end(&mut plain);
            }
        }
        _ => {}
    }
    (!plain.is_empty()).then_some(plain)
}

fn media(headers: &Headers) -> &[u8] {
    headers.content_type.as_deref().unwrap_or(&[])
}
