//! Encodings that hide a text.

pub fn base64(bytes: &[u8]) -> String {
    digits(
        bytes,
        6,
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
        4,
    )
}
/// Without padding, in small letters, as names carry it.
pub fn base32(bytes: &[u8]) -> String {
    let text = digits(bytes, 5, b"abcdefghijklmnopqrstuvwxyz234567", 8);
    text.trim_end_matches('=').to_string()
}
fn digits(bytes: &[u8], width: u32, alphabet: &[u8], group: usize) -> String {
    let (mut held, mut count, mut text) = (0u32, 0, String::new());
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        count += 8;
        while count >= width {
            count -= width;
            text.push(char::from(
                alphabet[(held >> count) as usize & (alphabet.len() - 1)],
            ));
        }
        held &= (1 << count) - 1;
    }
    if count > 0 {
        text.push(char::from(
            alphabet[(held << (width - count)) as usize & (alphabet.len() - 1)],
        ));
    }
    while text.len() % group > 0 {
        text.push('=');
    }
    text
}
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
pub fn rot13(text: &str) -> String {
    let turn = |letter: char| match letter {
        'a'..='m' | 'A'..='M' => char::from(letter as u8 + 13),
        'n'..='z' | 'N'..='Z' => char::from(letter as u8 - 13),
        other => other,
    };
    text.chars().map(turn).collect()
}
/// The bits of a text, the highest first.
pub fn bits(text: &[u8]) -> Vec<u8> {
    text.iter()
        .flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1))
        .collect()
}
pub fn xor(bytes: &[u8], key: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .zip(key.iter().cycle())
        .map(|(byte, key)| byte ^ key)
        .collect()
}
/// Letters and digits as Morse code, a space behind each.
pub fn morse(text: &str) -> String {
    const LETTERS: [&str; 26] = [
        ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--",
        "-.", "---", ".--.", "--.-", ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--",
        "--..",
    ];
    const DIGITS: [&str; 10] = [
        "-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----.",
    ];
    let code = |letter: char| match letter {
        'A'..='Z' => LETTERS[letter as usize - 'A' as usize],
        '0'..='9' => DIGITS[letter as usize - '0' as usize],
        _ => "",
    };
    text.chars()
        .map(|letter| format!("{} ", code(letter)))
        .collect()
}
/// The reports of a US keyboard for a text, a release behind each; `<` is a backspace.
pub fn typed(text: &str) -> Vec<[u8; 8]> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz1234567890\n\u{1b}<\t -=[]\\#;'`,./";
    const SHIFTED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()\n\u{1b}\u{8}\t _+{}|~:\"~";
    let press = |letter: char| {
        let (row, shift) = match PLAIN.find(letter) {
            Some(_) => (PLAIN, 0),
            None => (SHIFTED, 2),
        };
        let key = row.chars().position(|known| known == letter).unwrap_or(0) as u8 + 4;
        [[shift, 0, key, 0, 0, 0, 0, 0], [0; 8]]
    };
    text.chars().flat_map(press).collect()
}
/// RC4.
pub fn rc4(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut state: Vec<u8> = (0..=255).collect();
    let mut j = 0usize;
    for i in 0..256 {
        j = (j + usize::from(state[i]) + usize::from(key[i % key.len()])) % 256;
        state.swap(i, j);
    }
    let (mut i, mut j) = (0usize, 0usize);
    let crypt = |byte: &u8| {
        i = (i + 1) % 256;
        j = (j + usize::from(state[i])) % 256;
        state.swap(i, j);
        byte ^ state[(usize::from(state[i]) + usize::from(state[j])) % 256]
    };
    bytes.iter().map(crypt).collect()
}
/// yEnc, in one line.
pub fn yenc(bytes: &[u8]) -> Vec<u8> {
    let mut text = format!("=ybegin line=128 size={} name=a.txt\r\n", bytes.len()).into_bytes();
    for byte in bytes {
        match byte.wrapping_add(42) {
            critical @ (0 | 10 | 13 | 61) => text.extend([b'=', critical.wrapping_add(64)]),
            other => text.push(other),
        }
    }
    text.extend(format!("\r\n=yend size={}\r\n", bytes.len()).bytes());
    text
}
/// A zip that only stores its one file.
pub fn zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ 0xedb8_8320
            } else {
                sum >> 1
            };
        }
    }
    let mut shared = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
    shared.extend((!sum).to_le_bytes());
    shared.extend((bytes.len() as u32).to_le_bytes());
    shared.extend((bytes.len() as u32).to_le_bytes());
    shared.extend((name.len() as u16).to_le_bytes());
    shared.extend([0, 0]);
    let mut zip = b"PK\x03\x04".to_vec();
    zip.extend(&shared);
    zip.extend(name.bytes());
    zip.extend(bytes);
    let start = zip.len() as u32;
    zip.extend(b"PK\x01\x02\x14\x00");
    zip.extend(&shared);
    zip.extend([0; 14]);
    zip.extend(name.bytes());
    let size = zip.len() as u32 - start;
    zip.extend(b"PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00");
    zip.extend(size.to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0, 0]);
    zip
}
