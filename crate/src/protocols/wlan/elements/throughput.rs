//! What 802.11n and 802.11ac stations can do, and how their networks work.
use crate::names::truths;
use crate::names::wlan_elements as T;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11n and 802.11ac elements (IEEE 802.11-2020)
    "Dot11Elt" = "wlan.tag.ht" column "" over [] {
        /// HT Capabilities Info
        HT_CAPABILITIES: Little<Hex<u16>> = ".wlan.ht.capabilities";
        /// HT LDPC coding capability
        pub HT_CAPABILITIES_LDPCCODING: Flag<0> = ".wlan.ht.capabilities.ldpccoding";
        /// HT Support channel width
        pub HT_CAPABILITIES_WIDTH: Flag<1> = ".wlan.ht.capabilities.width";
        /// HT SM Power Save
        pub HT_CAPABILITIES_SM: HexIn<u16, 2, 2> = ".wlan.ht.capabilities.sm" named T::HT_CAPABILITIES_SM;
        /// HT Green Field
        pub HT_CAPABILITIES_GREEN: Flag<4> = ".wlan.ht.capabilities.green";
        /// HT Short GI for 20MHz
        pub HT_CAPABILITIES_SHORT20: Flag<5> = ".wlan.ht.capabilities.short20" named truths::SUPPORTED;
        /// HT Short GI for 40MHz
        pub HT_CAPABILITIES_SHORT40: Flag<6> = ".wlan.ht.capabilities.short40" named truths::SUPPORTED;
        /// HT Tx STBC
        pub HT_CAPABILITIES_TXSTBC: Flag<7> = ".wlan.ht.capabilities.txstbc" named truths::SUPPORTED;
        /// HT Rx STBC
        pub HT_CAPABILITIES_RXSTBC: HexIn<u16, 8, 2> = ".wlan.ht.capabilities.rxstbc" named T::HT_CAPABILITIES_RXSTBC;
        /// HT Delayed Block ACK
        pub HT_CAPABILITIES_DELAYEDBLOCKACK: Flag<10> = ".wlan.ht.capabilities.delayedblockack";
        /// HT Max A-MSDU length
        pub HT_CAPABILITIES_AMSDU: Flag<11> = ".wlan.ht.capabilities.amsdu" named truths::N7935_BYTES;
        /// HT DSSS/CCK mode in 40MHz
        pub HT_CAPABILITIES_DSSCCK: Flag<12> = ".wlan.ht.capabilities.dsscck" named truths::WILL_CAN_USE_DSSS_CCK;
        /// HT PSMP Support
        pub HT_CAPABILITIES_PSMP: Flag<13> = ".wlan.ht.capabilities.psmp" named truths::WILL_CAN_SUPPORT_PSMP_OPERATION;
        /// HT Forty MHz Intolerant
        pub HT_CAPABILITIES_40MHZINTOLERANT: Flag<14> = ".wlan.ht.capabilities.40mhzintolerant";
        /// HT L-SIG TXOP Protection support
        pub HT_CAPABILITIES_LSIG: Flag<15> = ".wlan.ht.capabilities.lsig" named truths::SUPPORTED;
        /// A-MPDU Parameters
        pub HT_AMPDUPARAM: Hex<u8> = ".wlan.ht.ampduparam";
        /// Maximum Rx A-MPDU Length
        pub HT_AMPDUPARAM_MAXLENGTH: HexIn<u8, 0, 2> = ".wlan.ht.ampduparam.maxlength";
        /// MPDU Density
        pub HT_AMPDUPARAM_MPDUDENSITY: HexIn<u8, 2, 3> = ".wlan.ht.ampduparam.mpdudensity" named T::HT_AMPDUPARAM_MPDUDENSITY;
        /// Reserved
        HT_AMPDUPARAM_RESERVED: HexIn<u8, 5, 3> = ".wlan.ht.ampduparam.reserved";
        /// Rx Supported Modulation and Coding Scheme Set
        HT_MCSSET: Mark = ".wlan.ht.mcsset";
        /// Rx Modulation and Coding Scheme (One bit per modulation)
        HT_MCSSET_RXBITMASK: Mark = ".wlan.ht.mcsset.rxbitmask";
        /// Rx Bitmask Bits 0-7
        HT_MCSSET_RXBITMASK_0TO7: HexIn<u32, 0, 8> = ".wlan.ht.mcsset.rxbitmask.0to7";
        /// Rx Bitmask Bits 8-15
        pub HT_MCSSET_RXBITMASK_8TO15: HexIn<u32, 8, 8> = ".wlan.ht.mcsset.rxbitmask.8to15";
        /// Rx Bitmask Bits 16-23
        pub HT_MCSSET_RXBITMASK_16TO23: HexIn<u32, 16, 8> = ".wlan.ht.mcsset.rxbitmask.16to23";
        /// Rx Bitmask Bits 24-31
        HT_MCSSET_RXBITMASK_24TO31: HexIn<u32, 24, 8> = ".wlan.ht.mcsset.rxbitmask.24to31";
        /// Rx Bitmask Bit 32
        HT_MCSSET_RXBITMASK_32: HexIn<u32, 0, 1> = ".wlan.ht.mcsset.rxbitmask.32";
        /// Rx Bitmask Bits 33-38
        pub HT_MCSSET_RXBITMASK_33TO38: HexIn<u32, 1, 6> = ".wlan.ht.mcsset.rxbitmask.33to38";
        /// Rx Bitmask Bits 39-52
        HT_MCSSET_RXBITMASK_39TO52: HexIn<u32, 7, 14> = ".wlan.ht.mcsset.rxbitmask.39to52";
        /// Rx Bitmask Bits 53-76
        HT_MCSSET_RXBITMASK_53TO76: HexIn<u32, 5, 24> = ".wlan.ht.mcsset.rxbitmask.53to76";
        /// Highest Supported Data Rate
        HT_MCSSET_HIGHESTDATARATE: HexIn<u16, 0, 10> = ".wlan.ht.mcsset.highestdatarate";
        /// Tx Supported MCS Set
        HT_MCSSET_TXSETDEFINED: Flag<0> = ".wlan.ht.mcsset.txsetdefined" named truths::DEFINED;
        /// Tx and Rx MCS Set
        pub HT_MCSSET_TXRXMCSNOTEQUAL: Flag<1> = ".wlan.ht.mcsset.txrxmcsnotequal" named truths::NOT_EQUAL;
        /// Maximum Number of Tx Spatial Streams Supported
        pub HT_MCSSET_TXMAXSS: HexIn<u16, 2, 2> = ".wlan.ht.mcsset.txmaxss";
        /// Unequal Modulation
        HT_MCSSET_TXUNEQUALMOD: Flag<4> = ".wlan.ht.mcsset.txunequalmod" named truths::SUPPORTED;
        /// HT Extended Capabilities
        HTEX_CAPABILITIES: Little<Hex<u16>> = ".wlan.htex.capabilities";
        /// Transmitter supports PCO
        pub HTEX_CAPABILITIES_PCO: Flag<0> = ".wlan.htex.capabilities.pco" named truths::SUPPORTED;
        /// Time needed to transition between 20MHz and 40MHz
        pub HTEX_CAPABILITIES_TRANSTIME: HexIn<u16, 1, 2> = ".wlan.htex.capabilities.transtime" named T::HTEX_CAPABILITIES_TRANSTIME;
        /// MCS Feedback capability
        pub HTEX_CAPABILITIES_MCS: HexIn<u16, 8, 2> = ".wlan.htex.capabilities.mcs" named T::HTEX_CAPABILITIES_MCS;
        /// High Throughput
        pub HTEX_CAPABILITIES_HTC: Flag<10> = ".wlan.htex.capabilities.htc" named truths::SUPPORTED;
        /// Reverse Direction Responder
        pub HTEX_CAPABILITIES_RDRESPONDER: Flag<11> = ".wlan.htex.capabilities.rdresponder" named truths::SUPPORTED;
        /// Transmit Beam Forming (TxBF) Capabilities
        pub TXBF: Little<Hex<u32>> = ".wlan.txbf";
        /// Transmit Beamforming
        pub TXBF_TXBF: Flag<0> = ".wlan.txbf.txbf" named truths::SUPPORTED;
        /// Receive Staggered Sounding
        pub TXBF_RXSS: Flag<1> = ".wlan.txbf.rxss" named truths::SUPPORTED;
        /// Transmit Staggered Sounding
        pub TXBF_TXSS: Flag<2> = ".wlan.txbf.txss" named truths::SUPPORTED;
        /// Receive Null Data packet (NDP)
        pub TXBF_RXNDP: Flag<3> = ".wlan.txbf.rxndp" named truths::SUPPORTED;
        /// Transmit Null Data packet (NDP)
        pub TXBF_TXNDP: Flag<4> = ".wlan.txbf.txndp" named truths::SUPPORTED;
        /// Implicit TxBF capable
        pub TXBF_IMPLTXBF: Flag<5> = ".wlan.txbf.impltxbf" named truths::SUPPORTED;
        /// Calibration
        pub TXBF_CALIBRATION: HexIn<u32, 6, 2> = ".wlan.txbf.calibration" named T::TXBF_CALIBRATION;
        /// STA can apply TxBF using CSI explicit feedback
        pub TXBF_CSI: Flag<8> = ".wlan.txbf.csi" named truths::SUPPORTED;
        /// STA can apply TxBF using uncompressed beamforming feedback matrix
        pub TXBF_FM_UNCOMPRESSED_TBF: Flag<9> = ".wlan.txbf.fm.uncompressed.tbf" named truths::SUPPORTED;
        /// STA can apply TxBF using compressed beamforming feedback matrix
        pub TXBF_FM_COMPRESSED_TBF: Flag<10> = ".wlan.txbf.fm.compressed.tbf" named truths::SUPPORTED;
        /// Receiver can return explicit CSI feedback
        pub TXBF_RCSI: HexIn<u32, 11, 2> = ".wlan.txbf.rcsi" named T::TXBF_RCSI;
        /// Receiver can return explicit uncompressed Beamforming Feedback Matrix
        pub TXBF_FM_UNCOMPRESSED_RBF: HexIn<u32, 13, 2> = ".wlan.txbf.fm.uncompressed.rbf" named T::TXBF_RCSI;
        /// STA can compress and use compressed Beamforming Feedback Matrix
        pub TXBF_FM_COMPRESSED_BF: HexIn<u32, 15, 2> = ".wlan.txbf.fm.compressed.bf" named T::TXBF_RCSI;
        /// Minimal grouping used for explicit feedback reports
        pub TXBF_MINGROUP: HexIn<u32, 17, 2> = ".wlan.txbf.mingroup" named T::TXBF_MINGROUP;
        /// Max antennae STA can support when CSI feedback required
        pub TXBF_CSINUMANT: HexIn<u32, 19, 2> = ".wlan.txbf.csinumant" named T::TXBF_CSINUMANT;
        /// Max antennae STA can support when uncompressed Beamforming feedback required
        pub TXBF_FM_UNCOMPRESSED_MAXANT: HexIn<u32, 21, 2> = ".wlan.txbf.fm.uncompressed.maxant" named T::TXBF_CSINUMANT;
        /// Max antennae STA can support when compressed Beamforming feedback required
        pub TXBF_FM_COMPRESSED_MAXANT: HexIn<u32, 23, 2> = ".wlan.txbf.fm.compressed.maxant" named T::TXBF_CSINUMANT;
        /// Maximum number of rows of CSI explicit feedback
        pub TXBF_CSI_MAXROWS: HexIn<u32, 25, 2> = ".wlan.txbf.csi.maxrows" named T::TXBF_CSI_MAXROWS;
        /// Maximum number of space time streams for which channel dimensions can be simultaneously estimated
        pub TXBF_CHANNELEST: HexIn<u32, 27, 2> = ".wlan.txbf.channelest" named T::TXBF_CHANNELEST;
        /// Reserved
        pub TXBF_RESERVED: HexIn<u32, 29, 3> = ".wlan.txbf.reserved";
        /// Antenna Selection (ASEL) Capabilities
        pub ASEL: Hex<u8> = ".wlan.asel";
        /// Antenna Selection Capable
        pub ASEL_CAPABLE: Flag<0> = ".wlan.asel.capable" named truths::SUPPORTED;
        /// Explicit CSI Feedback Based Tx ASEL
        pub ASEL_TXCSI: Flag<1> = ".wlan.asel.txcsi" named truths::SUPPORTED;
        /// Antenna Indices Feedback Based Tx ASEL
        pub ASEL_TXIF: Flag<2> = ".wlan.asel.txif" named truths::SUPPORTED;
        /// Explicit CSI Feedback
        pub ASEL_CSI: Flag<3> = ".wlan.asel.csi" named truths::SUPPORTED;
        /// Antenna Indices Feedback
        pub ASEL_IF: Flag<4> = ".wlan.asel.if" named truths::SUPPORTED;
        /// Rx ASEL
        pub ASEL_RX: Flag<5> = ".wlan.asel.rx" named truths::SUPPORTED;
        /// Tx Sounding PPDUs
        pub ASEL_SPPDU: Flag<6> = ".wlan.asel.sppdu" named truths::SUPPORTED;
        /// Reserved
        ASEL_RESERVED: HexIn<u8, 7, 1> = ".wlan.asel.reserved";
        /// Primary Channel
        HT_INFO_PRIMARYCHANNEL: u8 = ".wlan.ht.info.primarychannel";
        /// HT Information Subset (1 of 3)
        pub HT_INFO_DELIM1: Hex<u8> = ".wlan.ht.info.delim1";
        /// Secondary channel offset
        pub HT_INFO_SECCHANOFFSET: HexIn<u8, 0, 2> = ".wlan.ht.info.secchanoffset" named T::HT_INFO_SECCHANOFFSET;
        /// Supported channel width
        pub HT_INFO_CHANWIDTH: Flag<2> = ".wlan.ht.info.chanwidth" named truths::CHANNEL_OF_ANY_WIDTH_SUPPORTED;
        /// Reduced Interframe Spacing (RIFS)
        pub HT_INFO_RIFS: Flag<3> = ".wlan.ht.info.rifs" named truths::PERMITTED;
        /// Reserved
        pub HT_INFO_RESERVED_B4_B7: HexIn<u8, 4, 4> = ".wlan.ht.info.reserved_b4_b7";
        /// HT Information Subset (2 of 3)
        pub HT_INFO_DELIM2: Little<Hex<u16>> = ".wlan.ht.info.delim2";
        /// HT Protection
        pub HT_INFO_HT_PROTECTION: HexIn<u16, 0, 2> = ".wlan.ht.info.ht_protection" named T::HT_INFO_HT_PROTECTION;
        /// Non-greenfield STAs present
        pub HT_INFO_GREENFIELD: Flag<2> = ".wlan.ht.info.greenfield";
        /// Reserved
        pub HT_INFO_RESERVED_B11: HexIn<u16, 3, 1> = ".wlan.ht.info.reserved_b11";
        /// OBSS non-HT STAs present
        pub HT_INFO_OBSSNONHT: Flag<4> = ".wlan.ht.info.obssnonht";
        /// Channel Center Frequency Segment 2
        pub HT_INFO_CHAN_CENTER_FREQ_SEG_2: Bits<5, 8> = ".wlan.ht.info.chan_center_freq_seg_2";
        /// Reserved
        pub HT_INFO_RESERVED_B21_B23: HexIn<u16, 13, 3> = ".wlan.ht.info.reserved_b21_b23";
        /// HT Information Subset (3 of 3)
        pub HT_INFO_DELIM3: Little<Hex<u16>> = ".wlan.ht.info.delim3";
        /// Reserved
        pub HT_INFO_RESERVED_B24_B29: HexIn<u16, 0, 6> = ".wlan.ht.info.reserved_b24_b29";
        /// Dual beacon
        pub HT_INFO_DUALBEACON: Flag<6> = ".wlan.ht.info.dualbeacon" named truths::AP_TRANSMITS_A_SECONDARY_BEACON;
        /// Dual Clear To Send (CTS) protection
        pub HT_INFO_DUALCTS: Flag<7> = ".wlan.ht.info.dualcts" named truths::REQUIRED;
        /// Beacon ID
        pub HT_INFO_SECONDARYBEACON: Flag<8> = ".wlan.ht.info.secondarybeacon" named truths::STBC_BEACON;
        /// L-SIG TXOP Protection Full Support
        pub HT_INFO_LSIGPROTSUPPORT: Flag<9> = ".wlan.ht.info.lsigprotsupport";
        /// Phased Coexistence Operation (PCO)
        pub HT_INFO_PCO_ACTIVE: Flag<10> = ".wlan.ht.info.pco.active" named truths::ACTIVE;
        /// Phased Coexistence Operation (PCO) Phase
        pub HT_INFO_PCO_PHASE: Flag<11> = ".wlan.ht.info.pco.phase" named truths::SWITCH_TO_OR_CONTINUE_40_MHZ;
        /// Reserved
        HT_INFO_RESERVED_B36_B39: HexIn<u16, 12, 4> = ".wlan.ht.info.reserved_b36_b39";
        /// VHT Capabilities Info
        VHT_CAPABILITIES: Little<Hex<u32>> = ".wlan.vht.capabilities";
        /// Maximum MPDU Length
        pub VHT_CAPABILITIES_MAXMPDULENGTH: HexIn<u32, 0, 2> = ".wlan.vht.capabilities.maxmpdulength" named T::VHT_CAPABILITIES_MAXMPDULENGTH;
        /// Supported Channel Width Set
        pub VHT_CAPABILITIES_SUPPORTEDCHANWIDTHSET: HexIn<u32, 2, 2> = ".wlan.vht.capabilities.supportedchanwidthset" named T::VHT_CAPABILITIES_SUPPORTEDCHANWIDTHSET;
        /// Rx LDPC
        pub VHT_CAPABILITIES_RXLDPC: Flag<4> = ".wlan.vht.capabilities.rxldpc" named truths::SUPPORTED;
        /// Short GI for 80MHz/TVHT_MODE_4C
        pub VHT_CAPABILITIES_SHORT80: Flag<5> = ".wlan.vht.capabilities.short80" named truths::SUPPORTED;
        /// Short GI for 160MHz and 80+80MHz
        pub VHT_CAPABILITIES_SHORT160: Flag<6> = ".wlan.vht.capabilities.short160" named truths::SUPPORTED;
        /// Tx STBC
        pub VHT_CAPABILITIES_TXSTBC: Flag<7> = ".wlan.vht.capabilities.txstbc" named truths::SUPPORTED;
        /// Rx STBC
        pub VHT_CAPABILITIES_RXSTBC: HexIn<u32, 8, 3> = ".wlan.vht.capabilities.rxstbc" named T::VHT_CAPABILITIES_RXSTBC;
        /// SU Beamformer Capable
        pub VHT_CAPABILITIES_SUBEAMFORMER: Flag<11> = ".wlan.vht.capabilities.subeamformer" named truths::SUPPORTED;
        /// SU Beamformee Capable
        pub VHT_CAPABILITIES_SUBEAMFORMEE: Flag<12> = ".wlan.vht.capabilities.subeamformee" named truths::SUPPORTED;
        /// Beamformee STS Capability
        pub VHT_CAPABILITIES_BEAMFORMEE_STS_CAP: HexIn<u32, 13, 3> = ".wlan.vht.capabilities.beamformee_sts_cap" named T::VHT_CAPABILITIES_BEAMFORMEE_STS_CAP;
        /// Number of Sounding Dimensions
        pub VHT_CAPABILITIES_SOUNDINGDIMENSIONS: HexIn<u32, 16, 3> = ".wlan.vht.capabilities.soundingdimensions" named T::VHT_CAPABILITIES_BEAMFORMEE_STS_CAP;
        /// MU Beamformer Capable
        pub VHT_CAPABILITIES_MUBEAMFORMER: Flag<19> = ".wlan.vht.capabilities.mubeamformer" named truths::SUPPORTED;
        /// MU Beamformee Capable
        pub VHT_CAPABILITIES_MUBEAMFORMEE: Flag<20> = ".wlan.vht.capabilities.mubeamformee" named truths::SUPPORTED;
        /// TXOP PS
        pub VHT_CAPABILITIES_VHTTXOPPS: Flag<21> = ".wlan.vht.capabilities.vhttxopps" named truths::SUPPORTED;
        /// +HTC-VHT Capable
        pub VHT_CAPABILITIES_VHTHTC: Flag<22> = ".wlan.vht.capabilities.vhthtc" named truths::SUPPORTED;
        /// Max A-MPDU Length Exponent
        pub VHT_CAPABILITIES_MAXAMPDU: HexIn<u32, 23, 3> = ".wlan.vht.capabilities.maxampdu" named T::VHT_CAPABILITIES_MAXAMPDU;
        /// VHT Link Adaptation
        pub VHT_CAPABILITIES_LINKADAPT: HexIn<u32, 26, 2> = ".wlan.vht.capabilities.linkadapt" named T::VHT_CAPABILITIES_LINKADAPT;
        /// Rx Antenna Pattern Consistency
        pub VHT_CAPABILITIES_RXPATCONSIST: Flag<28> = ".wlan.vht.capabilities.rxpatconsist" named truths::SUPPORTED;
        /// Tx Antenna Pattern Consistency
        pub VHT_CAPABILITIES_TXPATCONSIST: Flag<29> = ".wlan.vht.capabilities.txpatconsist" named truths::SUPPORTED;
        /// Extended NSS BW Support
        VHT_CAPABILITIES_EXT_NSS_BW_SUPPORT: HexIn<u32, 30, 2> = ".wlan.vht.capabilities.ext_nss_bw_support";
        /// VHT Supported MCS Set
        VHT_MCSSET: Mark = ".wlan.vht.mcsset";
        /// Rx MCS Map
        VHT_MCSSET_RXMCSMAP: Little<Hex<u16>> = ".wlan.vht.mcsset.rxmcsmap";
        /// Rx 1 SS
        pub VHT_MCSSET_RXMCSMAP_SS1: HexIn<u16, 0, 2> = ".wlan.vht.mcsset.rxmcsmap.ss1" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Rx 2 SS
        pub VHT_MCSSET_RXMCSMAP_SS2: HexIn<u16, 2, 2> = ".wlan.vht.mcsset.rxmcsmap.ss2" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Rx 3 SS
        pub VHT_MCSSET_RXMCSMAP_SS3: HexIn<u16, 4, 2> = ".wlan.vht.mcsset.rxmcsmap.ss3" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Rx 4 SS
        pub VHT_MCSSET_RXMCSMAP_SS4: HexIn<u16, 6, 2> = ".wlan.vht.mcsset.rxmcsmap.ss4" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Rx 5 SS
        pub VHT_MCSSET_RXMCSMAP_SS5: HexIn<u16, 8, 2> = ".wlan.vht.mcsset.rxmcsmap.ss5" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Rx 6 SS
        pub VHT_MCSSET_RXMCSMAP_SS6: HexIn<u16, 10, 2> = ".wlan.vht.mcsset.rxmcsmap.ss6" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Rx 7 SS
        pub VHT_MCSSET_RXMCSMAP_SS7: HexIn<u16, 12, 2> = ".wlan.vht.mcsset.rxmcsmap.ss7" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Rx 8 SS
        VHT_MCSSET_RXMCSMAP_SS8: HexIn<u16, 14, 2> = ".wlan.vht.mcsset.rxmcsmap.ss8" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Rx Highest Long GI Data Rate (in Mb/s, 0 = subfield not in use)
        VHT_MCSSET_RXHIGHESTLONGGIRATE: HexIn<u16, 0, 13> = ".wlan.vht.mcsset.rxhighestlonggirate";
        /// MaX NSTS Total
        VHT_MCSSET_MAX_NSTS_TOTAL: Bits<13, 3> = ".wlan.vht.mcsset.max_nsts_total";
        /// Tx MCS Map
        VHT_MCSSET_TXMCSMAP: Little<Hex<u16>> = ".wlan.vht.mcsset.txmcsmap";
        /// Tx 1 SS
        pub VHT_MCSSET_TXMCSMAP_SS1: HexIn<u16, 0, 2> = ".wlan.vht.mcsset.txmcsmap.ss1" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx 2 SS
        pub VHT_MCSSET_TXMCSMAP_SS2: HexIn<u16, 2, 2> = ".wlan.vht.mcsset.txmcsmap.ss2" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx 3 SS
        pub VHT_MCSSET_TXMCSMAP_SS3: HexIn<u16, 4, 2> = ".wlan.vht.mcsset.txmcsmap.ss3" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx 4 SS
        pub VHT_MCSSET_TXMCSMAP_SS4: HexIn<u16, 6, 2> = ".wlan.vht.mcsset.txmcsmap.ss4" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx 5 SS
        pub VHT_MCSSET_TXMCSMAP_SS5: HexIn<u16, 8, 2> = ".wlan.vht.mcsset.txmcsmap.ss5" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx 6 SS
        pub VHT_MCSSET_TXMCSMAP_SS6: HexIn<u16, 10, 2> = ".wlan.vht.mcsset.txmcsmap.ss6" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx 7 SS
        pub VHT_MCSSET_TXMCSMAP_SS7: HexIn<u16, 12, 2> = ".wlan.vht.mcsset.txmcsmap.ss7" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx 8 SS
        VHT_MCSSET_TXMCSMAP_SS8: HexIn<u16, 14, 2> = ".wlan.vht.mcsset.txmcsmap.ss8" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx Highest Long GI Data Rate  (in Mb/s, 0 = subfield not in use)
        VHT_MCSSET_TXHIGHESTLONGGIRATE: HexIn<u16, 0, 13> = ".wlan.vht.mcsset.txhighestlonggirate";
        /// Extended NSS BW Capable
        pub VHT_NCSSET_EXT_NSS_BW_CAP: Flag<13> = ".wlan.vht.ncsset.ext_nss_bw_cap" named truths::CAPABLE;
        /// Reserved
        VHT_NCSSET_RESERVED: HexIn<u16, 14, 2> = ".wlan.vht.ncsset.reserved";
        /// VHT Operation Info
        VHT_OP: Mark = ".wlan.vht.op";
        /// Channel Width
        VHT_OP_CHANNELWIDTH: u8 = ".wlan.vht.op.channelwidth" named T::VHT_OP_CHANNELWIDTH;
        /// Channel Center Segment 0
        pub VHT_OP_CHANNELCENTER0: u8 = ".wlan.vht.op.channelcenter0";
        /// Channel Center Segment 1
        VHT_OP_CHANNELCENTER1: u8 = ".wlan.vht.op.channelcenter1";
        /// Basic MCS Map
        VHT_OP_BASICMCSMAP: Little<Hex<u16>> = ".wlan.vht.op.basicmcsmap";
        /// Basic 1 SS
        pub VHT_OP_BASICMCSMAP_SS1: HexIn<u16, 0, 2> = ".wlan.vht.op.basicmcsmap.ss1" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Basic 2 SS
        pub VHT_OP_BASICMCSMAP_SS2: HexIn<u16, 2, 2> = ".wlan.vht.op.basicmcsmap.ss2" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Basic 3 SS
        pub VHT_OP_BASICMCSMAP_SS3: HexIn<u16, 4, 2> = ".wlan.vht.op.basicmcsmap.ss3" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Basic 4 SS
        pub VHT_OP_BASICMCSMAP_SS4: HexIn<u16, 6, 2> = ".wlan.vht.op.basicmcsmap.ss4" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Basic 5 SS
        pub VHT_OP_BASICMCSMAP_SS5: HexIn<u16, 8, 2> = ".wlan.vht.op.basicmcsmap.ss5" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Basic 6 SS
        pub VHT_OP_BASICMCSMAP_SS6: HexIn<u16, 10, 2> = ".wlan.vht.op.basicmcsmap.ss6" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Basic 7 SS
        pub VHT_OP_BASICMCSMAP_SS7: HexIn<u16, 12, 2> = ".wlan.vht.op.basicmcsmap.ss7" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Basic 8 SS
        VHT_OP_BASICMCSMAP_SS8: HexIn<u16, 14, 2> = ".wlan.vht.op.basicmcsmap.ss8" named T::VHT_MCSSET_RXMCSMAP_SS1;
        /// Tx Pwr Info
        VHT_TPE_PWR_INFO: Hex<u8> = ".wlan.vht.tpe.pwr_info";
        /// Max Tx Pwr Count
        VHT_TPE_PWR_INFO_COUNT: Bits<0, 3> = ".wlan.vht.tpe.pwr_info.count";
        /// Max Tx Pwr Unit Interpretation
        pub VHT_TPE_PWR_INFO_UNIT: Bits<3, 3> = ".wlan.vht.tpe.pwr_info.unit" named T::VHT_TPE_PWR_INFO_UNIT;
        /// Reserved
        VHT_TPE_PWR_INFO_RESERVED: Bits<6, 2> = ".wlan.vht.tpe.pwr_info.reserved";
        /// Local Max Tx Pwr Constraint 20MHz
        VHT_TPE_PWR_CONSTR_20: i8 = ".wlan.vht.tpe.pwr_constr_20";
        /// Local Max Tx Pwr Constraint 40MHz
        pub VHT_TPE_PWR_CONSTR_40: i8 = ".wlan.vht.tpe.pwr_constr_40";
        /// Local Max Tx Pwr Constraint 80MHz
        pub VHT_TPE_PWR_CONSTR_80: i8 = ".wlan.vht.tpe.pwr_constr_80";
        /// Local Max Tx Pwr Constraint 160MHz/80+80 MHz
        VHT_TPE_PWR_CONSTR_160: i8 = ".wlan.vht.tpe.pwr_constr_160";
    }
}

