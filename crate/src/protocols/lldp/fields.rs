//! The fields of the Link Layer Discovery Protocol.
use super::{dissect, info};
use crate::names::address_families::FAMILIES;
use crate::names::lldp as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Link Layer Discovery Protocol (IEEE 802.1AB)
    "LLDPDU" = "lldp" column "LLDP" over [Key::Ether(0x88cc)] info info {
        /// TLV Type
        pub TYPE: Bits<9, 7> = "tlv.type" named names::TYPES;
        /// TLV Length
        pub LEN: Bits<0, 9> = "tlv.len";
        /// Unknown
        pub UNKNOWN: Bytes = "";
        /// Chassis Id Subtype
        pub CHASSIS_TYPE: u8 = "chassis.subtype" named names::CHASSIS;
        /// Chassis Id
        pub CHASSIS: Text = "chassis.id";
        /// Chassis Id
        pub CHASSIS_MAC: Mac = "chassis.id.mac";
        /// Chassis Id
        pub CHASSIS_IP4: Ip4 = "chassis.id.ip4";
        /// Chassis Id
        pub CHASSIS_IP6: Ip6 = "chassis.id.ip6";
        /// Port Id Subtype
        pub PORT_TYPE: u8 = "port.subtype" named names::PORTS;
        /// Port Id
        pub PORT: Text = "port.id";
        /// Port Id
        pub PORT_MAC: Mac = "port.id.mac";
        /// Port Id
        pub PORT_IP4: Ip4 = "port.id.ip4";
        /// Port Id
        pub PORT_IP6: Ip6 = "port.id.ip6";
        /// Network Address family
        pub NETWORK_FAMILY: u8 = "network_address.subtype" named FAMILIES;
        /// Seconds
        pub TIME_TO_LIVE: u16 = "time_to_live";
        /// Port Description
        pub PORT_DESCRIPTION: Ascii = "port.desc";
        /// System Name
        pub SYSTEM_NAME: Ascii = "tlv.system.name";
        /// System Description
        pub SYSTEM_DESCRIPTION: Ascii = "tlv.system.desc";
        /// Capabilities
        pub CAPABILITIES: Hex<u16> = "tlv.system_cap";
        /// Other
        pub CAN_OTHER: bool = "tlv.system_cap.other" named truths::CAPABLE;
        /// Repeater
        pub CAN_REPEATER: bool = "tlv.system_cap.repeater" named truths::CAPABLE;
        /// Bridge
        pub CAN_BRIDGE: bool = "tlv.system_cap.bridge" named truths::CAPABLE;
        /// WLAN access point
        pub CAN_WLAN_ACCESS_PT: bool = "tlv.system_cap.wlan_access_pt" named truths::CAPABLE;
        /// Router
        pub CAN_ROUTER: bool = "tlv.system_cap.router" named truths::CAPABLE;
        /// Telephone
        pub CAN_TELEPHONE: bool = "tlv.system_cap.telephone" named truths::CAPABLE;
        /// DOCSIS cable device
        pub CAN_DOCSIS_CABLE_DEVICE: bool = "tlv.system_cap.docsis_cable_device" named truths::CAPABLE;
        /// Station only
        pub CAN_STATION_ONLY: bool = "tlv.system_cap.station_only" named truths::CAPABLE;
        /// Enabled Capabilities
        pub ENABLED: Hex<u16> = "tlv.enable_system_cap";
        /// Other
        pub DOES_OTHER: bool = "tlv.enable_system_cap.other" named truths::CAPABLE;
        /// Repeater
        pub DOES_REPEATER: bool = "tlv.enable_system_cap.repeater" named truths::CAPABLE;
        /// Bridge
        pub DOES_BRIDGE: bool = "tlv.enable_system_cap.bridge" named truths::CAPABLE;
        /// WLAN access point
        pub DOES_WLAN_ACCESS_PT: bool = "tlv.enable_system_cap.wlan_access_pt" named truths::CAPABLE;
        /// Router
        pub DOES_ROUTER: bool = "tlv.enable_system_cap.router" named truths::CAPABLE;
        /// Telephone
        pub DOES_TELEPHONE: bool = "tlv.enable_system_cap.telephone" named truths::CAPABLE;
        /// DOCSIS cable device
        pub DOES_DOCSIS_CABLE_DEVICE: bool = "tlv.enable_system_cap.docsis_cable_device" named truths::CAPABLE;
        /// Station only
        pub DOES_STATION_ONLY: bool = "tlv.enable_system_cap.station_only" named truths::CAPABLE;
        /// Address String Length
        pub ADDRESS_LEN: u8 = "mgn.address.len";
        /// Address Subtype
        pub ADDRESS_TYPE: u8 = "mgn.address.subtype" named FAMILIES;
        /// Management Address
        pub ADDRESS_4: Ip4 = "mgn.addr.ip4";
        /// Management Address
        pub ADDRESS_6: Ip6 = "mgn.addr.ip6";
        /// Management Address
        pub ADDRESS_OTHER: Bytes = "mgn.addr.hex";
        /// Interface Subtype
        pub INTERFACE_TYPE: u8 = "mgn.interface.subtype" named names::INTERFACES;
        /// Interface Number
        pub INTERFACE: u32 = "mgn.interface.number";
        /// OID String Length
        pub OBJECT_LEN: u8 = "mgn.obj.len";
        /// Object Identifier
        pub OBJECT: Bytes = "mgn.obj.id";
        /// Organization Unique Code
        pub OUI: U24 = "orgtlv.oui";
        /// IEEE 802.1 Subtype
        pub TYPE_802_1: Hex<u8> = "ieee.802_1.subtype" named names::IEEE_802_1;
        /// Port VLAN Identifier
        pub PORT_VLAN: u16 = "ieee.802_1.port_vlan.id" line Both;
        /// Flags
        pub PROTOCOL_FLAGS: Hex<u8> = "ieee.802_1.port_and_vlan_id_flag";
        /// Port and Protocol VLAN
        pub PROTOCOL_SUPPORTED: Flag<1> = "ieee.802_1.port_and_vlan_id_flag.supported" named truths::SUPPORTED;
        /// Port and Protocol VLAN
        pub PROTOCOL_ENABLED: Flag<2> = "ieee.802_1.port_and_vlan_id_flag.enabled" named truths::ENABLED;
        /// Port and Protocol VLAN Identifier
        pub PROTOCOL_VLAN: u16 = "ieee.802_1.port_proto_vlan.id" line Both;
        /// VLAN Identifier
        pub VLAN: u16 = "ieee.802_1.vlan.id" line Both;
        /// VLAN Name Length
        pub VLAN_NAME_LEN: u8 = "ieee.802_1.vlan.name_len";
        /// VLAN Name
        pub VLAN_NAME: Ascii = "ieee.802_1.vlan.name";
        /// Protocol Identity Length
        pub PROTOCOL_LEN: u8 = "ieee.802_1.proto.id_length";
        /// Protocol Identity
        pub PROTOCOL_ID: Bytes = "ieee.802_1.proto.id";
        /// IEEE 802.3 Subtype
        pub TYPE_802_3: Hex<u8> = "ieee.802_3.subtype" named names::IEEE_802_3;
        /// Auto-Negotiation Support/Status
        pub NEGOTIATION: Hex<u8> = "ieee.802_3.mac_phy_auto_neg_status";
        /// Auto-Negotiation
        pub NEGOTIATION_CAN: Flag<0> = "ieee.802_3.mac_phy_auto_neg_status.supported" named truths::SUPPORTED;
        /// Auto-Negotiation
        pub NEGOTIATION_DOES: Flag<1> = "ieee.802_3.mac_phy_auto_neg_status.enabled" named truths::ENABLED;
        /// PMD Auto-Negotiation Advertised Capability
        pub MODES: Hex<u16> = "ieee.802_3.pmd_auto_neg_advertised_caps";
        /// 1000BASE-T (full duplex mode)
        pub MODE_1000BASE_TFD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.1000base_tfd" named truths::CAPABLE;
        /// 1000BASE-T (half duplex mode)
        pub MODE_1000BASE_T: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.1000base_t" named truths::CAPABLE;
        /// 1000BASE-X (-LX, -SX, -CX full duplex mode)
        pub MODE_1000BASE_XFD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.1000base_xfd" named truths::CAPABLE;
        /// 1000BASE-X (-LX, -SX, -CX half duplex mode)
        pub MODE_1000BASE_X: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.1000base_x" named truths::CAPABLE;
        /// Asymmetric and Symmetric PAUSE (for full-duplex links)
        pub MODE_FDX_BPAUSE: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.fdx_bpause" named truths::CAPABLE;
        /// Symmetric PAUSE (for full-duplex links)
        pub MODE_FDX_SPAUSE: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.fdx_spause" named truths::CAPABLE;
        /// Asymmetric PAUSE (for full-duplex links)
        pub MODE_FDX_APAUSE: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.fdx_apause" named truths::CAPABLE;
        /// PAUSE (for full-duplex links)
        pub MODE_FDX_PAUSE: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.fdx_pause" named truths::CAPABLE;
        /// 100BASE-T2 (full duplex mode)
        pub MODE_100BASE_T2FD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.100base_t2fd" named truths::CAPABLE;
        /// 100BASE-T2 (half duplex mode)
        pub MODE_100BASE_T2: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.100base_t2" named truths::CAPABLE;
        /// 100BASE-TX (full duplex mode)
        pub MODE_100BASE_TXFD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.100base_txfd" named truths::CAPABLE;
        /// 100BASE-TX (half duplex mode)
        pub MODE_100BASE_TX: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.100base_tx" named truths::CAPABLE;
        /// 100BASE-T4
        pub MODE_100BASE_T4: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.100base_t4" named truths::CAPABLE;
        /// 10BASE-T (full duplex mode)
        pub MODE_10BASE_TFD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.10base_tfd" named truths::CAPABLE;
        /// 10BASE-T (half duplex mode)
        pub MODE_10BASE_T: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.10base_t" named truths::CAPABLE;
        /// Other or unknown
        pub MODE_OTHER: bool = "ieee.802_3.pmd_auto_neg_advertised_caps.other" named truths::CAPABLE;
        /// 1000BASE-T (full duplex mode)
        pub INVERSE_1000BASE_TFD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.1000base_tfd" named truths::CAPABLE;
        /// 1000BASE-T (half duplex mode)
        pub INVERSE_1000BASE_T: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.1000base_t" named truths::CAPABLE;
        /// 1000BASE-X (-LX, -SX, -CX full duplex mode)
        pub INVERSE_1000BASE_XFD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.1000base_xfd" named truths::CAPABLE;
        /// 1000BASE-X (-LX, -SX, -CX half duplex mode)
        pub INVERSE_1000BASE_X: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.1000base_x" named truths::CAPABLE;
        /// Asymmetric and Symmetric PAUSE (for full-duplex links)
        pub INVERSE_FDX_BPAUSE: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.fdx_bpause" named truths::CAPABLE;
        /// Symmetric PAUSE (for full-duplex links)
        pub INVERSE_FDX_SPAUSE: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.fdx_spause" named truths::CAPABLE;
        /// Asymmetric PAUSE (for full-duplex links)
        pub INVERSE_FDX_APAUSE: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.fdx_apause" named truths::CAPABLE;
        /// PAUSE (for full-duplex links)
        pub INVERSE_FDX_PAUSE: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.fdx_pause" named truths::CAPABLE;
        /// 100BASE-T2 (full duplex mode)
        pub INVERSE_100BASE_T2FD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_t2fd" named truths::CAPABLE;
        /// 100BASE-T2 (half duplex mode)
        pub INVERSE_100BASE_T2: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_t2" named truths::CAPABLE;
        /// 100BASE-TX (full duplex mode)
        pub INVERSE_100BASE_TXFD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_txfd" named truths::CAPABLE;
        /// 100BASE-TX (half duplex mode)
        pub INVERSE_100BASE_TX: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_tx" named truths::CAPABLE;
        /// 100BASE-T4
        pub INVERSE_100BASE_T4: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_t4" named truths::CAPABLE;
        /// 10BASE-T (full duplex mode)
        pub INVERSE_10BASE_TFD: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.10base_tfd" named truths::CAPABLE;
        /// 10BASE-T (half duplex mode)
        pub INVERSE_10BASE_T: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.10base_t" named truths::CAPABLE;
        /// Other or unknown
        pub INVERSE_OTHER: bool = "ieee.802_3.pmd_auto_neg_advertised_caps_inv.other" named truths::CAPABLE;
        /// Operational MAU Type
        pub MAU: Hex<u16> = "ieee.802_3.pmd_mau_type" named crate::names::lldp::PMD_MAU_TYPE;
        /// Aggregation Status
        pub AGGREGATION: Hex<u8> = "ieee.802_3.aggregation_status";
        /// Aggregation Capability
        pub AGGREGATION_CAN: Flag<0> = "ieee.802_3.aggregation_status.cap" named truths::YES_NO;
        /// Aggregation Status
        pub AGGREGATION_DOES: Flag<1> = "ieee.802_3.aggregation_status.enabled" named truths::ENABLED;
        /// Aggregated Port Id
        pub AGGREGATED_PORT: u32 = "ieee.802_3.aggregated_port_id";
        /// Maximum Frame Size
        pub MAX_FRAME: u16 = "ieee.802_3.max_frame_size";
        /// Media Subtype
        pub TYPE_MEDIA: Hex<u8> = "media.subtype" named names::MEDIA;
        /// Capabilities
        pub MEDIA_CAPABILITIES: Hex<u16> = "media.subtype.caps";
        /// LLDP-MED Capabilities
        pub MEDIA_LLPD: bool = "media.subtype.caps.llpd" named truths::CAPABLE;
        /// Network Policy
        pub MEDIA_NETWORK_POLICY: bool = "media.subtype.caps.network_policy" named truths::CAPABLE;
        /// Location Identification
        pub MEDIA_LOCATION_ID: bool = "media.subtype.caps.location_id" named truths::CAPABLE;
        /// Extended Power via MDI-PSE
        pub MEDIA_MDI_PSE: bool = "media.subtype.caps.mdi_pse" named truths::CAPABLE;
        /// Extended Power via MDI-PD
        pub MEDIA_MID_PD: bool = "media.subtype.caps.mid_pd" named truths::CAPABLE;
        /// Inventory
        pub MEDIA_INVENTORY: bool = "media.subtype.caps.inventory" named truths::CAPABLE;
        /// Class Type
        pub MEDIA_CLASS: u8 = "media.subtype.class" named names::CLASSES;
        /// Hardware Revision
        pub HARDWARE: Ascii = "media.hardware";
        /// Firmware Revision
        pub FIRMWARE: Ascii = "media.firmware";
        /// Software Revision
        pub SOFTWARE: Ascii = "media.software";
        /// Serial Number
        pub SERIAL: Ascii = "media.sn";
        /// Manufacturer Name
        pub MANUFACTURER: Ascii = "media.manufacturer";
        /// Model Name
        pub MODEL: Ascii = "media.model";
        /// Asset ID
        pub ASSET: Ascii = "media.asset";
        /// IANA Subtype
        pub TYPE_IANA: Hex<u8> = "iana.subtype" named names::IANA;
        /// Manufacturer Usage Description URL
        pub USAGE: Text = "iana.mudurl";
    }
}

