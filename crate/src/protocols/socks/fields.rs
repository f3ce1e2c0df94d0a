//! The fields of SOCKS, and what its numbers are called.
use super::{dissect, info};
use crate::wire::*;

pub const COMMANDS: Names = Names::sorted(&[
    (1, "Connect"),
    (2, "Bind"),
    (3, "UdpAssociate"),
    (0x80, "Ping"),
    (0x81, "Traceroute"),
]);
pub const RESULTS_4: Names = Names::sorted(&[
    (90, "Granted"),
    (91, "Rejected or Failed"),
    (
        92,
        "Rejected because SOCKS server cannot connect to identd on the client",
    ),
    (
        93,
        "Rejected because the client program and identd report different user-ids",
    ),
]);
pub const RESULTS_5: Names = Names::sorted(&[
    (0, "Succeeded"),
    (1, "General SOCKS server failure"),
    (2, "Connection not allowed by ruleset"),
    (3, "Network unreachable"),
    (4, "Host unreachable"),
    (5, "Connection refused"),
    (6, "TTL expired"),
    (7, "Command not supported"),
    (8, "Address type not supported"),
]);
pub const METHODS: Names = Names::sorted(&[
    (0, "No authentication"),
    (1, "GSSAPI"),
    (2, "Username/Password"),
    (3, "Chap"),
    (0xff, "No Acceptable Methods"),
]);
pub const STATUSES: Names = Names::sorted(&[(0, "success")]);
pub const ADDRESSES: Names = Names::sorted(&[(1, "IPv4"), (3, "Domain Name"), (4, "IPv6")]);

/// SOCKS/GSSAPI command.
const GSSAPI_COMMAND: Names = Names::sorted(&[(1, "Authentication"), (255, "Failure")]);

protocol! {
    /// Socks Protocol (RFC 1928, RFC 1929)
    "SOCKS" = "socks" column "Socks" over [Key::Tcp(1080)] info info {
        /// Version
        pub VERSION: u8 = "version";
        /// Authentication Method Count
        pub METHOD_COUNT: u8 = "auth_method_count";
        /// Method
        pub METHOD: u8 = "auth_method" named METHODS;
        /// Accepted Auth Method
        pub ACCEPTED: u8 = "auth_accepted_method" named METHODS;
        /// Subnegotiation Version
        pub NEGOTIATION: u8 = "subnegotiation_version";
        /// User name
        pub USER: Text = "username";
        /// Password
        pub PASSWORD: Text = "password";
        /// Status
        pub STATUS: u8 = "auth_status" named STATUSES;
        /// SOCKS/GSSAPI command
        pub GSS_COMMAND: u8 = "gssapi.command" named GSSAPI_COMMAND;
        /// SOCKS/GSSAPI data length
        pub GSS_LEN: u16 = "gssapi.length";
        /// GSSAPI data
        pub GSS_DATA: Bytes = "gssapi.data";
        /// Command
        pub COMMAND: u8 = "command" named COMMANDS;
        /// Results(V4)
        pub RESULT_4: u8 = "results" named RESULTS_4;
        /// Results(V5)
        pub RESULT_5: u8 = "results" named RESULTS_5;
        /// Reserved
        pub RESERVED: u8 = "reserved";
        /// Address Type
        pub ADDRESS_TYPE: u8 = "address_type" named ADDRESSES;
        /// Remote Port
        pub REMOTE_PORT: u16 = "dstport";
        /// Remote Address
        pub ADDRESS_4: Ip4 = "dst";
        /// Remote Address(ipv6)
        pub ADDRESS_6: Ip6 = "dstV6";
        /// Remote name
        pub NAME: Ascii = "remote_name";
        /// SOCKS v4a Remote Domain Name
        pub NAME_4: Text = "v4a_dns_name";
        /// Port
        pub PORT: u16 = "port";
    }
}
