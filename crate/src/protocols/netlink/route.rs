//! Rtnetlink: interfaces, addresses, routes and neighbours, as Linux's kernel tells of them and is told.
use super::{attributes, header};
use crate::names::arp::HARDWARE;
use crate::names::netlink as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Linux rtnetlink (RFC 3549)
    "" = "netlink-route" column "Netlink route" over [] info info {
        /// Message type
        TYPE: Little<u16> = "nltype" named N::MESSAGES;
        /// Interface family
        LINK_FAMILY: u8 = "ifi_family";
        /// Device type
        LINK_TYPE: Little<u16> = "ifi_type" named HARDWARE;
        /// Interface index
        LINK_INDEX: Little<i32> = "ifi_index";
        /// Device flags
        LINK_FLAGS: Little<u32> = "ifi_flags";
        /// Interface
        LINK_UP: Flag<0> = "ifi_flags.iff_up" named truths::UP_DOWN;
        /// Broadcast
        LINK_BROADCASTS: Flag<1> = "ifi_flags.iff_broadcast" named truths::VALID;
        /// Device change flags
        LINK_CHANGE: Little<u32> = "ifi_change";
        /// Attribute type
        LINK_ATTRIBUTE: u16 = "ifla_attr_type" named N::LINK_ATTRIBUTES;
        /// HW Address
        HARDWARE_ADDRESS: Mac = "ifla_hwaddr";
        /// HW Address
        OTHER_ADDRESS: Bytes = "ifla_hwaddr";
        /// Broadcast
        BROADCAST: Mac = "ifla_broadcast";
        /// Broadcast
        OTHER_BROADCAST: Bytes = "ifla_broadcast";
        /// Device name
        NAME: Text = "ifla_ifname";
        /// MTU of device
        MTU: Little<u32> = "ifla_mtu";
        /// Queueing discipline
        DISCIPLINE: Text = "ifla_qdisc";
        /// TxQueue length
        QUEUE: Little<u32> = "ifla_txqlen";
        /// Memory start
        pub MEMORY_START: Little<Hex<u64>> = "ifla_map.mem_start";
        /// Memory end
        pub MEMORY_END: Little<Hex<u64>> = "ifla_map.mem_end";
        /// Base address
        pub BASE: Little<Hex<u64>> = "ifla_map.base_addr";
        /// IRQ
        pub INTERRUPT: Little<u16> = "ifla_map.irq";
        /// DMA
        pub CHANNEL: u8 = "ifla_map.dma";
        /// Port
        pub PORT: u8 = "ifla_map.port";
        /// Operstate
        STATE: u8 = "ifla_operstate" named N::LINK_STATES;
        /// Group
        GROUP: Little<u32> = "ifla_group";
        /// Promiscuity
        PROMISCUITY: Little<u32> = "ifla_promiscuity";
        /// Number of Tx queues
        SEND_QUEUES: Little<u32> = "ifla_txqnum";
        /// Number of Rx queues
        RECEIVE_QUEUES: Little<u32> = "ifla_rxqnum";
        /// Carrier
        CARRIER: Flag<0> = "ifla_carrier" named truths::RESTRICTED;
        /// Carrier changes
        CARRIER_CHANGES: Little<u32> = "ifla_carrier_changes";
        /// Maximum GSO segment count
        SEGMENTS: Little<u32> = "ifla_gso_maxsegs";
        /// Maximum GSO size
        SEGMENT_SIZE: Little<u32> = "ifla_gso_maxsize";
        /// Carrier changes to up
        CARRIER_UP: Little<u32> = "ifla_carrier_up_count";
        /// Carrier changes to down
        CARRIER_DOWN: Little<u32> = "ifla_carrier_down_count";
        /// Minimum MTU of device
        LEAST_MTU: Little<u32> = "ifla_min_mtu";
        /// Maximum MTU of device
        MOST_MTU: Little<u32> = "ifla_max_mtu";
        /// Rx packets
        RECEIVED: u64 = "ifla_linkstats.rxpackets";
        /// Tx packets
        SENT: u64 = "ifla_linkstats.txpackets";
        /// Rx bytes
        RECEIVED_BYTES: u64 = "ifla_linkstats.rxbytes";
        /// Tx bytes
        SENT_BYTES: u64 = "ifla_linkstats.txbytes";
        /// Rx errors
        RECEIVE_ERRORS: u64 = "ifla_linkstats.rxerrors";
        /// Tx errors
        SEND_ERRORS: u64 = "ifla_linkstats.txerrors";
        /// Rx dropped
        RECEIVE_DROPPED: u64 = "ifla_linkstats.rxdropped";
        /// Tx dropped
        SEND_DROPPED: u64 = "ifla_linkstats.txdropped";
        /// Multicast Rx
        MULTICAST: u64 = "ifla_linkstats.multicast";
        /// Collisions
        COLLISIONS: u64 = "ifla_linkstats.collisions";
        /// Length errors
        LENGTH_ERRORS: u64 = "ifla_linkstats.rx_errors.length_errs";
        /// Ring buffer overflow errors
        OVERFLOW_ERRORS: u64 = "ifla_linkstats.rx_errors.over_errs";
        /// CRC errors
        CHECK_ERRORS: u64 = "ifla_linkstats.rx_errors.crc_errs";
        /// Frame alignment errors
        FRAME_ERRORS: u64 = "ifla_linkstats.rx_errors.frame_errs";
        /// FIFO overrun errors
        RECEIVE_FIFO_ERRORS: u64 = "ifla_linkstats.rx_errors.fifo_errs";
        /// Missed packet errors
        MISSED_ERRORS: u64 = "ifla_linkstats.rx_errors.miss_errs";
        /// Abort errors
        ABORT_ERRORS: u64 = "ifla_linkstats.rx_errors.abort_errs";
        /// Carrier errors
        CARRIER_ERRORS: u64 = "ifla_linkstats.rx_errors.carrier_errs";
        /// FIFO errors
        SEND_FIFO_ERRORS: u64 = "ifla_linkstats.rx_errors.fifo_errs";
        /// Heartbeat errors
        HEARTBEAT_ERRORS: u64 = "ifla_linkstats.rx_errors.heartbeat_errs";
        /// Window errors
        WINDOW_ERRORS: u64 = "ifla_linkstats.rx_errors.window_errs";
        /// Address type
        ADDRESS_FAMILY: u8 = "ifa_family" named N::ADDRESS_FAMILIES;
        /// Address prefixlength
        pub PREFIX_LEN: u8 = "ifa_prefixlen";
        /// Address flags
        pub ADDRESS_FLAGS: u8 = "ifa_flags";
        /// Address scope
        pub ADDRESS_SCOPE: u8 = "ifa_scope";
        /// Interface index
        ADDRESS_INDEX: Little<i32> = "ifa_index";
        /// Attribute type
        ADDRESS_ATTRIBUTE: u16 = "ifa_attr_type" named N::ADDRESS_ATTRIBUTES;
        /// Address
        ADDRESS_4: Ip4 = "ifa_address.ipv4";
        /// Address
        ADDRESS_6: Ip6 = "ifa_address.ipv6";
        /// Interface name
        LABEL: Text = "ifa_label";
        /// Address flags
        ADDRESS_FLAGS_32: Little<u32> = "ifa_flags32";
        /// Address family
        ROUTE_FAMILY: u8 = "rt_family" named N::ADDRESS_FAMILIES;
        /// Length of destination
        pub DESTINATION_LEN: u8 = "rt_dst_len";
        /// Length of source
        pub SOURCE_LEN: u8 = "rt_src_len";
        /// TOS filter
        pub SERVICE: Hex<u8> = "rt_tos";
        /// Routing table ID
        pub TABLE: u8 = "rt_table";
        /// Routing protocol
        pub ORIGIN: Hex<u8> = "rt_protocol" named N::ROUTE_ORIGINS;
        /// Route origin
        pub SCOPE: Hex<u8> = "rt_scope" named N::SCOPES;
        /// Route type
        pub ROUTE_TYPE: Hex<u8> = "rt_type" named N::ROUTE_TYPES;
        /// Route flags
        ROUTE_FLAGS: Little<Hex<u32>> = "rt_flags";
        /// Attribute type
        ROUTE_ATTRIBUTE: u16 = "rta_attr_type" named N::ROUTE_ATTRIBUTES;
        /// Input interface index
        INPUT: Little<u32> = "rta_iif";
        /// Output interface index
        OUTPUT: Little<u32> = "rta_oif";
        /// Family
        NEIGHBOR_FAMILY: u8 = "nd_family" named crate::names::netlink::ADDRESS_FAMILIES;
        /// Interface index
        NEIGHBOR_INDEX: Little<i32> = "nd_index";
        /// State
        pub NEIGHBOR_STATE: Little<u16> = "nd_state";
        /// Flags
        pub NEIGHBOR_FLAGS: Hex<u8> = "nd_flags";
        /// Type
        pub NEIGHBOR_TYPE: Hex<u8> = "nd_type" named N::ROUTE_TYPES;
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut kind = 0;
    header(r, |r| {
        kind = r.take(TYPE)?.0;
        Ok(())
    })?;
    match kind {
        16..=19 => link(r)?,
        20..=22 => address(r)?,
        24..=26 => route(r)?,
        28..=30 => neighbor(r)?,
        _ => {}
    }
    Ok(Next::End)
}

