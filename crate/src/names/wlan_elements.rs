//! Numbers of IEEE 802.11 management frames and their elements.
use crate::wire::Names;

/// ACI.
pub const WFA_IE_WME_ACP_ACI: Names = Names::sorted(&[
    (0, "Best Effort"),
    (1, "Background"),
    (2, "Video"),
    (3, "Voice"),
]);

/// Traffic Type.
pub const TS_INFO_TYPE: Names = Names::sorted(&[
    (0, "Aperiodic or unspecified Traffic"),
    (1, "Periodic Traffic"),
]);

/// Direction.
pub const TS_INFO_DIR: Names = Names::sorted(&[
    (0, "Uplink"),
    (1, "Downlink"),
    (2, "Direct link"),
    (3, "Bidirectional link"),
]);

/// Access Policy.
pub const TS_INFO_ACCESS: Names =
    Names::sorted(&[(0, "Reserved"), (1, "EDCA"), (2, "HCCA"), (3, "HEMM")]);

/// User Priority.
pub const TS_INFO_UP: Names = Names::sorted(&[
    (0, "Best Effort"),
    (1, "Background"),
    (2, "Spare"),
    (3, "Excellent Effort"),
    (4, "Controlled Load"),
    (5, "Video"),
    (6, "Voice"),
    (7, "Network Control"),
]);

/// Ack Policy.
pub const TS_INFO_ACK: Names = Names::sorted(&[
    (0, "Normal Ack"),
    (1, "No Ack"),
    (2, "No explicit acknowledgment"),
    (3, "Block Ack"),
]);

/// Processing.
pub const TCLAS_PROC_PROCESSING: Names = Names::sorted(&[
    (
        0,
        "Incoming MSDU's higher layer parameters have to match to the parameters in all associated TCLAS elements.",
    ),
    (
        1,
        "Incoming MSDU's higher layer parameters have to match to at least one of the associated TCLAS elements.",
    ),
    (
        2,
        "Incoming MSDU's that do not belong to any other TS are classified to the TS for which this TCLAS Processing element is used. In this case, there will not be any associated TCLAS elements.",
    ),
]);

/// Timeout Interval Type.
pub const TIMEOUT_INT_TYPE: Names = Names::sorted(&[
    (1, "Reassociation deadline interval (TUs)"),
    (2, "Key lifetime interval (seconds)"),
    (3, "Association Comeback time (TUs)"),
    (4, "Time to start (TUs)"),
]);

/// Channel Switch Mode.
pub const FIXED_EXTCHANSW_SWITCHMODE: Names = Names::sorted(&[
    (
        0,
        "Frames may be transmitted before the channel switch has been completed",
    ),
    (
        1,
        "No more frames are to be transmitted until the channel switch has been completed",
    ),
]);

/// Secondary Channel Offset.
pub const SECCHANOFFSET: Names = Names::sorted(&[
    (0, "No Secondary Channel"),
    (1, "Above Primary Channel"),
    (2, "Reserved"),
    (3, "Below Primary Channel"),
]);

/// AP Reachability.
pub const NREPORT_BSSID_INFO_REACHABILITY: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "Not Reachable"),
    (2, "Unknown"),
    (3, "Reachable"),
]);

/// Action Type.
pub const WNM_SLEEP_MODE_ACTION_TYPE: Names =
    Names::sorted(&[(0, "Enter WNM-Sleep Mode"), (1, "Exit WNM-Sleep Mode")]);

/// WNM-Sleep Mode Response Status.
pub const WNM_SLEEP_MODE_RESPONSE_STATUS: Names = Names::sorted(&[
    (0, "Enter/Exit WNM-Sleep Mode Accept"),
    (1, "Exit WNM-Sleep Mode Accept, GTK/IGTK update required"),
    (
        2,
        "Denied. The AP is unable to perform the requested action.",
    ),
    (
        3,
        "Denied temporarily. The AP is unable to perform the requested action at the current time. The request can be submitted again at a later time.",
    ),
    (4, "Denied. Due to the pending key expiration."),
    (
        5,
        "Denied. The requested action was not granted due to other WNM services in use by the requesting STA.",
    ),
]);

