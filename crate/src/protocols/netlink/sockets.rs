//! Netlink's messages that ask for open sockets: their header (linux/sock_diag.h).
use super::header;
use crate::names::netlink::ADDRESS_FAMILIES;
use crate::wire::*;

const MESSAGES: Names = Names::sorted(&[
    (18, "TCPDIAG_GETSOCK"),
    (19, "DCCPDIAG_GETSOCK"),
    (20, "SOCK_DIAG_BY_FAMILY"),
    (21, "SOCK_DESTROY"),
]);

protocol! {
    /// Linux netlink sock diag (linux/sock_diag.h)
    "" = "netlink-sock_diag" column "Netlink sock diag" over [] {
        /// Message type
        TYPE: Little<u16> = "nltype" named MESSAGES;
        /// Family
        FAMILY: u8 = "family" named ADDRESS_FAMILIES;
        /// Message
        MESSAGE: Bytes = "";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    header(r, |r| r.take(TYPE).map(drop))?;
    r.take(FAMILY)?;
    r.rest_as(MESSAGE);
    Ok(Next::End)
}
