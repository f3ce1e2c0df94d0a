//! Extensible Markup Language: tags, what they hold, and what stands between them.
use crate::wire::*;

protocol! {
    /// eXtensible Markup Language (W3C XML 1.0)
    "Raw" = "xml" column "XML" over [] {
        /// Instruction
        XMLPI: Text = "xmlpi.xml";
        /// version
        VERSION: Text = "xmlpi.xml.version";
        /// encoding
        ENCODING: Text = "xmlpi.xml.encoding";
        /// standalone
        STANDALONE: Text = "xmlpi.xml.standalone";
        /// Doctype
        DOCTYPE: Text = "doctype";
        /// Comment
        COMMENT: Text = "comment";
        /// CDATA section
        CDATASECTION: Text = "cdatasection";
        /// Tag
        TAG: Text = "tag";
        /// Attribute
        ATTRIBUTE: Text = "attribute";
        /// Text
        CDATA: Text = "cdata";
        /// End of a tag
        END: Text = "";
    }
}

/// Tags in tags: what is further in is not read.
const MAX_DEPTH: usize = 100;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    // Byte order mark.
    if r.rest().starts_with(b"\xef\xbb\xbf") {
        r.skip(3)?;
    }
    while r.left() > 0 {
        content(r, 0);
        // A tag that closes nothing.
        let len = piece(r.rest());
        r.seek(r.at() + len);
    }
    Ok(Next::End)
}

/// How many bytes the piece that begins here has: up to a `>`, or to the next `<`.
fn piece(rest: &[u8]) -> usize {
    match rest.first() {
        Some(b'<') => memchr::memchr(b'>', rest).map_or(rest.len(), |at| at + 1),
        _ => memchr::memchr(b'<', rest).unwrap_or(rest.len()),
    }
}

/// Up to and with `end`, or to the end of the text.
fn through(rest: &[u8], end: &[u8]) -> usize {
    memchr::memmem::find(rest, end).map_or(rest.len(), |at| at + end.len())
}

/// What stands up to a tag that closes.
fn content(r: &mut Reader, depth: usize) {
    while r.left() > 0 {
        let blank = r.rest().iter().take_while(|b| b.is_ascii_whitespace());
        let blank = blank.count();
        r.seek(r.at() + blank);
        let rest = r.rest();
        match rest {
            [] | [b'<', b'/', ..] => return,
            [b'<', b'?', ..] => instruction(r, through(rest, b"?>")),
            _ if rest.starts_with(b"<!--") => note(r, COMMENT, through(rest, b"-->")),
            _ if rest.starts_with(b"<![CDATA[") => note(r, CDATASECTION, through(rest, b"]]>")),
            [b'<', b'!', ..] => doctype(r, piece(rest)),
            [b'<', ..] if depth < MAX_DEPTH => tag(r, depth),
            [b'<', ..] => return,
            _ => note(r, CDATA, piece(rest)),
        }
    }
}

fn note(r: &mut Reader, field: Field<Text>, len: usize) {
    r.put_at(field, r.at(), len, 0);
    r.seek(r.at() + len);
}

fn doctype(r: &mut Reader, len: usize) {
    let rest = r.rest().get(..len).unwrap_or(&[]);
    let name = rest
        .strip_prefix(b"<!DOCTYPE")
        .unwrap_or(&[])
        .trim_ascii_start();
    let letters = name
        .iter()
        .take_while(|b| !b.is_ascii_whitespace() && **b != b'>')
        .count();
    let at = r.at() + len - name.len();
    r.put_at(DOCTYPE, at, letters, 0);
    r.seek(r.at() + len);
}

fn instruction(r: &mut Reader, len: usize) {
    let start = r.at();
    let text = r.rest().get(..len).unwrap_or(&[]);
    r.put_at(XMLPI, start, len, 0);
    r.nested(|r| {
        for (at, name, value) in attributes(text) {
            let field = match name {
                b"version" => VERSION,
                b"encoding" => ENCODING,
                b"standalone" => STANDALONE,
                _ => continue,
            };
            let place = start + at + name.len() + value.0;
            r.put_at(field, place, value.1.len(), 0);
        }
    });
    r.seek(start + len);
}

/// A tag's attributes: where each stands, its name, and its value with how far that stands behind the name.
fn attributes(text: &[u8]) -> impl Iterator<Item = (usize, &[u8], (usize, &[u8]))> {
    let mut at = text
        .iter()
        .position(u8::is_ascii_whitespace)
        .unwrap_or(text.len());
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let rest = text.get(start..)?;
        let name = rest.get(..memchr::memchr(b'=', rest)?)?;
        let behind = rest.get(name.len()..)?;
        let quote = behind.iter().position(|b| matches!(b, b'"' | b'\''))?;
        let inside = behind.get(quote + 1..)?;
        let value = inside.get(..memchr::memchr(*behind.get(quote)?, inside)?)?;
        at = start + name.len() + quote + 1 + value.len() + 1;
        Some((start, name.trim_ascii(), (quote + 1, value)))
    })
}

/// Where a tag ends: at the first `>` outside of quotes.
fn tag_end(rest: &[u8]) -> usize {
    let mut quote = None;
    let end = rest.iter().position(|byte| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
        quote.is_none() && *byte == b'>'
    });
    end.map_or(rest.len(), |at| at + 1)
}

/// The outermost tag of a document that Wireshark reads by a definition of its own (RFC 3863).
fn is_presence(tag: &[u8]) -> bool {
    let rest = tag.strip_prefix(b"<presence").unwrap_or(&[]);
    matches!(rest, [b' ' | b'/' | b'>' | b'\t' | b'\r' | b'\n', ..])
}

/// A tag, all that it holds, and the tag that closes it.
fn tag(r: &mut Reader, depth: usize) {
    let start = r.at();
    let len = tag_end(r.rest());
    let text = r.rest().get(..len).unwrap_or(&[]);
    if depth > 0 || !is_presence(text) {
        r.put_at(TAG, start, len, 0);
    }
    let closed = text.ends_with(b"/>");
    r.nested(|r| {
        for (at, name, value) in attributes(text) {
            // With the quote behind the value.
            let whole = name.len() + value.0 + value.1.len() + 1;
            r.put_at(ATTRIBUTE, start + at, whole, 0);
        }
        r.seek(start + len);
        if closed {
            return;
        }
        content(r, depth + 1);
        let len = piece(r.rest());
        note(r, END, len);
    });
}