/// A program that asks for everything may leave out all but the family.
fn is_short(r: &Reader, len: usize) -> bool {
    r.reported() < len
}

fn link(r: &mut Reader) -> Result<(), Stop> {
    r.take(LINK_FAMILY)?;
    if is_short(r, 15) {
        return Ok(());
    }
    r.skip(1)?;
    r.take(LINK_TYPE)?;
    r.take(LINK_INDEX)?;
    r.take_split(LINK_FLAGS, &PROTOCOL, LINK_UP, LINK_BROADCASTS)?;
    r.take(LINK_CHANGE)?;
    attributes(r, LINK_ATTRIBUTE, link_attribute)
}

fn link_attribute(r: &mut Reader, kind: u16) -> Result<bool, Stop> {
    const MAP_LEN: usize = 28;
    const MAC_LEN: usize = 6;
    match kind {
        1 if r.reported() == MAC_LEN => drop(r.take(HARDWARE_ADDRESS)?),
        1 => drop(r.rest_as(OTHER_ADDRESS)),
        2 if r.reported() == MAC_LEN => drop(r.take(BROADCAST)?),
        2 => drop(r.rest_as(OTHER_BROADCAST)),
        3 => name(r, NAME)?,
        4 => drop(r.take(MTU)?),
        6 => name(r, DISCIPLINE)?,
        7 => counters(r, 4)?,
        13 => drop(r.take(QUEUE)?),
        14 if r.reported() >= MAP_LEN => drop(r.run(&PROTOCOL, MEMORY_START, PORT)?),
        16 => drop(r.take(STATE)?),
        23 => counters(r, 8)?,
        27 => drop(r.take(GROUP)?),
        30 => drop(r.take(PROMISCUITY)?),
        31 => drop(r.take(SEND_QUEUES)?),
        32 => drop(r.take(RECEIVE_QUEUES)?),
        33 => {
            let word = r.word::<u8>()?;
            flags!(r, word: CARRIER);
        }
        35 => drop(r.take(CARRIER_CHANGES)?),
        40 => drop(r.take(SEGMENTS)?),
        41 => drop(r.take(SEGMENT_SIZE)?),
        47 => drop(r.take(CARRIER_UP)?),
        48 => drop(r.take(CARRIER_DOWN)?),
        50 => drop(r.take(LEAST_MTU)?),
        51 => drop(r.take(MOST_MTU)?),
        _ => return Ok(false),
    }
    Ok(true)
}

