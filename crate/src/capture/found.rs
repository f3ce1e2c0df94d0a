//! What a file is that is no capture, by its first bytes.

/// Enough of a file to tell what it is: a tar archive says so at byte 257.
pub const LOOK: usize = 512;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// With its article: "a ZIP archive".
    pub what: &'static str,
    /// What to do about it: a sentence.
    pub mend: &'static str,
}

const UNPACK: &str = "Unpack it and open the capture inside.";
const DECOMPRESS: &str =
    "Decompress it first (gzip, zstd, lz4 and xz are decompressed here, once).";
const GUNZIP: &str = "Decompress it once more with `gunzip`.";
const CONVERT: &str = "Convert it with `editcap -F pcapng IN OUT`, which comes with Wireshark.";
const EXPECT: &str =
    "Wireloupe opens pcap and pcapng files, also compressed by gzip, zstd, lz4 or xz.";
const AGAIN: &str =
    "Was it downloaded from a page that needs a login? Download the capture itself.";

/// Where the mark stands, the mark, and what it means.
const MARKS: &[(usize, &[u8], &str, &str)] = &[
    (0, b"PK\x03\x04", "a ZIP archive", UNPACK),
    (0, b"PK\x05\x06", "an empty ZIP archive", UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    (257, b"ustar", "a tar archive", UNPACK),
    (0, b"\x1f\x8b", "a gzip file", GUNZIP),
    (0, b"BZh", "a bzip2 file", DECOMPRESS),
    (0, b"\xfd7zXZ\0", "an xz file", DECOMPRESS),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard file", DECOMPRESS),
    (0, b"\x04\x22\x4d\x18", "an LZ4 file", DECOMPRESS),
    (0, b"\x1f\x9d", "a compress (.Z) file", DECOMPRESS),
    (0, b"snoop\0\0\0", "a snoop capture", CONVERT),
    (
        0,
        b"btsnoop\0",
        "a Bluetooth HCI (btsnoop) capture",
        CONVERT,
    ),
    (0, b"GMBU", "a Microsoft Network Monitor 2 capture", CONVERT),
    (0, b"RTSS", "a Microsoft Network Monitor 1 capture", CONVERT),
    (0, b"TRSNIFF data    \x1a", "a Sniffer capture", CONVERT),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image", EXPECT),
    (0, b"\xff\xd8\xff", "a JPEG image", EXPECT),
    (0, b"GIF8", "a GIF image", EXPECT),
    (0, b"BM", "a BMP image", EXPECT),
    (8, b"WEBP", "a WebP image", EXPECT),
    (0, b"%PDF-", "a PDF document", EXPECT),
    (0, b"\x7fELF", "an ELF program", EXPECT),
    (0, b"MZ", "a Windows program", EXPECT),
    (0, b"\xcf\xfa\xed\xfe", "a macOS program", EXPECT),
    (
        0,
        b"\xca\xfe\xba\xbe",
        "a Java class or macOS program",
        EXPECT,
    ),
    (0, b"\0asm", "a WebAssembly module", EXPECT),
    (0, b"SQLite format 3\0", "an SQLite database", EXPECT),
    (
        0,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Microsoft Office document",
        EXPECT,
    ),
    (0, b"ElfFile\0", "a Windows event log", EXPECT),
    (0, b"OggS", "an Ogg sound file", EXPECT),
    (0, b"fLaC", "a FLAC sound file", EXPECT),
    (0, b"ID3", "an MP3 sound file", EXPECT),
    (4, b"ftyp", "an MP4 video", EXPECT),
    (0, b"\x1a\x45\xdf\xa3", "a Matroska or WebM video", EXPECT),
    (0, b"RIFF", "a RIFF file (WAV or AVI)", EXPECT),
];

/// Names what begins with `bytes`.
pub fn find(bytes: &[u8]) -> Found {
    for (at, mark, what, mend) in MARKS {
        if bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark)) {
            return Found { what, mend };
        }
    }
    text(bytes).unwrap_or(Found {
        what: "data of a kind that Wireloupe does not know",
        mend: EXPECT,
    })
}

fn text(bytes: &[u8]) -> Option<Found> {
    let is_utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    // A letter of several bytes may be cut at the end of what was looked at.
    let whole = match str::from_utf8(bytes) {
        Ok(_) => bytes.len(),
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Err(_) => 0,
    };
    let text = bytes.get(..whole).unwrap_or(&[]);
    let is_plain = |b: &u8| *b >= 0x20 || matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    if !is_utf16 && (text.is_empty() || !text.iter().all(is_plain)) {
        return None;
    }
    let start = text.trim_ascii_start().to_ascii_lowercase();
    let begins = |with: &str| start.starts_with(with.as_bytes());
    Some(if begins("<!doctype html") || begins("<html") {
        Found {
            what: "a web page (HTML)",
            mend: AGAIN,
        }
    } else if begins("<?xml") {
        Found {
            what: "an XML document",
            mend: EXPECT,
        }
    } else if begins("{") || begins("[") {
        Found {
            what: "JSON text",
            mend: EXPECT,
        }
    } else {
        Found {
            what: "text",
            mend: EXPECT,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_no_captures_are_named() {
        let mut tar = vec![0; 512];
        tar.splice(257..262, *b"ustar");
        for (bytes, what) in [
            (&b"PK\x03\x04\x14\0"[..], "a ZIP archive"),
            (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
            (b"\x7fELF\x02\x01\x01", "an ELF program"),
            (b"hello\nworld\n", "text"),
            ("naïve".as_bytes(), "text"),
            (&"naï".as_bytes()[..3], "text"),
            (b"  <!DOCTYPE html><p>", "a web page (HTML)"),
            (
                b"\x00\x01\x02\x03",
                "data of a kind that Wireloupe does not know",
            ),
            (&tar, "a tar archive"),
        ] {
            assert_eq!(find(bytes).what, what);
        }
    }
}