/// Mesh Channel Switch Reason Code.
pub const REASON: Names = Names::sorted(&[
    (1, "Unspecified reason"),
    (2, "Previous authentication no longer valid"),
    (
        3,
        "Deauthenticated because sending STA is leaving (or has left) the BSS",
    ),
    (4, "Disassociated due to inactivity"),
    (
        5,
        "Disassociated because AP is unable to handle all currently associated STAs",
    ),
    (6, "Class 2 frame received from nonauthenticated STA"),
    (7, "Class 3 frame received from nonassociated STA"),
    (
        8,
        "Disassociated because sending STA is leaving (or has left) BSS",
    ),
    (
        9,
        "STA requesting (re)association is not authenticated with responding STA",
    ),
    (
        10,
        "Disassociated because the information in the Power Capability element is unacceptable",
    ),
    (
        11,
        "Disassociated because the information in the Supported Channels element is unacceptable",
    ),
    (12, "Disassociated due to BSS transition management"),
    (
        13,
        "Invalid information element, i.e., an information element defined in this standard for which the content does not meet the specifications in Clause 9",
    ),
    (14, "Message integrity code (MIC) failure"),
    (15, "4-way handshake timeout"),
    (16, "Group key handshake timeout"),
    (
        17,
        "Element in 4-way handshake different from (Re)Association Request/Probe Response/Beacon frame",
    ),
    (18, "Invalid group cipher"),
    (19, "Invalid pairwise cipher"),
    (20, "Invalid AKMP"),
    (21, "Unsupported RSNE version"),
    (22, "Invalid RSNE capabilities"),
    (23, "IEEE 802.1X authentication failed"),
    (24, "Cipher suite rejected because of the security policy"),
    (
        25,
        "TDLS direct-link teardown due to TDLS peer STA unreachable via the TDLS direct link",
    ),
    (26, "TDLS direct-link teardown for unspecified reason"),
    (
        27,
        "Disassociated because session terminated by SSP request",
    ),
    (28, "Disassociated because of lack of SSP roaming agreement"),
    (
        29,
        "Requested service rejected because of SSP cipher suite or AKM requirement ",
    ),
    (30, "Requested service not authorized in this location"),
    (
        31,
        "TS deleted because QoS AP lacks sufficient bandwidth for this QoS STA due to a change in BSS service characteristics or operational mode",
    ),
    (32, "Disassociated for unspecified, QoS-related reason"),
    (
        33,
        "Disassociated because QoS AP lacks sufficient bandwidth for this QoS STA",
    ),
    (
        34,
        "Disassociated because excessive number of frames need to be acknowledged, but are not acknowledged due to AP transmissions and/or poor channel conditions",
    ),
    (
        35,
        "Disassociated because STA is transmitting outside the limits of its TXOPs",
    ),
    (
        36,
        "Requested from peer STA as the STA is leaving the BSS (or resetting)",
    ),
    (
        37,
        "Requesting STA is no longer using the stream or session",
    ),
    (
        38,
        "Requesting STA received frames using a mechanism for which a setup has not been completed",
    ),
    (39, "Requested from peer STA due to timeout"),
    (46, "Disassociated because authorized access limit reached"),
    (47, "Disassociated due to external service requirements"),
    (48, "Invalid FT Action frame count"),
    (49, "Invalid pairwise master key identifier (PMKID)"),
    (50, "Invalid MDE"),
    (51, "Invalid FTE"),
    (52, "Mesh peering canceled for unknown reasons"),
    (
        53,
        "The mesh STA has reached the supported maximum number of peer mesh STAs",
    ),
    (
        54,
        "The received information violates the Mesh Configuration policy configured in the mesh STA profile",
    ),
    (
        55,
        "The mesh STA has received a Mesh Peering Close message requesting to close the mesh peering",
    ),
    (
        56,
        "The mesh STA has re-sent dot11MeshMaxRetries Mesh Peering Open messages, without receiving a Mesh Peering Confirm message",
    ),
    (
        57,
        "The confirmTimer for the mesh peering instance times out",
    ),
    (
        58,
        "The mesh STA fails to unwrap the GTK or the values in the wrapped contents do not match",
    ),
    (
        59,
        "The mesh STA receives inconsistent information about the mesh parameters between Mesh Peering Management frames",
    ),
    (
        60,
        "The mesh STA fails the authenticated mesh peering exchange because due to failure in selecting either the pairwise ciphersuite or group ciphersuite",
    ),
    (
        61,
        "The mesh STA does not have proxy information for this external destination",
    ),
    (
        62,
        "The mesh STA does not have forwarding information for this destination",
    ),
    (
        63,
        "The mesh STA determines that the link to the next hop of an active path in its forwarding information is no longer usable",
    ),
    (
        64,
        "The Deauthentication frame was sent because the MAC address of the STA already exists in the mesh BSS. See 11.3.3 (Additional mechanisms for an AP collocated with a mesh STA)",
    ),
    (
        65,
        "The mesh STA performs channel switch to meet regulatory requirements",
    ),
    (
        66,
        "The mesh STA performs channel switch with unspecified reason",
    ),
    (
        67,
        "Transmission link establishment in alternative channel failed",
    ),
    (68, "The alternative channel is occupied"),
    (71, "Disassociated due to poor RSSI"),
]);

/// New Channel Width.
pub const WIDE_BW_NEW_CHANNEL_WIDTH: Names = Names::sorted(&[
    (0, "20MHz or 40MHz"),
    (1, "80MHZ"),
    (16, "160MHz"),
    (17, "80MHz+80MHz"),
]);

/// Channel Width.
pub const OPERAT_MODE_FIELD_CHANNELWIDTH: Names = Names::sorted(&[
    (0, "20MHz"),
    (1, "40MHZ"),
    (2, "80MHz"),
    (3, "160MHz or 80MHz+80MHz"),
]);

/// Rx NSS.
pub const OPERAT_MODE_FIELD_RXNSS: Names = Names::sorted(&[
    (0, "1Nss"),
    (1, "2Nss"),
    (2, "3Nss"),
    (3, "4Nss"),
    (4, "5Nss"),
    (5, "6Nss"),
    (6, "7Nss"),
    (7, "8Nss"),
]);

/// HT SM Power Save.
pub const HT_CAPABILITIES_SM: Names = Names::sorted(&[
    (0, "Static SM Power Save mode"),
    (1, "Dynamic SM Power Save mode"),
    (2, "Reserved"),
    (3, "SM Power Save disabled"),
]);

/// HT Rx STBC.
pub const HT_CAPABILITIES_RXSTBC: Names = Names::sorted(&[
    (0, "No Rx STBC support"),
    (1, "Rx support of one spatial stream"),
    (2, "Rx support of one and two spatial streams"),
    (3, "Rx support of one, two, and three spatial streams"),
]);

/// MPDU Density.
pub const HT_AMPDUPARAM_MPDUDENSITY: Names = Names::sorted(&[
    (0, "no restriction"),
    (1, "1/4 [usec]"),
    (2, "1/2 [usec]"),
    (3, "1 [usec]"),
    (4, "2 [usec]"),
    (5, "4 [usec]"),
    (6, "8 [usec]"),
    (7, "16 [usec]"),
]);

/// Time needed to transition between 20MHz and 40MHz.
pub const HTEX_CAPABILITIES_TRANSTIME: Names = Names::sorted(&[
    (0, "No Transition"),
    (1, "400 usec"),
    (2, "1.5 msec"),
    (3, "5 msec"),
]);

/// MCS Feedback capability.
pub const HTEX_CAPABILITIES_MCS: Names = Names::sorted(&[
    (0, "STA does not provide MCS feedback"),
    (1, "Reserved"),
    (2, "STA provides only unsolicited MCS feedback"),
    (
        3,
        "STA can provide MCS feedback in response to MRQ as well as unsolicited MCS feedback",
    ),
]);

/// Calibration.
pub const TXBF_CALIBRATION: Names = Names::sorted(&[
    (0, "incapable"),
    (1, "Limited involvement, cannot initiate"),
    (2, "Limited involvement, can initiate"),
    (3, "Fully capable"),
]);

/// Receiver can return explicit CSI feedback.
pub const TXBF_RCSI: Names = Names::sorted(&[
    (0, "not supported"),
    (1, "delayed feedback capable"),
    (2, "immediate feedback capable"),
    (3, "delayed and immediate feedback capable"),
]);

/// Minimal grouping used for explicit feedback reports.
pub const TXBF_MINGROUP: Names = Names::sorted(&[
    (0, "No grouping supported"),
    (1, "Groups of 1, 2 supported"),
    (2, "Groups of 1, 4 supported"),
    (3, "Groups of 1, 2, 4 supported"),
]);

/// Max antennae STA can support when CSI feedback required.
pub const TXBF_CSINUMANT: Names = Names::sorted(&[
    (0, "1 TX antenna sounding"),
    (1, "2 TX antenna sounding"),
    (2, "3 TX antenna sounding"),
    (3, "4 TX antenna sounding"),
]);

/// Maximum number of rows of CSI explicit feedback.
pub const TXBF_CSI_MAXROWS: Names = Names::sorted(&[
    (0, "1 row of CSI"),
    (1, "2 rows of CSI"),
    (2, "3 rows of CSI"),
    (3, "4 rows of CSI"),
]);

