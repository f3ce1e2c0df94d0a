//! Bytes out of digits that stand for five or six bits each: Base32 and Base64 (RFC 4648).
use super::fault::Fault;

/// An alphabet, and how it is read.
pub struct Radix<'a> {
    /// The digits, by their number.
    pub alphabet: &'a [u8],
    /// Bits a digit: the alphabet has 2 to this power.
    pub bits: u32,
    /// Small letters stand for capitals.
    pub ignore_case: bool,
    /// Each run of digits must be filled up with `=`.
    pub padded: bool,
    /// Other characters are passed over.
    pub skip_others: bool,
    /// For errors: `standard Base64`.
    pub name: &'a str,
}

/// How many digits make whole bytes: 8 in Base32, 4 in Base64.
pub fn digits_a_group(bits: u32) -> usize {
    if bits == 5 { 8 } else { 4 }
}

impl Radix<'_> {
    pub fn is_digit(&self, byte: u8) -> bool {
        let byte = if self.ignore_case {
            byte.to_ascii_uppercase()
        } else {
            byte
        };
        self.alphabet.contains(&byte)
    }
    /// Line ends and spaces are passed over; behind `=` a new run may begin.
    pub fn read(&self, text: &[u8]) -> Result<Vec<u8>, Fault> {
        let table = self.table();
        let mut bytes = Vec::with_capacity(text.len() / 8 * self.bits as usize + 8);
        let (mut held, mut digits, mut filled) = (0u64, 0usize, 0usize);
        for (at, byte) in text.iter().enumerate() {
            match table.get(usize::from(*byte)) {
                Some(Some(digit)) => {
                    if filled > 0 {
                        self.finish(&mut bytes, held, digits, filled, at)?;
                        (held, digits, filled) = (0, 0, 0);
                    }
                    held = held << self.bits | u64::from(*digit);
                    digits += 1;
                    if digits == digits_a_group(self.bits) {
                        self.finish(&mut bytes, held, digits, 0, at)?;
                        (held, digits) = (0, 0);
                    }
                }
                _ if *byte == b'=' => filled += usize::from(digits > 0),
                _ if byte.is_ascii_whitespace() || self.skip_others => {}
                _ => return Err(self.stranger(*byte, at)),
            }
        }
        self.finish(&mut bytes, held, digits, filled, text.len())?;
        Ok(bytes)
    }
    /// Writes the bytes that the digits of a group make.
    fn finish(
        &self,
        bytes: &mut Vec<u8>,
        held: u64,
        digits: usize,
        filled: usize,
        at: usize,
    ) -> Result<(), Fault> {
        let bits = digits as u32 * self.bits;
        if bits % 8 >= self.bits {
            return Err(Fault::at(
                format!("{} ends with a digit too few or too many", self.name),
                at,
            ));
        }
        let needed = digits_a_group(self.bits) - digits;
        if self.padded && digits > 0 && needed > 0 && filled != needed {
            return Err(Fault::at(
                format!("expected {needed} =, found {filled}"),
                at,
            ));
        }
        let whole = held.checked_shr(bits % 8).unwrap_or(0).to_be_bytes();
        bytes.extend_from_slice(whole.get(8 - (bits / 8) as usize..).unwrap_or(&[]));
        Ok(())
    }
    fn table(&self) -> [Option<u8>; 256] {
        let mut table = [None; 256];
        for (digit, byte) in (0u8..).zip(self.alphabet) {
            let small = if self.ignore_case {
                byte.to_ascii_lowercase()
            } else {
                *byte
            };
            for byte in [*byte, small] {
                if let Some(entry) = table.get_mut(usize::from(byte)) {
                    *entry = Some(digit);
                }
            }
        }
        table
    }
    fn stranger(&self, byte: u8, at: usize) -> Fault {
        let shown = match byte.is_ascii_graphic() {
            true => format!("\"{}\"", char::from(byte)),
            false => format!("the byte 0x{byte:02x}"),
        };
        let mend = match byte {
            b'-' | b'_' => ": the url alphabet has it",
            b'+' | b'/' => ": the standard alphabet has it",
            _ => ": others=skip passes over such",
        };
        Fault::at(format!("{shown} is not in {}{mend}", self.name), at)
    }
}
