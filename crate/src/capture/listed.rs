//! pcapng blocks that hold no packet: kept where they lie, and listed with what they say in short.
use super::file::{Block, File};
use super::options;
use super::pcapng::{Layout, TLS_KEY_LOG, Whole};
use pcap_parser::{Block as Parsed, InterfaceStatisticsBlock};

impl Layout {
    pub(super) fn listed_as(&self, whole: &Whole, file: &File) -> Block {
        Block {
            kind: whole.kind,
            section: file.sections.len() as u32,
            offset: whole.offset,
            length: whole.bytes.len() as u64,
            summary: String::new(),
            body: body(whole.bytes).to_vec(),
        }
    }

    pub(super) fn listed(&self, parsed: &Parsed, whole: &Whole, file: &File) -> Block {
        let summary = match parsed {
            Parsed::NameResolution(block) => {
                // The last record only ends the list.
                format!("{} addresses with names", block.nr.len().saturating_sub(1))
            }
            Parsed::InterfaceStatistics(block) => self.statistics(block),
            Parsed::DecryptionSecrets(block) => {
                let kind = match block.secrets_type.0 {
                    TLS_KEY_LOG => "TLS key log",
                    0x5353_484b => "SSH key log",
                    0x5747_4b4c => "WireGuard key log",
                    0x5a4e_574b => "Zigbee network key",
                    0x5a41_504b => "Zigbee APS key",
                    _ => "secrets of an unknown kind",
                };
                format!("{kind}, {} bytes", block.secrets_len)
            }
            _ => format!("type {}", whole.kind),
        };
        Block {
            summary,
            ..self.listed_as(whole, file)
        }
    }

    fn statistics(&self, block: &InterfaceStatisticsBlock) -> String {
        let count = |code: u16| {
            let found = block.options.iter().find(|option| option.code.0 == code)?;
            options::integer::<8>(found.as_bytes().ok()?, self.big_endian)
        };
        let mut text = format!("interface {}", block.if_id);
        for (code, what) in [
            (4, "received"),
            (5, "dropped by the interface"),
            (7, "dropped by the system"),
        ] {
            if let Some(count) = count(code) {
                text.push_str(&format!(", {count} {what}"));
            }
        }
        text
    }
}

/// Between type and length, and the length again; nothing where it is long.
fn body(block: &[u8]) -> &[u8] {
    let body = block.len().checked_sub(4).and_then(|end| block.get(8..end));
    body.filter(|body| body.len() <= Block::MAX_BODY)
        .unwrap_or(&[])
}
