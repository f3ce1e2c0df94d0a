//! Elements whose fields follow one another, the others of them.
use crate::names::truths;
use crate::names::wlan_elements as T;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11 elements from 51 on (IEEE 802.11-2020)
    "Dot11Elt" = "wlan.tag.second" column "" over [] {
        /// BSSID
        NREPORT_BSSID: Mac = ".wlan.nreport.bssid";
        /// BSSID Information
        pub NREPORT_BSSID_INFO: Little<Hex<u32>> = ".wlan.nreport.bssid.info";
        /// AP Reachability
        pub NREPORT_BSSID_INFO_REACHABILITY: HexIn<u32, 0, 2> = ".wlan.nreport.bssid.info.reachability" named T::NREPORT_BSSID_INFO_REACHABILITY;
        /// Security
        pub NREPORT_BSSID_INFO_SECURITY: Flag<2> = ".wlan.nreport.bssid.info.security" named truths::TRUE_FALSE;
        /// Key Scope
        pub NREPORT_BSSID_INFO_KEYSCOPE: Flag<3> = ".wlan.nreport.bssid.info.keyscope" named truths::TRUE_FALSE;
        /// Capability
        pub NREPORT_BSSID_INFO_CAPABILITY: HexIn<u32, 4, 6> = ".wlan.nreport.bssid.info.capability";
        /// Spectrum Management
        pub NREPORT_BSSID_INFO_CAPABILITY_SPECMNGT: Flag<4> = ".wlan.nreport.bssid.info.capability.specmngt" named truths::TRUE_FALSE;
        /// QoS
        pub NREPORT_BSSID_INFO_CAPABILITY_QOS: Flag<5> = ".wlan.nreport.bssid.info.capability.qos" named truths::TRUE_FALSE;
        /// APSD
        pub NREPORT_BSSID_INFO_CAPABILITY_APSD: Flag<6> = ".wlan.nreport.bssid.info.capability.apsd" named truths::TRUE_FALSE;
        /// Radio Measurement
        pub NREPORT_BSSID_INFO_CAPABILITY_RADIOMSNT: Flag<7> = ".wlan.nreport.bssid.info.capability.radiomsnt" named truths::TRUE_FALSE;
        /// Delayed Block Ack
        pub NREPORT_BSSID_INFO_CAPABILITY_DBACK: Flag<8> = ".wlan.nreport.bssid.info.capability.dback" named truths::TRUE_FALSE;
        /// Immediate Block Ack
        pub NREPORT_BSSID_INFO_CAPABILITY_IBACK: Flag<9> = ".wlan.nreport.bssid.info.capability.iback" named truths::TRUE_FALSE;
        /// Mobility Domain
        pub NREPORT_BSSID_INFO_MOBILITYDOMAIN: Flag<10> = ".wlan.nreport.bssid.info.mobilitydomain" named truths::TRUE_FALSE;
        /// High Throughput Control (+HTC)
        pub NREPORT_BSSID_INFO_HTHROUGHPUT: Flag<11> = ".wlan.nreport.bssid.info.hthroughput" named truths::TRUE_FALSE;
        /// Very High Throughput (+VHT)
        pub NREPORT_BSSID_INFO_VHT: Flag<12> = ".wlan.nreport.bssid.info.vht" named truths::TRUE_FALSE;
        /// Fine Timing Measurement (FTM)
        pub NREPORT_BSSID_INFO_FTM: Flag<13> = ".wlan.nreport.bssid.info.ftm" named truths::TRUE_FALSE;
        /// High Efficiency (HE AP)
        pub NREPORT_BSSID_INFO_HE: Flag<14> = ".wlan.nreport.bssid.info.he" named truths::TRUE_FALSE;
        /// Extended Range BSS
        pub NREPORT_BSSID_INFO_ER_BSS: Flag<15> = ".wlan.nreport.bssid.info.er_bss" named truths::TRUE_FALSE;
        /// Reserved
        pub NREPORT_BSSID_INFO_RESERVED: HexIn<u32, 16, 16> = ".wlan.nreport.bssid.info.reserved";
        /// Operating Class
        pub NREPORT_OPECLASS: u8 = ".wlan.nreport.opeclass";
        /// Channel Number
        pub NREPORT_CHANNUMBER: u8 = ".wlan.nreport.channumber";
        /// PHY Type
        NREPORT_PHYTYPE: Hex<u8> = ".wlan.nreport.phytype";
        /// RCPI
        RCPI: u8 = ".wlan.rcpi";
        /// AP Average Access Delay
        BSS_AP_AVG_ACCESS_DELAY: u8 = ".wlan.bss_ap_avg_access_delay";
        /// Antenna ID
        ANTENNA_ID: u8 = ".wlan.antenna.id";
        /// RSNI
        RSNI: u8 = ".wlan.rsni";
        /// Measurement Pilot Interval
        FIXED_MSMTPILOTINT: u8 = ".wlan.fixed.msmtpilotint";
        /// Available Admission Capacity Bitmask
        BSS_AVB_ADM_CAP_BITMASK: Little<Hex<u16>> = ".wlan.bss_avb_adm_cap.bitmask";
        /// UP0 (bit0)
        pub BSS_AVB_ADM_CAP_BITMASK_UP0: Flag<0> = ".wlan.bss_avb_adm_cap.bitmask.up0";
        /// UP1 (bit1)
        pub BSS_AVB_ADM_CAP_BITMASK_UP1: Flag<1> = ".wlan.bss_avb_adm_cap.bitmask.up1";
        /// UP2 (bit2)
        pub BSS_AVB_ADM_CAP_BITMASK_UP2: Flag<2> = ".wlan.bss_avb_adm_cap.bitmask.up2";
        /// UP3 (bit3)
        pub BSS_AVB_ADM_CAP_BITMASK_UP3: Flag<3> = ".wlan.bss_avb_adm_cap.bitmask.up3";
        /// UP4 (bit4)
        pub BSS_AVB_ADM_CAP_BITMASK_UP4: Flag<4> = ".wlan.bss_avb_adm_cap.bitmask.up4";
        /// UP5 (bit5)
        pub BSS_AVB_ADM_CAP_BITMASK_UP5: Flag<5> = ".wlan.bss_avb_adm_cap.bitmask.up5";
        /// UP6 (bit6)
        pub BSS_AVB_ADM_CAP_BITMASK_UP6: Flag<6> = ".wlan.bss_avb_adm_cap.bitmask.up6";
        /// UP7 (bit7)
        pub BSS_AVB_ADM_CAP_BITMASK_UP7: Flag<7> = ".wlan.bss_avb_adm_cap.bitmask.up7";
        /// AC0 (bit8)
        pub BSS_AVB_ADM_CAP_BITMASK_AC0: Flag<8> = ".wlan.bss_avb_adm_cap.bitmask.ac0";
        /// AC1 (bit9)
        pub BSS_AVB_ADM_CAP_BITMASK_AC1: Flag<9> = ".wlan.bss_avb_adm_cap.bitmask.AC1";
        /// AC2 (bit10)
        pub BSS_AVB_ADM_CAP_BITMASK_AC2: Flag<10> = ".wlan.bss_avb_adm_cap.bitmask.ac2";
        /// AC3 (bit11)
        pub BSS_AVB_ADM_CAP_BITMASK_AC3: Flag<11> = ".wlan.bss_avb_adm_cap.bitmask.ac3";
        /// Reserved
        pub BSS_AVB_ADM_CAP_BITMASK_RSV: HexIn<u16, 12, 4> = ".wlan.bss_avb_adm_cap.bitmask.rsv";
        /// UP0
        BSS_AVB_ADM_CAP_UP0: Little<u16> = ".wlan.bss_avb_adm_cap.up0";
        /// RM Capabilities
        RMCAP: Hex<u8> = ".wlan.rmcap";
        /// Link Measurement
        pub RMCAP_B0: Flag<0> = ".wlan.rmcap.b0" named truths::ENABLED;
        /// Neighbor Report
        pub RMCAP_B1: Flag<1> = ".wlan.rmcap.b1" named truths::ENABLED;
        /// Parallel Measurements
        pub RMCAP_B2: Flag<2> = ".wlan.rmcap.b2" named truths::ENABLED;
        /// Repeated Measurements
        pub RMCAP_B3: Flag<3> = ".wlan.rmcap.b3" named truths::ENABLED;
        /// Beacon Passive Measurement
        pub RMCAP_B4: Flag<4> = ".wlan.rmcap.b4" named truths::ENABLED;
        /// Beacon Active Measurement
        pub RMCAP_B5: Flag<5> = ".wlan.rmcap.b5" named truths::ENABLED;
        /// Beacon Table Measurement
        pub RMCAP_B6: Flag<6> = ".wlan.rmcap.b6" named truths::SUPPORTED;
        /// Beacon Measurement Reporting Conditions
        pub RMCAP_B7: Flag<7> = ".wlan.rmcap.b7" named truths::ENABLED;
        /// RM Capabilities
        pub RMCAP_2: Hex<u8> = ".wlan.rmcap";
        /// Frame Measurement
        pub RMCAP_B8: Flag<0> = ".wlan.rmcap.b8" named truths::ENABLED;
        /// Channel Load Measurement
        pub RMCAP_B9: Flag<1> = ".wlan.rmcap.b9" named truths::ENABLED;
        /// Noise Histogram Measurement
        pub RMCAP_B10: Flag<2> = ".wlan.rmcap.b10" named truths::ENABLED;
        /// Statistics Measurement
        pub RMCAP_B11: Flag<3> = ".wlan.rmcap.b11" named truths::ENABLED;
        /// LCI Measurement
        pub RMCAP_B12: Flag<4> = ".wlan.rmcap.b12" named truths::ENABLED;
        /// LCI Azimuth capability
        pub RMCAP_B13: Flag<5> = ".wlan.rmcap.b13" named truths::ENABLED;
        /// Transmit Stream/Category Measurement
        pub RMCAP_B14: Flag<6> = ".wlan.rmcap.b14" named truths::SUPPORTED;
        /// Triggered Transmit Stream/Category Measurement
        pub RMCAP_B15: Flag<7> = ".wlan.rmcap.b15" named truths::ENABLED;
        /// RM Capabilities
        pub RMCAP_3: Hex<u8> = ".wlan.rmcap";
        /// AP Channel Report capability
        pub RMCAP_B16: Flag<0> = ".wlan.rmcap.b16" named truths::ENABLED;
        /// RM MIB capability
        pub RMCAP_B17: Flag<1> = ".wlan.rmcap.b17" named truths::ENABLED;
        /// Operating Channel Max Measurement Duration
        pub RMCAP_B18TO20: Bits<2, 3> = ".wlan.rmcap.b18to20";
        /// Nonoperating Channel Max Measurement Duration
        pub RMCAP_B21TO23: Bits<5, 3> = ".wlan.rmcap.b21to23";
        /// RM Capabilities
        pub RMCAP_4: Hex<u8> = ".wlan.rmcap";
        /// Measurement Pilotcapability
        pub RMCAP_B24TO26: Bits<0, 3> = ".wlan.rmcap.b24to26";
        /// Measurement Pilot Transmission Information
        pub RMCAP_B27: Flag<3> = ".wlan.rmcap.b27" named truths::ENABLED;
        /// Neighbor Report TSF Offset
        pub RMCAP_B28: Flag<4> = ".wlan.rmcap.b28" named truths::ENABLED;
        /// RCPI Measurement capability
        pub RMCAP_B29: Flag<5> = ".wlan.rmcap.b29" named truths::ENABLED;
        /// RSNI Measurement capability
        pub RMCAP_B30: Flag<6> = ".wlan.rmcap.b30" named truths::SUPPORTED;
        /// BSS Average Access Delay capability
        pub RMCAP_B31: Flag<7> = ".wlan.rmcap.b31" named truths::ENABLED;
        /// RM Capabilities
        pub RMCAP_5: Hex<u8> = ".wlan.rmcap";
        /// BSS Available Admission Capacity capability
        pub RMCAP_B32: Flag<0> = ".wlan.rmcap.b32" named truths::ENABLED;
        /// Antenna capability
        pub RMCAP_B33: Flag<1> = ".wlan.rmcap.b33" named truths::ENABLED;
        /// FTM Range Report Capability
        pub RMCAP_B34: Flag<2> = ".wlan.rmcap.b34" named truths::ENABLED;
        /// Civic Location Measurement Capability
        pub RMCAP_B35: Flag<3> = ".wlan.rmcap.b35" named truths::ENABLED;
        /// Reserved
        RMCAP_O5: HexIn<u8, 4, 4> = ".wlan.rmcap.o5";
        /// 20/40 BSS Coexistence Flags
        N20_40_BC: Hex<u8> = ".wlan.20_40_bc";
        /// Information Request
        pub N20_40_BC_INFORMATION_REQUEST: Flag<0> = ".wlan.20_40_bc.information_request" named truths::TRUE_FALSE;
        /// Forty MHz Intolerant
        pub N20_40_BC_FORTY_MHZ_INTOLERANT: Flag<1> = ".wlan.20_40_bc.forty_mhz_intolerant" named truths::TRUE_FALSE;
        /// 20 MHz BSS Width Request
        pub N20_40_BC_20_MHZ_BSS_WIDTH_REQUEST: Flag<2> = ".wlan.20_40_bc.20_mhz_bss_width_request" named truths::TRUE_FALSE;
        /// OBSS Scanning Exemption Request
        pub N20_40_BC_OBSS_SCANNING_EXEMPTION_REQUEST: Flag<3> = ".wlan.20_40_bc.obss_scanning_exemption_request" named truths::TRUE_FALSE;
        /// OBSS Scanning Exemption Grant
        pub N20_40_BC_OBSS_SCANNING_EXEMPTION_GRANT: Flag<4> = ".wlan.20_40_bc.obss_scanning_exemption_grant" named truths::TRUE_FALSE;
        /// Reserved
        N20_40_BC_RESERVED: HexIn<u8, 5, 3> = ".wlan.20_40_bc.reserved";
        /// Scan Passive Dwell
        OBSS_SPD: Little<u16> = ".wlan.obss.spd";
        /// Scan Active Dwell
        pub OBSS_SAD: Little<u16> = ".wlan.obss.sad";
        /// Channel Width Trigger Scan Interval
        pub OBSS_CWTSI: Little<u16> = ".wlan.obss.cwtsi";
        /// Scan Passive Total Per Channel
        pub OBSS_SPTPC: Little<u16> = ".wlan.obss.sptpc";
        /// Scan Active Total Per Channel
        pub OBSS_SATPC: Little<u16> = ".wlan.obss.satpc";
        /// Width Channel Transition Delay Factor
        pub OBSS_WCTDF: Little<u16> = ".wlan.obss.wctdf";
        /// Scan Activity Threshold
        OBSS_SAT: Little<u16> = ".wlan.obss.sat";
        /// KeyID
        MMIE_KEYID: Little<u16> = ".wlan.mmie.keyid";
        /// IPN
        pub MMIE_IPN: Bytes = ".wlan.mmie.ipn";
        /// MIC
        MMIE_MIC: Bytes = ".wlan.mmie.mic";
        /// Action Type
        WNM_SLEEP_MODE_ACTION_TYPE: u8 = ".wlan.wnm_sleep_mode.action_type" named T::WNM_SLEEP_MODE_ACTION_TYPE;
        /// WNM-Sleep Mode Response Status
        pub WNM_SLEEP_MODE_RESPONSE_STATUS: u8 = ".wlan.wnm_sleep_mode.response_status" named T::WNM_SLEEP_MODE_RESPONSE_STATUS;
        /// WNM-Sleep Interval
        WNM_SLEEP_MODE_INTERVAL: Little<u16> = ".wlan.wnm_sleep_mode.interval";
        /// BSSID
        LINK_ID_BSSID: Mac = ".wlan.link_id.bssid";
        /// TDLS initiator STA Address
        pub LINK_ID_INIT_STA: Mac = ".wlan.link_id.init_sta";
        /// TDLS responder STA Address
        LINK_ID_RESP_STA: Mac = ".wlan.link_id.resp_sta";
        /// Switch Time
        CHANNEL_SWITCH_TIMING_SWITCH_TIME: Little<u16> = ".wlan.channel_switch_timing.switch_time";
        /// Switch Timeout
        CHANNEL_SWITCH_TIMING_SWITCH_TIMEOUT: Little<u16> = ".wlan.channel_switch_timing.switch_timeout";
        /// TID
        PTI_CONTROL_TID: u8 = ".wlan.pti_control.tid";
        /// Sequence Control
        PTI_CONTROL_SEQUENCE_CONTROL: Little<Hex<u16>> = ".wlan.pti_control.sequence_control";
        /// AC_BK traffic available
        PU_BUFFER_STATUS_AC_BK: Bits<0, 1> = ".wlan.pu_buffer_status.ac_bk";
        /// AC_BE traffic available
        pub PU_BUFFER_STATUS_AC_BE: Bits<1, 1> = ".wlan.pu_buffer_status.ac_be";
        /// AC_VI traffic available
        pub PU_BUFFER_STATUS_AC_VI: Bits<2, 1> = ".wlan.pu_buffer_status.ac_vi";
        /// AC_VO traffic available
        PU_BUFFER_STATUS_AC_VO: Bits<3, 1> = ".wlan.pu_buffer_status.ac_vo";
        /// Path Selection Protocol
        MESH_CONFIG_PS_PROTOCOL: Hex<u8> = ".wlan.mesh.config.ps_protocol";
        /// Path Selection Metric
        pub MESH_CONFIG_PS_METRIC: Hex<u8> = ".wlan.mesh.config.ps_metric";
        /// Congestion Control
        pub MESH_CONFIG_CONG_CTL: Hex<u8> = ".wlan.mesh.config.cong_ctl";
        /// Synchronization Method
        pub MESH_CONFIG_SYNC_METHOD: Hex<u8> = ".wlan.mesh.config.sync_method";
        /// Authentication Protocol
        pub MESH_CONFIG_AUTH_PROTOCOL: Hex<u8> = ".wlan.mesh.config.auth_protocol";
        /// Formation Info
        pub MESH_CONFIG_FORMATION_INFO: Hex<u8> = ".wlan.mesh.config.formation_info";
        /// Connected to Mesh Gate
        pub MESH_FORMATION_INFO_CONNECT_TO_MESH_GATE: Flag<0> = ".wlan.mesh.formation_info.connect_to_mesh_gate" named truths::YES_NO;
        /// Number of Peerings
        pub MESH_CONFIG_FORMATION_INFO_NUM_PEERS: Bits<1, 6> = ".wlan.mesh.config.formation_info.num_peers";
        /// Connected to AS
        pub MESH_FORMATION_INFO_CONNECT_TO_AS: Flag<7> = ".wlan.mesh.formation_info.connect_to_as" named truths::YES_NO;
        /// Capability
        pub MESH_CONFIG_CAP: Hex<u8> = ".wlan.mesh.config.cap";
        /// Accepting Additional Mesh Peerings
        pub MESH_CONFIG_CAP_ACCEPT: Flag<0> = ".wlan.mesh.config.cap.accept" named truths::YES_NO;
        /// MCCA Support
        pub MESH_CONFIG_CAP_MCCA_SUPPORT: Flag<1> = ".wlan.mesh.config.cap.mcca_support" named truths::YES_NO;
        /// MCCA Enabled
        pub MESH_CONFIG_CAP_MCCA_ENABLED: Flag<2> = ".wlan.mesh.config.cap.mcca_enabled" named truths::YES_NO;
        /// Mesh Forwarding
        pub MESH_CONFIG_CAP_FORWARDING: Flag<3> = ".wlan.mesh.config.cap.forwarding" named truths::YES_NO;
        /// MBCA Enabled
        pub MESH_CONFIG_CAP_MBCA_ENABLED: Flag<4> = ".wlan.mesh.config.cap.mbca_enabled" named truths::YES_NO;
        /// TBTT Adjustment
        pub MESH_CONFIG_CAP_TBTT_ADJUSTING: Flag<5> = ".wlan.mesh.config.cap.tbtt_adjusting" named truths::YES_NO;
        /// Power Save
        pub MESH_CONFIG_CAP_POWER_SAVE_LEVEL: Flag<6> = ".wlan.mesh.config.cap.power_save_level";
        /// Reserved
        MESH_CONFIG_CAP_RESERVED: HexIn<u8, 7, 1> = ".wlan.mesh.config.cap.reserved";
        /// Mesh ID
        MESH_ID: Text = ".wlan.mesh.id";
        /// Mesh Channel Switch TTL
        CSA_MESH_CHANNEL_SWITCH_TTL: u8 = ".wlan.csa.mesh_channel_switch.ttl";
        /// Mesh Channel Switch Flag
        pub CSA_MESH_CHANNEL_SWITCH_FLAG: Hex<u8> = ".wlan.csa.mesh_channel_switch.flag";
        /// CSA Initiator
        pub CSA_MESH_CHANNEL_SWITCH_FLAG_INITIATOR: Flag<1> = ".wlan.csa.mesh_channel_switch.flag.initiator" named truths::INITIATOR;
        /// CSA Tx Restrict
        pub CSA_MESH_CHANNEL_SWITCH_FLAG_TXRESTRICT: Flag<0> = ".wlan.csa.mesh_channel_switch.flag.txrestrict" named truths::TX_RESTRICT;
        /// Mesh Channel Switch Reason Code
        pub CSA_MESH_CHANNEL_SWITCH_REASON_CODE: Little<Hex<u16>> = ".wlan.csa.mesh_channel_switch.reason_code" named T::REASON;
        /// Mesh Channel Switch Precedence Value
        CSA_MESH_CHANNEL_SWITCH_PRE_VALUE: Little<u16> = ".wlan.csa.mesh_channel_switch.pre_value";
        /// Mesh Awake Window
        MESH_MESH_AWAKE_WINDOW: Little<u16> = ".wlan.mesh.mesh_awake_window";
        /// RANN Flags
        RANN_FLAGS: Hex<u8> = ".wlan.rann.flags";
        /// HWMP Hop Count
        pub HWMP_HOPCOUNT: u8 = ".wlan.hwmp.hopcount";
        /// HWMP TTL
        pub HWMP_TTL: u8 = ".wlan.hwmp.ttl";
        /// Root STA Address
        pub RANN_ROOT_STA: Mac = ".wlan.rann.root_sta";
        /// Root STA Sequence Number
        pub RANN_RANN_SN: Little<u32> = ".wlan.rann.rann_sn";
        /// RANN Interval
        pub RANN_INTERVAL: Little<u32> = ".wlan.rann.interval";
        /// HWMP Metric
        HWMP_METRIC: Little<u32> = ".wlan.hwmp.metric";
        /// HWMP Flags
        HWMP_FLAGS: Hex<u8> = ".wlan.hwmp.flags";
        /// HWMP Hop Count
        pub HWMP_HOPCOUNT_2: u8 = ".wlan.hwmp.hopcount";
        /// HWMP TTL
        pub HWMP_TTL_2: u8 = ".wlan.hwmp.ttl";
        /// HWMP Path Discovery ID
        pub HWMP_PDID: Little<u32> = ".wlan.hwmp.pdid";
        /// Originator STA Address
        pub HWMP_ORIG_STA: Mac = ".wlan.hwmp.orig_sta";
        /// HWMP Originator Sequence Number
        pub HWMP_ORIG_SN: Little<u32> = ".wlan.hwmp.orig_sn";
        /// HWMP Lifetime
        pub HWMP_LIFETIME: Little<u32> = ".wlan.hwmp.lifetime";
        /// HWMP Metric
        pub HWMP_METRIC_2: Little<u32> = ".wlan.hwmp.metric";
        /// HWMP Target Count
        pub HWMP_TARG_COUNT: u8 = ".wlan.hwmp.targ_count";
        /// HWMP Per-Target Flags
        pub HWMP_TARG_FLAGS: Hex<u8> = ".wlan.hwmp.targ_flags";
        /// TO Flag
        pub HWMP_TO_FLAG: Flag<0> = ".wlan.hwmp.to_flag" named truths::TO_1_ONLY_TARGET_WILL_RESPOND;
        /// USN Flag
        pub HWMP_USN_FLAG: Flag<2> = ".wlan.hwmp.usn_flag";
        /// Target STA Address
        pub HWMP_TARG_STA: Mac = ".wlan.hwmp.targ_sta";
        /// Target HWMP Sequence Number
        HWMP_TARG_SN: Little<u32> = ".wlan.hwmp.targ_sn";
        /// HWMP Flags
        HWMP_FLAGS_2: Hex<u8> = ".wlan.hwmp.flags";
        /// HWMP Hop Count
        pub HWMP_HOPCOUNT_3: u8 = ".wlan.hwmp.hopcount";
        /// HWMP TTL
        pub HWMP_TTL_3: u8 = ".wlan.hwmp.ttl";
        /// Target STA Address
        pub HWMP_TARG_STA_2: Mac = ".wlan.hwmp.targ_sta";
        /// Target HWMP Sequence Number
        pub HWMP_TARG_SN_2: Little<u32> = ".wlan.hwmp.targ_sn";
        /// Target External Address
        pub HWMP_TARG_EXT: Mac = ".wlan.hwmp.targ_ext";
        /// HWMP Lifetime
        pub HWMP_LIFETIME_2: Little<u32> = ".wlan.hwmp.lifetime";
        /// HWMP Metric
        HWMP_METRIC_3: Little<u32> = ".wlan.hwmp.metric";
        /// MU-MIMO Capable STA Count
        EXT_BSS_MU_MIMO_CAPABLE_STA_COUNT: Little<u16> = ".wlan.ext_bss.mu_mimo_capable_sta_count";
        /// Spatial Stream Underutilization
        pub EXT_BSS_SS_UNDERUTILIZATION: Hex<u8> = ".wlan.ext_bss.ss_underutilization";
        /// Observable Secondary 20MHz Utilization
        pub EXT_BSS_OBSERVABLE_SEC_20MHZ_UTILIZATION: Hex<u8> = ".wlan.ext_bss.observable_sec_20mhz_utilization";
        /// Observable Secondary 40MHz Utilization
        pub EXT_BSS_OBSERVABLE_SEC_40MHZ_UTILIZATION: Hex<u8> = ".wlan.ext_bss.observable_sec_40mhz_utilization";
        /// Observable Secondary 80MHz Utilization
        EXT_BSS_OBSERVABLE_SEC_80MHZ_UTILIZATION: Hex<u8> = ".wlan.ext_bss.observable_sec_80mhz_utilization";
        /// New Channel Width
        WIDE_BW_NEW_CHANNEL_WIDTH: Hex<u8> = ".wlan.wide_bw.new_channel_width" named T::WIDE_BW_NEW_CHANNEL_WIDTH;
        /// New Channel Center Frequency Segment 0
        pub WIDE_BW_NEW_CHANNEL_CENTER_FREQ_SEGMENT0: Hex<u8> = ".wlan.wide_bw.new_channel_center_freq_segment0" line Both;
        /// New Channel Center Frequency Segment 1
        WIDE_BW_NEW_CHANNEL_CENTER_FREQ_SEGMENT1: Hex<u8> = ".wlan.wide_bw.new_channel_center_freq_segment1" line Both;
        /// Operating Mode Notification
        OPERAT_NOTIFICATION_MODE: Hex<u8> = ".wlan.operat_notification_mode";
        /// Channel Width
        pub OPERAT_MODE_FIELD_CHANNELWIDTH: HexIn<u8, 0, 2> = ".wlan.operat_mode_field.channelwidth" named T::OPERAT_MODE_FIELD_CHANNELWIDTH;
        /// Reserved
        pub OPERAT_MODE_FIELD_RESERVED: HexIn<u8, 2, 2> = ".wlan.operat_mode_field.reserved";
        /// Rx NSS
        pub OPERAT_MODE_FIELD_RXNSS: HexIn<u8, 4, 3> = ".wlan.operat_mode_field.rxnss" named T::OPERAT_MODE_FIELD_RXNSS;
        /// Rx NSS Type
        OPERAT_MODE_FIELD_RXNSSTYPE: HexIn<u8, 7, 1> = ".wlan.operat_mode_field.rxnsstype";
        /// RSNX
        RSNX: Hex<u8> = ".wlan.rsnx";
        /// RSNX Length
        pub RSNX_LENGTH: Bits<0, 4> = ".wlan.rsnx.length";
        /// Protected TWT Operations Support
        pub RSNX_PROTECTED_TWT_OPERATIONS_SUPPORT: Bits<4, 1> = ".wlan.rsnx.protected_twt_operations_support";
        /// SAE Hash to element
        pub RSNX_SAE_HASH_TO_ELEMENT: Bits<5, 1> = ".wlan.rsnx.sae_hash_to_element";
        /// Reserved
        RSNX_RESERVED: HexIn<u8, 6, 2> = ".wlan.rsnx.reserved";
    }
}

