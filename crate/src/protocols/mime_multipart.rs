//! Bodies of several parts, each with headers of its own, between lines of a boundary.
use super::http::lines::{folded, line};
use super::{Own, contents};
use crate::wire::*;

protocol! {
    /// MIME Multipart Media Encapsulation (RFC 2046)
    "Raw" = "mime_multipart" column "" over [] {
        /// Type
        TYPE: Text = "type";
        /// Preamble
        PREAMBLE: Bytes = "preamble";
        /// First boundary
        FIRST_BOUNDARY: Text = "first_boundary";
        /// Encapsulated multipart part
        PART: Text = "part";
        /// Content-Description
        pub HEADER_CONTENT_DESCRIPTION: Ascii = "header.content-description";
        /// Content-Disposition
        pub HEADER_CONTENT_DISPOSITION: Ascii = "header.content-disposition";
        /// Content-Encoding
        pub HEADER_CONTENT_ENCODING: Ascii = "header.content-encoding";
        /// Content-Id
        pub HEADER_CONTENT_ID: Ascii = "header.content-id";
        /// Content-Language
        pub HEADER_CONTENT_LANGUAGE: Ascii = "header.content-language";
        /// Content-Length
        pub HEADER_CONTENT_LENGTH: Ascii = "header.content-length";
        /// Content-Transfer-Encoding
        pub HEADER_CONTENT_TRANSFER_ENCODING: Ascii = "header.content-transfer-encoding";
        /// Content-Type
        pub HEADER_CONTENT_TYPE: Ascii = "header.content-type";
        /// OriginalContent
        pub HEADER_ORIGINALCONTENT: Ascii = "header.originalcontent";
        /// Boundary
        BOUNDARY: Text = "boundary";
        /// Last boundary
        LAST_BOUNDARY: Text = "last_boundary";
        /// Trailer
        TRAILER: Bytes = "trailer";
    }
}

static OWN: Own = Own::of("mime_multipart");

/// Whether a span says of what type a part is.
pub fn is_content_type(span: &Span) -> bool {
    span.protocol == OWN.index() && span.field == HEADER_CONTENT_TYPE.index
}

/// A line of the boundary: where it starts, with the line's end before it if it has one, how long it is, whether it is the last.
struct Line {
    start: usize,
    len: usize,
    last: bool,
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let media = r.media().to_vec();
    let Some(boundary) = contents::parameter(&media, b"boundary") else {
        return Ok(Next::Data);
    };
    r.put_text(TYPE, &contents::bare(&media));
    let dashes = [b"--", boundary].concat();
    let Some(first) = first(r.rest(), &dashes) else {
        return Ok(Next::Data);
    };
    if first.start > 0 {
        r.bytes(PREAMBLE, first.start)?;
    }
    r.bytes(FIRST_BOUNDARY, first.len)?;
    let mut last = first.last;
    while !last {
        let Some(end) = next(r.rest(), &dashes) else {
            return Ok(Next::End);
        };
        r.within(end.start, part)??;
        let field = if end.last { LAST_BOUNDARY } else { BOUNDARY };
        r.bytes(field, end.len)?;
        last = end.last;
    }
    r.rest_as(TRAILER);
    Ok(Next::End)
}

/// The boundary where a line begins, and how far its line goes.
fn boundary(bytes: &[u8], at: usize, dashes: &[u8]) -> Option<(usize, bool)> {
    let behind = bytes.get(at..)?.strip_prefix(dashes)?;
    let last = behind.starts_with(b"--");
    Some((at + dashes.len() + line(behind).1, last))
}

fn first(bytes: &[u8], dashes: &[u8]) -> Option<Line> {
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((end, last)) = boundary(bytes, at, dashes) {
            return Some(Line {
                start: at,
                len: end - at,
                last,
            });
        }
        at += line(rest).1;
    }
    None
}

fn next(bytes: &[u8], dashes: &[u8]) -> Option<Line> {
    memchr::memmem::find_iter(bytes, dashes).find_map(|at| {
        let before = match bytes.get(..at)? {
            [.., b'\r', b'\n'] => 2,
            [.., b'\n' | b'\r'] => 1,
            _ => return None,
        };
        let (end, last) = boundary(bytes, at, dashes)?;
        let start = at - before;
        Some(Line {
            start,
            len: end - start,
            last,
        })
    })
}

fn part(r: &mut Reader) -> Result<(), Stop> {
    r.put_text(PART, b"");
    let mut media = vec![];
    r.nested(|r| {
        while let Some(header) = header(r) {
            if header.0 == Some(HEADER_CONTENT_TYPE.index) {
                media = header.1;
            }
        }
    });
    let (text, len) = line(r.rest());
    if text.is_empty() {
        r.skip(len)?;
    }
    contents::carry(r, &media, r.left());
    Ok(())
}

/// A header's field, if it is known, and its value; none where no header follows.
fn header(r: &mut Reader) -> Option<(Option<u8>, Vec<u8>)> {
    let (start, rest) = (r.at(), r.rest());
    let len = folded(rest);
    let whole = rest.get(..len)?;
    let colon = memchr::memchr(b':', line(whole).0).filter(|colon| *colon > 0)?;
    let name = whole.get(..colon)?;
    let raw = whole.get(colon + 1..)?;
    let value = compact(raw);
    let field = PROTOCOL.labelled(HEADER_CONTENT_DESCRIPTION, HEADER_ORIGINALCONTENT, name);
    if let Some(field) = field {
        let field = Field::<Text>::at(field);
        let trimmed = raw.trim_ascii();
        match value == trimmed {
            true => {
                let at = start + super::http::lines::offset(whole, trimmed);
                r.put_at(field, at, trimmed.len(), 0);
            }
            false => r.put_text(field, &value),
        }
    }
    r.seek(start + len);
    Some((field, value))
}

/// A value on one line, without the blanks around separators, as Wireshark writes it.
fn compact(raw: &[u8]) -> Vec<u8> {
    let mut out = vec![];
    let (mut blank, mut separated) = (false, true);
    for byte in raw {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => blank = true,
            b':' | b';' | b',' | b'=' => {
                out.push(*byte);
                (blank, separated) = (false, true);
            }
            _ => {
                if blank && !separated {
                    out.push(b' ');
                }
                out.push(*byte);
                (blank, separated) = (false, false);
            }
        }
    }
    out
}