/// Maximum number of space time streams for which channel dimensions can be simultaneously estimated.
pub const TXBF_CHANNELEST: Names = Names::sorted(&[
    (0, "1 space time stream"),
    (1, "2 space time streams"),
    (2, "3 space time streams"),
    (3, "4 space time streams"),
]);

/// Secondary channel offset.
pub const HT_INFO_SECCHANOFFSET: Names = Names::sorted(&[
    (0, "No secondary channel"),
    (1, "Secondary channel is above the primary channel"),
    (2, "Reserved"),
    (3, "Secondary channel is below the primary channel"),
]);

/// HT Protection.
pub const HT_INFO_HT_PROTECTION: Names = Names::sorted(&[
    (0, "No protection mode"),
    (1, "HT non-member protection mode"),
    (2, "20 MHz protection mode"),
    (3, "non-HT mixed mode"),
]);

/// Maximum MPDU Length.
pub const VHT_CAPABILITIES_MAXMPDULENGTH: Names =
    Names::sorted(&[(0, "3 895"), (1, "7 991"), (2, "11 454"), (3, "Reserved")]);

/// Supported Channel Width Set.
pub const VHT_CAPABILITIES_SUPPORTEDCHANWIDTHSET: Names = Names::sorted(&[
    (0, "Neither 160MHz nor 80+80 supported"),
    (1, "160MHz supported"),
    (2, "160MHz and 80+80 Supported"),
    (3, "Reserved"),
]);

/// Rx STBC.
pub const VHT_CAPABILITIES_RXSTBC: Names = Names::sorted(&[
    (0, "None"),
    (1, "1 Spatial Stream Supported"),
    (2, "1 to 2 Spatial Stream Supported"),
    (3, "1 to 3 Spatial Stream Supported"),
    (4, "1 to 4 Spatial Stream Supported"),
    (5, "Reserved"),
    (6, "Reserved"),
    (7, "Reserved"),
]);

/// Beamformee STS Capability.
pub const VHT_CAPABILITIES_BEAMFORMEE_STS_CAP: Names = Names::sorted(&[
    (0, "1"),
    (1, "2"),
    (2, "3"),
    (3, "4"),
    (4, "5"),
    (5, "6"),
    (6, "7"),
    (7, "8"),
]);

/// Max A-MPDU Length Exponent.
pub const VHT_CAPABILITIES_MAXAMPDU: Names = Names::sorted(&[
    (0, "8 191"),
    (1, "16 383"),
    (2, "32 767"),
    (3, "65 535"),
    (4, "131 071"),
    (5, "262 143"),
    (6, "524 287"),
    (7, "1 048 575"),
]);

/// VHT Link Adaptation.
pub const VHT_CAPABILITIES_LINKADAPT: Names = Names::sorted(&[
    (0, "No Feedback"),
    (1, "Reserved (logically only solicited feedback)"),
    (2, "Unsolicited feedback only"),
    (
        3,
        "Both (can provide unsolicited feedback and respond to VHT MRQ)",
    ),
]);

/// Rx 1 SS.
pub const VHT_MCSSET_RXMCSMAP_SS1: Names = Names::sorted(&[
    (0, "MCS 0-7"),
    (1, "MCS 0-8"),
    (2, "MCS 0-9"),
    (3, "Not Supported"),
]);

/// Channel Width.
pub const VHT_OP_CHANNELWIDTH: Names = Names::sorted(&[
    (0, "20 MHz or 40 MHz BSS Bandwidth"),
    (1, "80 MHz, 160 MHz or 80+80 MHz BSS Bandwidth"),
    (2, "160 MHz BSS Bandwidth (deprecated)"),
    (3, "Non-contiguous 80+80 MHz BSS Bandwidth (deprecated)"),
]);

/// Max Tx Pwr Unit Interpretation.
pub const VHT_TPE_PWR_INFO_UNIT: Names = Names::sorted(&[(0, "EIRP")]);

/// Service Interval Granularity.
pub const EXTCAP_SERV_INT_GRANULARITY: Names = Names::sorted(&[
    (0, "5 ms"),
    (1, "10 ms"),
    (2, "15 ms"),
    (3, "20 ms"),
    (4, "25 ms"),
    (5, "30 ms"),
    (6, "35 ms"),
    (7, "40 ms"),
]);

/// Max Number Of MSDUs In A-MSDU.
pub const EXTCAP_B63: Names = Names::sorted(&[(0, "No limit"), (1, "32"), (2, "16"), (3, "8")]);

/// Device Class.
pub const HE_PHY_CAP_DEVICE_CLASS: Names =
    Names::sorted(&[(0, "Class B Device"), (1, "Class A Device")]);

/// Midamble Tx/Rx Max NSTS.
pub const HE_PHY_CAP_MIDAMBLE_TX_RX_MAX_NSTS: Names = Names::sorted(&[
    (0, "1 Space-Time Stream"),
    (1, "2 Space-Time Streams"),
    (2, "3 Space-Time Streams"),
    (3, "4 Space-Time Streams"),
]);

/// DCM Max Constellation Tx.
pub const HE_PHY_CAP_DCM_MAX_CONST_TX: Names = Names::sorted(&[
    (0, "DCM is not supported"),
    (1, "BPSK"),
    (2, "QPSK"),
    (3, "16-QAM"),
]);

/// DCM Max NSS Tx.
pub const HE_PHY_CAP_DCM_MAX_NSS_TX: Names =
    Names::sorted(&[(0, "1 Spatial Stream"), (1, "2 Spatial Streams")]);

/// DCM Max RU.
pub const HE_PHY_CAP_DCM_MAX_RU: Names = Names::sorted(&[
    (0, "242-tone RU"),
    (1, "484-tone RU"),
    (2, "996-tone RU"),
    (3, "2x996-tone RU"),
]);

/// Nominal Packet Padding.
pub const HE_PHY_CAP_NOMINAL_PACKET_PADDING: Names = Names::sorted(&[
    (0, "0 µs for all constellations, Nss and RU allocations"),
    (1, "8 µs for all constellations, Nss and RU allocations"),
    (2, "16 µs for all constellations, Nss and RU allocations"),
    (3, "Reserved"),
]);

/// Max HE-MCS for 1 SS.
pub const HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS: Names = Names::sorted(&[
    (0, "Support for HE-MCS 0-7"),
    (1, "Support for HE-MCS 0-9"),
    (2, "Support for HE-MCS 0-11"),
    (3, "Not supported for HE PPDUs"),
]);

