//! Bytes that no protocol claims.
use crate::wire::*;

protocol! {
    /// Data
    "Raw" = "data" column "" over [] {
        /// Data
        DATA: Bytes = "data" as "load";
        /// Length
        LEN: u32 = "len" unit "bytes";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let len = r.reported();
    r.rest_as(DATA);
    r.put(LEN, len as u64);
    Ok(Next::End)
}