fn name(r: &mut Reader, field: Field<Text>) -> Result<(), Stop> {
    let len = r.reported();
    r.padded(field, len).map(drop)
}

/// An interface's counters, of four or eight bytes each.
fn counters(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let fields = [
        RECEIVED,
        SENT,
        RECEIVED_BYTES,
        SENT_BYTES,
        RECEIVE_ERRORS,
        SEND_ERRORS,
        RECEIVE_DROPPED,
        SEND_DROPPED,
        MULTICAST,
        COLLISIONS,
        LENGTH_ERRORS,
        OVERFLOW_ERRORS,
        CHECK_ERRORS,
        FRAME_ERRORS,
        RECEIVE_FIFO_ERRORS,
        MISSED_ERRORS,
        ABORT_ERRORS,
        CARRIER_ERRORS,
        SEND_FIFO_ERRORS,
        HEARTBEAT_ERRORS,
        WINDOW_ERRORS,
    ];
    for field in fields {
        let bytes = r.ahead(len)?;
        let value = bytes.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b));
        r.bytes_as(field, len, value)?;
    }
    Ok(())
}

fn address(r: &mut Reader) -> Result<(), Stop> {
    r.take(ADDRESS_FAMILY)?;
    if is_short(r, 7) {
        return Ok(());
    }
    r.run(&PROTOCOL, PREFIX_LEN, ADDRESS_SCOPE)?;
    r.take(ADDRESS_INDEX)?;
    attributes(r, ADDRESS_ATTRIBUTE, address_attribute)
}

fn address_attribute(r: &mut Reader, kind: u16) -> Result<bool, Stop> {
    match (kind, r.reported()) {
        (1 | 2 | 4, 4) => drop(r.take(ADDRESS_4)?),
        (1 | 2 | 4, 16) => drop(r.bytes(ADDRESS_6, 16)?),
        (3, _) => name(r, LABEL)?,
        (8, _) => drop(r.take(ADDRESS_FLAGS_32)?),
        _ => return Ok(false),
    }
    Ok(true)
}

fn route(r: &mut Reader) -> Result<(), Stop> {
    r.take(ROUTE_FAMILY)?;
    if is_short(r, 11) {
        return Ok(());
    }
    r.run(&PROTOCOL, DESTINATION_LEN, ROUTE_TYPE)?;
    r.take(ROUTE_FLAGS)?;
    attributes(r, ROUTE_ATTRIBUTE, route_attribute)
}

fn route_attribute(r: &mut Reader, kind: u16) -> Result<bool, Stop> {
    match kind {
        3 => drop(r.take(INPUT)?),
        4 => drop(r.take(OUTPUT)?),
        _ => return Ok(false),
    }
    Ok(true)
}

fn neighbor(r: &mut Reader) -> Result<(), Stop> {
    r.take(NEIGHBOR_FAMILY)?;
    if is_short(r, 11) {
        return Ok(());
    }
    r.skip(3)?;
    r.take(NEIGHBOR_INDEX)?;
    r.run(&PROTOCOL, NEIGHBOR_STATE, NEIGHBOR_TYPE).map(drop)
}

fn info(layer: &Layer, out: &mut String) {
    let kind = layer.value(TYPE);
    out.push_str(kind.and_then(|kind| N::MESSAGES.get(kind)).unwrap_or(""));
}
