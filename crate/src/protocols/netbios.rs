//! NetBIOS names: sixteen bytes, the last of which says what is named, and their first-level encoding (RFC 1001 §14).
use crate::wire::Names;

pub const LENGTH: usize = 16;

/// A name of sixteen bytes: `WORKGROUP<1d>`.
pub fn text(name: &[u8]) -> String {
    let (name, suffix) = match name.split_last_chunk::<1>() {
        Some((name, [suffix])) if name.len() == LENGTH - 1 => (name, Some(*suffix)),
        _ => (name, None),
    };
    let mut out = String::new();
    for byte in name {
        match byte {
            b' '..=b'~' => out.push(char::from(*byte)),
            _ => out.push_str(&format!("<{byte:02x}>")),
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    if let Some(suffix) = suffix {
        out.push_str(&format!("<{suffix:02x}>"));
    }
    out
}

/// The same with what the last byte stands for: `WORKGROUP<1d> (Local Master Browser)`.
pub fn described(text: &str) -> String {
    let suffix = text
        .rsplit_once('<')
        .and_then(|(_, end)| end.strip_suffix('>'));
    match suffix.and_then(|digits| u64::from_str_radix(digits, 16).ok()) {
        Some(number) => format!("{text} ({})", KINDS.get(number).unwrap_or("Unknown")),
        None => text.to_string(),
    }
}

/// What the last byte of a name stands for.
const KINDS: Names = Names::sorted(&[
    (0x00, "Workstation/Redirector"),
    (0x01, "Browser"),
    (0x02, "Workstation/Redirector"),
    (0x03, "Messenger service/Main name"),
    (0x05, "Forwarded name"),
    (0x06, "RAS Server service"),
    (0x1b, "Domain Master Browser"),
    (0x1c, "Domain Controllers"),
    (0x1d, "Local Master Browser"),
    (0x1e, "Browser Election Service"),
    (0x1f, "Net DDE Service"),
    (0x20, "Server service"),
    (0x21, "RAS client service"),
    (0x22, "Exchange Interchange (MSMail Connector)"),
    (0x23, "Exchange Store"),
    (0x24, "Exchange Directory"),
    (0x2b, "Lotus Notes Server service"),
    (0x30, "Modem sharing server service"),
    (0x31, "Modem sharing client service"),
    (0x43, "SMS Clients Remote Control"),
    (0x44, "SMS Administrators Remote Control Tool"),
    (0x45, "SMS Clients Remote Chat"),
    (0x46, "SMS Clients Remote Transfer"),
    (0x4c, "DEC Pathworks TCP/IP Service on Windows NT"),
    (0x52, "DEC Pathworks TCP/IP Service on Windows NT"),
    (0x6a, "Microsoft Exchange IMC"),
    (0x87, "Microsoft Exchange MTA"),
    (0xbe, "Network Monitor Agent"),
    (0xbf, "Network Monitor Analyzer"),
]);

/// A name out of its encoding, a letter from A to P for every half byte, with the scope behind a dot.
pub fn decoded(encoded: &[u8]) -> String {
    let end = encoded
        .iter()
        .position(|b| *b == b'.')
        .unwrap_or(encoded.len());
    let (letters, scope) = encoded.split_at(end);
    if !letters.len().is_multiple_of(2) {
        return "Illegal NetBIOS name (odd number of bytes)".into();
    }
    let mut name = vec![];
    for pair in letters.chunks_exact(2) {
        let [high, low] = [0, 1].map(|at| pair.get(at).copied().unwrap_or(0));
        match (high, low) {
            (b'A'..=b'P', b'A'..=b'P') => name.push((high - b'A') << 4 | (low - b'A')),
            (b'A'..=b'Z', b'A'..=b'Z') => {
                return "Illegal NetBIOS name (character not between A and P in first-level encoding)"
                    .into();
            }
            (b'A'..=b'Z', _) => {
                return "Illegal NetBIOS name (2nd character not between A and Z in first-level encoding)"
                    .into();
            }
            _ => {
                return "Illegal NetBIOS name (1st character not between A and Z in first-level encoding)"
                    .into();
            }
        }
    }
    let mut out = text(&name);
    out.push_str(&String::from_utf8_lossy(scope));
    out
}
