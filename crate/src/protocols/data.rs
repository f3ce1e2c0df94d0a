//! Bytes that no protocol claims.
use crate::wire::*;

protocol! {
    /// Data
    "Raw" = "data" column "" over [] {
        /// Data
        DATA: Bytes = "data" as "load";
        /// Length
        LEN: u32 = "len" line Derived unit "bytes";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let bytes = r.rest_as(DATA);
    // What was captured, as in Wireshark, whatever the packet's length was.
    if !bytes.is_empty() {
        r.put_at(LEN, r.at() - bytes.len(), 0, bytes.len() as u64);
    }
    Ok(Next::End)
}
