//! `xor`: bytes against a key that repeats.
use crate::recipe::argument::{Literal, Mask};
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, Number};

step! {
    /// XOR every byte with a key that repeats; numbers with the key as one number
    Xor in "cipher": Values => Values, Bytes => Bytes;
    (
        /// A number such as 0x5a or 0x1234, "text" or hex:de:ad
        key: Mask = "",
    ) {
        /// What the result begins with, where the key is not known, such as "PK": the shortest key that gives it is used
        known: Literal = "",
    }
}
impl Run for Xor {
    fn check(&self) -> Result<(), String> {
        match (self.key.is_empty(), self.known.is_empty()) {
            (true, true) => {
                Err("xor needs its key, or known= for what the result begins with".into())
            }
            (false, false) => Err("xor takes a key or known=, not both".into()),
            _ => Ok(()),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        if let Data::Bytes(_) = data {
            return each::bytes(data, Gives::Bytes, Follow::Same, |bytes| self.crypt(bytes));
        }
        each::values(data, |content| match (content, content.number()) {
            (Content::Unsigned { .. } | Content::Signed { .. }, Some(Number::Integer(number))) => {
                self.of_number(number, content)
            }
            _ => {
                let bytes = content.bytes().ok_or_else(|| each::needs_bytes(content))?;
                self.crypt(bytes).map(Content::Bytes)
            }
        })
    }
}
impl Xor {
    fn crypt(&self, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        let key = match self.known.bytes.as_slice() {
            [] => self.key.bytes.clone(),
            known => guess(bytes, known)?,
        };
        Ok(bytes
            .iter()
            .zip(key.iter().cycle())
            .map(|(byte, key)| byte ^ key)
            .collect())
    }
    fn of_number(&self, number: i128, content: &Content) -> Result<Content, Fault> {
        if self.key.bytes.is_empty() || self.key.bytes.len() > 8 {
            return Err(Fault::new("numbers need a key of one to eight bytes"));
        }
        let key = self
            .key
            .bytes
            .iter()
            .fold(0, |key, byte| key << 8 | i128::from(*byte));
        let result = Content::integer(number ^ key, content.width());
        result.ok_or_else(|| "the result is beyond 64 bits".into())
    }
}

/// The shortest key that turns the first bytes into those known.
fn guess(bytes: &[u8], known: &[u8]) -> Result<Vec<u8>, Fault> {
    if bytes.len() < known.len() {
        return Err(Fault::new(format!(
            "there are fewer bytes ({}) than are known ({})",
            bytes.len(),
            known.len()
        )));
    }
    let stream: Vec<u8> = bytes
        .iter()
        .zip(known)
        .map(|(byte, known)| byte ^ known)
        .collect();
    let repeats = |len: &usize| {
        stream
            .iter()
            .zip(stream.iter().skip(*len))
            .all(|(a, b)| a == b)
    };
    let len = (1..=stream.len()).find(repeats).unwrap_or(stream.len());
    Ok(stream.get(..len).unwrap_or(&[]).to_vec())
}
