//! Numbers of the Dynamic Host Configuration Protocol (IANA, BOOTP Vendor Extensions and DHCP Options).
use crate::wire::Names;

/// Message type.
pub const TYPE: Names = Names::sorted(&[(1, "Boot Request"), (2, "Boot Reply")]);

/// DUID Type.
pub const CLIENT_ID_DUID_TYPE: Names = Names::sorted(&[
    (1, "link-layer address plus time"),
    (2, "assigned by vendor based on Enterprise number"),
    (3, "link-layer address"),
]);

/// NetBIOS over TCP/IP Node Type.
pub const OPTION_NETBIOS_OVER_TCPIP_NODE_TYPE: Names =
    Names::sorted(&[(1, "B-node"), (2, "P-node"), (4, "M-node"), (8, "H-node")]);

/// Option Overload.
pub const OPTION_OPTION_OVERLOAD: Names = Names::sorted(&[
    (1, "Boot file name holds options"),
    (2, "Server host name holds options"),
    (3, "Boot file and server host names hold options"),
]);

/// DHCP.
pub const OPTION_DHCP: Names = Names::sorted(&[
    (1, "Discover"),
    (2, "Offer"),
    (3, "Request"),
    (4, "Decline"),
    (5, "ACK"),
    (6, "NAK"),
    (7, "Release"),
    (8, "Inform"),
    (9, "Force Renew"),
    (10, "Lease query"),
    (11, "Lease Unassigned"),
    (12, "Lease Unknown"),
    (13, "Lease Active"),
    (14, "Bulk Lease Query"),
    (15, "Lease Query Done"),
    (16, "Active LeaseQuery"),
    (17, "Lease Query Status"),
    (18, "TLS"),
]);

/// Option 63 Suboption.
pub const OPTION_NOVELL_OPTIONS_SUBOPTION: Names = Names::sorted(&[
    (1, "NWIP does not exist on subnet"),
    (2, "NWIP exists in options area"),
    (3, "NWIP exists in sname/file"),
    (4, "NWIP exists, but too big"),
    (5, "Broadcast for nearest Netware server"),
    (6, "Preferred DSS server"),
    (7, "Nearest NWIP server"),
    (8, "Autoretries"),
    (9, "Autoretry delay, secs"),
    (10, "Support NetWare/IP v1.1"),
    (11, "Primary DSS"),
]);

/// Value.
pub const OPTION_SLP_DIRECTORY_AGENT_VALUE: Names = Names::sorted(&[
    (0, "Dynamic Discovery"),
    (1, "Static Discovery"),
    (128, "Backwards compatibility"),
]);

/// Value.
pub const OPTION_SLP_SERVICE_SCOPE_VALUE: Names =
    Names::sorted(&[(0, "Preferred Scope"), (1, "Mandatory Scope")]);

/// Option 82 Suboption.
pub const OPTION_AGENT_INFORMATION_OPTION_SUBOPTION: Names = Names::sorted(&[
    (0, "Padding"),
    (1, "Agent Circuit ID"),
    (2, "Agent Remote ID"),
    (3, "Reserved"),
    (4, "DOCSIS Device Class"),
    (5, "Link selection"),
    (6, "Subscriber ID"),
    (7, "RADIUS Attributes"),
    (8, "Authentication"),
    (9, "Vendor-Specific Information"),
    (10, "Flags"),
    (11, "Server ID Override"),
    (12, "Relay Agent Identifier"),
    (13, "Access Technology Type"),
    (14, "Access Network Name"),
    (15, "Access Point Name"),
    (16, "Access Point BSSID"),
    (17, "Access Network Operator ID"),
    (18, "Access Network Operator Realm"),
    (19, "Source Port"),
    (150, "Link selection (Cisco proprietary)"),
    (151, "VRF name/VPN ID"),
    (152, "Server ID Override (Cisco proprietary)"),
]);

/// Protocol.
pub const OPTION_DHCP_AUTHENTICATION_PROTOCOL: Names =
    Names::sorted(&[(0, "configuration token"), (1, "delayed authentication")]);

/// Delay Algorithm.
pub const OPTION_DHCP_AUTHENTICATION_ALG_DELAY: Names = Names::sorted(&[(1, "HMAC_MD5")]);

/// Replay Detection Method.
pub const OPTION_DHCP_AUTHENTICATION_RDM: Names =
    Names::sorted(&[(0, "Monotonically-increasing counter")]);

