//! Reads captures from a disk.
use std::error::Error;
use std::fmt::Display;
use std::fs::File;
use std::io::Read;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;
use wireloupe::capture::merge::Merge;
use wireloupe::capture::{self, packing};
use wireloupe::wire::Secrets;

const CHUNK: usize = 1 << 18;
/// Pieces that are read before they are asked for.
const AHEAD: usize = 4;

/// Gives the bytes of captures piece by piece, decompressed, and merged by time where there are several, until `take` has
/// seen enough; true if that was not before their end. A thread reads them while those before are looked at.
pub fn read(
    paths: &[PathBuf],
    take: &mut dyn FnMut(&[u8]) -> Result<bool, capture::Error>,
) -> Result<bool, Box<dyn Error>> {
    let (pieces, read) = sync_channel(AHEAD);
    let (done, spare) = channel();
    let (belt, all) = (Belt { pieces, spare }, paths.to_vec());
    let reading = thread::spawn(move || match all.as_slice() {
        [path] => read_one(path, &belt),
        _ => merge(&all, &belt),
    });
    for piece in read {
        match (take(&piece), paths) {
            (Ok(true), _) => {}
            (Ok(false), _) => return Ok(false),
            (Err(error), [path]) => return Err(at(path, &error).into()),
            (Err(error), _) => return Err(error.into()),
        }
        // Nobody takes it where all has been read.
        let _ = done.send(piece);
    }
    match reading.join() {
        Ok(ended) => Ok(ended.map(|()| true)?),
        Err(panic) => resume_unwind(panic),
    }
}

/// By which pieces come from the thread that reads, and go back to be used again.
struct Belt {
    pieces: SyncSender<Vec<u8>>,
    spare: Receiver<Vec<u8>>,
}
impl Belt {
    fn spare(&self) -> Vec<u8> {
        self.spare.try_recv().unwrap_or_default()
    }
    /// False if no more are wanted.
    fn give(&self, piece: Vec<u8>) -> bool {
        self.pieces.send(piece).is_ok()
    }
}

fn read_one(path: &Path, belt: &Belt) -> Result<(), String> {
    let mut file = open(path)?;
    let mut some = false;
    loop {
        let mut piece = belt.spare();
        piece.resize(CHUNK, 0);
        let read = match file.read(&mut piece) {
            Ok(read) => read,
            // A compressed file cut short gives what could be read.
            Err(error) if some => {
                eprintln!("wireloupe: {}", at(path, &error));
                return Ok(());
            }
            Err(error) => return Err(at(path, &error)),
        };
        some = true;
        piece.truncate(read);
        if read == 0 || !belt.give(piece) {
            return Ok(());
        }
    }
}

fn merge(paths: &[PathBuf], belt: &Belt) -> Result<(), String> {
    let files: Result<Vec<_>, String> = paths.iter().map(|path| open(path)).collect();
    let mut merge = Merge::new(files?);
    let named = |index: usize| paths.get(index).map_or(Path::new(""), PathBuf::as_path);
    loop {
        let piece = merge
            .next(CHUNK)
            .map_err(|(index, e)| at(named(index), &e))?;
        if piece.is_empty() {
            break;
        }
        if !belt.give(piece) {
            return Ok(());
        }
    }
    for (index, fault) in merge.faults() {
        eprintln!("wireloupe: {}", at(named(index), &fault));
    }
    Ok(())
}

fn open(path: &Path) -> Result<Box<dyn Read>, String> {
    let file = File::open(path).map_err(|e| at(path, &e))?;
    packing::unpacked(file)
        .map(|(_, bytes)| bytes)
        .map_err(|e| at(path, &e))
}

fn at(path: &Path, error: &dyn Display) -> String {
    format!("{}: {error}", path.display())
}

/// What key logs say.
pub fn secrets(paths: &[PathBuf]) -> Result<Secrets, Box<dyn Error>> {
    let mut all = Secrets::default();
    for path in paths {
        let log = std::fs::read(path).map_err(|error| at(path, &error))?;
        let (secrets, odd) = Secrets::of_file(&log).ok_or_else(|| at(path, &NO_KEY_LOG))?;
        if odd > 0 {
            eprintln!(
                "wireloupe: {}",
                at(
                    path,
                    &format!("{odd} lines say no secret of TLS, and were passed over")
                )
            );
        }
        all.give(&secrets);
    }
    Ok(all)
}

const NO_KEY_LOG: &str = "this is no key log: no line of it is a label such as CLIENT_RANDOM, a random of 32 bytes and a secret, both in \
    hexadecimal, as programs write them that are started with SSLKEYLOGFILE";