/// PPET16.
pub const HE_PPE_THRESHOLDS_PPET16: Names = Names::sorted(&[
    (0, "BPSK"),
    (1, "QPSK"),
    (2, "16-QAM"),
    (3, "64-QAM"),
    (4, "256-QAM"),
    (5, "1024-QAM"),
    (6, "Reserved"),
    (7, "None"),
]);

/// Max HE-MCS for 1 SS.
pub const HE_OPERATION_MAX_HE_MCS_FOR_1_SS: Names = Names::sorted(&[
    (0, "Support for HE-MCS 0-7"),
    (1, "Support for HE-MCS 0-9"),
    (2, "Support for HE-MCS 0-11"),
    (3, "Not supported for HE PPDUs"),
]);

/// Channel Width.
pub const HE_OPERATION_6GHZ_CONTROL_CHANNEL_WIDTH: Names = Names::sorted(&[
    (0, "20MHz"),
    (1, "40MHZ"),
    (2, "80MHz"),
    (3, "160MHz or 80MHz+80MHz"),
]);

/// Access Category.
pub const ESTIMATED_SERVICE_PARAMS_ACCESS_CATEGORY: Names =
    Names::sorted(&[(0, "AC=BK"), (1, "AC=BE"), (2, "AC=VI"), (3, "AC=VO")]);

/// Data Format.
pub const ESTIMATED_SERVICE_PARAMS_DATA_FORMAT: Names = Names::sorted(&[
    (0, "No aggregation is expected to be performed"),
    (
        1,
        "A-MSDU aggregation is expected but not A-MPDUs when type is data",
    ),
    (
        2,
        "A-MSDU aggregation is NOT expected but A-MPDUs aggregation is when type is data",
    ),
    (
        3,
        "A-MSDU aggregation is expected and A-MPDU aggregation is when type is data",
    ),
]);

/// BA Window Size.
pub const ESTIMATED_SERVICE_PARAMS_BA_WINDOW_SIZE: Names = Names::sorted(&[
    (0, "Block Ack not expected to be used"),
    (1, "2"),
    (2, "4"),
    (3, "6"),
    (4, "8"),
    (5, "16"),
    (6, "32"),
    (7, "64"),
]);

/// Group Cipher Suite type.
pub const RSN_GCS_TYPE: Names = Names::sorted(&[
    (0, "NONE"),
    (1, "WEP (40-bit)"),
    (2, "TKIP"),
    (3, "AES (OCB)"),
    (4, "AES (CCM)"),
    (5, "WEP (104-bit)"),
    (6, "BIP (128)"),
    (7, "Group addressed traffic not allowed"),
    (8, "GCMP (128)"),
    (9, "GCMP (256)"),
    (10, "CCMP (256)"),
    (11, "BIP (GMAC-128)"),
    (12, "BIP (GMAC-256)"),
    (13, "BIP (CMAC-256)"),
]);

/// Auth Key Management (AKM) type.
pub const RSN_AKMS_TYPE: Names = Names::sorted(&[
    (0, "NONE"),
    (1, "WPA"),
    (2, "PSK"),
    (3, "FT over IEEE 802.1X"),
    (4, "FT using PSK"),
    (5, "WPA (SHA256)"),
    (6, "PSK (SHA256)"),
    (7, "TDLS / TPK Handshake (SHA256)"),
    (8, "SAE (SHA256)"),
    (9, "FT using SAE (SHA256)"),
    (10, "APPeerKey (SHA256)"),
    (11, "WPA (SHA256-SuiteB)"),
    (12, "WPA (SHA384-SuiteB)"),
    (13, "FT over IEEE 802.1X (SHA384)"),
    (14, "FILS (SHA256 and AES-SIV-256)"),
    (15, "FILS (SHA384 and AES-SIV-512)"),
    (16, "FT over FILS (SHA256 and AES-SIV-256)"),
    (17, "FT over FILS (SHA384 and AES-SIV-512)"),
    (18, "Opportunistic Wireless Encryption"),
    (19, "FT using PSK (SHA384)"),
    (20, "PSK (SHA384)"),
    (21, "PASN"),
]);

/// RSN PTKSA Replay Counter capabilities.
pub const RSN_CAPABILITIES_PTKSA_REPLAY_COUNTER: Names = Names::sorted(&[
    (0, "1 replay counter per PTKSA/GTKSA/STAKeySA"),
    (1, "2 replay counters per PTKSA/GTKSA/STAKeySA"),
    (2, "4 replay counters per PTKSA/GTKSA/STAKeySA"),
    (3, "16 replay counters per PTKSA/GTKSA/STAKeySA"),
]);

/// Type.
pub const WFA_IE_TYPE: Names =
    Names::sorted(&[(1, "WPA Information Element"), (2, "WMM/WME"), (4, "WPS")]);

/// Multicast Cipher Suite type.
pub const WFA_IE_WPA_MCS_TYPE: Names = Names::sorted(&[
    (0, "NONE"),
    (1, "WEP (40-bit)"),
    (2, "TKIP"),
    (3, "AES (OCB)"),
    (4, "AES (CCM)"),
    (5, "WEP (104-bit)"),
    (6, "BIP"),
    (7, "Group addressed traffic not allowed"),
]);

/// Auth Key Management (AKM) type.
pub const WFA_IE_WPA_TYPE: Names = Names::sorted(&[
    (0, "NONE"),
    (1, "WPA"),
    (2, "PSK"),
    (3, "FT over IEEE 802.1X"),
    (4, "FT using PSK"),
    (5, "WPA (SHA256)"),
    (6, "PSK (SHA256)"),
    (7, "TDLS / TPK Handshake"),
]);

/// Subelement ID.
pub const FT_SUBELEM_ID: Names = Names::sorted(&[
    (0, "Reserved"),
    (1, "PMK-R1 key holder identifier (R1KH-ID)"),
    (2, "GTK subelement"),
    (3, "PMK-R0 key holder identifier (R0KH-ID)"),
    (4, "IGTK"),
]);

/// WME Subtype.
pub const WFA_IE_WME_SUBTYPE: Names = Names::sorted(&[
    (0, "Information Element"),
    (1, "Parameter Element"),
    (2, "TSPEC Element"),
]);