/// The lowest bit first.
pub const CAPABILITY_BITS: [Field<bool>; 8] = [
    CAN_OTHER,
    CAN_REPEATER,
    CAN_BRIDGE,
    CAN_WLAN_ACCESS_PT,
    CAN_ROUTER,
    CAN_TELEPHONE,
    CAN_DOCSIS_CABLE_DEVICE,
    CAN_STATION_ONLY,
];
/// The lowest bit first.
pub const ENABLED_BITS: [Field<bool>; 8] = [
    DOES_OTHER,
    DOES_REPEATER,
    DOES_BRIDGE,
    DOES_WLAN_ACCESS_PT,
    DOES_ROUTER,
    DOES_TELEPHONE,
    DOES_DOCSIS_CABLE_DEVICE,
    DOES_STATION_ONLY,
];
/// The lowest bit first.
pub const MODE_BITS: [Field<bool>; 16] = [
    MODE_1000BASE_TFD,
    MODE_1000BASE_T,
    MODE_1000BASE_XFD,
    MODE_1000BASE_X,
    MODE_FDX_BPAUSE,
    MODE_FDX_SPAUSE,
    MODE_FDX_APAUSE,
    MODE_FDX_PAUSE,
    MODE_100BASE_T2FD,
    MODE_100BASE_T2,
    MODE_100BASE_TXFD,
    MODE_100BASE_TX,
    MODE_100BASE_T4,
    MODE_10BASE_TFD,
    MODE_10BASE_T,
    MODE_OTHER,
];
/// The lowest bit first.
pub const MODE_BITS_INVERSE: [Field<bool>; 16] = [
    INVERSE_1000BASE_TFD,
    INVERSE_1000BASE_T,
    INVERSE_1000BASE_XFD,
    INVERSE_1000BASE_X,
    INVERSE_FDX_BPAUSE,
    INVERSE_FDX_SPAUSE,
    INVERSE_FDX_APAUSE,
    INVERSE_FDX_PAUSE,
    INVERSE_100BASE_T2FD,
    INVERSE_100BASE_T2,
    INVERSE_100BASE_TXFD,
    INVERSE_100BASE_TX,
    INVERSE_100BASE_T4,
    INVERSE_10BASE_TFD,
    INVERSE_10BASE_T,
    INVERSE_OTHER,
];
/// The lowest bit first.
pub const MEDIA_BITS: [Field<bool>; 6] = [
    MEDIA_LLPD,
    MEDIA_NETWORK_POLICY,
    MEDIA_LOCATION_ID,
    MEDIA_MDI_PSE,
    MEDIA_MID_PD,
    MEDIA_INVENTORY,
];
