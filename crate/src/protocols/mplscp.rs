//! How the two ends of a PPP link agree to send labelled packets.
use super::ppp::control::{self, info};
use crate::wire::*;

protocol! {
    /// PPP MPLS Control Protocol (RFC 3032)
    "PPP" = "mplscp" column "PPP MPLSCP" over [] info info {}
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    control::read_without_options(r)
}