const SETS: usize = 16;

/// HT Capabilities.
pub fn capabilities(r: &mut Reader) -> Result<(), Stop> {
    let first = HT_CAPABILITIES;
    r.run(&PROTOCOL, first, HT_AMPDUPARAM_RESERVED)?;
    sets(r)?;
    r.run(&PROTOCOL, HTEX_CAPABILITIES, ASEL_RESERVED)?;
    Ok(())
}

/// HT Operation.
pub fn operation(r: &mut Reader) -> Result<(), Stop> {
    let first = HT_INFO_PRIMARYCHANNEL;
    r.run(&PROTOCOL, first, HT_INFO_RESERVED_B36_B39)?;
    sets(r)
}

/// Which modulations and coding schemes are supported: a bit each, then what holds for sending.
fn sets(r: &mut Reader) -> Result<(), Stop> {
    let at = r.at();
    let bytes = r.ahead(SETS)?;
    let word = |from: usize| {
        let bytes = bytes.iter().skip(from).take(4).rev();
        (4, bytes.fold(0, |word, byte| word << 8 | u64::from(*byte)))
    };
    r.put_at(HT_MCSSET, at, SETS, 0);
    r.nested(|r| {
        r.put_at(HT_MCSSET_RXBITMASK, at, 10, 0);
        for (from, first, last) in [
            (
                0,
                HT_MCSSET_RXBITMASK_0TO7.index,
                HT_MCSSET_RXBITMASK_24TO31.index,
            ),
            (
                4,
                HT_MCSSET_RXBITMASK_32.index,
                HT_MCSSET_RXBITMASK_39TO52.index,
            ),
            (
                6,
                HT_MCSSET_RXBITMASK_53TO76.index,
                HT_MCSSET_RXBITMASK_53TO76.index,
            ),
        ] {
            r.seek(at + from + 4);
            r.nested(|r| (first..=last).for_each(|index| r.part(word(from), &PROTOCOL, index)));
        }
        r.seek(at + 12);
        r.part((2, word(10).1), &PROTOCOL, HT_MCSSET_HIGHESTDATARATE.index);
        r.seek(at + 13);
        for index in HT_MCSSET_TXSETDEFINED.index..=HT_MCSSET_TXUNEQUALMOD.index {
            r.part((1, word(12).1), &PROTOCOL, index);
        }
    });
    r.seek(at + SETS);
    Ok(())
}

