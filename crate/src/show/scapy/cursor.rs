//! A cursor for what Scapy divides otherwise than the dissector does: it reads the frame's bytes into a layer's fields.
use super::address;
use super::model::{Field, Layer, Style, Value, Words};
use super::python;
use crate::show::value;
use crate::wire::{Names, text};

/// The bytes that a field needs are not there: Scapy gives such a layer up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short;
pub type Read<T = ()> = Result<T, Short>;

pub struct Cursor<'a> {
    frame: &'a [u8],
    pub at: usize,
    end: usize,
    /// Bits of the byte at `at` that are read already.
    bit: usize,
    pub layer: Layer,
    /// Text is in UTF-16, as a layer below says.
    pub wide: bool,
    /// How many packets it is inside.
    pub deep: u8,
}

/// Where `bytes[..at]` of Python ends in a run of `len` bytes: a negative place counts from the end.
pub fn cut(len: usize, at: i64) -> usize {
    let place = if at < 0 { len as i64 + at } else { at };
    place.clamp(0, len as i64) as usize
}

impl<'a> Cursor<'a> {
    pub fn new(frame: &'a [u8], start: usize, end: usize, layer: Layer) -> Self {
        let end = end.min(frame.len());
        Cursor {
            frame,
            at: start.min(end),
            end,
            bit: 0,
            layer,
            wide: false,
            deep: 0,
        }
    }
    pub fn left(&self) -> usize {
        self.end - self.at
    }
    pub fn frame(&self) -> &'a [u8] {
        self.frame
    }
    pub fn end(&self) -> usize {
        self.end
    }
    pub fn rest(&self) -> &'a [u8] {
        self.frame.get(self.at..self.end).unwrap_or(&[])
    }
    /// Moves without noting anything.
    pub fn skip(&mut self, len: usize) -> Read<&'a [u8]> {
        let bytes = self.rest().get(..len).ok_or(Short)?;
        self.at += len;
        Ok(bytes)
    }
    pub fn push(&mut self, name: &'static str, value: Value, style: Style, len: usize) {
        let field = Field::new(name, value, style).at(self.at - len, len);
        self.layer.fields.push(field);
    }
    /// Gives the field noted last the text that `show()` prints for it.
    pub fn say(&mut self, text: String) {
        if let Some(field) = self.layer.fields.last_mut() {
            field.style = Style::Said(text);
        }
    }
    /// Puts a name behind what is printed for the field noted last.
    pub fn say_also(&mut self, name: &str) {
        if let Some(field) = self.layer.fields.last_mut() {
            let mut said = String::new();
            python::shown(&mut said, field);
            field.style = Style::Said(format!("{said} ({name})"));
        }
    }
    /// The next bytes, so many or all that are left, to be read apart as no layer; this one moves behind them.
    pub fn apart(&mut self, len: usize) -> Cursor<'a> {
        let start = self.at;
        self.at += len.min(self.left());
        let mut inner = Cursor::new(self.frame, start, self.at, Layer::new("", ""));
        inner.deep = self.deep.saturating_add(1);
        inner
    }
    /// Notes a field that the packet lacks.
    pub fn default(&mut self, name: &'static str, value: Value) {
        let field = Field::default(name, value, Style::Plain);
        self.layer.fields.push(field);
    }

    /// An integer of `len` bytes.
    pub fn styled(&mut self, name: &'static str, len: usize, style: Style) -> Read<u64> {
        let number = number(self.skip(len)?);
        self.push(name, Value::Int(number), style, len);
        Ok(number)
    }
    pub fn int(&mut self, name: &'static str, len: usize) -> Read<u64> {
        self.styled(name, len, Style::Plain)
    }
    pub fn hex(&mut self, name: &'static str, len: usize) -> Read<u64> {
        self.styled(name, len, Style::Hex)
    }
    pub fn named(&mut self, name: &'static str, len: usize, names: Names) -> Read<u64> {
        self.styled(name, len, Style::Names(names))
    }
    /// An integer of `len` bytes, the lowest first.
    pub fn little(&mut self, name: &'static str, len: usize, style: Style) -> Read<u64> {
        let number = little_number(self.skip(len)?);
        self.push(name, Value::Int(number), style, len);
        Ok(number)
    }
    pub fn little_flags(&mut self, name: &'static str, len: usize, words: Words) -> Read<u64> {
        let number = self.little(name, len, Style::Plain)?;
        if let Some(field) = self.layer.fields.last_mut() {
            field.value = Value::Flags(number, words);
        }
        Ok(number)
    }
    /// Tenths of microseconds since 1601.
    pub fn moment(&mut self, name: &'static str) -> Read {
        let ticks = self.little(name, 8, Style::Plain)?;
        self.say(super::time::since_1601(ticks));
        Ok(())
    }
    /// A GUID, whose first three parts may stand with the lowest byte first.
    pub fn guid(&mut self, name: &'static str, little: bool) -> Read {
        let bytes = self.skip(16)?;
        let mut text = String::new();
        match text::guid(bytes).filter(|_| little) {
            Some(turned) => value::guid(&mut text, &turned),
            None => value::guid(&mut text, bytes),
        }
        let style = Style::Said(format!("UUID('{text}')"));
        self.push(name, Value::Text(text), style, 16);
        Ok(())
    }
    /// At most `len` bytes of UTF-16.
    pub fn wide_text(&mut self, name: &'static str, len: usize) {
        let bytes = self.rest().get(..len).unwrap_or(self.rest());
        self.at += bytes.len();
        self.push(
            name,
            Value::Text(text::utf16(bytes)),
            Style::Bare,
            bytes.len(),
        );
    }
    /// Text up to a character of zeros, or all that is left where there is none.
    pub fn ended(&mut self, name: &'static str) {
        let (bytes, unit) = (self.rest(), if self.wide { 2 } else { 1 });
        let mut units = bytes.chunks_exact(unit);
        let end = units.position(|unit| unit.iter().all(|b| *b == 0));
        let len = end.map_or(bytes.len(), |at| at * unit);
        match self.wide {
            true => self.wide_text(name, len),
            false => drop(self.bytes(name, len as i64)),
        }
        self.at += end.map_or(0, |_| unit);
    }
    pub fn flags(&mut self, name: &'static str, len: usize, words: Words) -> Read<u64> {
        let number = number(self.skip(len)?);
        self.push(name, Value::Flags(number, words), Style::Plain, len);
        Ok(number)
    }
    /// `len` bits, which may run over several bytes.
    pub fn bits_styled(&mut self, name: &'static str, len: usize, style: Style) -> Read<u64> {
        let spanned = (self.bit + len).div_ceil(8);
        let bytes = self.rest().get(..spanned).ok_or(Short)?;
        let spare = 8 * spanned - self.bit - len;
        let mask = u64::MAX >> (64 - len.clamp(1, 64));
        let value = number(bytes) >> spare & mask;
        let start = self.at;
        self.at += (self.bit + len) / 8;
        self.bit = (self.bit + len) % 8;
        let field = Field::new(name, Value::Int(value), style).at(start, spanned);
        self.layer.fields.push(field);
        Ok(value)
    }
    pub fn bits(&mut self, name: &'static str, len: usize) -> Read<u64> {
        self.bits_styled(name, len, Style::Plain)
    }
    pub fn bit_flags(&mut self, name: &'static str, len: usize, words: Words) -> Read<u64> {
        let number = self.bits(name, len)?;
        if let Some(field) = self.layer.fields.last_mut() {
            field.value = Value::Flags(number, words);
        }
        Ok(number)
    }
    /// One bit each.
    pub fn each_bit(&mut self, names: &[&'static str]) -> Read {
        names.iter().try_for_each(|n| self.bits(n, 1).map(drop))
    }
    pub fn mac(&mut self, name: &'static str) -> Read {
        let text = address::mac(self.skip(6)?);
        self.push(name, Value::Text(text), Style::Bare, 6);
        Ok(())
    }
    pub fn ip4(&mut self, name: &'static str) -> Read {
        let text = address::ip4(number(self.skip(4)?) as u32);
        self.push(name, Value::Text(text), Style::Bare, 4);
        Ok(())
    }
    pub fn ip6(&mut self, name: &'static str) -> Read {
        let bytes = self.skip(16)?;
        let text = address::ip6(bytes.try_into().map_err(|_| Short)?);
        self.push(name, Value::Text(text), Style::Ip6, 16);
        Ok(())
    }
    /// At most `len` bytes: fewer where no more are left.
    pub fn bytes_styled(&mut self, name: &'static str, len: i64, style: Style) -> &'a [u8] {
        let bytes = self.rest();
        let len = cut(bytes.len(), len);
        let bytes = bytes.get(..len).unwrap_or(&[]);
        self.at += len;
        self.push(name, Value::Bytes(bytes.to_vec()), style, len);
        bytes
    }
    pub fn bytes(&mut self, name: &'static str, len: i64) -> &'a [u8] {
        self.bytes_styled(name, len, Style::Plain)
    }
    pub fn all(&mut self, name: &'static str) -> &'a [u8] {
        self.bytes(name, self.left() as i64)
    }
    /// As many addresses as `bytes` holds whole.
    pub fn ip6_list(&mut self, name: &'static str, most: usize) {
        let bytes = self.rest();
        let whole = bytes.chunks_exact(16).take(most);
        let list: Vec<Value> = whole
            .filter_map(|b| Some(Value::Text(address::ip6(b.try_into().ok()?))))
            .collect();
        let len = 16 * list.len();
        self.at += len;
        self.push(name, Value::List(list), Style::Spaced, len);
    }
}

pub fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b))
}
/// The same with the lowest byte first.
pub fn little_number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn bits_run_over_bytes() {
        let mut c = Cursor::new(&[0x6a, 0xbc, 0xde, 0xf1], 0, 4, Layer::new("IPv6", "IPv6"));
        assert_eq!(c.bits("version", 4), Ok(6));
        assert_eq!(c.bits("tc", 8), Ok(0xab));
        assert_eq!(c.bits("fl", 20), Ok(0xc_def1));
        assert_eq!(c.bits("more", 1), Err(Short));
        assert_eq!(c.layer.field("tc").unwrap().len, 2);
    }

    #[test]
    fn a_negative_place_counts_from_the_end() {
        assert_eq!(cut(10, 4), 4);
        assert_eq!(cut(10, -4), 6);
        assert_eq!(cut(3, -4), 0);
        assert_eq!(cut(3, 9), 3);
    }
}
