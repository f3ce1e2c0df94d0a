//! Compressed captures: which compression, and the bytes as they were before it. Any number of members or frames, told by
//! the content; memory is bounded whatever the file says.
use super::{Error, Index, Notice};
use crate::wire::Frame;
use flate2::bufread::MultiGzDecoder;
use lz4_flex::frame::FrameDecoder as Lz4Decoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::BlockDecodingStrategy;
use ruzstd::decoding::FrameDecoder as ZstdDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError::SkipFrame};
use std::fmt;
use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read};

/// Bytes read at once.
const CHUNK: usize = 1 << 20;
/// What a decompressor may hold of what it has given, for later bytes to refer to.
const MOST_WINDOW: u64 = 128 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    Gzip,
    Zstd,
    Lz4,
    Xz,
}

/// Bytes that tell a packing.
pub const LOOK: usize = 6;

impl Packing {
    /// Told by the first bytes of a file.
    pub fn of(start: &[u8]) -> Option<Packing> {
        const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
        const LZ4: [u8; 4] = [0x04, 0x22, 0x4d, 0x18];
        match start {
            [0x1f, 0x8b, ..] => Some(Packing::Gzip),
            _ if start.starts_with(&ZSTD) => Some(Packing::Zstd),
            _ if start.starts_with(&LZ4) => Some(Packing::Lz4),
            _ if start.starts_with(b"\xfd7zXZ\0") => Some(Packing::Xz),
            // RFC 8878 §3.1.2 and lz4's frame format: either may begin with a frame to be skipped.
            [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Some(Packing::Zstd),
            _ => None,
        }
    }
    pub fn name(self) -> &'static str {
        match self {
            Packing::Gzip => "gzip",
            Packing::Zstd => "zstd",
            Packing::Lz4 => "lz4",
            Packing::Xz => "xz",
        }
    }
    /// The bytes that are packed in a file.
    pub fn unpack<'a>(self, file: impl BufRead + 'a) -> Box<dyn Read + 'a> {
        match self {
            Packing::Gzip => Box::new(MultiGzDecoder::new(file)),
            Packing::Zstd => Box::new(Zstd::new(file)),
            Packing::Lz4 => Box::new(Lz4(Lz4Decoder::new(file))),
            Packing::Xz => Box::new(XzReader::new_mem_limit(
                file,
                true,
                (MOST_WINDOW >> 10) as u32,
            )),
        }
    }
}

impl fmt::Display for Packing {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Frame after frame of a zstd file.
struct Zstd<R> {
    file: R,
    decoder: Box<ZstdDecoder>,
    inside: bool,
}

impl<R: BufRead> Zstd<R> {
    fn new(file: R) -> Self {
        let mut decoder = Box::new(ZstdDecoder::new());
        decoder.set_max_window_size(MOST_WINDOW);
        Zstd {
            file,
            decoder,
            inside: false,
        }
    }
    /// Begins the next frame; false at the end of the file.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.file.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.file) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(SkipFrame { length, .. })) => {
                    skip(&mut self.file, length)?;
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        Ok(false)
    }
}

impl<R: BufRead> Read for Zstd<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.inside && !self.begin()? {
                return Ok(0);
            }
            self.inside = true;
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let one = BlockDecodingStrategy::UptoBlocks(1);
                let decoded = self.decoder.decode_blocks(&mut self.file, one);
                decoded.map_err(io::Error::other)?;
            }
            match self.decoder.read(buffer)? {
                0 if !buffer.is_empty() => self.inside = false,
                read => return Ok(read),
            }
        }
    }
}

/// Frame after frame of an lz4 file.
struct Lz4<R: Read>(Lz4Decoder<R>);

impl<R: BufRead> Read for Lz4<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.0.read(buffer) {
                // The end of a frame.
                Ok(0) if !buffer.is_empty() && !self.0.get_mut().fill_buf()?.is_empty() => {}
                Err(error) => match skippable(&error) {
                    Some(length) => skip(self.0.get_mut(), length)?,
                    None => return Err(error),
                },
                read => return read,
            }
        }
    }
}

/// The length of a frame that is to be skipped.
fn skippable(error: &io::Error) -> Option<u32> {
    match error.get_ref()?.downcast_ref()? {
        lz4_flex::frame::Error::SkippableFrame(length) => Some(*length),
        _ => None,
    }
}

fn skip(file: &mut impl Read, length: u32) -> io::Result<()> {
    io::copy(&mut file.take(length.into()), &mut io::sink()).map(|_| ())
}

/// How a file was packed, and its bytes as the engine reads them.
pub fn unpacked<'a>(
    mut file: impl Read + 'a,
) -> Result<(Option<Packing>, Box<dyn Read + 'a>), Error> {
    let mut start = Vec::with_capacity(LOOK);
    let read = file.by_ref().take(LOOK as u64).read_to_end(&mut start);
    read.map_err(|error| Error::Read(error.to_string()))?;
    let packing = Packing::of(&start);
    let whole = Cursor::new(start).chain(file);
    Ok(match packing {
        Some(packing) => {
            let whole = BufReader::with_capacity(CHUNK, whole);
            (Some(packing), packing.unpack(whole))
        }
        None => (None, Box::new(whole)),
    })
}

/// Reads a capture to its end.
pub fn read(file: impl Read, each: &mut dyn FnMut(&Frame)) -> Result<Index, Error> {
    let (packing, mut bytes) = unpacked(file)?;
    let inside = |error| match (error, packing) {
        (Error::NoCapture { found, first }, Some(packing)) => Error::NoCaptureInside {
            packing,
            found,
            first,
        },
        (error, _) => error,
    };
    let mut index = Index::new();
    let mut chunk = vec![0; CHUNK];
    let mut offset = 0;
    loop {
        match (bytes.read(&mut chunk), packing) {
            (Ok(0), _) => break,
            (Ok(count), _) => {
                offset += count as u64;
                index
                    .push(chunk.get(..count).unwrap_or(&[]), each)
                    .map_err(inside)?;
            }
            (Err(error), _) if error.kind() == ErrorKind::Interrupted => {}
            // What came out before is shown, and the end is told like that of any file that is cut.
            (Err(error), Some(packing)) if index.file().is_some() => {
                let why = format!("its {packing} stream cannot be decompressed further ({error})");
                if let Some(file) = index.file_mut() {
                    file.notices.push(Notice::Damaged { offset, why });
                }
                break;
            }
            (Err(error), _) => return Err(Error::Read(error.to_string())),
        }
    }
    index.finish().map_err(inside)?;
    Ok(index)
}
