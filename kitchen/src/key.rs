//! Keys out of passwords.
use crate::hash::hash;
use crate::{Arguments, argument, number, word};
use sha1::Sha1;
use sha2::{Sha256, Sha512};

/// Rounds and bytes beyond this take longer than anybody waits.
const MAX_ROUNDS: usize = 2_000_000;
const MAX_BYTES: usize = 1 << 10;

/// OpenSSL's `EVP_BytesToKey` with one round: hashes of the hash before, the password and the salt.
/// Arguments: the hash, the salt, how many bytes; it works on the password.
pub fn openssl(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let (salt, count) = (argument(arguments, 1), count(arguments, 2)?);
    let (mut key, mut before): (Vec<u8>, Vec<u8>) = (vec![], vec![]);
    while key.len() < count {
        let text = [&before, input, salt].concat();
        before = hash(arguments, &text, 0)?;
        key.extend_from_slice(&before);
    }
    key.truncate(count);
    Ok(key)
}

/// PBKDF2 (RFC 8018 §5.2). Arguments: the hash, the salt, how many bytes, how many rounds; it works on the password.
pub fn pbkdf2(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let salt = argument(arguments, 1);
    let mut key = vec![0; count(arguments, 2)?];
    let rounds = match number(arguments, 3) {
        Some(rounds @ 1..=MAX_ROUNDS) => rounds as u32,
        _ => return Err(format!("expected 1 to {MAX_ROUNDS} rounds")),
    };
    match word(arguments, 0) {
        "sha1" => pbkdf2::pbkdf2_hmac::<Sha1>(input, salt, rounds, &mut key),
        "sha256" => pbkdf2::pbkdf2_hmac::<Sha256>(input, salt, rounds, &mut key),
        "sha512" => pbkdf2::pbkdf2_hmac::<Sha512>(input, salt, rounds, &mut key),
        other => {
            return Err(format!(
                "PBKDF2 goes with sha1, sha256 or sha512, not `{other}`"
            ));
        }
    }
    Ok(key)
}

fn count(arguments: Arguments, index: usize) -> Result<usize, String> {
    match number(arguments, index) {
        Some(count @ 1..=MAX_BYTES) => Ok(count),
        _ => Err(format!("expected 1 to {MAX_BYTES} bytes of key")),
    }
}
