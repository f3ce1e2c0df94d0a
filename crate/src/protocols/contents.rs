//! What bytes of a media type are read as, and what the list says of them.
use super::index_of;
use crate::names::media::{MEDIA_TYPES, SIGNATURES};
use crate::wire::*;

/// Pictures and films are only read as such where they begin like one.
const SIGNED: [&str; 4] = ["png", "image-gif", "image-jfif", "mp4"];

/// The type without its parameters, in lower case.
pub fn bare(media: &[u8]) -> Vec<u8> {
    let bare = media.split(|b| *b == b';').next().unwrap_or(&[]);
    bare.trim_ascii().to_ascii_lowercase()
}

/// A parameter's value, out of its quotes (RFC 2045 §5.1): `boundary="x"`
pub fn parameter<'a>(media: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    media.split(|b| *b == b';').skip(1).find_map(|part| {
        let sign = memchr::memchr(b'=', part)?;
        let (key, value) = part.split_at(sign);
        let value = value.get(1..)?.trim_ascii();
        let quoted = value.strip_prefix(b"\"");
        let value = quoted.map_or(value, |rest| {
            rest.split(|b| *b == b'"').next().unwrap_or(&[])
        });
        key.trim_ascii().eq_ignore_ascii_case(name).then_some(value)
    })
}

fn named(bare: &[u8]) -> Option<&'static str> {
    let known = MEDIA_TYPES.iter().find(|t| t.0.as_bytes() == bare);
    known
        .map(|t| t.1)
        .or_else(|| bare.starts_with(b"multipart/").then_some("mime_multipart"))
}

/// Whether a protocol reads contents of this type.
pub fn is_known(media: &[u8]) -> bool {
    named(&bare(media)).is_some()
}

/// The protocol that `bytes` of a media type are read as.
pub fn key(media: &[u8], bytes: &[u8]) -> Key {
    let bare = bare(media);
    let signed = |name: &str| {
        let mut signatures = SIGNATURES.iter().filter(|s| s.2 == name);
        signatures.any(|s| bytes.get(s.0..).is_some_and(|b| b.starts_with(s.1)))
    };
    let name = match named(&bare) {
        Some(name) if SIGNED.contains(&name) && !signed(name) => "media",
        Some(name) => name,
        None => match SIGNED[..3].iter().find(|name| signed(name)) {
            Some(picture) => picture,
            None if bare.is_empty() => "data",
            None => "media",
        },
    };
    let key = Key::Name(name);
    index_of(key).map_or(Key::Name("data"), |_| key)
}

/// Hands on the next `len` bytes, which are of this type.
pub fn carry(r: &mut Reader, media: &[u8], len: usize) {
    let bytes = r.rest();
    let key = key(media, bytes.get(..len).unwrap_or(bytes));
    r.set_media(media);
    r.carry(len, key);
}

/// What contents of this type add to the text of the protocol that carries them: ` (text/html)`
pub fn describe(media: &[u8], out: &mut String) {
    let bare = bare(media);
    let shown = String::from_utf8_lossy(&bare);
    match named(&bare) {
        _ if bare.is_empty() => {}
        Some("data" | "mime_multipart" | "imf" | "xml" | "sdp" | "ocsp" | "message-http") => {}
        Some("json") => {
            out.push_str(", JavaScript Object Notation (");
            out.push_str(&shown);
            out.push(')');
        }
        _ => {
            out.push_str(" (");
            out.push_str(&shown);
            out.push(')');
        }
    }
}
