//! What the two ends of a session prove themselves with (RFC 2743, RFC 4178), as Scapy reads it.
use super::cursor::Cursor;
use super::model::Layer;
use super::plain;

/// A token, whose form its first bytes tell.
pub fn blob(c: &mut Cursor) -> Layer {
    let class = match c.rest() {
        [b'N', b'T', b'L', b'M', b'S', b'S', b'P', _, 1, _, ..] => "NTLM_NEGOTIATE",
        [b'N', b'T', b'L', b'M', b'S', b'S', b'P', _, 2, _, ..] => "NTLM_CHALLENGE",
        [b'N', b'T', b'L', b'M', b'S', b'S', b'P', _, 3, _, ..] => "NTLM_AUTHENTICATE_V2",
        _ => return Layer::unknown("GSSAPI_BLOB"),
    };
    let found = plain::find(class).and_then(|class| plain::packet(c, class).ok());
    found.unwrap_or_else(|| Layer::unknown("GSSAPI_BLOB"))
}
