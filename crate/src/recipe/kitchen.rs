//! The border to heavy steps: linked into the command, a module of its own beside the page's.
use super::fault::Fault;
use super::limits::Limits;
use std::sync::OnceLock;

/// An operation, its arguments, what it works on, and the most bytes that it may give; see the crate `kitchen`.
pub type Work = fn(&str, &[&[u8]], &[u8], usize) -> Result<Vec<u8>, String>;

static WORK: OnceLock<Work> = OnceLock::new();

/// The steps that ask for it always or under some arguments.
const HEAVY: &[&str] = &[
    "aes",
    "blowfish",
    "bunzip2",
    "chacha20",
    "decode-text",
    "des",
    "des3",
    "hash",
    "json",
    "openssl",
    "rc4",
    "read-code",
    "spectrogram",
    "un7z",
    "unbrotli",
    "unlz4",
    "unlzma",
    "unxz",
    "unzip",
    "unzstd",
    "xml",
];

/// Whether a step may ask the kitchen.
pub fn is_heavy(step: &str) -> bool {
    HEAVY.contains(&step)
}

/// Says who does heavy work, where it is not linked in.
pub fn open(work: Work) {
    let _ = WORK.set(work);
}

/// Does heavy work on bytes.
pub fn ask(
    operation: &str,
    arguments: &[&[u8]],
    bytes: &[u8],
    limits: &Limits,
) -> Result<Vec<u8>, Fault> {
    #[cfg(feature = "cli")]
    open(kitchen::work);
    match WORK.get() {
        Some(work) => work(operation, arguments, bytes, limits.bytes).map_err(Fault::from),
        None => Err(Fault::new(
            "this copy of the page was built without the module for heavy steps: the command `wireloupe run` has it",
        )),
    }
}
