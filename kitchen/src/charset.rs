//! Text in the encodings of the web (WHATWG Encoding Standard).
use crate::{Arguments, too_large, word};
use encoding_rs::Encoding;

/// Arguments: the name of an encoding. Gives UTF-8; what it has no character for becomes U+FFFD.
pub fn decode(arguments: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let name = word(arguments, 0);
    let encoding = Encoding::for_label(name.as_bytes())
        .ok_or_else(|| format!("there is no encoding `{name}`"))?;
    let (text, _) = encoding.decode_without_bom_handling(input);
    match text.len() > limit {
        true => Err(too_large(limit)),
        false => Ok(text.into_owned().into_bytes()),
    }
}
