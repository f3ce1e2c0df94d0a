//! Link state messages (ISO/IEC 10589 §9.8, §9.9).
use super::{areas, each, entries, header, identifier, reachability};
use crate::names::ip::CHECKSUM_STATUS as STATUS_NAMES;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

const SYSTEMS: Names = Names::sorted(&[
    (0, "Unused 0x0 (invalid)"),
    (1, "Level 1"),
    (2, "Unused 0x2 (invalid)"),
    (3, "Level 2"),
]);

protocol! {
    /// ISO 10589 ISIS Link State Protocol Data Unit (ISO/IEC 10589, RFC 1195, RFC 5305)
    "ISIS_LSP" = "isis.lsp" column "" over [Key::Name("isis.lsp")] info info {
        /// PDU length
        LEN: u16 = "pdu_length";
        /// Remaining lifetime
        LIFETIME: u16 = "remaining_life";
        /// LSP-ID
        LSP: Text = "lsp_id";
        /// Sequence number
        SEQUENCE: Hex<u32> = "sequence_number";
        /// Checksum
        CHECKSUM: Hex<u16> = "checksum";
        /// Checksum Status
        CHECKSUM_STATUS: u8 = "checksum.status" line Name named STATUS_NAMES;
        /// Partition Repair
        PARTITION: Flag<7> = "partition_repair" named truths::SUPPORTED;
        /// Attachment
        ATTACHMENT: Bits<3, 4> = "att";
        /// Error metric
        ERROR: Flag<3> = "error_metric";
        /// Expense metric
        EXPENSE: Flag<2> = "expense_metric";
        /// Delay metric
        DELAY: Flag<1> = "delay_metric";
        /// Default metric
        DEFAULT: Flag<0> = "default_metric";
        /// Overload bit
        OVERLOAD: Flag<2> = "overload";
        /// Type of Intermediate System
        SYSTEM: Bits<0, 2> = "is_type" named SYSTEMS;
        /// Type
        ENTRY_TYPE: u8 = "clv.type";
        /// Length
        ENTRY_LEN: u8 = "clv.length";
        /// Area address
        AREA: Bytes = "area_address";
        /// NLPID
        NETWORK_PROTOCOL: Hex<u8> = "clv_nlpid.nlpid";
        /// Hostname
        HOST: Text = "hostname";
        /// IPv4 interface address
        ADDRESS_4: Ip4 = "clv_ipv4_int_addr";
        /// IPv6 interface address
        ADDRESS_6: Ip6 = "clv_ipv6_int_addr";
        /// Traffic Engineering Router ID
        TE_ROUTER: Ip4 = "clv_te_router_id";
        /// Neighbor originating buffer size
        BUFFER: u16 = "originating_lsp_buffer_size";
        /// Instance Identifier
        INSTANCE: u16 = "iid";
        /// Supported ITID
        TOPOLOGY: u16 = "supported_itid";
        /// Number of System IDs
        PURGERS: u8 = "purge_originator_id.num";
        /// System ID
        PURGER: Text = "purge_originator_id.system_id";
        /// IsVirtual
        pub VIRTUAL: u8 = "is_virtual";
        /// Default Metric
        pub NEAR_DEFAULT: Bits<0, 6> = "eis_neighbors.default_metric";
        /// Default Metric
        pub NEAR_DEFAULT_IE: Flag<6> = "eis_neighbors.default_metric_ie" named truths::EXTERNAL;
        /// Delay Metric
        pub NEAR_DELAY: Bits<0, 6> = "eis_neighbors.delay_metric";
        /// Delay Metric
        pub NEAR_DELAY_SUPPORTED: Flag<7> = "eis_neighbors_delay_metric.supported" named truths::NOT_SUPPORTED;
        /// Delay Metric
        pub NEAR_DELAY_IE: Flag<6> = "eis_neighbors.delay_metric_ie" named truths::EXTERNAL;
        /// Expense Metric
        pub NEAR_EXPENSE: Bits<0, 6> = "eis_neighbors.expense_metric";
        /// Expense Metric
        pub NEAR_EXPENSE_SUPPORTED: Flag<7> = "eis_neighbors.expense_metric_supported" named truths::NOT_SUPPORTED;
        /// Expense Metric
        pub NEAR_EXPENSE_IE: Flag<6> = "eis_neighbors.expense_metric_ie" named truths::EXTERNAL;
        /// Error Metric
        pub NEAR_ERROR: Bits<0, 6> = "eis_neighbors.error_metric";
        /// Error Metric
        pub NEAR_ERROR_SUPPORTED: Flag<7> = "eis_neighbors.error_metric_supported" named truths::NOT_SUPPORTED;
        /// Error Metric
        pub NEAR_ERROR_IE: Flag<6> = "eis_neighbors.error_metric_ie" named truths::EXTERNAL;
        /// Reserved
        pub NEAR_RESERVED: Hex<u8> = "eis_neighbors_clv_inner.reserved";
        /// IS Neighbor
        pub NEIGHBOR: Text = "eis_neighbors.is_neighbor";
        /// IPv4 prefix
        pub IP_PREFIX: Ip4 = "ip_reachability.ipv4_prefix";
        /// Default Metric
        pub IP_DEFAULT: Bits<0, 6> = "ip_reachability.default_metric";
        /// Default Metric IE
        pub IP_DEFAULT_IE: Flag<6> = "ip_reachability.default_metric_ie" named truths::EXTERNAL;
        /// Distribution
        pub IP_DISTRIBUTION: Flag<7> = "ip_reachability.distribution" named truths::DOWN_UP;
        /// Delay Metric
        pub IP_DELAY: Bits<0, 6> = "ip_reachability.delay_metric";
        /// Delay Metric
        pub IP_DELAY_SUPPORT: Flag<7> = "ip_reachability.delay_metric_support" named truths::NOT_SUPPORTED;
        /// Delay Metric
        pub IP_DELAY_IE: Flag<6> = "ip_reachability.delay_metric_ie" named truths::EXTERNAL;
        /// Expense Metric
        pub IP_EXPENSE: Bits<0, 6> = "ip_reachability.expense_metric";
        /// Expense Metric
        pub IP_EXPENSE_SUPPORT: Flag<7> = "ip_reachability.expense_metric_support" named truths::NOT_SUPPORTED;
        /// Expense Metric
        pub IP_EXPENSE_IE: Flag<6> = "ip_reachability.expense_metric_ie" named truths::EXTERNAL;
        /// Error Metric
        pub IP_ERROR: Bits<0, 6> = "ip_reachability.error_metric";
        /// Error Metric
        pub IP_ERROR_SUPPORT: Flag<7> = "ip_reachability.error_metric_support" named truths::NOT_SUPPORTED;
        /// Error Metric
        pub IP_ERROR_IE: Flag<6> = "ip_reachability.error_metric_ie" named truths::EXTERNAL;
        /// IS neighbor ID
        pub FAR_NEIGHBOR: Text = "ext_is_reachability.is_neighbor_id";
        /// Metric
        pub FAR_METRIC: U24 = "ext_is_reachability.metric";
        /// SubCLV Length
        pub FAR_LEN: u8 = "ext_is_reachability.subclvs_length";
        /// Code
        pub FAR_CODE: u8 = "ext_is_reachability.code" named crate::names::isis::EXT_IS_REACHABILITY_CODE;
        /// Length
        pub FAR_CODE_LEN: u8 = "ext_is_reachability.length";
        /// IPv4 interface address
        pub FAR_ADDRESS: Ip4 = "ext_is_reachability.ipv4_interface_address";
        /// IPv4 neighbor address
        pub FAR_PEER: Ip4 = "ext_is_reachability.ipv4_neighbor_address";
        /// Link Local Identifier
        pub FAR_LOCAL: u32 = "ext_is_reachability.link_local_identifier";
        /// Link Remote Identifier
        pub FAR_REMOTE: u32 = "ext_is_reachability.link_remote_identifier";
        /// Traffic engineering default metric
        pub FAR_TE_METRIC: U24 = "ext_is_reachability.traffic_engineering_default_metric";
        /// Value
        pub FAR_VALUE: Bytes = "ext_is_reachability.value";
        /// Metric
        pub WIDE_METRIC: u32 = "ext_ip_reachability.metric";
        /// Distribution
        pub WIDE_DISTRIBUTION: Flag<7> = "ext_ip_reachability.distribution" named truths::DOWN_UP;
        /// Sub-TLV
        pub WIDE_MORE: Flag<6> = "ext_ip_reachability.subtlv" named truths::YES_NO;
        /// Prefix Length
        pub WIDE_BITS: Bits<0, 6> = "ext_ip_reachability.prefix_length";
        /// IPv4 prefix
        pub WIDE_PREFIX: Ip4 = "ext_ip_reachability.ipv4_prefix";
        /// SubCLV Length
        pub WIDE_LEN: u8 = "ext_ip_reachability.subclvs_length";
        /// Sub-entries
        pub WIDE_ENTRIES: Bytes = "";
        /// Router ID
        CAPABLE_ROUTER: Hex<u32> = "rt_capable.router_id";
        /// S bit
        CAPABLE_S: Flag<0> = "rt_capable.flag_s" named truths::TRUE_FALSE;
        /// D bit
        CAPABLE_D: Flag<1> = "rt_capable.flag_d" named truths::TRUE_FALSE;
        /// Unknown entry
        UNKNOWN: Mark = "clv.unknown";
        /// Other content
        OPAQUE: Bytes = "";
    }
}

