//! Numbers of the Link Layer Discovery Protocol (IEEE 802.1AB, IEEE 802.1Q annex D, IEEE 802.3 §79, ANSI/TIA-1057).
use crate::wire::Names;

pub const TYPES: Names = Names::sorted(&[
    (0, "End of LLDPDU"),
    (1, "Chassis Id"),
    (2, "Port Id"),
    (3, "Time to Live"),
    (4, "Port Description"),
    (5, "System Name"),
    (6, "System Description"),
    (7, "System Capabilities"),
    (8, "Management Address"),
    (127, "Organization Specific"),
]);
pub const CHASSIS: Names = Names::sorted(&[
    (1, "Chassis component"),
    (2, "Interface alias"),
    (3, "Port component"),
    (4, "MAC address"),
    (5, "Network address"),
    (6, "Interface name"),
    (7, "Locally assigned"),
]);
pub const PORTS: Names = Names::sorted(&[
    (1, "Interface alias"),
    (2, "Port component"),
    (3, "MAC address"),
    (4, "Network address"),
    (5, "Interface name"),
    (6, "Agent circuit Id"),
    (7, "Locally assigned"),
]);
pub const INTERFACES: Names =
    Names::sorted(&[(1, "Unknown"), (2, "ifIndex"), (3, "System port number")]);
pub const IEEE_802_1: Names = Names::sorted(&[
    (1, "Port VLAN ID"),
    (2, "Port and Protocol VLAN ID"),
    (3, "VLAN Name"),
    (4, "Protocol Identity"),
    (5, "VID Usage Digest"),
    (6, "Management VID"),
    (7, "Link Aggregation"),
    (8, "Congestion Notification"),
    (9, "ETS Configuration"),
    (10, "ETS Recommendation"),
    (11, "Priority Flow Control Configuration"),
    (12, "Application Protocol"),
    (13, "EVB"),
    (14, "CDCP"),
    (15, "Port extension"),
    (16, "Application VLAN"),
    (17, "LRP ECP Discovery"),
    (18, "LRP TCP Discovery"),
    (19, "Congestion Isolation"),
    (20, "Topology Recognition"),
]);
pub const IEEE_802_3: Names = Names::sorted(&[
    (1, "MAC/PHY Configuration/Status"),
    (2, "Power Via MDI"),
    (3, "Link Aggregation"),
    (4, "Maximum Frame Size"),
    (5, "EEE (Energy-Efficient Ethernet)"),
    (7, "IEEE 802.3br Additional Ethernet capabilities"),
]);
pub const MEDIA: Names = Names::sorted(&[
    (1, "Media Capabilities"),
    (2, "Network Policy"),
    (3, "Location Identification"),
    (4, "Extended Power-via-MDI"),
    (5, "Inventory - Hardware Revision"),
    (6, "Inventory - Firmware Revision"),
    (7, "Inventory - Software Revision"),
    (8, "Inventory - Serial Number"),
    (9, "Inventory - Manufacturer Name"),
    (10, "Inventory - Model Name"),
    (11, "Inventory - Asset ID"),
]);
pub const CLASSES: Names = Names::sorted(&[
    (0, "Type Not Defined"),
    (1, "Endpoint Class I"),
    (2, "Endpoint Class II"),
    (3, "Endpoint Class III"),
    (4, "Network Connectivity"),
]);
pub const IANA: Names = Names::sorted(&[(1, "Manufacturer Usage Description URL")]);

