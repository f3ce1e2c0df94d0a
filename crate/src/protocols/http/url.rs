//! Request targets (RFC 9112 §3.2): path, query and parameters, and the whole address.
use super::fields::*;
use super::headers::Headers;
use super::lines::{offset, word};
use crate::protocols::below;
use crate::wire::*;

/// Path and query of a target that has a query.
pub fn parts(r: &mut Reader, start: usize, uri: &[u8]) {
    let Some(mark) = uri.iter().position(|b| *b == b'?') else {
        return;
    };
    let (path, query) = (&uri[..mark], &uri[mark + 1..]);
    if query.is_empty() {
        return;
    }
    r.put_at(REQUEST_URI_PATH, start, path.len(), 0);
    let at = start + mark + 1;
    r.put_at(REQUEST_URI_QUERY, at, query.len(), 0);
    r.nested(|r| {
        let parameters = query.split(|b| *b == b'&').filter(|p| !p.is_empty());
        for parameter in parameters {
            let at = at + offset(query, parameter);
            r.put_at(REQUEST_URI_QUERY_PARAMETER, at, parameter.len(), 0);
        }
    });
}

/// The address that a browser would show, which is noted; of a request that names no host, only what it asks for.
pub fn address(r: &mut Reader, begin: usize, headers: &Headers) -> Vec<u8> {
    let bytes = r.from(begin);
    let (text, _) = super::line(bytes);
    let (method, rest) = word(text);
    let (uri, _) = word(rest);
    let lower = uri.to_ascii_lowercase();
    let absolute = lower.starts_with(b"http://") || lower.starts_with(b"https://");
    let Some(host) = headers.host(r.from(0)) else {
        return text::ascii(uri).into_owned().into_bytes();
    };
    let mut full = vec![];
    if !absolute && method != b"CONNECT" {
        let sealed = below(r, 1) == "tls";
        full.extend_from_slice(if sealed { b"https://" } else { b"http://" });
        full.extend_from_slice(host);
    }
    full.extend_from_slice(uri);
    let full = text::ascii(&full).into_owned().into_bytes();
    r.put_text(REQUEST_FULL_URI, &full);
    full
}