fn info(layer: &Layer, out: &mut String) {
    super::describe(layer, out, &[(", LSP-ID: ", LSP)]);
    if let (Some(sequence), Some(lifetime)) = (layer.value(SEQUENCE), layer.value(LIFETIME)) {
        let _ = write!(out, ", Sequence: 0x{sequence:08x}, Lifetime: {lifetime:5}s");
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (_, system) = header(r);
    r.take(LEN)?;
    r.take(LIFETIME)?;
    let start = r.at();
    identifier(r, LSP, system, 2)?;
    r.take(SEQUENCE)?;
    let checksum = r.take(CHECKSUM)?;
    note_checksum(r, start, checksum.0);
    let word = r.word::<u8>()?;
    r.bits(word, PARTITION);
    r.bits(word, ATTACHMENT);
    // The four bits below are those that Wireshark shows, which are not those of the attachment (ISO/IEC 10589 §9.8).
    r.nested(|r| {
        r.bits(word, ERROR);
        r.bits(word, EXPENSE);
        r.bits(word, DELAY);
        r.bits(word, DEFAULT);
    });
    r.bits(word, OVERLOAD);
    r.bits(word, SYSTEM);
    entries(r, ENTRY_TYPE, ENTRY_LEN, |r, kind| entry(r, kind, system))?;
    Ok(Next::End)
}

/// ISO 8473 annex C: two sums over all from the identifier on, which come out at zero.
fn note_checksum(r: &mut Reader, start: usize, checksum: u16) {
    const ABSENT: u64 = 3;
    if !r.wants(CHECKSUM_STATUS) {
        return;
    }
    let sums = r
        .from(start)
        .iter()
        .fold((0u32, 0u32), |(low, high), byte| {
            let low = (low + u32::from(*byte)) % 255;
            (low, (high + low) % 255)
        });
    let status = match (checksum, sums) {
        (0, _) => ABSENT,
        (_, (0, 0)) => 1,
        _ => 0,
    };
    r.put(CHECKSUM_STATUS, status);
}

fn entry(r: &mut Reader, kind: u8, system: usize) -> Result<(), Stop> {
    match kind {
        1 => areas(r, AREA)?,
        2 => reachability::neighbors(r, system)?,
        7 => {
            r.take(INSTANCE)?;
            each(r, TOPOLOGY)?;
        }
        13 => {
            let count = r.take(PURGERS)?;
            for _ in 0..count {
                identifier(r, PURGER, system, 0)?;
            }
        }
        14 => drop(r.take(BUFFER)?),
        22 => reachability::extended_neighbors(r, system)?,
        128 | 130 => reachability::addresses(r)?,
        129 => each(r, NETWORK_PROTOCOL)?,
        132 => each(r, ADDRESS_4)?,
        134 => drop(r.take(TE_ROUTER)?),
        135 => reachability::extended_addresses(r)?,
        137 => drop(r.rest_as(HOST)),
        232 => {
            while r.left() > 0 {
                r.bytes(ADDRESS_6, 16)?;
            }
        }
        242 => {
            r.take(CAPABLE_ROUTER)?;
            let flags = r.word::<u8>()?;
            r.bits(flags, CAPABLE_S);
            r.bits(flags, CAPABLE_D);
            r.rest_as(OPAQUE);
        }
        10 | 133 => drop(r.rest_as(OPAQUE)),
        _ => r.put_at(UNKNOWN, r.at(), r.left(), 0),
    }
    Ok(())
}