/// Client System Architecture.
pub const OPTION_CLIENT_SYSTEM_ARCHITECTURE: Names = Names::sorted(&[
    (0, "IA x86 PC"),
    (1, "NEC/PC98"),
    (2, "IA64 PC"),
    (3, "DEC Alpha"),
    (4, "ArcX86"),
    (5, "Intel Lean Client"),
    (6, "EFI IA32"),
    (7, "EFI x64"),
    (8, "EFI Xscale"),
    (9, "EFI BC"),
    (10, "ARM 32-bit UEFI"),
    (11, "ARM 64-bit UEFI"),
    (12, "PowerPC Open Firmware"),
    (13, "PowerPC ePAPR"),
    (14, "POWER OPAL v3"),
    (15, "x86 UEFI HTTP"),
    (16, "x64 UEFI HTTP"),
    (17, "EBC UEFI HTTP"),
    (18, "ARM 32-bit UEFI HTTP"),
    (19, "ARM 64-bit UEFI HTTP"),
    (20, "PC/AT HTTP"),
    (21, "ARM 32-bit uboot"),
    (22, "ARM 64-bit uboot"),
    (23, "ARM 32-bit uboot HTTP"),
    (24, "ARM 64-bit uboot HTTP"),
    (25, "RISC-V 32-bit UEFI"),
    (26, "RISC-V 32-bit UEFI HTTP"),
    (27, "RISC-V 64-bit UEFI"),
    (28, "RISC-V 64-bit UEFI HTTP"),
    (29, "RISC-V 128-bit UEFI"),
    (30, "RISC-V 128-bit UEFI HTTP"),
    (31, "s390 Basic"),
    (32, "s390 Extended"),
]);

/// What.
pub const OPTION_CIVIC_LOCATION_WHAT: Names = Names::sorted(&[
    (0, "Location of the DHCP server"),
    (
        1,
        "Location of the network element believed to be closest to the client",
    ),
    (2, "Location of the client"),
]);

/// CA Type.
pub const OPTION_CIVIC_LOCATION_CA_TYPE: Names = Names::sorted(&[
    (0, "Language"),
    (1, "A1"),
    (2, "A2"),
    (3, "A3"),
    (4, "A4"),
    (5, "A5"),
    (6, "A6"),
    (16, "PRD (Leading street direction)"),
    (17, "POD (Trailing street suffix)"),
    (18, "STS (Street suffix)"),
    (19, "HNO (House number)"),
    (20, "HNS (House number suffix)"),
    (21, "LMK (Landmark or vanity address)"),
    (22, "LOC (Additional location information)"),
    (23, "NAM"),
    (24, "PC (Postal/ZIP code)"),
    (25, "BLD (Building)"),
    (26, "UNIT"),
    (27, "FLR (Floor)"),
    (28, "ROOM"),
    (29, "PLC (Place-type)"),
    (30, "PCN (Postal community name)"),
    (31, "POBOX"),
    (32, "ADDCODE (Additional Code)"),
    (33, "SEAT"),
    (34, "RD (Primary road or street)"),
    (35, "RDSEC (Road section)"),
    (36, "RDBR (Road branch)"),
    (37, "RDSUBBR (Road sub-branch)"),
    (38, "PRM (Road pre-modifier)"),
    (39, "POM (Road post-modifier"),
    (128, "Script"),
]);

/// DHCP Auto-Configuration.
pub const OPTION_DHCP_AUTO_CONFIGURATION: Names =
    Names::sorted(&[(0, "DoNotAutoConfigure"), (1, "AutoConfigure")]);

/// SIP Server Encoding.
pub const OPTION_SIP_SERVER_ENCODING: Names =
    Names::sorted(&[(0, "Fully Qualified Domain Name"), (1, "IPv4 Address")]);

/// Error.
pub const OPTION_RFC3825_ERROR: Names = Names::sorted(&[
    (1, "Latitude is out of range [-90,90]"),
    (2, "Latitude Uncertainty is out of range [0,90]"),
    (3, "Longitude is out of range [-180,180]"),
    (4, "Longitude Uncertainty is out of range [0,180]"),
    (5, "Altitude is out of range [-(2^21),(2^21)-1]"),
    (6, "Altitude Uncertainty is out of range [0,2^20]"),
    (7, "Altitude Type is out of range [0,2]"),
    (8, "Datum is out of range [1,3]"),
]);

/// Altitude type.
pub const OPTION_RFC3825_ALTITUDE_TYPE: Names = Names::sorted(&[(1, "Meters"), (2, "Floors")]);

/// Map Datum.
pub const OPTION_CL_DSS_ID_OPTION: Names =
    Names::sorted(&[(1, "WGS 84"), (2, "NAD83 (NAVD88)"), (3, "NAD83 (MLLW)")]);

/// Algorithm.
pub const OPTION_FORCERENEW_NONCE_ALGORITHM: Names = Names::sorted(&[(1, "HMAC-MD5")]);