/// Status code.
pub const STATUS: Names = Names::sorted(&[
    (0, "Successful"),
    (1, "Unspecified failure"),
    (
        2,
        "TDLS wakeup schedule rejected but alternative schedule provided",
    ),
    (3, "TDLS wakeup schedule rejected"),
    (4, "Reserved"),
    (5, "Security disabled"),
    (6, "Unacceptable lifetime"),
    (7, "Not in same BSS"),
    (8, "Reserved"),
    (9, "Reserved"),
    (
        10,
        "Cannot support all requested capabilities in the Capability Information field",
    ),
    (
        11,
        "Reassociation denied due to inability to confirm that association exists",
    ),
    (
        12,
        "Association denied due to reason outside the scope of this standard",
    ),
    (
        13,
        "Responding STA does not support the specified authentication algorithm",
    ),
    (
        14,
        "Received an Authentication frame with authentication transaction sequence number out of expected sequence",
    ),
    (15, "Authentication rejected because of challenge failure"),
    (
        16,
        "Authentication rejected due to timeout waiting for next frame in sequence",
    ),
    (
        17,
        "Association denied because AP is unable to handle additional associated STAs",
    ),
    (
        18,
        "Association denied due to requesting STA not supporting all of the data rates in the BSSBasicRateSet parameter, the Basic HT-MCS Set field of the HT Operation parameter, or the Basic VHT-MCS and NSS Set field in the VHT Operation parameter",
    ),
    (
        19,
        "Association denied due to requesting STA not supporting the short preamble option",
    ),
    (20, "Reserved"),
    (21, "Reserved"),
    (
        22,
        "Association request rejected because spectrum management capability is required",
    ),
    (
        23,
        "Association request rejected because the information in the Power Capability element is unacceptable",
    ),
    (
        24,
        "Association request rejected because the information in the Supported Channels element is unacceptable",
    ),
    (
        25,
        "Association denied due to requesting STA not supporting short slot time",
    ),
    (26, "Reserved"),
    (
        27,
        "Association denied because the requesting STA does not support HT features",
    ),
    (28, "R0KH unreachable"),
    (29, "Reserved"),
    (
        30,
        "Association request rejected temporarily; try again later",
    ),
    (31, "Robust management frame policy violation"),
    (32, "Unspecified, QoS-related failure"),
    (
        33,
        "Association denied because QoS AP or PCP has insufficient bandwidth to handle another QoS STA",
    ),
    (
        34,
        "Association denied due to excessive frame loss rates and/ or poor conditions on current operating channel",
    ),
    (
        35,
        "Association (with QoS BSS) denied because the requesting STA does not support the QoS facility",
    ),
    (36, "Reserved"),
    (37, "The request has been declined"),
    (
        38,
        "The request has not been successful as one or more parameters have invalid values",
    ),
    (
        39,
        "The allocation or TS has not been created because the request cannot be honored; however, a suggested TSPEC/DMG TSPEC is provided so that the initiating STA can attempt to set another allocation or TS with the suggested changes to the TSPEC/DMG TSPEC",
    ),
    (
        40,
        "Invalid element, i.e., an element defined in this standard for which the content does not meet the specifications in Clause 9 (Frame formats)",
    ),
    (41, "Invalid group cipher"),
    (42, "Invalid pairwise cipher"),
    (43, "Invalid AKMP"),
    (44, "Unsupported RSNE version"),
    (45, "Invalid RSNE capabilities"),
    (46, "Cipher suite rejected because of security policy"),
    (
        47,
        "The TS or allocation has not been created; however, the HC or PCP might be capable of creating a TS or allocation, in response to a request, after the time indicated in the TS Delay element",
    ),
    (48, "Reserved"),
    (49, "The Destination STA is not present within this BSS"),
    (50, "The Destination STA is not a QoS STA"),
    (
        51,
        "Association denied because the listen interval is too large",
    ),
    (52, "Invalid FT Action frame count"),
    (53, "Invalid pairwise master key identifier (PMKID)"),
    (54, "Invalid MDE"),
    (55, "Invalid FTE"),
    (
        56,
        "Requested TCLAS processing is not supported by the AP or PCP",
    ),
    (
        57,
        "The AP or PCP has insufficient TCLAS processing resources to satisfy the request",
    ),
    (
        58,
        "The TS has not been created because the request cannot be honored; however, the HC or PCP suggests that the STA transition to a different BSS to set up the TS",
    ),
    (59, "GAS advertisement protocol not supported"),
    (60, "No outstanding GAS request"),
    (
        61,
        "GAS response not received from the advertisement server",
    ),
    (62, "STA timed out waiting for GAS query response"),
    (
        63,
        "GAS response is larger than query response length limit",
    ),
    (
        64,
        "Request refused because home network does not support request",
    ),
    (
        65,
        "Advertisement server in the network is not currently reachable",
    ),
    (66, "Reserved"),
    (
        67,
        "Request refused due to permissions received via SSPN interface",
    ),
    (
        68,
        "Request refused because the AP or PCP does not support unauthenticated access",
    ),
    (69, "Reserved"),
    (70, "Reserved"),
    (71, "Reserved"),
    (
        72,
        "Invalid contents of RSNE, other than unsupported RSNE version or invalid RSNE capabilities, AKMP or pairwise cipher",
    ),
    (73, "U-APSD coexistence is not supported"),
    (74, "Requested U-APSD coexistence mode is not supported"),
    (
        75,
        "Requested interval/duration value cannot be supported with U-APSD coexistence",
    ),
    (
        76,
        "Authentication is rejected because an anti-clogging token is required",
    ),
    (
        77,
        "Authentication is rejected because the offered finite cyclic group is not supported",
    ),
    (
        78,
        "The TBTT adjustment request has not been successful because the STA could not find an alternative TBTT",
    ),
    (79, "Transmission failure"),
    (80, "Requested TCLAS not supported"),
    (81, "TCLAS resources exhausted"),
    (82, "Rejected with suggested BSS transition"),
    (83, "Reject with recommended schedule"),
    (84, "Reject because no wakeup schedule specified"),
    (85, "Success, the destination STA is in power save mode"),
    (86, "FST pending, in process of admitting FST session"),
    (87, "Performing FST now"),
    (88, "FST pending, gap(s) in block ack window"),
    (89, "Reject because of U-PID setting"),
    (90, "Reserved"),
    (91, "Reserved"),
    (92, "(Re)Association refused for some external reason"),
    (
        93,
        "(Re)Association refused because of memory limits at the AP",
    ),
    (
        94,
        "(Re)Association refused because emergency services are not supported at the AP",
    ),
    (95, "GAS query response not yet received"),
    (
        96,
        "Reject since the request is for transition to a frequency band subject to DSE procedures and FST Initiator is a dependent STA",
    ),
    (
        97,
        "Requested TCLAS processing has been terminated by the AP",
    ),
    (
        98,
        "The TS schedule conflicts with an existing schedule; an alternative schedule is provided",
    ),
    (
        99,
        "The association has been denied; however, one or more Multi-band elements are included that can be used by the receiving STA to join the BSS",
    ),
    (100, "The request failed due to a reservation conflict"),
    (101, "The request failed due to exceeded MAF limit"),
    (102, "The request failed due to exceeded MCCA track limit"),
    (
        103,
        "Association denied because the information in the Spectrum Management field is unacceptable",
    ),
    (
        104,
        "Association denied because the requesting STA does not support VHT features",
    ),
    (105, "Enablement denied"),
    (
        106,
        "Enablement denied due to restriction from an authorized GDB",
    ),
    (107, "Authorization deenabled"),
    (
        108,
        "Re(association) refused or disassociated because energy limited operation is not supported at the AP",
    ),
    (
        109,
        "BlockAck negotiation refused because, due to buffer constraints and other unspecified reasons, the recipient prefers to generate only NDP BlockAck frames",
    ),
    (
        110,
        "Association denied/disassociated because the suggested value for max away duration is unacceptable",
    ),
    (
        111,
        "Re(association) refused or disassociated because flow control operation is not supported by the non-AP STA",
    ),
    (
        112,
        "Authentication rejected due to FILS authentication failure",
    ),
    (
        113,
        "Authentication rejected due to unknown Authentication Server",
    ),
    (114, "Reserved"),
    (115, "Reserved"),
    (
        116,
        "Request denied because the allocation of notification period is failed",
    ),
    (
        117,
        "Request denied because the request of channel splitting is failed",
    ),
    (
        118,
        "Request denied because the allocation request is failed",
    ),
    (
        119,
        "Association denied because the requesting STA does not support CMMG features",
    ),
    (120, "The requested GAS fragment is not available"),
    (
        121,
        "Success, the CAG Version provided by the requesting STA is the same as the latest CAG Version provided by the relevant server",
    ),
    (122, "The STA is not authorized to use GLK per local policy"),
    (
        123,
        "Authentication rejected because the password identifier is unknown",
    ),
    (
        124,
        "Requested TCLAS processing has been terminated by the AP due to insufficient QoS capacity",
    ),
    (
        125,
        "Requested TCLAS processing has been terminated by the AP due to conflict with higher layer QoS policies",
    ),
    (
        126,
        "SAE authentication uses direct hashing, instead of looping, to obtain the PWE",
    ),
    (127, "Reserved"),
]);

