//! Domain names out of their wire form (RFC 1035 §4.1.4).

/// Pointers followed before a name is given up: no honest name needs more than one a label.
const MAX_JUMPS: usize = 128;
/// RFC 1035 §2.3.4 allows 255; broken names are shown further than that.
const MAX_LENGTH: usize = 1_024;

/// The name at `start`, its labels joined by dots; pointers count from `message`. The root is `<Root>`, as in Wireshark.
pub fn read(source: &[u8], start: usize, message: usize) -> Vec<u8> {
    let mut name = vec![];
    let (mut at, mut jumps) = (start, 0);
    while let Some(&length) = source.get(at) {
        match length >> 6 {
            0 if length == 0 => break,
            0 => {
                let label = source.get(at + 1..).unwrap_or(&[]);
                let label = &label[..label.len().min(usize::from(length))];
                if !name.is_empty() {
                    name.push(b'.');
                }
                name.extend_from_slice(label);
                at += 1 + usize::from(length);
            }
            3 => {
                let low = source.get(at + 1).copied().unwrap_or(0);
                at = message + (usize::from(length & 0x3f) << 8 | usize::from(low));
                jumps += 1;
            }
            _ => break,
        }
        if jumps > MAX_JUMPS || name.len() > MAX_LENGTH {
            break;
        }
    }
    if name.is_empty() {
        name.extend_from_slice(b"<Root>");
    }
    name
}
