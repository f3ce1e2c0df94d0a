//! Block ciphers: AES, DES, triple DES, Blowfish.
use crate::modes::{self, Block, Mode};
use crate::{Arguments, argument, word};
use cipher::{BlockCipherDecrypt, BlockCipherEncrypt, BlockSizeUser, KeyInit};

struct Cipher<C>(C);
impl<C: BlockCipherEncrypt + BlockCipherDecrypt + BlockSizeUser> Block for Cipher<C> {
    fn size(&self) -> usize {
        C::block_size()
    }
    fn encrypt(&self, block: &mut [u8]) {
        if let Ok(block) = block.try_into() {
            self.0.encrypt_block(block);
        }
    }
    fn decrypt(&self, block: &mut [u8]) {
        if let Ok(block) = block.try_into() {
            self.0.decrypt_block(block);
        }
    }
}

fn keyed<C>(key: &[u8]) -> Option<Box<dyn Block>>
where
    C: KeyInit + BlockCipherEncrypt + BlockCipherDecrypt + BlockSizeUser + 'static,
{
    let cipher = C::new_from_slice(key).ok()?;
    Some(Box::new(Cipher(cipher)))
}

pub fn block(name: &str, key: &[u8]) -> Result<Box<dyn Block>, String> {
    let found = match (name, key.len()) {
        ("aes", 16) => keyed::<aes::Aes128>(key),
        ("aes", 24) => keyed::<aes::Aes192>(key),
        ("aes", 32) => keyed::<aes::Aes256>(key),
        ("des", 8) => keyed::<des::Des>(key),
        ("des3", 16) => keyed::<des::TdesEde2>(key),
        ("des3", 24) => keyed::<des::TdesEde3>(key),
        ("blowfish", 4..=56) => keyed::<blowfish::Blowfish>(key),
        _ => None,
    };
    found.ok_or_else(|| {
        let lengths = match name {
            "aes" => "16, 24 or 32",
            "des" => "8",
            "des3" => "16 or 24",
            _ => "4 to 56",
        };
        format!(
            "expected a key of {lengths} bytes, found one of {}",
            key.len()
        )
    })
}

/// What all of them are given: cipher, mode, key, start vector, padding (`none` or `pkcs7`).
struct Order {
    cipher: Box<dyn Block>,
    mode: Mode,
    iv: Vec<u8>,
    padded: bool,
}

impl Order {
    fn of(arguments: Arguments) -> Result<Order, String> {
        let cipher = block(word(arguments, 0), argument(arguments, 2))?;
        let name = word(arguments, 1);
        let mode = Mode::named(name).ok_or_else(|| format!("there is no mode `{name}`"))?;
        let mut iv = argument(arguments, 3).to_vec();
        let size = cipher.size();
        if iv.is_empty() {
            iv = vec![0; size];
        }
        if iv.len() != size {
            return Err(format!(
                "expected a start vector of {size} bytes, found one of {}",
                iv.len()
            ));
        }
        let padded = mode.whole_blocks() && word(arguments, 4) != "none";
        Ok(Order {
            cipher,
            mode,
            iv,
            padded,
        })
    }
    fn check(&self, bytes: &[u8]) -> Result<(), String> {
        let size = self.cipher.size();
        match self.mode.whole_blocks() && !bytes.len().is_multiple_of(size) {
            true => Err(format!(
                "expected whole blocks of {size} bytes, found a length of {}: is something missing, or does something stand before or behind?",
                bytes.len()
            )),
            false => Ok(()),
        }
    }
}

pub fn encrypt(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let order = Order::of(arguments)?;
    let mut bytes = input.to_vec();
    if order.padded {
        modes::pad(&mut bytes, order.cipher.size());
    }
    order.check(&bytes)?;
    modes::encrypt(&*order.cipher, order.mode, &order.iv, &mut bytes);
    Ok(bytes)
}

pub fn decrypt(arguments: Arguments, input: &[u8], _: usize) -> Result<Vec<u8>, String> {
    let order = Order::of(arguments)?;
    let mut bytes = input.to_vec();
    order.check(&bytes)?;
    modes::decrypt(&*order.cipher, order.mode, &order.iv, &mut bytes);
    if order.padded {
        modes::unpad(&mut bytes, order.cipher.size())?;
    }
    Ok(bytes)
}