/// Authentication Algorithm.
pub const ALGORITHM: Names = Names::sorted(&[
    (0, "Open System"),
    (1, "Shared key"),
    (2, "Fast BSS Transition"),
    (3, "Simultaneous Authentication of Equals (SAE)"),
    (4, "FILS Shared Key authentication without PFS"),
    (5, "FILS Shared Key authentication with PFS"),
    (6, "FILS Public Key authentication"),
    (7, "Pre-Association Security Negotiation (PASN)"),
    (128, "Network EAP"),
]);

/// Category code.
pub const CATEGORY: Names = Names::sorted(&[
    (0, "Spectrum Management (SM)"),
    (1, "Quality of Service (QoS)"),
    (2, "Direct-Link Setup (DLS)"),
    (3, "Block Ack"),
    (4, "Public Action"),
    (5, "Radio Measurement"),
    (6, "Fast BSS Transition"),
    (7, "High Throughput"),
    (8, "SA Query"),
    (9, "Protected Dual of Public Action"),
    (10, "WNM"),
    (11, "Unprotected WNM"),
    (12, "TDLS"),
    (13, "MESH"),
    (14, "Multihop"),
    (15, "Self-protected"),
    (16, "DMG"),
    (17, "Management Notification"),
    (18, "Fast Session Transfer"),
    (19, "Robust AV Streaming"),
    (20, "Unprotected DMG"),
    (21, "VHT"),
    (22, "S1G"),
    (23, "S1G Relay"),
    (24, "Flow Control"),
    (25, "Control Response MCS Negotiation"),
    (26, "FILS"),
    (30, "HE"),
    (31, "Protected HE"),
    (34, "Protected FTM"),
    (126, "Vendor-specific Protected"),
    (127, "Vendor Specific"),
    (128, "Spectrum Management (SM) (error)"),
    (129, "Quality of Service (QoS (error))"),
    (130, "Direct-Link Setup (DLS) (error)"),
    (131, "Block Ack (error)"),
    (132, "Public Action (error)"),
    (133, "Radio Measurement (error)"),
    (134, "Fast BSS Transition (error)"),
    (135, "High Throughput (error)"),
    (136, "SA Query (error)"),
    (137, "Protected Dual of Public Action (error)"),
    (138, "WNM (error)"),
    (139, "Unprotected WNM (error)"),
    (140, "TDLS (error)"),
    (141, "Mesh (error)"),
    (142, "Multihop (error)"),
    (143, "Self-protected (error)"),
    (144, "DMG (error)"),
    (145, "Management Notification (error)"),
    (146, "Fast Session Transfer (error)"),
    (147, "Robust AV Streaming (error)"),
    (148, "Unprotected DMG (error)"),
    (149, "VHT (error)"),
    (158, "HE (error)"),
    (159, "Protected HE (error)"),
    (162, "Protected FTM (error)"),
    (254, "Vendor-specific Protected (error)"),
    (255, "Vendor Specific (error)"),
]);

/// Action code.
pub const ACTION: Names = Names::sorted(&[
    (0, "TDLS Setup Request"),
    (1, "TDLS Setup Response"),
    (2, "TDLS Setup Confirm"),
    (3, "TDLS Teardown"),
    (4, "TDLS Peer Traffic Indication"),
    (5, "TDLS Channel Switch Request"),
    (6, "TDLS Channel Switch Response"),
    (7, "TDLS Peer PSM Request"),
    (8, "TDLS Peer PSM Response"),
    (9, "TDLS Peer Traffic Response"),
    (10, "TDLS Discovery Request"),
    (11, "Collocated Interference Request"),
    (12, "Collocated Interference Report"),
    (13, "TFS Request"),
    (14, "TFS Response"),
    (15, "TFS Notify"),
    (16, "WNM-Sleep Mode Request"),
    (17, "WNM-Sleep Mode Response"),
    (18, "TIM Broadcast Request"),
    (19, "TIM Broadcast Response"),
    (20, "QoS Traffic Capability Update"),
    (21, "Channel Usage Request"),
    (22, "Channel Usage Response"),
    (23, "DMS Request"),
    (24, "DMS Response"),
    (25, "Timing Measurement Request"),
    (26, "WNM-Notification Request"),
    (27, "WNM-Notification Response"),
    (128, "NDP ADDBA Request"),
    (129, "NDP ADDBA Response"),
    (130, "NDP DELBA"),
    (132, "BAT ADDBA Request"),
    (133, "BAT ADDBA Request"),
    (134, "BAT DELBA"),
]);

