//! Files that are no capture as they lie: compressed ones, and several that are merged. The worker reads them when asked.
use super::types::{Problem, problem};
use crate::capture::merge::Merge;
use crate::capture::packing::Packing;
use js_sys::{Function, Uint8Array};
use std::cell::Cell;
use std::io::{self, BufReader, Read};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Bytes read at once.
const CHUNK: usize = 1 << 18;

/// By what a file is compressed, told by its first bytes: gzip, zstd, lz4, xz, or nothing.
#[wasm_bindgen]
#[must_use]
pub fn packing(start: &[u8]) -> Option<String> {
    Packing::of(start).map(|packing| packing.name().to_string())
}

/// A file that a function reads: it takes start and end and gives the bytes.
struct ReadFile {
    read: Function,
    at: f64,
    size: f64,
    /// How far all files have been read.
    total: Rc<Cell<f64>>,
}

impl Read for ReadFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let end = (self.at + buffer.len() as f64).min(self.size);
        if end <= self.at {
            return Ok(0);
        }
        let (start, end) = (JsValue::from(self.at), JsValue::from(end));
        let bytes = self.read.call2(&JsValue::NULL, &start, &end);
        let bytes: Uint8Array = bytes
            .and_then(|bytes| bytes.dyn_into())
            .map_err(|error| io::Error::other(reason(&error)))?;
        let len = (bytes.length() as usize).min(buffer.len());
        bytes.subarray(0, len as u32).copy_to(&mut buffer[..len]);
        self.at += len as f64;
        self.total.set(self.total.get() + len as f64);
        Ok(len)
    }
}

fn reason(error: &JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map_or_else(|| "it cannot be read".into(), |e| e.message().into())
}

/// One capture out of a compressed file, or out of several.
#[wasm_bindgen]
pub struct Unpacker {
    files: Vec<Box<dyn Read>>,
    merge: Option<Merge<'static>>,
    total: Rc<Cell<f64>>,
}

#[wasm_bindgen]
impl Unpacker {
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Unpacker {
        Unpacker {
            files: vec![],
            merge: None,
            total: Rc::default(),
        }
    }
    /// Adds a file, of which `read` gives the bytes between two places.
    pub fn add(&mut self, read: Function, size: f64) {
        let file = |at| ReadFile {
            read: read.clone(),
            at,
            size,
            total: self.total.clone(),
        };
        let mut start = [0; crate::capture::packing::LOOK];
        let looked = file(0.0).read(&mut start).unwrap_or(0);
        let packing = Packing::of(start.get(..looked).unwrap_or(&[]));
        self.files.push(match packing {
            Some(packing) => packing.unpack(BufReader::with_capacity(CHUNK, file(0.0))),
            None => Box::new(BufReader::with_capacity(CHUNK, file(0.0))),
        });
    }
    /// The next bytes of the capture; none at its end. About `most` of them.
    pub fn next(&mut self, most: usize) -> Result<Vec<u8>, Problem> {
        if self.files.len() > 1 {
            self.merge = Some(Merge::new(std::mem::take(&mut self.files)));
        }
        if let Some(merge) = &mut self.merge {
            let next = merge.next(most);
            return next.map_err(|(at, error)| problem(format!("File {}: {error}", at + 1)));
        }
        let Some(file) = self.files.first_mut() else {
            return Ok(vec![]);
        };
        let mut bytes = vec![];
        let read = file.take(most as u64).read_to_end(&mut bytes);
        match read {
            Err(error) if bytes.is_empty() => Err(problem(error)),
            // What came before the fault is there; the next call meets it again.
            _ => Ok(bytes),
        }
    }
    /// How far the files have been read, in bytes of the disk.
    #[must_use]
    pub fn read(&self) -> f64 {
        self.total.get()
    }
    /// What kept files from being merged to their ends.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let faults = self.merge.iter().flat_map(Merge::faults);
        faults
            .map(|(at, fault)| format!("File {}: {fault}", at + 1))
            .collect()
    }
}
