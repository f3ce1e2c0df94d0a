//! Stands after a layer that does not follow its protocol.
use super::expert;
use crate::wire::expert::*;
use crate::wire::*;

protocol! {
    /// Malformed Packet
    "Malformed" = "_ws.malformed" column "" over [] {
        /// Malformed Packet (Exception occurred)
        EXCEPTION: Error<Malformed> = "expert";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    expert::tell(r, EXCEPTION);
    Ok(Next::End)
}
