//! Stream ciphers: RC4, ChaCha20 (RFC 8439).
use crate::{Arguments, argument, number, word};
use chacha20::{ChaCha20, ChaCha20Legacy};
use cipher::{KeyIvInit, StreamCipher, StreamCipherSeek};

/// Arguments: cipher, key, nonce, first block's number.
pub fn apply(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let (key, nonce) = (argument(arguments, 1), argument(arguments, 2));
    let mut bytes = input.to_vec();
    match word(arguments, 0) {
        "rc4" => rc4(key, &mut bytes)?,
        "chacha20" => {
            let block = number(arguments, 3).unwrap_or(0) as u64;
            match nonce.len() {
                8 => stream::<ChaCha20Legacy>(key, nonce, block, &mut bytes)?,
                _ => stream::<ChaCha20>(key, nonce, block, &mut bytes)?,
            }
        }
        other => return Err(format!("there is no stream cipher `{other}`")),
    }
    Ok(bytes)
}

fn stream<C: KeyIvInit + StreamCipher + StreamCipherSeek>(
    key: &[u8],
    nonce: &[u8],
    block: u64,
    bytes: &mut [u8],
) -> Result<(), String> {
    let mut cipher = C::new_from_slices(key, nonce).map_err(|_| {
        format!(
            "a key of 32 bytes and a nonce of 12 (or 8) are needed: there are {} and {}",
            key.len(),
            nonce.len()
        )
    })?;
    let at = cipher.try_seek(block.saturating_mul(64));
    at.map_err(|_| "the block's number is too large")?;
    let done = cipher.try_apply_keystream(bytes);
    done.map_err(|_| "there are more bytes than the cipher has a key stream for".into())
}

/// As it was posted in 1994 and is described in RFC 6229.
fn rc4(key: &[u8], bytes: &mut [u8]) -> Result<(), String> {
    if !(1..=256).contains(&key.len()) {
        return Err(format!(
            "expected a key of 1 to 256 bytes, found one of {}",
            key.len()
        ));
    }
    let mut state: [u8; 256] = std::array::from_fn(|at| at as u8);
    let mut j = 0u8;
    for (i, key) in (0..=255u8).zip(key.iter().cycle()) {
        j = j.wrapping_add(state[usize::from(i)]).wrapping_add(*key);
        state.swap(usize::from(i), usize::from(j));
    }
    let (mut i, mut j) = (0u8, 0u8);
    for byte in bytes {
        i = i.wrapping_add(1);
        j = j.wrapping_add(state[usize::from(i)]);
        state.swap(usize::from(i), usize::from(j));
        let sum = state[usize::from(i)].wrapping_add(state[usize::from(j)]);
        *byte ^= state[usize::from(sum)];
    }
    Ok(())
}
