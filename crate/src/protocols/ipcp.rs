//! How the two ends of a PPP link agree on their IPv4 addresses.
use super::ppp::control::{self, Options, info};
use crate::names::ppp as T;
use crate::wire::*;

protocol! {
    /// PPP IP Control Protocol (RFC 1332, RFC 1877)
    "PPP" = "ipcp" column "PPP IPCP" over [] info info {
        /// Type
        OPT_TYPE: u8 = "opt.type";
        /// Length
        OPT_LENGTH: u8 = "opt.length";
        /// Source IP Address
        OPT_SRC_ADDRESS: Ip4 = "opt.src_address";
        /// Destination IP Address
        OPT_DST_ADDRESS: Ip4 = "opt.dst_address";
        /// IP Compression Protocol
        OPT_COMPRESS_PROTO: Hex<u16> = "opt.compress_proto" named T::OPT_COMPRESS_PROTO;
        /// Max Slot ID
        pub OPT_MAX_SLOT_ID: u8 = "opt.max_slot_id";
        /// Comp Slot ID
        OPT_COMP_SLOT_ID: Flag<0> = "opt.comp_slot_id";
        /// IP Address
        OPT_IP_ADDRESS: Ip4 = "opt.ip_address";
        /// Mobile Node's Home Address
        OPT_MOBILENODEHOMEADDRESS: Ip4 = "opt.mobilenodehomeaddress";
        /// Primary DNS Address
        OPT_PRI_DNS_ADDRESS: Ip4 = "opt.pri_dns_address";
        /// Primary NBNS Address
        OPT_PRI_NBNS_ADDRESS: Ip4 = "opt.pri_nbns_address";
        /// Secondary DNS Address
        OPT_SEC_DNS_ADDRESS: Ip4 = "opt.sec_dns_address";
        /// Secondary NBNS Address
        OPT_SEC_NBNS_ADDRESS: Ip4 = "opt.sec_nbns_address";
    }
}

static OPTIONS: Options = Options {
    protocol: &PROTOCOL,
    kind: OPT_TYPE,
    len: OPT_LENGTH,
    runs: &[
        (1, OPT_SRC_ADDRESS.index, OPT_DST_ADDRESS.index),
        (2, OPT_COMPRESS_PROTO.index, OPT_COMP_SLOT_ID.index),
        (3, OPT_IP_ADDRESS.index, OPT_IP_ADDRESS.index),
        (
            4,
            OPT_MOBILENODEHOMEADDRESS.index,
            OPT_MOBILENODEHOMEADDRESS.index,
        ),
        (129, OPT_PRI_DNS_ADDRESS.index, OPT_PRI_DNS_ADDRESS.index),
        (130, OPT_PRI_NBNS_ADDRESS.index, OPT_PRI_NBNS_ADDRESS.index),
        (131, OPT_SEC_DNS_ADDRESS.index, OPT_SEC_DNS_ADDRESS.index),
        (132, OPT_SEC_NBNS_ADDRESS.index, OPT_SEC_NBNS_ADDRESS.index),
    ],
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    control::read(r, &OPTIONS)
}