/// Preference.
pub const OPTION_RDNSS_PREFERENCE: Names =
    Names::sorted(&[(0, "Medium"), (1, "High"), (2, "Reserved"), (3, "Low")]);

/// Status Code.
pub const OPTION_BULK_LEASE_STATUS_CODE: Names = Names::sorted(&[
    (0, "Success"),
    (1, "UpsecFail"),
    (2, "QueryTerminated"),
    (3, "MalformedQuery"),
    (4, "NotAllowed"),
]);

/// Dhcp State.
pub const OPTION_BULK_LEASE_DHCP_STATE: Names = Names::sorted(&[
    (1, "Available"),
    (2, "Active"),
    (3, "Expired"),
    (4, "Released"),
    (5, "Abandoned"),
    (6, "Reset"),
    (7, "Remote"),
    (8, "Transitioning"),
]);

/// Options.
pub const OPTIONS: Names = Names::sorted(&[
    (0, "Padding"),
    (1, "Subnet Mask"),
    (2, "Time Offset"),
    (3, "Router"),
    (4, "Time Server"),
    (5, "Name Server"),
    (6, "Domain Name Server"),
    (7, "Log Server"),
    (8, "Quotes Server"),
    (9, "LPR Server"),
    (10, "Impress Server"),
    (11, "Resource Location Server"),
    (12, "Host Name"),
    (13, "Boot File Size"),
    (14, "Merit Dump File"),
    (15, "Domain Name"),
    (16, "Swap Server"),
    (17, "Root Path"),
    (18, "Extensions Path"),
    (19, "IP Forwarding"),
    (20, "Non-Local Source Routing"),
    (21, "Policy Filter"),
    (22, "Maximum Datagram Reassembly Size"),
    (23, "Default IP Time-to-Live"),
    (24, "Path MTU Aging Timeout"),
    (25, "Path MTU Plateau Table"),
    (26, "Interface MTU"),
    (27, "All Subnets are Local"),
    (28, "Broadcast Address"),
    (29, "Perform Mask Discovery"),
    (30, "Mask Supplier"),
    (31, "Perform Router Discover"),
    (32, "Router Solicitation Address"),
    (33, "Static Route"),
    (34, "Trailer Encapsulation"),
    (35, "ARP Cache Timeout"),
    (36, "Ethernet Encapsulation"),
    (37, "TCP Default TTL"),
    (38, "TCP Keepalive Interval"),
    (39, "TCP Keepalive Garbage"),
    (40, "Network Information Service Domain"),
    (41, "Network Information Service Servers"),
    (42, "Network Time Protocol Servers"),
    (43, "Vendor-Specific Information"),
    (44, "NetBIOS over TCP/IP Name Server"),
    (45, "NetBIOS over TCP/IP Datagram Distribution Name Server"),
    (46, "NetBIOS over TCP/IP Node Type"),
    (47, "NetBIOS over TCP/IP Scope"),
    (48, "X Window System Font Server"),
    (49, "X Window System Display Manager"),
    (50, "Requested IP Address"),
    (51, "IP Address Lease Time"),
    (52, "Option Overload"),
    (53, "DHCP Message Type"),
    (54, "DHCP Server Identifier"),
    (55, "Parameter Request List"),
    (56, "Message"),
    (57, "Maximum DHCP Message Size"),
    (58, "Renewal Time Value"),
    (59, "Rebinding Time Value"),
    (60, "Vendor class identifier"),
    (61, "Client identifier"),
    (62, "Novell/Netware IP domain"),
    (63, "Novell Options"),
    (64, "Network Information Service+ Domain"),
    (65, "Network Information Service+ Servers"),
    (66, "TFTP Server Name"),
    (67, "Bootfile name"),
    (68, "Mobile IP Home Agent"),
    (69, "SMTP Server"),
    (70, "POP3 Server"),
    (71, "NNTP Server"),
    (72, "Default WWW Server"),
    (73, "Default Finger Server"),
    (74, "Default IRC Server"),
    (75, "StreetTalk Server"),
    (76, "StreetTalk Directory Assistance Server"),
    (77, "User Class Information"),
    (78, "Directory Agent Information"),
    (79, "Service Location Agent Scope"),
    (80, "Rapid commit"),
    (81, "Client Fully Qualified Domain Name"),
    (82, "Agent Information Option"),
    (83, "iSNS"),
    (84, "Removed/Unassigned"),
    (85, "Novell Directory Services Servers"),
    (86, "Novell Directory Services Tree Name"),
    (87, "Novell Directory Services Context"),
    (88, "BCMCS Controller Domain Name [TODO:RFC4280]"),
    (89, "BCMCS Controller IPv4 address [TODO:RFC4280]"),
    (90, "Authentication"),
    (91, "Client last transaction time"),
    (92, "Associated IP option"),
    (93, "Client System Architecture"),
    (94, "Client Network Device Interface"),
    (95, "LDAP [TODO:RFC3679]"),
    (96, "Removed/Unassigned"),
    (97, "UUID/GUID-based Client Identifier"),
    (98, "Open Group&#x27;s User Authentication [TODO:RFC2485]"),
    (99, "Civic Addresses Configuration"),
    (100, "PCode"),
    (101, "TCode"),
    (102, "Removed/unassigned"),
    (103, "Removed/unassigned"),
    (104, "Removed/unassigned"),
    (105, "Removed/unassigned"),
    (106, "Removed/unassigned"),
    (107, "Removed/unassigned"),
    (108, "IPv6-Only Preferred"),
    (110, "Removed/Unassigned"),
    (112, "NetInfo Parent Server Address"),
    (113, "NetInfo Parent Server Tag"),
    (114, "DHCP Captive-Portal"),
    (115, "Removed/Unassigned"),
    (116, "DHCP Auto-Configuration"),
    (117, "Name Service Search"),
    (118, "Subnet Selection Option"),
    (119, "Domain Search"),
    (120, "SIP Servers"),
    (121, "Classless Static Route"),
    (122, "CableLabs Client Configuration [TODO:RFC3495]"),
    (123, "Coordinate-based Location Configuration"),
    (124, "V-I Vendor Class"),
    (125, "V-I Vendor-specific Information"),
    (126, "Removed/Unassigned"),
    (127, "Removed/Unassigned"),
    (128, "DOCSIS full security server IP [TODO]"),
    (129, "PXE - undefined (vendor specific)"),
    (130, "PXE - undefined (vendor specific)"),
    (131, "PXE - undefined (vendor specific)"),
    (132, "PXE - undefined (vendor specific)"),
    (133, "PXE - undefined (vendor specific)"),
    (134, "PXE - undefined (vendor specific)"),
    (135, "PXE - undefined (vendor specific)"),
    (136, "PANA Authentication Agent"),
    (137, "LoST Server Domain Name"),
    (138, "CAPWAP Access Controllers"),
    (139, "IPv4 Address-MoS"),
    (140, "IPv4 FQDN-MoS"),
    (141, "SIP UA Configuration Domains"),
    (142, "IPv4 Address ANDSF"),
    (
        143,
        "Zerotouch Redirect [TODO: draft-ietf-netconf-zerotouch]",
    ),
    (144, "Geospatial Location [TODO:RFC6225]"),
    (145, "Forcerenew Nonce Capable"),
    (146, "RDNSS Selection"),
    (150, "TFTP Server Address"),
    (151, "Leasequery Status code"),
    (152, "Leasequery Base Time"),
    (153, "Leasequery Start Time of State"),
    (154, "Leasequery Query Start Time"),
    (155, "Leasequery Query End Time"),
    (156, "Leasequery Dhcp State"),
    (157, "Leasequery Data Source"),
    (158, "PCP Server"),
    (159, "Portparams"),
    (160, "Unassigned (ex DHCP Captive-Portal)"),
    (161, "Manufacturer Usage Description"),
    (175, "Etherboot"),
    (176, "IP Telephone"),
    (177, "Etherboot"),
    (208, "PXELINUX Magic"),
    (209, "PXE Configuration file"),
    (210, "PXE Path Prefix"),
    (211, "Reboot Time"),
    (212, "6RD"),
    (213, "V4 Access Domain"),
    (220, "Subnet Allocation"),
    (221, "Virtual Subnet Selection"),
    (224, "Private"),
    (225, "Private"),
    (226, "Private"),
    (227, "Private"),
    (228, "Private"),
    (229, "Private"),
    (230, "Private"),
    (231, "Private"),
    (232, "Private"),
    (233, "Private"),
    (234, "Private"),
    (235, "Private"),
    (236, "Private"),
    (237, "Private"),
    (238, "Private"),
    (239, "Private"),
    (240, "Private"),
    (241, "Private"),
    (242, "Private/Avaya IP Telephone"),
    (243, "Private"),
    (244, "Private"),
    (245, "Private"),
    (246, "Private"),
    (247, "Private"),
    (248, "Private"),
    (249, "Private/Classless Static Route (Microsoft)"),
    (250, "Private"),
    (251, "Private"),
    (252, "Private/Proxy autodiscovery"),
    (253, "Private"),
    (254, "Private"),
    (255, "End"),
]);
