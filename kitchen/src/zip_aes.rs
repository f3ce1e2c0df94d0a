//! Files of a zip that WinZip's AES encrypts (AE-1 and AE-2): salt, check of the password, bytes, authentication code.
use crate::modes::Block;
use crate::{Arguments, argument, number};
use hmac::{KeyInit, Mac, SimpleHmac};
use sha1::Sha1;

const ROUNDS: u32 = 1_000;
const CODE: usize = 10;
const CHECK: usize = 2;

/// Arguments: the password, the strength (1, 2 or 3 for keys of 128, 192 or 256 bits).
pub fn decrypt(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let strength = number(arguments, 1).filter(|n| (1..=3).contains(n));
    let key_len = 8 + 8 * strength.ok_or("there is no AES of this strength")?;
    let short = || "the file is shorter than its encryption needs".to_string();
    let (salt, rest) = input.split_at_checked(key_len / 2).ok_or_else(short)?;
    let (check, rest) = rest.split_at_checked(CHECK).ok_or_else(short)?;
    let end = rest.len().checked_sub(CODE).ok_or_else(short)?;
    let (bytes, code) = rest.split_at(end);
    let mut keys = vec![0; 2 * key_len + CHECK];
    pbkdf2::pbkdf2_hmac::<Sha1>(argument(arguments, 0), salt, ROUNDS, &mut keys);
    let (key, keys) = keys.split_at(key_len);
    let (code_key, own_check) = keys.split_at(key_len);
    if check != own_check {
        return Err("the password is another".into());
    }
    let mac = SimpleHmac::<Sha1>::new_from_slice(code_key).map_err(|error| error.to_string())?;
    let own = mac.chain_update(bytes).finalize().into_bytes();
    if own.get(..CODE) != Some(code) {
        return Err("the encrypted bytes are damaged".into());
    }
    let cipher = crate::cipher_block::block("aes", key)?;
    Ok(counted(&*cipher, bytes))
}

/// Counter mode, its counter from 1 and lowest byte first.
fn counted(cipher: &dyn Block, bytes: &[u8]) -> Vec<u8> {
    let mut result = bytes.to_vec();
    for (counter, block) in (1u128..).zip(result.chunks_mut(cipher.size())) {
        let mut key = counter.to_le_bytes();
        cipher.encrypt(&mut key);
        for (byte, key) in block.iter_mut().zip(key) {
            *byte ^= key;
        }
    }
    result
}