/// Element, and its first and last field.
pub const RUNS: &[(u8, u8, u8)] = &[
    (52, NREPORT_BSSID.index, NREPORT_PHYTYPE.index),
    (53, RCPI.index, RCPI.index),
    (
        63,
        BSS_AP_AVG_ACCESS_DELAY.index,
        BSS_AP_AVG_ACCESS_DELAY.index,
    ),
    (64, ANTENNA_ID.index, ANTENNA_ID.index),
    (65, RSNI.index, RSNI.index),
    (66, FIXED_MSMTPILOTINT.index, FIXED_MSMTPILOTINT.index),
    (67, BSS_AVB_ADM_CAP_BITMASK.index, BSS_AVB_ADM_CAP_UP0.index),
    (70, RMCAP.index, RMCAP_O5.index),
    (72, N20_40_BC.index, N20_40_BC_RESERVED.index),
    (74, OBSS_SPD.index, OBSS_SAT.index),
    (76, MMIE_KEYID.index, MMIE_MIC.index),
    (
        93,
        WNM_SLEEP_MODE_ACTION_TYPE.index,
        WNM_SLEEP_MODE_INTERVAL.index,
    ),
    (101, LINK_ID_BSSID.index, LINK_ID_RESP_STA.index),
    (
        104,
        CHANNEL_SWITCH_TIMING_SWITCH_TIME.index,
        CHANNEL_SWITCH_TIMING_SWITCH_TIMEOUT.index,
    ),
    (
        105,
        PTI_CONTROL_TID.index,
        PTI_CONTROL_SEQUENCE_CONTROL.index,
    ),
    (
        106,
        PU_BUFFER_STATUS_AC_BK.index,
        PU_BUFFER_STATUS_AC_VO.index,
    ),
    (
        113,
        MESH_CONFIG_PS_PROTOCOL.index,
        MESH_CONFIG_CAP_RESERVED.index,
    ),
    (114, MESH_ID.index, MESH_ID.index),
    (
        118,
        CSA_MESH_CHANNEL_SWITCH_TTL.index,
        CSA_MESH_CHANNEL_SWITCH_PRE_VALUE.index,
    ),
    (
        119,
        MESH_MESH_AWAKE_WINDOW.index,
        MESH_MESH_AWAKE_WINDOW.index,
    ),
    (126, RANN_FLAGS.index, HWMP_METRIC.index),
    (130, HWMP_FLAGS.index, HWMP_TARG_SN.index),
    (131, HWMP_FLAGS_2.index, HWMP_METRIC_3.index),
    (
        193,
        EXT_BSS_MU_MIMO_CAPABLE_STA_COUNT.index,
        EXT_BSS_OBSERVABLE_SEC_80MHZ_UTILIZATION.index,
    ),
    (
        194,
        WIDE_BW_NEW_CHANNEL_WIDTH.index,
        WIDE_BW_NEW_CHANNEL_CENTER_FREQ_SEGMENT1.index,
    ),
    (
        199,
        OPERAT_NOTIFICATION_MODE.index,
        OPERAT_MODE_FIELD_RXNSSTYPE.index,
    ),
    (244, RSNX.index, RSNX_RESERVED.index),
];