/// VHT Capabilities.
pub fn vht_capabilities(r: &mut Reader) -> Result<(), Stop> {
    let last = VHT_CAPABILITIES_EXT_NSS_BW_SUPPORT;
    r.run(&PROTOCOL, VHT_CAPABILITIES, last)?;
    r.group(VHT_MCSSET, |r| {
        r.run(&PROTOCOL, VHT_MCSSET_RXMCSMAP, VHT_MCSSET_RXMCSMAP_SS8)?;
        rates(
            r,
            VHT_MCSSET_RXHIGHESTLONGGIRATE.index,
            VHT_MCSSET_MAX_NSTS_TOTAL.index,
        )?;
        r.run(&PROTOCOL, VHT_MCSSET_TXMCSMAP, VHT_MCSSET_TXMCSMAP_SS8)?;
        rates(
            r,
            VHT_MCSSET_TXHIGHESTLONGGIRATE.index,
            VHT_NCSSET_RESERVED.index,
        )
    })
}

fn rates(r: &mut Reader, first: u8, last: u8) -> Result<(), Stop> {
    let word = r.word::<Little<u16>>()?.raw();
    (first..=last).for_each(|index| r.part((2, word), &PROTOCOL, index));
    Ok(())
}

/// VHT Operation.
pub fn vht_operation(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(VHT_OP, r.at(), 3, 0);
    r.nested(|r| r.run(&PROTOCOL, VHT_OP_CHANNELWIDTH, VHT_OP_CHANNELCENTER1))?;
    r.run(&PROTOCOL, VHT_OP_BASICMCSMAP, VHT_OP_BASICMCSMAP_SS8)?;
    Ok(())
}

/// Transmit Power Envelope: a power for each width, as many as are said.
pub fn power_envelope(r: &mut Reader) -> Result<(), Stop> {
    let first = VHT_TPE_PWR_INFO;
    let info = r.take_split(
        first,
        &PROTOCOL,
        VHT_TPE_PWR_INFO_COUNT,
        VHT_TPE_PWR_INFO_RESERVED,
    )?;
    let (first, last) = (VHT_TPE_PWR_CONSTR_20.index, VHT_TPE_PWR_CONSTR_160.index);
    r.run_all(&PROTOCOL, first..=last.min(first + (info & 7) as u8))?;
    Ok(())
}
