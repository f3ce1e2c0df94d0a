//! DNS messages (RFC 1035).

pub const A: u16 = 1;
pub const CNAME: u16 = 5;
pub const PTR: u16 = 12;
pub const MX: u16 = 15;
pub const TXT: u16 = 16;
pub const AAAA: u16 = 28;

/// A name as labels with their lengths; any byte may stand in a label.
pub fn name(labels: &[&str]) -> Vec<u8> {
    let mut out = vec![];
    for label in labels {
        out.push(label.len() as u8);
        out.extend_from_slice(label.as_bytes());
    }
    out.push(0);
    out
}
/// A name of plain labels, from its text.
pub fn dotted(text: &str) -> Vec<u8> {
    name(&text.split('.').collect::<Vec<_>>())
}

pub struct Message {
    bytes: Vec<u8>,
}

impl Message {
    /// A message with one question.
    pub fn question(id: u16, flags: u16, name: &[u8], kind: u16) -> Self {
        let mut bytes = vec![];
        for half in [id, flags, 1, 0, 0, 0] {
            bytes.extend_from_slice(&half.to_be_bytes());
        }
        bytes.extend_from_slice(name);
        for half in [kind, 1] {
            bytes.extend_from_slice(&half.to_be_bytes());
        }
        Message { bytes }
    }
    pub fn query(id: u16, name: &[u8], kind: u16) -> Vec<u8> {
        Self::question(id, 0x0100, name, kind).bytes
    }
    /// A recursive answer without an error.
    pub fn response(id: u16, name: &[u8], kind: u16) -> Self {
        Self::question(id, 0x8180, name, kind)
    }
    /// Adds an answer; the name of the question is 0xc00c.
    pub fn answer(mut self, name: &[u8], kind: u16, ttl: u32, data: &[u8]) -> Self {
        self.bytes.extend_from_slice(name);
        for half in [kind, 1] {
            self.bytes.extend_from_slice(&half.to_be_bytes());
        }
        self.bytes.extend_from_slice(&ttl.to_be_bytes());
        self.bytes
            .extend_from_slice(&(data.len() as u16).to_be_bytes());
        self.bytes.extend_from_slice(data);
        if let Some(count) = self.bytes.get_mut(7) {
            *count += 1;
        }
        self
    }
    pub fn bytes(self) -> Vec<u8> {
        self.bytes
    }
}
/// A pointer to the name of the question.
pub const ASKED: &[u8] = &[0xc0, 12];
