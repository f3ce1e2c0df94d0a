//! The two founding puzzles: destination ports that are letters, and a ZIP archive in pings.
use super::conversation::Conversation;
use super::network::{DROP_POINT, Host, LAPTOP, LISTENER, Link, pcap};
use super::zip::archive;
use super::{Made, Outcome};

pub const SENTENCE: &str = "Every port is a letter, and every letter a port.";
const NOTE: &str = "Sixteen bytes a ping, and the firewall saw only a worried host.

The meeting is on the pier, under the third lamp, when the tide turns.
Bring the lamp oil. Say nothing of the pings.
";

/// 64 packets, each to a port whose number is a letter of the sentence in ROT13 and Base64.
pub fn knock_on_ports(link: &mut Link, from: Host, to: Host) -> Outcome {
    let hidden = base64(rot13(SENTENCE).as_bytes());
    for letter in hidden.bytes() {
        let source = 40_000 + (link.number() % 20_000) as u16;
        Conversation::new(link, (from, source), (to, u16::from(letter))).knock(link)?;
        link.wait_ms(35);
    }
    Ok(())
}

/// The archive that the pings carry.
pub fn secret_archive() -> Outcome<Vec<u8>> {
    archive("note.txt", NOTE.as_bytes(), 16)
}

/// Pings that each carry 16 bytes of the archive behind a time stamp, repeated to 56 bytes as `ping -p` does.
pub fn ping_archive(link: &mut Link, from: Host, to: Host) -> Outcome {
    let archive = secret_archive()?;
    let id = link.number() as u16;
    for (seq, block) in (1..).zip(archive.chunks(16)) {
        let now_us = link.clock_ns() / 1000;
        let mut payload = (now_us / 1_000_000).to_le_bytes().to_vec();
        payload.extend_from_slice(&(now_us % 1_000_000).to_le_bytes());
        payload.extend(block.iter().cycle().take(40));
        link.echo(&from, &to, true, (id, seq), &payload)?;
        link.echo(&to, &from, false, (id, seq), &payload)?;
        link.wait_ms(100);
    }
    Ok(())
}

pub fn ports() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x7057);
    knock_on_ports(&mut link, LAPTOP, DROP_POINT)?;
    Ok(vec![
        Made {
            path: "ports/capture.pcap",
            bytes: pcap(&link.sent),
        },
        Made {
            path: "ports/expected.txt",
            bytes: SENTENCE.into(),
        },
    ])
}

pub fn ping_zip() -> Outcome<Vec<Made>> {
    let mut link = Link::starting(0, 0x2196);
    ping_archive(&mut link, LAPTOP, LISTENER)?;
    Ok(vec![
        Made {
            path: "ping-zip/capture.pcap",
            bytes: pcap(&link.sent),
        },
        Made {
            path: "ping-zip/expected.zip",
            bytes: secret_archive()?,
        },
    ])
}

fn rot13(text: &str) -> String {
    let turn = |letter: char| match letter {
        'a'..='m' | 'A'..='M' => char::from(letter as u8 + 13),
        'n'..='z' | 'N'..='Z' => char::from(letter as u8 - 13),
        other => other,
    };
    text.chars().map(turn).collect()
}

/// Of whole groups of three bytes, which need no padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let groups = bytes.as_chunks::<3>().0.iter();
    let letters = groups.flat_map(|[a, b, c]| {
        let word = u32::from_be_bytes([0, *a, *b, *c]);
        [18, 12, 6, 0].map(|shift| char::from(LETTERS[(word >> shift & 63) as usize]))
    });
    letters.collect()
}
