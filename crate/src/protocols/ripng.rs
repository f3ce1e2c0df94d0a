//! Routing Information Protocol for IPv6.
use crate::wire::*;
use std::fmt::Write;

const COMMANDS: Names = Names::sorted(&[(1, "Request"), (2, "Response")]);

protocol! {
    /// RIPng (RFC 2080)
    "RIPng" = "ripng" over [] info info {
        /// Command
        COMMAND: u8 = "cmd" named COMMANDS;
        /// Version
        VERSION: u8 = "version";
        /// Reserved
        RESERVED: Bytes = "reserved";
        /// Route Table Entry
        ROUTE: Mark = "rte";
        /// IPv6 Prefix
        PREFIX: Ip6 = "rte.ipv6_prefix";
        /// Route Tag
        pub TAG: Hex<u16> = "rte.route_tag";
        /// Prefix Length
        pub PREFIX_LEN: u8 = "rte.prefix_length";
        /// Metric
        METRIC: u8 = "rte.metric";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(COMMAND)?;
    r.take(VERSION)?;
    r.bytes(RESERVED, 2)?;
    while r.reported() > 0 {
        r.group(ROUTE, |r| r.run(&PROTOCOL, PREFIX, METRIC))?;
    }
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    let (Some(command), Some(version)) = (layer.value(COMMAND), layer.value(VERSION)) else {
        return;
    };
    let _ = match COMMANDS.get(command) {
        Some(name) => write!(out, " Command {name}, Version {version}"),
        None => write!(out, " Command Unknown ({command}), Version {version}"),
    };
}
