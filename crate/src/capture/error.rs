//! Why a file cannot be opened at all: what was found instead, and how to mend it.
use super::found::Found;
use super::packing::Packing;
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    Empty,
    /// What the file is instead, and its first bytes.
    NoCapture {
        found: Found,
        first: Vec<u8>,
    },
    /// The file is compressed, and what was in it is no capture.
    NoCaptureInside {
        packing: Packing,
        found: Found,
        first: Vec<u8>,
    },
    /// The file begins as a capture does, and ends before its header does.
    HeaderCut {
        needed: usize,
        had: usize,
    },
    Unsupported(String),
    /// The file could not be read or decompressed.
    Read(String),
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Empty => f.write_str(
                "The file is empty: it has no bytes at all. Capture or download it again.",
            ),
            Error::NoCapture { found, first } => write!(
                f,
                "This is no capture file but {} (it begins with {}). {}",
                found.what,
                Hex(first),
                found.mend
            ),
            Error::NoCaptureInside {
                packing,
                found,
                first,
            } => write!(
                f,
                "This is a {packing} file that holds no capture but {} (which begins with {}). {}",
                found.what,
                Hex(first),
                found.mend
            ),
            Error::HeaderCut { needed, had } => write!(
                f,
                "The file begins as a capture does, but ends inside its header: {needed} bytes are needed, {had} are \
                 there. Copy or download it again."
            ),
            Error::Unsupported(what) => write!(f, "{what}"),
            Error::Read(why) => write!(f, "The file cannot be read: {why}."),
        }
    }
}

/// The first bytes, as people compare them.
struct Hex<'a>(&'a [u8]);
impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (at, byte) in self.0.iter().take(8).enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(f, "{space}{byte:02x}")?;
        }
        Ok(())
    }
}
