//! JavaScript Object Notation, with what a member is called from the outermost value on.
use crate::wire::*;

protocol! {
    /// JavaScript Object Notation (RFC 8259)
    "Raw" = "json" column "JSON" over [Key::Tcp(4711)] accepts accepts {
        /// Object
        OBJECT: Mark = "object";
        /// Array
        ARRAY: Mark = "array";
        /// Member
        MEMBER: Text = "member";
        /// Path with value
        PATH_WITH_VALUE: Text = "path_with_value" line Derived;
        /// Member with value
        MEMBER_WITH_VALUE: Text = "member_with_value" line Derived;
        /// String value
        STRING: Text = "value.string";
        /// Number value
        NUMBER: Text = "value.number";
        /// False value
        FALSE: Mark = "value.false";
        /// True value
        TRUE: Mark = "value.true";
        /// Null value
        NULL: Mark = "value.null";
        /// Key
        KEY: Text = "key";
        /// Path
        PATH: Text = "path" line Derived;
    }
}

/// Values in values: what is further in is not read.
const MAX_DEPTH: usize = 100;

fn accepts(bytes: &[u8], _: Key) -> bool {
    matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['))
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let source = Source {
        bytes: r.rest(),
        base: r.at(),
    };
    let mut at = blank(source.bytes, 0);
    // As in Wireshark, what is not whole says nothing.
    while matches!(source.bytes.get(at), Some(b'{' | b'[')) && end_of(source.bytes, at, 0).is_some()
    {
        let end = value(r, &source, at, &mut b"/".to_vec(), b"", 0);
        at = blank(source.bytes, end);
    }
    r.seek(r.at() + r.left());
    Ok(Next::End)
}

/// The text, and where it stands in the source.
struct Source<'a> {
    bytes: &'a [u8],
    base: usize,
}

fn blank(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let skipped = rest
        .iter()
        .take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n'));
    at + skipped.count()
}

/// Where the value that begins at `at` ends; none where it is not one.
fn end_of(bytes: &[u8], at: usize, depth: usize) -> Option<usize> {
    if depth > MAX_DEPTH {
        return None;
    }
    match bytes.get(at)? {
        b'"' => string_end(bytes, at),
        b'{' | b'[' => compound_end(bytes, at, depth),
        b'-' | b'0'..=b'9' => {
            let rest = bytes.get(at + 1..)?;
            let digit = |b: &&u8| matches!(b, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-');
            Some(at + 1 + rest.iter().take_while(digit).count())
        }
        _ => {
            let words: [&[u8]; 3] = [b"true", b"false", b"null"];
            let rest = bytes.get(at..)?;
            let word = words.into_iter().find(|word| rest.starts_with(word))?;
            Some(at + word.len())
        }
    }
}

fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut escaped = false;
    let inside = bytes.get(at + 1..)?;
    let end = inside.iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    })?;
    Some(at + end + 2)
}

fn compound_end(bytes: &[u8], at: usize, depth: usize) -> Option<usize> {
    let object = bytes.get(at) == Some(&b'{');
    let close = if object { b'}' } else { b']' };
    let mut at = blank(bytes, at + 1);
    if bytes.get(at) == Some(&close) {
        return Some(at + 1);
    }
    loop {
        if object {
            if bytes.get(at) != Some(&b'"') {
                return None;
            }
            at = blank(bytes, string_end(bytes, at)?);
            if bytes.get(at) != Some(&b':') {
                return None;
            }
            at = blank(bytes, at + 1);
        }
        at = blank(bytes, end_of(bytes, at, depth + 1)?);
        match bytes.get(at)? {
            b',' => at = blank(bytes, at + 1),
            byte if *byte == close => return Some(at + 1),
            _ => return None,
        }
    }
}