/// Operational MAU Type.
pub const PMD_MAU_TYPE: Names = Names::sorted(&[
    (0, "other or unknown"),
    (1, "AUI - no internal MAU, view from AUI"),
    (2, "10Base5 - thick coax MAU"),
    (3, "Foirl - FOIRL MAU"),
    (4, "10Base2 - thin coax MAU"),
    (5, "10BaseT - UTP MAU"),
    (6, "10BaseFP - passive fiber MAU"),
    (7, "10BaseFB - sync fiber MAU"),
    (8, "10BaseFL - async fiber MAU"),
    (9, "10Broad36 - broadband DTE MAU"),
    (0xa, "10BaseTHD - UTP MAU, half duplex mode"),
    (0xb, "10BaseTFD - UTP MAU, full duplex mode"),
    (0xc, "10BaseFLHD - async fiber MAU, half duplex mode"),
    (0xd, "10BaseFLDF - async fiber MAU, full duplex mode"),
    (0xe, "10BaseT4 - 4 pair category 3 UTP"),
    (0xf, "100BaseTXHD - 2 pair category 5 UTP, half duplex mode"),
    (
        0x10,
        "100BaseTXFD - 2 pair category 5 UTP, full duplex mode",
    ),
    (0x11, "100BaseFXHD - X fiber over PMT, half duplex mode"),
    (0x12, "100BaseFXFD - X fiber over PMT, full duplex mode"),
    (
        0x13,
        "100BaseT2HD - 2 pair category 3 UTP, half duplex mode",
    ),
    (
        0x14,
        "100BaseT2DF - 2 pair category 3 UTP, full duplex mode",
    ),
    (0x15, "1000BaseXHD - PCS/PMA, unknown PMD, half duplex mode"),
    (0x16, "1000BaseXFD - PCS/PMA, unknown PMD, full duplex mode"),
    (
        0x17,
        "1000BaseLXHD - Fiber over long-wavelength laser, half duplex mode",
    ),
    (
        0x18,
        "1000BaseLXFD - Fiber over long-wavelength laser, full duplex mode",
    ),
    (
        0x19,
        "1000BaseSXHD - Fiber over short-wavelength laser, half duplex mode",
    ),
    (
        0x1a,
        "1000BaseSXFD - Fiber over short-wavelength laser, full duplex mode",
    ),
    (
        0x1b,
        "1000BaseCXHD - Copper over 150-Ohm balanced cable, half duplex mode",
    ),
    (
        0x1c,
        "1000BaseCXFD - Copper over 150-Ohm balanced cable, full duplex mode",
    ),
    (
        0x1d,
        "1000BaseTHD - Four-pair Category 5 UTP, half duplex mode",
    ),
    (
        0x1e,
        "1000BaseTFD - Four-pair Category 5 UTP, full duplex mode",
    ),
    (0x1f, "10GigBaseX - X PCS/PMA, unknown PMD."),
    (0x20, "10GigBaseLX4 - X fiber over WWDM optics"),
    (0x21, "10GigBaseR - R PCS/PMA, unknown PMD."),
    (0x22, "10GigBaseER - R fiber over 1550 nm optics"),
    (0x23, "10GigBaseLR - R fiber over 1310 nm optics"),
    (0x24, "10GigBaseSR - R fiber over 850 nm optics"),
    (0x25, "10GigBaseW - W PCS/PMA, unknown PMD."),
    (0x26, "10GigBaseEW - W fiber over 1550 nm optics"),
    (0x27, "10GigBaseLW - W fiber over 1310 nm optics"),
    (0x28, "10GigBaseSW - W fiber over 850 nm optics"),
    (
        0x29,
        "10GBASE-CX4 - X copper over 8 pair 100-Ohm balanced cable",
    ),
    (
        0x2a,
        "2BASE-TL - Voice grade UTP copper, up to 2700m, optional PAF",
    ),
    (
        0x2b,
        "10PASS-TS - Voice grade UTP copper, up to 750m, optional PAF",
    ),
    (
        0x2c,
        "100BASE-BX10D - One single-mode fiber OLT, long wavelength, 10km",
    ),
    (
        0x2d,
        "100BASE-BX10U - One single-mode fiber ONU, long wavelength, 10km",
    ),
    (
        0x2e,
        "100BASE-LX10 - One single-mode fiber ONU, long wavelength, 10km",
    ),
    (
        0x2f,
        "1000BASE-BX10D - One single-mode fiber OLT, long wavelength, 10km",
    ),
    (
        0x30,
        "1000BASE-BX10U - One single-mode fiber ONU, long wavelength, 10km",
    ),
    (
        0x31,
        "1000BASE-LX10 - Two sigle-mode fiber, long wavelength, 10km",
    ),
    (
        0x32,
        "1000BASE-PX10D - One single-mode fiber EPON OLT, 10km",
    ),
    (
        0x33,
        "1000BASE-PX10U - One single-mode fiber EPON ONU, 10km",
    ),
    (
        0x34,
        "1000BASE-PX20D - One single-mode fiber EPON OLT, 20km",
    ),
    (
        0x35,
        "1000BASE-PX20U - One single-mode fiber EPON ONU, 20km",
    ),
]);
