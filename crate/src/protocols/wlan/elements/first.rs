//! Elements whose fields follow one another, the first of them.
use crate::names::truths;
use crate::names::wlan_elements as T;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11 elements up to 100 (IEEE 802.11-2020)
    "Dot11Elt" = "wlan.tag.first" column "" over [] {
        /// Dwell Time
        FH_DWELL_TIME: Little<Hex<u16>> = ".wlan.fh.dwell_time";
        /// Hop Set
        pub FH_HOP_SET: u8 = ".wlan.fh.hop_set";
        /// Hop Pattern
        pub FH_HOP_PATTERN: u8 = ".wlan.fh.hop_pattern";
        /// Hop Index
        FH_HOP_INDEX: u8 = ".wlan.fh.hop_index";
        /// CFP Count
        CFP_COUNT: u8 = ".wlan.cfp.count";
        /// CFP Period
        pub CFP_PERIOD: u8 = ".wlan.cfp.period";
        /// CFP Max Duration
        pub CFP_MAX_DURATION: Little<u16> = ".wlan.cfp.max_duration";
        /// CFP Dur Remaining
        CFP_DUR_REMAINING: Little<u16> = ".wlan.cfp.dur_remaining";
        /// Atim Windows
        IBSS_ATIM_WINDOWS: Little<Hex<u16>> = ".wlan.ibss.atim_windows";
        /// Prime Radix
        FH_HOPPING_PARAMETER_PRIME_RADIX: u8 = ".wlan.fh_hopping.parameter.prime_radix";
        /// Number of Channels
        FH_HOPPING_PARAMETER_NB_CHANNELS: u8 = ".wlan.fh_hopping.parameter.nb_channels";
        /// Flag
        FH_HOPPING_TABLE_FLAG: Hex<u8> = ".wlan.fh_hopping.table.flag";
        /// Number of Sets
        pub FH_HOPPING_TABLE_NUMBER_OF_SETS: u8 = ".wlan.fh_hopping.table.number_of_sets";
        /// Modulus
        pub FH_HOPPING_TABLE_MODULUS: Hex<u8> = ".wlan.fh_hopping.table.modulus";
        /// Offset
        pub FH_HOPPING_TABLE_OFFSET: Hex<u8> = ".wlan.fh_hopping.table.offset";
        /// Random Table
        FH_HOPPING_TABLE_RANDOM_TABLE: Little<Hex<u16>> = ".wlan.fh_hopping.table.random_table";
        /// Station Count
        QBSS_SCOUNT: Little<u16> = ".wlan.qbss.scount";
        /// Channel Utilization
        pub QBSS_CU: u8 = ".wlan.qbss.cu";
        /// Available Admission Capacity
        QBSS_ADC: Little<u16> = ".wlan.qbss.adc";
        /// Traffic Stream (TS) Info
        TS_INFO: Little<Hex<U24>> = ".wlan.ts_info";
        /// Traffic Type
        pub TS_INFO_TYPE: Bits<0, 1> = ".wlan.ts_info.type" named T::TS_INFO_TYPE;
        /// Traffic Stream ID (TSID)
        pub TS_INFO_TSID: Bits<1, 4> = ".wlan.ts_info.tsid";
        /// Direction
        pub TS_INFO_DIR: Bits<5, 2> = ".wlan.ts_info.dir" named T::TS_INFO_DIR;
        /// Access Policy
        pub TS_INFO_ACCESS: Bits<7, 2> = ".wlan.ts_info.access" named T::TS_INFO_ACCESS;
        /// Aggregation
        pub TS_INFO_AGG: Bits<9, 1> = ".wlan.ts_info.agg";
        /// Automatic Power-Save Delivery (APSD)
        pub TS_INFO_APSD: Bits<10, 1> = ".wlan.ts_info.apsd";
        /// User Priority
        pub TS_INFO_UP: Bits<11, 3> = ".wlan.ts_info.up" named T::TS_INFO_UP;
        /// Ack Policy
        pub TS_INFO_ACK: Bits<14, 2> = ".wlan.ts_info.ack" named T::TS_INFO_ACK;
        /// Schedule
        pub TS_INFO_SCHED: Bits<16, 1> = ".wlan.ts_info.sched";
        /// Reserved
        pub TS_INFO_RSV: HexIn<U24, 17, 7> = ".wlan.ts_info.rsv";
        /// Normal MSDU Size
        pub TSPEC_NOR_MSDU: Little<u16> = ".wlan.tspec.nor_msdu";
        /// Maximum MSDU Size
        pub TSPEC_MAX_MSDU: Little<u16> = ".wlan.tspec.max_msdu";
        /// Minimum Service Interval
        pub TSPEC_MIN_SRV: Little<u32> = ".wlan.tspec.min_srv";
        /// Maximum Service Interval
        pub TSPEC_MAX_SRV: Little<u32> = ".wlan.tspec.max_srv";
        /// Inactivity Interval
        pub TSPEC_INACT_INT: Little<u32> = ".wlan.tspec.inact_int";
        /// Suspension Interval
        pub TSPEC_SUSP_INT: Little<u32> = ".wlan.tspec.susp_int";
        /// Service Start Time
        pub TSPEC_SRV_START: Little<u32> = ".wlan.tspec.srv_start";
        /// Minimum Data Rate
        pub TSPEC_MIN_DATA: Little<u32> = ".wlan.tspec.min_data";
        /// Mean Data Rate
        pub TSPEC_MEAN_DATA: Little<u32> = ".wlan.tspec.mean_data";
        /// Peak Data Rate
        pub TSPEC_PEAK_DATA: Little<u32> = ".wlan.tspec.peak_data";
        /// Burst Size
        pub TSPEC_BURST_SIZE: Little<u32> = ".wlan.tspec.burst_size";
        /// Delay Bound
        pub TSPEC_DELAY_BOUND: Little<u32> = ".wlan.tspec.delay_bound";
        /// Minimum PHY Rate
        pub TSPEC_MIN_PHY: Little<u32> = ".wlan.tspec.min_phy";
        /// Surplus Bandwidth Allowance
        pub TSPEC_SURPLUS: Little<u16> = ".wlan.tspec.surplus";
        /// Medium Time
        TSPEC_MEDIUM: Little<u16> = ".wlan.tspec.medium";
        /// Schedule Info
        SCHED_SCHED_INFO: Little<Hex<u16>> = ".wlan.sched.sched_info";
        /// Schedule Aggregation
        pub SCHED_INFO_AGG: Bits<0, 1> = ".wlan.sched_info.agg";
        /// Service Start Time
        pub SCHED_SRV_START: Little<Hex<u32>> = ".wlan.sched.srv_start";
        /// Service Interval
        pub SCHED_SRV_INT: Little<Hex<u32>> = ".wlan.sched.srv_int";
        /// Specification Interval
        SCHED_SPEC_INT: Little<Hex<u16>> = ".wlan.sched.spec_int";
        /// Local Power Constraint
        POWERCON_LOCAL: u8 = ".wlan.powercon.local";
        /// Minimum Transmit Power
        POWERCAP_MIN: i8 = ".wlan.powercap.min";
        /// Maximum Transmit Power
        POWERCAP_MAX: i8 = ".wlan.powercap.max";
        /// Transmit Power
        TCPREP_TRSMT_POW: i8 = ".wlan.tcprep.trsmt_pow";
        /// Link Margin
        TCPREP_LINK_MRG: i8 = ".wlan.tcprep.link_mrg";
        /// Channel Switch Mode
        CSA_CHANNEL_SWITCH_MODE: u8 = ".wlan.csa.channel_switch_mode";
        /// New Channel Number
        pub CSA_NEW_CHANNEL_NUMBER: u8 = ".wlan.csa.new_channel_number";
        /// Channel Switch Count
        CSA_CHANNEL_SWITCH_COUNT: u8 = ".wlan.csa.channel_switch.count";
        /// Count
        QUIET_COUNT: u8 = ".wlan.quiet.count";
        /// Period
        pub QUIET_PERIOD: u8 = ".wlan.quiet.period";
        /// Duration
        pub QUIET_DURATION: Little<u16> = ".wlan.quiet.duration";
        /// Offset
        QUIET_OFFSET: Little<u16> = ".wlan.quiet.offset";
        /// Owner
        DFS_OWNER: Mac = ".wlan.dfs.owner";
        /// Recovery Interval
        DFS_RECOVERY_INTERVAL: u8 = ".wlan.dfs.recovery_interval";
        /// ERP Information
        ERP_INFO: Hex<u8> = ".wlan.erp_info";
        /// Non ERP Present
        pub ERP_INFO_ERP_PRESENT: Flag<0> = ".wlan.erp_info.erp_present";
        /// Use Protection
        pub ERP_INFO_USE_PROTECTION: Flag<1> = ".wlan.erp_info.use_protection";
        /// Barker Preamble Mode
        pub ERP_INFO_BARKER_PREAMBLE_MODE: Flag<2> = ".wlan.erp_info.barker_preamble_mode";
        /// Reserved
        ERP_INFO_RESERVED: HexIn<u8, 3, 5> = ".wlan.erp_info.reserved";
        /// Traffic Stream (TS) Delay
        TS_DELAY: Little<u32> = ".wlan.ts_delay";
        /// Processing
        TCLAS_PROC_PROCESSING: u8 = ".wlan.tclas_proc.processing" named T::TCLAS_PROC_PROCESSING;
        /// QoS Information (AP)
        FIXED_QOSINFO_AP: Hex<u8> = ".wlan.fixed.qosinfo.ap";
        /// EDCA Parameter Set Update Count
        pub FIXED_QOSINFO_AP_EDCAUPDATE: HexIn<u8, 0, 4> = ".wlan.fixed.qosinfo.ap.edcaupdate";
        /// Q-Ack
        pub FIXED_QOSINFO_AP_QACK: Flag<4> = ".wlan.fixed.qosinfo.ap.qack";
        /// Queue Request
        pub FIXED_QOSINFO_AP_QUEUE_REQ: Flag<5> = ".wlan.fixed.qosinfo.ap.queue_req";
        /// TXOP Request
        pub FIXED_QOSINFO_AP_TXOPREQ: Flag<6> = ".wlan.fixed.qosinfo.ap.txopreq";
        /// More Data Ack
        FIXED_QOSINFO_AP_MORE_DATA_ACK: Flag<7> = ".wlan.fixed.qosinfo.ap.more_data_ack" named truths::TRUE_FALSE;
        /// Mobility Domain Identifier
        MOBILITY_DOMAIN_MDID: Little<Hex<u16>> = ".wlan.mobility_domain.mdid";
        /// FT Capability and Policy
        pub MOBILITY_DOMAIN_FT_CAPAB: Hex<u8> = ".wlan.mobility_domain.ft_capab";
        /// Fast BSS Transition over DS
        pub MOBILITY_DOMAIN_FT_CAPAB_FT_OVER_DS: HexIn<u8, 0, 1> = ".wlan.mobility_domain.ft_capab.ft_over_ds";
        /// Resource Request Protocol Capability
        pub MOBILITY_DOMAIN_FT_CAPAB_RESOURCE_REQ: HexIn<u8, 1, 1> = ".wlan.mobility_domain.ft_capab.resource_req";
        /// Reserved
        MOBILITY_DOMAIN_FT_CAPAB_RESERVED: HexIn<u8, 2, 6> = ".wlan.mobility_domain.ft_capab.reserved";
        /// Timeout Interval Type
        TIMEOUT_INT_TYPE: u8 = ".wlan.timeout_int.type" named T::TIMEOUT_INT_TYPE;
        /// Timeout Interval Value
        TIMEOUT_INT_VALUE: Little<u32> = ".wlan.timeout_int.value";
        /// Extended Channel Switch Announcement
        FIXED_EXTCHANSW: Little<Hex<u32>> = ".wlan.fixed.extchansw";
        /// Channel Switch Mode
        pub FIXED_EXTCHANSW_SWITCHMODE: HexIn<u32, 0, 8> = ".wlan.fixed.extchansw.switchmode" named T::FIXED_EXTCHANSW_SWITCHMODE;
        /// New Operating Class
        pub FIXED_EXTCHANSW_NEW_OPECLASS: HexIn<u32, 8, 8> = ".wlan.fixed.extchansw.new.opeclass";
        /// New Channel Number
        pub FIXED_EXTCHANSW_NEW_CHANNUMBER: HexIn<u32, 16, 8> = ".wlan.fixed.extchansw.new.channumber";
        /// Channel Switch Count
        EXTCHANSW_SWITCHCOUNT: HexIn<u32, 24, 8> = ".wlan.extchansw.switchcount";
        /// Secondary Channel Offset
        SECCHANOFFSET: Hex<u8> = ".wlan.secchanoffset" named T::SECCHANOFFSET;
        /// Max BSSID Indicator
        MULTIPLE_BSSID: u8 = ".wlan.multiple_bssid";
        /// BSSID Index
        MULTIPLE_BSSID_INDEX_BSSID_INDEX: u8 = ".wlan.multiple_bssid_index.bssid_index";
        /// DTIM Period
        pub MULTIPLE_BSSID_INDEX_DTIM_PERIOD: u8 = ".wlan.multiple_bssid_index.dtim_period";
        /// DTIM Count
        MULTIPLE_BSSID_INDEX_DTIM_COUNT: u8 = ".wlan.multiple_bssid_index.dtim_count";
        /// BSS Max Idle Period (1000 TUs)
        BSS_MAX_IDLE_PERIOD: Little<u16> = ".wlan.bss_max_idle.period";
        /// BSS Max Idle Period Options: Protected Keep-Alive Required
        BSS_MAX_IDLE_OPTIONS_PROTECTED: Bits<0, 1> = ".wlan.bss_max_idle.options.protected";
    }
}