/// Notes a value that was found to be whole; returns where it ends.
fn value(
    r: &mut Reader,
    text: &Source,
    at: usize,
    path: &mut Vec<u8>,
    name: &[u8],
    depth: usize,
) -> usize {
    let end = end_of(text.bytes, at, depth).unwrap_or(text.bytes.len());
    let whole = text.bytes.get(at..end).unwrap_or(&[]);
    let place = text.base + at;
    match whole.first() {
        Some(b'{') => {
            r.put_at(OBJECT, place, whole.len(), 0);
            r.nested(|r| members(r, text, at + 1, path, depth));
        }
        Some(b'[') => {
            r.put_at(ARRAY, place, whole.len(), 0);
            r.nested(|r| elements(r, text, at + 1, path, depth));
        }
        Some(first) => {
            let shown = match first {
                b'"' => unescaped(whole),
                _ => whole.to_vec(),
            };
            with_value(r, PATH_WITH_VALUE, path, &shown);
            with_value(r, MEMBER_WITH_VALUE, name, &shown);
            match first {
                b'"' => r.put_text(STRING, &shown),
                b't' => r.put_at(TRUE, place, whole.len(), 0),
                b'f' => r.put_at(FALSE, place, whole.len(), 0),
                b'n' => r.put_at(NULL, place, whole.len(), 0),
                _ => r.put_at(NUMBER, place, whole.len(), 0),
            }
        }
        None => {}
    }
    end
}

fn with_value(r: &mut Reader, field: Field<Text>, name: &[u8], value: &[u8]) {
    if r.wants(field) {
        r.put_text(field, &[name, b":", value].concat());
    }
}

/// Adds a step to a path; returns its length before.
fn step(path: &mut Vec<u8>, name: &[u8]) -> usize {
    let before = path.len();
    if !path.ends_with(b"/") || before > 1 {
        path.push(b'/');
    }
    path.extend_from_slice(name);
    before
}

fn members(r: &mut Reader, text: &Source, at: usize, path: &mut Vec<u8>, depth: usize) {
    let mut at = blank(text.bytes, at);
    while text.bytes.get(at) == Some(&b'"') {
        let start = at;
        let Some(key_end) = string_end(text.bytes, at) else {
            return;
        };
        let key = unescaped(text.bytes.get(start..key_end).unwrap_or(&[]));
        r.put_text(MEMBER, &key);
        let before = step(path, &key);
        let colon = blank(text.bytes, key_end);
        let end = r.nested(|r| {
            let end = value(r, text, blank(text.bytes, colon + 1), path, &key, depth + 1);
            r.put_text(KEY, &key);
            r.put_text(PATH, path);
            end
        });
        path.truncate(before);
        at = following(text, end);
    }
}

fn elements(r: &mut Reader, text: &Source, at: usize, path: &mut Vec<u8>, depth: usize) {
    let mut at = blank(text.bytes, at);
    let before = step(path, b"[]");
    while !matches!(text.bytes.get(at), Some(b']') | None) {
        let end = value(r, text, at, path, b"[]", depth + 1);
        at = following(text, end);
    }
    path.truncate(before);
}

/// Behind a value and the comma after it.
fn following(text: &Source, end: usize) -> usize {
    let at = blank(text.bytes, end);
    match text.bytes.get(at) {
        Some(b',') => blank(text.bytes, at + 1),
        _ => at,
    }
}

/// A string without its quotes, its escapes (RFC 8259 §7) read.
fn unescaped(quoted: &[u8]) -> Vec<u8> {
    let inside = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or(&[]);
    if !inside.contains(&b'\\') {
        return inside.to_vec();
    }
    let mut out = Vec::with_capacity(inside.len());
    let mut rest = inside;
    while let [byte, behind @ ..] = rest {
        rest = behind;
        match (byte, behind) {
            (b'\\', [b'u', digits @ ..]) => rest = unicode(&mut out, digits),
            (b'\\', [letter, after @ ..]) => {
                out.push(match letter {
                    b'b' => 8,
                    b'f' => 12,
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    other => *other,
                });
                rest = after;
            }
            _ => out.push(*byte),
        }
    }
    out
}

/// Four digits, or a pair of surrogates; returns what is behind.
fn unicode<'a>(out: &mut Vec<u8>, bytes: &'a [u8]) -> &'a [u8] {
    let number = |bytes: &[u8]| {
        let digits = std::str::from_utf8(bytes.get(..4)?).ok()?;
        u32::from_str_radix(digits, 16).ok()
    };
    let Some(first) = number(bytes) else {
        return bytes;
    };
    let mut rest = bytes.get(4..).unwrap_or(&[]);
    let mut code = first;
    if let (0xd800..0xdc00, Some(low)) = (first, rest.strip_prefix(b"\\u").and_then(number))
        && (0xdc00..0xe000).contains(&low)
    {
        code = 0x10000 + ((first & 0x3ff) << 10 | (low & 0x3ff));
        rest = rest.get(6..).unwrap_or(&[]);
    }
    let char = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
    rest
}
