//! Packets for the tests: out of the project's own captures, and out of the corpus where there is one.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use wireloupe::capture::Index;

#[derive(Clone, Debug)]
pub struct Seed {
    pub link: u32,
    pub original: u32,
    pub bytes: Vec<u8>,
}

/// The project's own captures.
pub fn captures() -> Vec<PathBuf> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures"))
}

/// The folder of public captures with what tshark and Scapy say of them; none on a newcomer's machine.
pub fn corpus() -> Option<PathBuf> {
    let corpus = std::env::var_os("WIRELOUPE_CORPUS").map(PathBuf::from);
    if corpus.is_none() {
        eprintln!("left out: WIRELOUPE_CORPUS does not name a folder of captures with truth");
    }
    corpus
}

/// All captures below a folder, in the order of their names.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    let Ok(entries) = std::fs::read_dir(folder) else {
        return found;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false if !is_note(&path) => found.push(path),
            false => {}
        }
    }
    found.sort();
    found
}

fn is_note(path: &Path) -> bool {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("");
    matches!(extension, "md" | "txt" | "zip" | "bin" | "py")
}

/// The bytes of a capture, decompressed.
pub fn bytes(path: &Path) -> Vec<u8> {
    use std::io::Read;
    let file = std::fs::File::open(path).unwrap();
    let (_, mut file) = wireloupe::capture::packing::unpacked(file).unwrap();
    let mut bytes = vec![];
    // A compressed file that ends early gives what it has.
    let _ = file.read_to_end(&mut bytes);
    bytes
}

/// The packets of a capture; none where it is no capture.
pub fn packets(path: &Path) -> Vec<Seed> {
    let mut packets = vec![];
    let mut index = Index::new();
    let _ = index.push(&bytes(path), &mut |frame| {
        packets.push(Seed {
            link: frame.link,
            original: frame.original,
            bytes: frame.bytes.to_vec(),
        });
    });
    packets
}

/// Some packets of every capture at hand.
pub fn seeds() -> &'static [Seed] {
    static SEEDS: OnceLock<Vec<Seed>> = OnceLock::new();
    SEEDS.get_or_init(|| {
        const PER_CAPTURE: usize = 20;
        let corpus = corpus()
            .map(|c| files(&c.join("agree/captures")))
            .unwrap_or_default();
        let all = captures().into_iter().chain(corpus);
        let seeds: Vec<Seed> = all
            .flat_map(|path| packets(&path).into_iter().take(PER_CAPTURE))
            .collect();
        assert!(!seeds.is_empty(), "no capture to take packets from");
        seeds
    })
}
