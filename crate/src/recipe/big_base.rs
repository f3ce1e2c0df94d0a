//! Bases that are no power of two: a run of digits is one large number (Base58, Base62), or groups are (Base45, Base85).
use super::fault::Fault;

/// Longer texts take longer than anybody waits: the work grows with the square of the length.
const MAX_DIGITS: usize = 1 << 16;

/// Digits of one large number as bytes, highest first. Each leading zero digit is a zero byte where `zeros`.
pub fn read(text: &[u8], alphabet: &[u8], zeros: bool, name: &str) -> Result<Vec<u8>, Fault> {
    let digits: Vec<u8> = text
        .iter()
        .copied()
        .filter(|b| !b.is_ascii_whitespace())
        .collect();
    if digits.len() > MAX_DIGITS {
        return Err(Fault::new(format!(
            "{} digits are more than the {MAX_DIGITS} that can be read as one number",
            digits.len()
        )));
    }
    // Lowest byte first.
    let mut number: Vec<u8> = vec![];
    for (at, digit) in digits.iter().enumerate() {
        let value = alphabet.iter().position(|known| known == digit);
        let mut carry = value.ok_or_else(|| stranger(*digit, at, name))?;
        for byte in &mut number {
            carry += usize::from(*byte) * alphabet.len();
            *byte = carry as u8;
            carry >>= 8;
        }
        while carry > 0 {
            number.push(carry as u8);
            carry >>= 8;
        }
    }
    let zero = alphabet.first();
    let leading = digits
        .iter()
        .take_while(|digit| Some(*digit) == zero)
        .count();
    number.extend(std::iter::repeat_n(0, if zeros { leading } else { 0 }));
    number.reverse();
    Ok(number)
}

/// How groups of digits stand for groups of bytes.
pub struct Groups<'a> {
    pub alphabet: &'a [u8],
    /// Digits of a whole group, and the bytes that it stands for.
    pub digits: usize,
    pub bytes: usize,
    /// The lowest digit first.
    pub little: bool,
    pub name: &'a str,
}

impl Groups<'_> {
    pub fn read(&self, text: &[u8]) -> Result<Vec<u8>, Fault> {
        let mut result = vec![];
        let mut group: Vec<u64> = vec![];
        for (at, byte) in text.iter().enumerate() {
            if byte.is_ascii_whitespace() && !self.alphabet.contains(byte) {
                continue;
            }
            // Ascii85 writes four zeros as one letter.
            if *byte == b'z'
                && group.is_empty()
                && self.digits == 5
                && !self.alphabet.contains(byte)
            {
                result.extend_from_slice(&[0; 4]);
                continue;
            }
            let value = self.alphabet.iter().position(|known| known == byte);
            group.push(value.ok_or_else(|| stranger(*byte, at, self.name))? as u64);
            if group.len() == self.digits {
                self.finish(&group, at, &mut result)?;
                group.clear();
            }
        }
        self.finish(&group, text.len(), &mut result)?;
        Ok(result)
    }
    fn finish(&self, group: &[u64], at: usize, result: &mut Vec<u8>) -> Result<(), Fault> {
        if group.is_empty() {
            return Ok(());
        }
        let base = self.alphabet.len() as u64;
        let missing = self.digits - group.len();
        // A short group stands for as many bytes fewer.
        let bytes = self.bytes.checked_sub(missing).filter(|bytes| *bytes > 0);
        let bytes =
            bytes.ok_or_else(|| Fault::at(format!("a digit of {} is left over", self.name), at))?;
        let fill = std::iter::repeat_n(base - 1, if self.little { 0 } else { missing });
        let add = |number: u64, digit: u64| number * base + digit;
        let number = match self.little {
            true => group.iter().rev().copied().fold(0, add),
            false => group.iter().copied().chain(fill).fold(0, add),
        };
        let kept = if self.little { bytes } else { self.bytes };
        if number >> (8 * kept) != 0 {
            return Err(Fault::at(
                format!("a group of {} is too large a number", self.name),
                at,
            ));
        }
        let whole = number.to_be_bytes();
        let group = whole.get(8 - kept..).unwrap_or(&[]);
        result.extend_from_slice(group.get(..bytes).unwrap_or(group));
        Ok(())
    }
}

fn stranger(byte: u8, at: usize, name: &str) -> Fault {
    let shown = match byte.is_ascii_graphic() {
        true => format!("\"{}\"", char::from(byte)),
        false => format!("the byte 0x{byte:02x}"),
    };
    Fault::at(format!("{shown} is not in {name}"), at)
}
