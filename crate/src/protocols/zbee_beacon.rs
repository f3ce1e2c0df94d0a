//! What a ZigBee router says of its network in its beacons.
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

const PROFILES: Names = Names::sorted(&[
    (0, "Network Specific"),
    (1, "ZigBee Home"),
    (2, "ZigBee PRO"),
]);

protocol! {
    /// ZigBee Beacon (ZigBee specification §3.6.7)
    "" = "zbee_beacon" column "ZigBee" over [] info info {
        /// Protocol ID
        PROTOCOL_ID: u8 = "protocol";
        /// Beacon
        pub BEACON: Little<Hex<u16>> = "";
        /// Stack Profile
        pub PROFILE: HexIn<u16, 0, 4> = "profile" named PROFILES;
        /// Protocol Version
        pub VERSION: Bits<4, 4> = "version";
        /// Router Capacity
        pub ROUTER: Flag<10> = "router" named truths::TRUE_FALSE;
        /// Device Depth
        pub DEPTH: Bits<11, 4> = "depth";
        /// End Device Capacity
        pub END_DEVICE: Flag<15> = "end_dev" named truths::TRUE_FALSE;
        /// Extended PAN ID
        NETWORK: Little<Eui64> = "ext_panid";
        /// Tx Offset
        pub OFFSET: Little<U24> = "tx_offset";
        /// Update ID
        UPDATE: u8 = "update_id";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.run(&PROTOCOL, PROTOCOL_ID, UPDATE)?;
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    let below = super::index("wpan").and_then(|wpan| layer.below(wpan));
    let mut source = String::new();
    if let Some(below) = below {
        super::wpan::source(&below, &mut source);
    }
    let network = layer.value(NETWORK).unwrap_or(0).to_be_bytes();
    let network = network.map(|byte| format!("{byte:02x}")).join(":");
    let _ = write!(out, "Beacon{source}, EPID: {network}");
}
