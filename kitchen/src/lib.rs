//! Heavy steps of recipes: bytes in, bytes out. The page loads them as a module of its own when one is first used.
//!
//! `work` is the whole of the border: an operation's name, its arguments as bytes, what it works on, and how large the
//! result may grow. It keeps no state, so that it may stand on the other side of a wasm border.
mod charset;
mod cipher_block;
mod cipher_stream;
mod codes;
mod compress;
mod document;
mod gcm;
mod hash;
mod key;
mod modes;
mod picture;
mod seven_zip;
mod spectrum;
#[cfg(feature = "web")]
mod web;
mod zip_aes;

/// Arguments of an operation, in its own order.
pub type Arguments<'a> = &'a [&'a [u8]];

type Work = fn(Arguments, &[u8], usize) -> Result<Vec<u8>, String>;

/// Every operation.
const OPERATIONS: &[(&str, Work)] = &[
    ("encrypt", cipher_block::encrypt),
    ("decrypt", cipher_block::decrypt),
    ("gcm-encrypt", gcm::encrypt),
    ("gcm-decrypt", gcm::decrypt),
    ("stream", cipher_stream::apply),
    ("hash", hash::hash),
    ("hmac", hash::hmac),
    ("openssl-key", key::openssl),
    ("pbkdf2", key::pbkdf2),
    ("bzip2", compress::bzip2),
    ("xz", compress::xz),
    ("lzma", compress::lzma),
    ("zstd", compress::zstd),
    ("lz4", compress::lz4),
    ("brotli", compress::brotli),
    ("7z", seven_zip::file),
    ("zip-aes", zip_aes::decrypt),
    ("charset", charset::decode),
    ("json", document::json),
    ("xml", document::xml),
    ("codes", codes::read),
    ("picture", picture::normal),
    ("spectrum", spectrum::levels),
];

/// Does one operation. `limit` is the most bytes that the result may have.
pub fn work(
    operation: &str,
    arguments: Arguments,
    input: &[u8],
    limit: usize,
) -> Result<Vec<u8>, String> {
    let found = OPERATIONS.iter().find(|(name, _)| *name == operation);
    match found {
        Some((_, work)) => work(arguments, input, limit),
        None => Err(format!("the kitchen has no operation `{operation}`")),
    }
}

/// The argument of this index; nothing where it is not given.
fn argument<'a>(arguments: Arguments<'a>, index: usize) -> &'a [u8] {
    arguments.get(index).copied().unwrap_or(&[])
}

/// An argument that is a word.
fn word<'a>(arguments: Arguments<'a>, index: usize) -> &'a str {
    std::str::from_utf8(argument(arguments, index)).unwrap_or("")
}

/// An argument that is a number in decimal.
fn number(arguments: Arguments, index: usize) -> Option<usize> {
    word(arguments, index).parse().ok()
}

/// Reads all that a decompressor gives, up to the limit.
fn read_all(mut reader: impl std::io::Read, limit: usize) -> Result<Vec<u8>, String> {
    let (mut result, mut chunk) = (vec![], vec![0; 64 << 10]);
    loop {
        let read = reader
            .read(&mut chunk)
            .map_err(|error| format!("damaged: {error}"))?;
        if read == 0 {
            return Ok(result);
        }
        if result.len() + read > limit {
            return Err(too_large(limit));
        }
        result.extend_from_slice(chunk.get(..read).unwrap_or(&[]));
    }
}

fn too_large(limit: usize) -> String {
    format!("the result would pass the limit of {} MB", limit >> 20)
}
