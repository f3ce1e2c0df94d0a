//! Options of pcapng blocks: those of interfaces, sections and packets.
use super::file::{Interface, Section};
use crate::wire::{Extra, Verdict};
use pcap_parser::PcapNGOption;

const END: u16 = 0;
const COMMENT: u16 = 1;

/// The options up to the one that ends them, each with its number and its bytes without padding.
fn each<'a>(options: &'a [PcapNGOption<'a>]) -> impl Iterator<Item = (u16, &'a [u8])> {
    let before_end = options.iter().take_while(|option| option.code.0 != END);
    before_end.filter_map(|option| Some((option.code.0, option.as_bytes().ok()?)))
}

/// An integer in the section's byte order: pcap-parser reads little-endian ones only.
pub fn integer<const N: usize>(bytes: &[u8], big_endian: bool) -> Option<u64> {
    let bytes: [u8; N] = bytes.try_into().ok()?;
    let fold = |value, byte: u8| value << 8 | u64::from(byte);
    Some(match big_endian {
        true => bytes.into_iter().fold(0, fold),
        false => bytes.into_iter().rev().fold(0, fold),
    })
}

/// Text of an option: to its end, or to a zero byte that some programs write.
fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
    String::from_utf8_lossy(bytes.get(..end).unwrap_or(&[])).into_owned()
}

/// draft-ietf-opsawg-pcapng §4.1.
pub fn read_section(options: &[PcapNGOption], section: &mut Section) {
    for (code, bytes) in each(options) {
        match code {
            COMMENT => section.comments.push(text(bytes)),
            2 => section.hardware = text(bytes),
            3 => section.system = text(bytes),
            4 => section.application = text(bytes),
            _ => {}
        }
    }
}

/// draft-ietf-opsawg-pcapng §4.2.
pub fn read_interface(options: &[PcapNGOption], big_endian: bool, interface: &mut Interface) {
    for (code, bytes) in each(options) {
        match (code, bytes) {
            (COMMENT, _) => interface.comments.push(text(bytes)),
            (2, _) => interface.name = Some(text(bytes)),
            (3, _) => interface.description = text(bytes),
            (9, [resolution, ..]) => interface.clock.resolution = *resolution,
            // The first byte says that the filter is text.
            (11, [0, filter @ ..]) => interface.filter = text(filter),
            (12, _) => interface.system = text(bytes),
            (13, [length, ..]) => interface.fcs_len = Some(*length),
            (14, _) => {
                let offset = integer::<8>(bytes, big_endian);
                interface.clock.offset_s = offset.unwrap_or_default() as i64;
            }
            (15, _) => interface.hardware = text(bytes),
            _ => {}
        }
    }
}

/// draft-ietf-opsawg-pcapng §4.3: the flags apart, which many packets have, and the rest, which few have.
pub fn read_packet(
    options: &[PcapNGOption],
    big_endian: bool,
) -> (Option<u32>, Option<Box<Extra>>) {
    let mut flags = None;
    let mut extra = Extra::default();
    for (code, bytes) in each(options) {
        match code {
            COMMENT => extra.comments.push(text(bytes)),
            2 => flags = integer::<4>(bytes, big_endian).map(|flags| flags as u32),
            4 => extra.dropped = integer::<8>(bytes, big_endian),
            5 => extra.packet_id = integer::<8>(bytes, big_endian),
            6 => extra.queue = integer::<4>(bytes, big_endian).map(|queue| queue as u32),
            7 => extra.verdicts.extend(verdict(bytes, big_endian)),
            _ => {}
        }
    }
    (flags, (extra != Extra::default()).then(|| Box::new(extra)))
}

fn verdict(bytes: &[u8], big_endian: bool) -> Option<Verdict> {
    let (kind, rest) = bytes.split_first()?;
    let code = integer::<8>(rest, big_endian).map(|code| code as i64);
    Some(match (kind, code) {
        (0, _) => Verdict::Hardware(rest.to_vec()),
        (1, Some(code)) => Verdict::EbpfTc(code),
        (2, Some(code)) => Verdict::EbpfXdp(code),
        _ => Verdict::Unknown {
            kind: *kind,
            bytes: rest.to_vec(),
        },
    })
}