/// Tag Number.
pub const TAG_NUMBER: Names = Names::sorted(&[
    (0, "SSID parameter set"),
    (1, "Supported Rates"),
    (2, "FH Parameter set"),
    (3, "DS Parameter set"),
    (4, "CF Parameter set"),
    (5, "Traffic Indication Map (TIM)"),
    (6, "IBSS Parameter set"),
    (7, "Country Information"),
    (8, "Hopping Pattern Parameters"),
    (9, "Hopping Pattern Table"),
    (10, "Request"),
    (11, "QBSS Load Element"),
    (12, "EDCA Parameter Set"),
    (13, "Traffic Specification"),
    (14, "Traffic Classification"),
    (15, "Schedule"),
    (16, "Challenge text"),
    (32, "Power Constraint"),
    (33, "Power Capability"),
    (34, "TPC Request"),
    (35, "TPC Report"),
    (36, "Supported Channels"),
    (37, "Channel Switch Announcement"),
    (38, "Measurement Request"),
    (39, "Measurement Report"),
    (40, "Quiet"),
    (41, "IBSS DFS"),
    (42, "ERP Information"),
    (43, "TS Delay"),
    (44, "TCLAS Processing"),
    (45, "HT Capabilities (802.11n D1.10)"),
    (46, "QoS Capability"),
    (47, "ERP Information"),
    (48, "RSN Information"),
    (50, "Extended Supported Rates"),
    (51, "AP Channel Report"),
    (52, "Neighbor Report"),
    (53, "RCPI"),
    (54, "Mobility Domain"),
    (55, "Fast BSS Transition"),
    (56, "Timeout Interval"),
    (57, "RIC Data"),
    (58, "DSE Registered Location"),
    (59, "Supported Operating Classes"),
    (60, "Extended Channel Switch Announcement"),
    (61, "HT Information (802.11n D1.10)"),
    (62, "Secondary Channel Offset (802.11n D1.10)"),
    (63, "BSS Average Access Delay"),
    (64, "Antenna"),
    (65, "RSNI"),
    (66, "Measurement Pilot Transmission"),
    (67, "BSS Available Admission Capacity"),
    (68, "BSS AC Access Delay/WAPI Parameter Set"),
    (69, "Time Advertisement"),
    (70, "RM Enabled Capabilities"),
    (71, "Multiple BSSID"),
    (72, "20/40 BSS Coexistence"),
    (73, "20/40 BSS Intolerant Channel Report"),
    (74, "Overlapping BSS Scan Parameters"),
    (75, "RIC Descriptor"),
    (76, "Management MIC"),
    (78, "Event Request"),
    (79, "Event Report"),
    (80, "Diagnostic Request"),
    (81, "Diagnostic Report"),
    (82, "Location Parameters"),
    (83, "Non Transmitted BSSID Capability"),
    (84, "SSID List"),
    (85, "Multiple BSSID Index"),
    (86, "FMS Descriptor"),
    (87, "FMS Request"),
    (88, "FMS Response"),
    (89, "QoS Traffic Capability"),
    (90, "BSS Max Idle Period"),
    (91, "TFS Request"),
    (92, "TFS Response"),
    (93, "WNM-Sleep Mode"),
    (94, "TIM Broadcast Request"),
    (95, "TIM Broadcast Response"),
    (96, "Collocated Interference Report"),
    (97, "Channel Usage"),
    (98, "Time Zone"),
    (99, "DMS Request"),
    (100, "DMS Response"),
    (101, "Link Identifier"),
    (102, "Wakeup Schedule"),
    (104, "Channel Switch Timing"),
    (105, "PTI Control"),
    (106, "PU Buffer Status"),
    (107, "Interworking"),
    (108, "Advertisement Protocol"),
    (109, "Expedited Bandwidth Request"),
    (110, "QoS Map Set"),
    (111, "Roaming Consortium"),
    (112, "Emergency Alert Identifier"),
    (113, "Mesh Configuration"),
    (114, "Mesh ID"),
    (115, "Mesh Link Metric Report"),
    (116, "Congestion Notification"),
    (117, "Mesh Peering Management"),
    (118, "Mesh Channel Switch Parameters"),
    (119, "Mesh Awake Window"),
    (120, "Beacon Timing"),
    (121, "MCCAOP Setup Request"),
    (122, "MCCAOP SETUP Reply"),
    (123, "MCCAOP Advertisement"),
    (124, "MCCAOP Teardown"),
    (125, "Gate Announcement"),
    (126, "Root Announcement"),
    (127, "Extended Capabilities"),
    (128, "Agere Proprietary"),
    (130, "Path Request"),
    (131, "Path Reply"),
    (132, "Path Error"),
    (133, "Cisco CCX1 CKIP + Device Name"),
    (136, "Cisco CCX2"),
    (137, "Proxy Update"),
    (138, "Proxy Update Confirmation"),
    (139, "Authenticated Mesh Peering Exchange"),
    (140, "MIC (Message Integrity Code)"),
    (141, "Destination URI"),
    (142, "U-APSD Coexistence"),
    (143, "Wakeup Schedule 802.11ad"),
    (144, "Extended Schedule"),
    (145, "STA Availability"),
    (146, "DMG TSPEC"),
    (147, "Next DMG ATI"),
    (148, "DMG Capabilities"),
    (149, "Cisco Unknown 95"),
    (150, "Vendor Specific"),
    (151, "DMG Operating"),
    (152, "DMG BSS Parameter Change"),
    (153, "DMG Beam Refinement"),
    (154, "Channel Measurement Feedback"),
    (157, "Awake Window"),
    (158, "Multi Band"),
    (159, "ADDBA Extension"),
    (160, "NEXTPCP List"),
    (161, "PCP Handover"),
    (162, "DMG Link Margin"),
    (163, "Switching Stream"),
    (164, "Session Transmission"),
    (165, "Dynamic Tone Pairing Report"),
    (166, "Cluster Report"),
    (167, "Relay Capabilities"),
    (168, "Relay Transfer Parameter"),
    (169, "Beamlink Maintenance"),
    (170, "Multiple MAC Sublayers"),
    (171, "U-PID"),
    (172, "DMG Link Adaption Acknowledgment"),
    (173, "Symbol Proprietary"),
    (174, "MCCAOP Advertisement Overview"),
    (175, "Quiet Period Request"),
    (177, "Quiet Period Response"),
    (182, "ECAPC Policy"),
    (183, "Cluster Time Offset"),
    (184, "Intra-Access Category Priority"),
    (185, "SCS Descriptor"),
    (190, "Antenna Sector ID"),
    (191, "VHT Capabilities"),
    (192, "VHT Operation"),
    (193, "Extended BSS Load"),
    (194, "Wide Bandwidth Channel Switch"),
    (195, "Tx Power Envelope"),
    (196, "Channel Switch Wrapper"),
    (199, "Operating Mode Notification"),
    (201, "Reduced Neighbor Report"),
    (206, "Fine Time Measurement Params"),
    (207, "S1G Open-Loop Link Margin Index"),
    (208, "RPS"),
    (209, "Page Slice"),
    (210, "AID Request"),
    (211, "AID Response"),
    (212, "Sector Operation"),
    (213, "S1G Beacon Compatibility"),
    (214, "Short Beacon Interval"),
    (215, "Change Sequence"),
    (216, "Target Wake Time"),
    (217, "S1G Capabilities"),
    (220, "Subchannel Selective Transmission"),
    (221, "Vendor Specific"),
    (222, "Authentication Control"),
    (223, "TSF Timer Accuracy"),
    (224, "S1G Relay"),
    (225, "Reachable Address"),
    (226, "S1G Relay Discovery"),
    (228, "AID Announcement"),
    (229, "PV1 Probe Response Option"),
    (230, "EL Operation"),
    (231, "Sectorized Group ID List"),
    (232, "S1G Operation"),
    (233, "Header Compression"),
    (234, "SST Operation"),
    (235, "MAD"),
    (236, "S1G Relay Activation"),
    (237, "CAG Number"),
    (239, "AP-CSN"),
    (240, "FILS Indication"),
    (241, "Differential Initial Link Setup"),
    (242, "Fragment"),
    (244, "RSN eXtension"),
    (255, "Element ID Extension"),
]);