/// Element, and its first and last field.
pub const RUNS: &[(u8, u8, u8)] = &[
    (2, FH_DWELL_TIME.index, FH_HOP_INDEX.index),
    (4, CFP_COUNT.index, CFP_DUR_REMAINING.index),
    (6, IBSS_ATIM_WINDOWS.index, IBSS_ATIM_WINDOWS.index),
    (
        8,
        FH_HOPPING_PARAMETER_PRIME_RADIX.index,
        FH_HOPPING_PARAMETER_NB_CHANNELS.index,
    ),
    (
        9,
        FH_HOPPING_TABLE_FLAG.index,
        FH_HOPPING_TABLE_RANDOM_TABLE.index,
    ),
    (11, QBSS_SCOUNT.index, QBSS_ADC.index),
    (13, TS_INFO.index, TSPEC_MEDIUM.index),
    (15, SCHED_SCHED_INFO.index, SCHED_SPEC_INT.index),
    (32, POWERCON_LOCAL.index, POWERCON_LOCAL.index),
    (33, POWERCAP_MIN.index, POWERCAP_MAX.index),
    (35, TCPREP_TRSMT_POW.index, TCPREP_LINK_MRG.index),
    (
        37,
        CSA_CHANNEL_SWITCH_MODE.index,
        CSA_CHANNEL_SWITCH_COUNT.index,
    ),
    (40, QUIET_COUNT.index, QUIET_OFFSET.index),
    (41, DFS_OWNER.index, DFS_RECOVERY_INTERVAL.index),
    (42, ERP_INFO.index, ERP_INFO_RESERVED.index),
    (43, TS_DELAY.index, TS_DELAY.index),
    (44, TCLAS_PROC_PROCESSING.index, TCLAS_PROC_PROCESSING.index),
    (
        46,
        FIXED_QOSINFO_AP.index,
        FIXED_QOSINFO_AP_MORE_DATA_ACK.index,
    ),
    (
        54,
        MOBILITY_DOMAIN_MDID.index,
        MOBILITY_DOMAIN_FT_CAPAB_RESERVED.index,
    ),
    (56, TIMEOUT_INT_TYPE.index, TIMEOUT_INT_VALUE.index),
    (60, FIXED_EXTCHANSW.index, EXTCHANSW_SWITCHCOUNT.index),
    (62, SECCHANOFFSET.index, SECCHANOFFSET.index),
    (71, MULTIPLE_BSSID.index, MULTIPLE_BSSID.index),
    (
        85,
        MULTIPLE_BSSID_INDEX_BSSID_INDEX.index,
        MULTIPLE_BSSID_INDEX_DTIM_COUNT.index,
    ),
    (
        90,
        BSS_MAX_IDLE_PERIOD.index,
        BSS_MAX_IDLE_OPTIONS_PROTECTED.index,
    ),
];
