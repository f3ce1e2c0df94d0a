//! What the capture file says of a packet, as fields.
use crate::wire::*;

protocol! {
    /// Frame
    "Frame" = "frame" column "" over [] {
        /// Arrival Time
        TIME: Time = "time" in ["time_epoch"];
        /// Frame Number
        NUMBER: u32 = "number";
        /// Frame Length
        LEN: u32 = "len" unit "bytes";
        /// Capture Length
        CAP_LEN: u32 = "cap_len" unit "bytes";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let frame = r.frame();
    if frame.time_ns != NO_TIME {
        r.put(TIME, frame.time_ns as u64);
    }
    r.put(NUMBER, u64::from(frame.number));
    r.put(LEN, u64::from(frame.original));
    r.put(CAP_LEN, frame.bytes.len() as u64);
    Ok(Next::Over(Key::Link(frame.link)))
}
