//! How the two ends of a PPP link agree on their IPv6 interface identifiers.
use super::ppp::control::{self, Options, info};
use crate::wire::*;

protocol! {
    /// PPP IPv6 Control Protocol (RFC 5072)
    "PPP" = "ipv6cp" column "PPP IPV6CP" over [] info info {
        /// Type
        OPT_TYPE: u8 = "opt.type";
        /// Length
        OPT_LENGTH: u8 = "opt.length";
        /// Interface Identifier
        INTERFACE_IDENTIFIER: Bytes = "interface_identifier";
    }
}

static OPTIONS: Options = Options {
    protocol: &PROTOCOL,
    kind: OPT_TYPE,
    len: OPT_LENGTH,
    runs: &[(1, INTERFACE_IDENTIFIER.index, INTERFACE_IDENTIFIER.index)],
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    control::read(r, &OPTIONS)
}
