//! A file of any kind, opened in pieces: the readers of its format, and every packet in order with the others' state.
#![no_main]
use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Read};
use wireloupe::capture::packing;
use wireloupe::session::Session;

/// What is read of a file that unpacks to more.
const MOST: u64 = 1 << 20;

fuzz_target!(|file: &[u8]| {
    let mut bytes = vec![];
    if let Ok((_, unpacked)) = packing::unpacked(Cursor::new(file.to_vec())) {
        // A compressed file that ends early gives what it has.
        let _ = unpacked.take(MOST).read_to_end(&mut bytes);
    }
    let mut session = Session::new();
    for piece in bytes.chunks(997) {
        if session.push(piece, None).is_err() {
            return;
        }
    }
    let _ = session.finish();
    let _ = session.checkpoint();
});