/// Supported Rates.
pub const SUPPORTED_RATES: Names = Names::sorted(&[
    (2, "1"),
    (3, "1.5"),
    (4, "2"),
    (5, "2.5"),
    (6, "3"),
    (9, "4.5"),
    (11, "5.5"),
    (12, "6"),
    (18, "9"),
    (22, "11"),
    (24, "12"),
    (27, "13.5"),
    (36, "18"),
    (44, "22"),
    (48, "24"),
    (54, "27"),
    (66, "33"),
    (72, "36"),
    (96, "48"),
    (108, "54"),
    (130, "1(B)"),
    (131, "1.5(B)"),
    (132, "2(B)"),
    (133, "2.5(B)"),
    (134, "3(B)"),
    (137, "4.5(B)"),
    (139, "5.5(B)"),
    (140, "6(B)"),
    (146, "9(B)"),
    (150, "11(B)"),
    (152, "12(B)"),
    (155, "13.5(B)"),
    (164, "18(B)"),
    (172, "22(B)"),
    (176, "24(B)"),
    (182, "27(B)"),
    (194, "33(B)"),
    (200, "36(B)"),
    (224, "48(B)"),
    (236, "54(B)"),
    (251, "SAE Hash to Element Only"),
    (252, "EPD"),
    (253, "GLK"),
    (254, "VHT PHY"),
    (255, "HT PHY"),
]);

/// Environment.
pub const COUNTRY_INFO_ENVIRONMENT: Names = Names::sorted(&[
    (1, "Operating classes in the United States"),
    (2, "Operating classes in Europe"),
    (3, "Operating classes in Japan"),
    (4, "Global operating classes"),
    (5, "S1G operating classes"),
    (6, "Operating classes in China"),
    (32, "All"),
    (73, "Indoor"),
    (79, "Outdoor"),
    (88, "Non Country Entity"),
]);

/// Ext Tag Number.
pub const EXT_TAG_NUMBER: Names = Names::sorted(&[
    (1, "Association Delay Info"),
    (2, "FILS Request Parameters"),
    (3, "FILS Key Confirmation"),
    (4, "FILS Session"),
    (5, "FILS HLP Container"),
    (6, "FILS IP Address Assignment"),
    (7, "Key Delivery"),
    (8, "Wrapped Data"),
    (9, "FTM Synchronization Information"),
    (10, "Extended Request"),
    (11, "Estimated Service Parameters"),
    (12, "FILS Public Key"),
    (13, "FILS Nonce"),
    (14, "Future Channel Guidance"),
    (32, "OWE Diffie-Hellman Parameter"),
    (33, "Password Identifier"),
    (35, "HE Capabilities"),
    (36, "HE Operation"),
    (37, "UORA Parameter Set"),
    (38, "MU EDCA Parameter Set"),
    (39, "Spatial Reuse Parameter Set"),
    (41, "NDP Feedback Report Parameter Set"),
    (42, "BSS Color Change Announcement"),
    (43, "Quiet Time Period Setup"),
    (45, "ESS Report"),
    (46, "OPS"),
    (47, "HE BSS Load"),
    (55, "Multiple BSSID Configuration"),
    (56, "Non-Inheritance"),
    (57, "Known BSSID"),
    (58, "Short SSID"),
    (59, "HE 6 GHz Band Capabilities"),
    (60, "UL MU Power Capabilities"),
    (88, "MSCS Descriptor Element"),
    (89, "TCLAS Mask"),
    (92, "Rejected Groups"),
    (93, "Anti-Clogging Token Container"),
    (94, "Secure LTF Parameters"),
    (95, "ISTA Passive TB Ranging Measurement Report"),
    (96, "RSTA Passive TB Ranging Measurement Report"),
    (97, "Passive TB Ranging LCI Table element"),
    (98, "ISTA Availability Window"),
    (99, "RSTA Availability Window"),
    (100, "PASN Parameters"),
    (101, "Ranging Parameters"),
    (102, "Direction Measurement Results"),
    (103, "Multiple AOD Feedback"),
    (104, "Multiple Best AWV ID"),
    (105, "LOS Likelihood"),
]);

/// Dynamic Fragmentation Support.
pub const HE_MAC_CAP_DYNAMIC_FRAGMENTATION_SUPPORT: Names = Names::sorted(&[
    (0, "No support for dynamic fragmentation"),
    (1, "Level 1 dynamic fragmentation support"),
    (2, "Level 2 dynamic fragmentation support"),
    (3, "Level 3 dynamic fragmentation support"),
]);

/// Trigger Frame MAC Padding Duration.
pub const HE_MAC_CAP_TRIG_FRM_MAC_PADDING_DUR: Names =
    Names::sorted(&[(0, "0"), (1, "8 uS"), (2, "16 uS")]);

/// HE Link Adaptation Support.
pub const HE_MAC_CAP_HE_LINK_ADAPTATION_SUPPORT: Names = Names::sorted(&[
    (0, "No feedback if the STA does not provide HE MFB"),
    (
        2,
        "Unsolicited if the STA can receive and provide only unsolicited HE MFB",
    ),
    (3, "Both"),
]);
