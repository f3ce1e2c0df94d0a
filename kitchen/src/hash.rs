//! Hashes, plain and keyed (RFC 2104).
use crate::{Arguments, argument, word};
use hmac::{KeyInit, Mac, SimpleHmac};
use md5::Md5;
use sha1::Sha1;
use sha2::digest::Digest;
use sha2::digest::block_api::BlockSizeUser;
use sha2::{Sha224, Sha256, Sha384, Sha512};
use sha3::{Sha3_256, Sha3_512};

fn plain<D: Digest>(_: &[u8], bytes: &[u8]) -> Vec<u8> {
    D::digest(bytes).to_vec()
}

fn keyed<D: Digest + BlockSizeUser>(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    // A key of any length is taken.
    match SimpleHmac::<D>::new_from_slice(key) {
        Ok(mac) => mac.chain_update(bytes).finalize().into_bytes().to_vec(),
        Err(_) => vec![],
    }
}

type Function = fn(&[u8], &[u8]) -> Vec<u8>;
const FUNCTIONS: &[(&str, Function, Function)] = &[
    ("md5", plain::<Md5>, keyed::<Md5>),
    ("sha1", plain::<Sha1>, keyed::<Sha1>),
    ("sha224", plain::<Sha224>, keyed::<Sha224>),
    ("sha256", plain::<Sha256>, keyed::<Sha256>),
    ("sha384", plain::<Sha384>, keyed::<Sha384>),
    ("sha512", plain::<Sha512>, keyed::<Sha512>),
    ("sha3-256", plain::<Sha3_256>, keyed::<Sha3_256>),
    ("sha3-512", plain::<Sha3_512>, keyed::<Sha3_512>),
];

fn named(name: &str) -> Result<(Function, Function), String> {
    let found = FUNCTIONS.iter().find(|(known, ..)| *known == name);
    found
        .map(|(_, plain, keyed)| (*plain, *keyed))
        .ok_or_else(|| format!("there is no hash `{name}`"))
}

/// Arguments: the hash.
pub fn hash(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    named(word(arguments, 0)).map(|(plain, _)| plain(&[], input))
}

/// Arguments: the hash, the key.
pub fn hmac(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    named(word(arguments, 0)).map(|(_, keyed)| keyed(argument(arguments, 1), input))
}
