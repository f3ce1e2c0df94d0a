//! Netlink's messages of the packet filter: their header (linux/netfilter/nfnetlink.h).
use super::{control_type, header};
use crate::names::netlink::ADDRESS_FAMILIES;
use crate::wire::*;

protocol! {
    /// Linux netlink netfilter (linux/netfilter/nfnetlink.h)
    "" = "netlink-netfilter" column "Netlink netfilter" over [] {
        /// Address family
        FAMILY: u8 = "family" named ADDRESS_FAMILIES;
        /// Version
        pub VERSION: u8 = "version";
        /// Resource id
        RESOURCE: u16 = "res_id";
        /// Message
        MESSAGE: Bytes = "";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    header(r, control_type)?;
    r.run(&PROTOCOL, FAMILY, RESOURCE)?;
    r.rest_as(MESSAGE);
    Ok(Next::End)
}
