//! How the two ends of a PPP link agree to send Cisco's discovery protocol.
use super::ppp::control::{self, info};
use crate::wire::*;

protocol! {
    /// PPP CDP Control Protocol
    "PPP" = "cdpcp" column "PPP CDPCP" over [] info info {}
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    control::read_without_options(r)
}
