//! `inflate`: what a zlib stream (RFC 1950) or a bare deflate stream (RFC 1951) holds.
use super::gunzip::Damaged;
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::inflated::{Early, read_all};
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use flate2::bufread::{DeflateDecoder, ZlibDecoder};

choices! {
    Format { Zlib = "zlib", Raw = "raw" }
}
step! {
    /// Decompress zlib, or deflate without a header
    /// What follows the stream's end is passed over.
    Inflate in "compress": Values => Values, Bytes => Bytes;
    (
        /// With a header and checksum, or without
        format: Format = "zlib",
    ) {
        /// What becomes of a stream that is damaged or ends early: refuse it, or keep what could be read
        damaged: Damaged = "refuse",
    }
}
impl Run for Inflate {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Bytes, Follow::Lost, |bytes| {
            let mut result = vec![];
            let read = match self.format {
                Format::Zlib => read_all(&mut ZlibDecoder::new(bytes), &mut result, limits),
                Format::Raw => read_all(&mut DeflateDecoder::new(bytes), &mut result, limits),
            };
            match read {
                Ok(()) => Ok(result),
                Err(Early::Limit(fault)) => Err(fault),
                Err(Early::Damaged(_)) if self.damaged == Damaged::Keep => Ok(result),
                Err(Early::Damaged(reason)) => Err(Fault::new(format!(
                    "the stream cannot be read to its end ({reason}): damaged=keep keeps the {} bytes before that",
                    result.len()
                ))),
            }
        })
    }
}
