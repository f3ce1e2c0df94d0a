//! Decompressors.
use crate::{Arguments, read_all, too_large, word};

/// What a decompressor itself may hold beside its result.
const MAX_DICTIONARY_KB: u32 = 256 << 10;

pub fn bzip2(_: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    read_all(bzip2::bufread::MultiBzDecoder::new(input), limit)
}

pub fn xz(_: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let reader = lzma_rust2::XzReader::new_mem_limit(input, true, MAX_DICTIONARY_KB);
    read_all(reader, limit)
}

/// The `.lzma` format that came before xz.
pub fn lzma(_: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let reader = lzma_rust2::LzmaReader::new_mem_limit(input, MAX_DICTIONARY_KB, None);
    read_all(reader.map_err(|error| format!("damaged: {error}"))?, limit)
}

pub fn zstd(_: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let reader = ruzstd::decoding::StreamingDecoder::new(input);
    read_all(reader.map_err(|error| format!("damaged: {error}"))?, limit)
}

/// Arguments: `frame` or `block`.
pub fn lz4(arguments: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    if word(arguments, 0) != "block" {
        return read_all(lz4_flex::frame::FrameDecoder::new(input), limit);
    }
    // A block does not say how much it holds; 255 times its size is the most it can.
    let most = input.len().saturating_mul(255).min(limit);
    let mut result = vec![0; most];
    match lz4_flex::block::decompress_into(input, &mut result) {
        Ok(len) => {
            result.truncate(len);
            Ok(result)
        }
        Err(lz4_flex::block::DecompressError::OutputTooSmall { .. }) if most == limit => {
            Err(too_large(limit))
        }
        Err(error) => Err(format!("damaged: {error}")),
    }
}

pub fn brotli(_: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    read_all(
        brotli_decompressor::Decompressor::new(input, 64 << 10),
        limit,
    )
}
