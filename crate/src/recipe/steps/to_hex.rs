//! `to-hex`: hexadecimal digits.
use super::to_bytes::encode;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, hex};

step! {
    /// Write bytes, and numbers, in hexadecimal digits
    ToHex in "encode": Values => Values, Bytes => Bytes;
    () {
        /// What stands between two bytes, such as ":"
        separator: String = "",
        /// What stands before the digits, such as "0x"
        prefix: String = "",
        /// A to F as capitals
        upper: bool = "no",
    }
}
impl Run for ToHex {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Bytes(_) = data else {
            return each::values(data, |content| {
                let bytes = encode(content, 0)?;
                limits.check_bytes(self.size(bytes.len()))?;
                Ok(Content::Text(self.digits(&bytes)))
            });
        };
        let follow = match self.prefix.is_empty() {
            true => Follow::Scaled {
                counts: &|_| true,
                take: 1,
                give: 2 + self.separator.len(),
            },
            false => Follow::Lost,
        };
        each::bytes(data, Gives::Text, follow, |bytes| {
            limits.check_bytes(self.size(bytes.len()))?;
            Ok(self.digits(bytes).into_bytes())
        })
    }
}
impl ToHex {
    fn size(&self, bytes: usize) -> usize {
        bytes
            .saturating_mul(2 + self.separator.len())
            .saturating_add(self.prefix.len())
    }
    fn digits(&self, bytes: &[u8]) -> String {
        let mut digits = String::with_capacity(self.size(bytes.len()));
        digits.push_str(&self.prefix);
        for (at, byte) in bytes.chunks(1).enumerate() {
            if at > 0 {
                digits.push_str(&self.separator);
            }
            digits.push_str(&hex(byte));
        }
        match self.upper {
            true => digits.get(self.prefix.len()..).map_or(String::new(), |d| {
                self.prefix.clone() + &d.to_ascii_uppercase()
            }),
            false => digits,
        }
    }
}
