//! What all steps of block ciphers share.
use super::prelude::*;
use crate::recipe::argument::{Argument, Key, choices};
use crate::recipe::bytes_step::heavy;

choices! {
    Mode { Cbc = "cbc", Ecb = "ecb", Cfb = "cfb", Ofb = "ofb", Ctr = "ctr" }
}
choices! {
    Padding { Pkcs7 = "pkcs7", None = "none" }
}
choices! {
    Way { Decrypt = "decrypt", Encrypt = "encrypt" }
}

/// `keys` are the key and the start vector.
pub fn run(
    cipher: &str,
    keys: [&Key; 2],
    mode: &str,
    (padding, way): (Padding, Way),
    data: Data,
    limits: &Limits,
) -> Result<Data, Fault> {
    let [key, iv] = keys;
    let padding = padding.print();
    let arguments: [&[u8]; 5] = [
        cipher.as_bytes(),
        mode.as_bytes(),
        &key.bytes,
        &iv.bytes,
        padding.as_bytes(),
    ];
    heavy(data, &way.print(), &arguments, limits)
}
