//! What 802.11ax stations can do, and how their networks work.
use crate::names::truths;
use crate::names::wlan_elements as T;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11ax elements (IEEE 802.11ax-2021)
    "Dot11Elt" = "wlan.tag.he" column "" over [] {
        /// HE MAC Capabilities Information
        HE_MAC_CAPS: Little<Hex<U48>> = ".wlan.ext_tag.he_mac_caps";
        /// +HTC HE Support
        pub HE_MAC_CAP_HTC_HE_SUPPORT: Flag<0> = ".wlan.ext_tag.he_mac_cap.htc_he_support" named truths::SUPPORTED;
        /// TWT Requester Support
        pub HE_MAC_CAP_TWT_REQ_SUPPORT: Flag<1> = ".wlan.ext_tag.he_mac_cap.twt_req_support" named truths::SUPPORTED;
        /// TWT Responder Support
        pub HE_MAC_CAP_TWT_RSP_SUPPORT: Flag<2> = ".wlan.ext_tag.he_mac_cap.twt_rsp_support" named truths::SUPPORTED;
        /// Dynamic Fragmentation Support
        pub HE_MAC_CAP_DYNAMIC_FRAGMENTATION_SUPPORT: Bits<3, 2> = ".wlan.ext_tag.he_mac_cap.dynamic_fragmentation_support" named crate::names::wlan_elements::HE_MAC_CAP_DYNAMIC_FRAGMENTATION_SUPPORT;
        /// Reserved
        pub HE_MAC_CAP_RESERVED_BITS_5_7: HexIn<U48, 5, 3> = ".wlan.ext_tag.he_mac_cap.reserved_bits_5_7";
        /// Reserved
        pub HE_MAC_CAP_RESERVED_BITS_8_9: HexIn<U48, 8, 2> = ".wlan.ext_tag.he_mac_cap.reserved_bits_8_9";
        /// Trigger Frame MAC Padding Duration
        pub HE_MAC_CAP_TRIG_FRM_MAC_PADDING_DUR: Bits<10, 2> = ".wlan.ext_tag.he_mac_cap.trig_frm_mac_padding_dur" named crate::names::wlan_elements::HE_MAC_CAP_TRIG_FRM_MAC_PADDING_DUR;
        /// Multi-TID Aggregation Rx Support
        pub HE_MAC_CAP_MULTI_TID_AGG_RX_SUPPORT: Bits<12, 3> = ".wlan.ext_tag.he_mac_cap.multi_tid_agg_rx_support";
        /// HE Link Adaptation Support
        pub HE_MAC_CAP_HE_LINK_ADAPTATION_SUPPORT: Bits<15, 2> = ".wlan.ext_tag.he_mac_cap.he_link_adaptation_support" named crate::names::wlan_elements::HE_MAC_CAP_HE_LINK_ADAPTATION_SUPPORT;
        /// All Ack Support
        pub HE_MAC_CAP_ALL_ACK_SUPPORT: Flag<17> = ".wlan.ext_tag.he_mac_cap.all_ack_support" named truths::SUPPORTED;
        /// TRS Support
        pub HE_MAC_CAP_TRS_SUPPORT: Flag<18> = ".wlan.ext_tag.he_mac_cap.Trs_support" named truths::SUPPORTED;
        /// BSR Support
        pub HE_MAC_CAP_BSR_SUPPORT: Flag<19> = ".wlan.ext_tag.he_mac_cap.bsr_support" named truths::SUPPORTED;
        /// Broadcast TWT Support
        pub HE_MAC_CAP_BROADCAST_TWT_SUPPORT: Flag<20> = ".wlan.ext_tag.he_mac_cap.broadcast_twt_support" named truths::SUPPORTED;
        /// 32-bit BA Bitmap Support
        pub HE_MAC_CAP_32_BIT_BA_BITMAP_SUPPORT: Flag<21> = ".wlan.ext_tag.he_mac_cap.32_bit_ba_bitmap_support" named truths::SUPPORTED;
        /// MU Cascading Support
        pub HE_MAC_CAP_MU_CASCADING_SUPPORT: Flag<22> = ".wlan.ext_tag.he_mac_cap.mu_cascading_support" named truths::SUPPORTED;
        /// Ack-Enabled Aggregation Support
        pub HE_MAC_CAP_ACK_ENABLED_AGG_SUPPORT: Flag<23> = ".wlan.ext_tag.he_mac_cap.ack_enabled_agg_support" named truths::SUPPORTED;
        /// Reserved
        pub HE_MAC_CAP_RESERVED_B24: HexIn<U48, 24, 1> = ".wlan.ext_tag.he_mac_cap.reserved_b24";
        /// OM Control Support
        pub HE_MAC_CAP_OM_CONTROL_SUPPORT: Flag<25> = ".wlan.ext_tag.he_mac_cap.om_control_support" named truths::SUPPORTED;
        /// OFDMA RA Support
        pub HE_MAC_CAP_OFDMA_RA_SUPPORT: Flag<26> = ".wlan.ext_tag.he_mac_cap.ofdma_ra_support" named truths::SUPPORTED;
        /// Maximum A-MPDU Length Exponent Extension
        pub HE_MAC_CAP_MAX_A_MPDU_LEN_EXP_EXT: Bits<27, 2> = ".wlan.ext_tag.he_mac_cap.max_a_mpdu_len_exp_ext";
        /// Reserved
        pub HE_MAC_CAP_RESERVED_BIT_29: HexIn<U48, 29, 1> = ".wlan.ext_tag.he_mac_cap.reserved_bit_29";
        /// Flexible TWT Schedule Support
        pub HE_MAC_CAP_FLEXIBLE_TWT_SCHED_SUPPORT: Flag<30> = ".wlan.ext_tag.he_mac_cap.flexible_twt_sched_support" named truths::SUPPORTED;
        /// Rx Control Frame to MultiBSS
        pub HE_MAC_CAP_RX_CTL_FRM_MULTIBSS: Flag<31> = ".wlan.ext_tag.he_mac_cap.rx_ctl_frm_multibss" named truths::SUPPORTED;
        /// BSRP BQRP A-MPDU Aggregation
        pub HE_MAC_CAP_BSRP_BQRP_A_MPDU_AGG: Flag<32> = ".wlan.ext_tag.he_mac_cap.bsrp_bqrp_a_mpdu_agg" named truths::SUPPORTED;
        /// QTP Support
        pub HE_MAC_CAP_QTP_SUPPORT: Flag<33> = ".wlan.ext_tag.he_mac_cap.qtp_support" named truths::SUPPORTED;
        /// BQR Support
        pub HE_MAC_CAP_BQR_SUPPORT: Flag<34> = ".wlan.ext_tag.he_mac_cap.bqr_support" named truths::SUPPORTED;
        /// PSR Responder
        pub HE_MAC_CAP_PSR_RESPONDER: Flag<35> = ".wlan.ext_tag.he_mac_cap.psr_responder" named truths::SUPPORTED;
        /// NDP Feedback Report Support
        pub HE_MAC_CAP_NDP_FEEDBACK_REPORT_SUPPORT: Flag<36> = ".wlan.ext_tag.he_mac_cap.ndp_feedback_report_support" named truths::SUPPORTED;
        /// OPS Support
        pub HE_MAC_CAP_OPS_SUPPORT: Flag<37> = ".wlan.ext_tag.he_mac_cap.ops_support" named truths::SUPPORTED;
        /// A-MSDU Not Under BA in Ack-Enabled A-MPDU Support
        pub HE_MAC_CAP_A_MSDU_IN_A_MPDU_SUPPORT: Flag<38> = ".wlan.ext_tag.he_mac_cap.a_msdu_in_a_mpdu_support" named truths::SUPPORTED;
        /// Multi-TID Aggregation Tx Support
        pub HE_MAC_CAP_MULTI_TID_AGG_TX_SUPPORT: Bits<39, 3> = ".wlan.ext_tag.he_mac_cap.multi_tid_agg_tx_support";
        /// HE Subchannel Selective Transmission Support
        pub HE_MAC_CAP_SUBCHANNEL_SELECTIVE_XMIT_SUPPORT: Flag<42> = ".wlan.ext_tag.he_mac_cap.subchannel_selective_xmit_support" named truths::SUPPORTED;
        /// UL 2x996-tone RU Support
        pub HE_MAC_CAP_UL_2_996_TONE_RU_SUPPORT: Flag<43> = ".wlan.ext_tag.he_mac_cap.ul_2_996_tone_ru_support" named truths::SUPPORTED;
        /// OM Control UL MU Data Disable RX Support
        pub HE_MAC_CAP_OM_CNTL_UL_MU_DATA_DISABLE_RX_SUPPORT: Flag<44> = ".wlan.ext_tag.he_mac_cap.om_cntl_ul_mu_data_disable_rx_support" named truths::SUPPORTED;
        /// HE Dynamic SM Power Save
        pub HE_DYNAMIC_SM_POWER_SAVE: Flag<45> = ".wlan.ext_tag.he_dynamic_sm_power_save" named truths::SUPPORTED;
        /// Punctured Sounding Support
        pub HE_PUNCTURED_SOUNDING_SUPPORT: Flag<46> = ".wlan.ext_tag.he_punctured_sounding_support" named truths::SUPPORTED;
        /// HT And VHT Trigger Frame RX Support
        HE_HT_AND_VHT_TRIGGER_FRAME_RX_SUPPORT: Flag<47> = ".wlan.ext_tag.he_ht_and_vht_trigger_frame_rx_support" named truths::SUPPORTED;
        /// Reserved
        HE_PHY_CAP_RESERVED_B0: HexIn<u8, 0, 1> = ".wlan.ext_tag.he_phy_cap.reserved_b0";
        /// Reserved
        HE_PHY_CAP_FBYTE_RESERVED_B0: HexIn<u8, 0, 1> = ".wlan.ext_tag.he_phy_cap.fbyte.reserved_b0";
        /// Channel Width Set
        HE_PHY_CAP_FBYTES: HexIn<u8, 1, 7> = ".wlan.ext_tag.he_phy_cap.fbytes";
        /// 40 MHz in 2.4 GHz band
        pub HE_PHY_CAP_CHAN_WIDTH_SET_40MHZ_IN_2_4GHZ: Flag<1> = ".wlan.ext_tag.he_phy_cap.chan_width_set.40mhz_in_2_4ghz" named truths::SUPPORTED;
        /// 40 & 80 MHz in the 5 GHz and 6 GHz bands
        pub HE_PHY_CAP_CHAN_WIDTH_SET_40_80_IN_5GHZ: Flag<2> = ".wlan.ext_tag.he_phy_cap.chan_width_set.40_80_in_5ghz" named truths::SUPPORTED;
        /// 160 MHz in the 5 GHz and 6 GHz bands
        pub HE_PHY_CAP_CHAN_WIDTH_SET_160_IN_5GHZ: Flag<3> = ".wlan.ext_tag.he_phy_cap.chan_width_set.160_in_5ghz" named truths::SUPPORTED;
        /// 160/80+80 MHz in the 5 GHz and 6 GHz bands
        pub HE_PHY_CAP_CHAN_WIDTH_SET_160_80_80_IN_5GHZ: Flag<4> = ".wlan.ext_tag.he_phy_cap.chan_width_set.160_80_80_in_5ghz" named truths::SUPPORTED;
        /// 242 tone RUs in the 2.4 GHz band
        pub HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_2_4GHZ: Flag<5> = ".wlan.ext_tag.he_phy_cap.chan_width_set.242_tone_in_2_4ghz" named truths::SUPPORTED;
        /// 242 tone RUs in the 5 GHz and 6 GHz bands
        pub HE_PHY_CAP_CHAN_WIDTH_SET_242_TONE_IN_5GHZ: Flag<6> = ".wlan.ext_tag.he_phy_cap.chan_width_set.242_tone_in_5ghz" named truths::SUPPORTED;
        /// Reserved
        pub HE_PHY_CAP_CHAN_WIDTH_SET_RESERVED: HexIn<u8, 7, 1> = ".wlan.ext_tag.he_phy_cap.chan_width_set.reserved";
        /// Bits 8 to 23
        pub HE_PHY_CAP_BITS_8_TO_23: Little<Hex<u16>> = ".wlan.ext_tag.he_phy_cap.bits_8_to_23";
        /// Punctured Preamble Rx
        pub HE_PHY_CAP_PUNC_PREAMBLE_RX: HexIn<u16, 0, 4> = ".wlan.ext_tag.he_phy_cap.punc_preamble_rx";
        /// Device Class
        pub HE_PHY_CAP_DEVICE_CLASS: HexIn<u16, 4, 1> = ".wlan.ext_tag.he_phy_cap.device_class" named T::HE_PHY_CAP_DEVICE_CLASS;
        /// LDPC Coding In Payload
        pub HE_PHY_CAP_LDPC_CODING_IN_PAYLOAD: Flag<5> = ".wlan.ext_tag.he_phy_cap.ldpc_coding_in_payload" named truths::SUPPORTED;
        /// HE SU PPDU With 1x HE-LTF And 0.8us GI
        pub HE_PHY_CAP_HE_SU_PPDU_WITH_1X_HE_LTF_08US: Flag<6> = ".wlan.ext_tag.he_phy_cap.he_su_ppdu_with_1x_he_ltf_08us" named truths::SUPPORTED;
        /// Midamble Tx/Rx Max NSTS
        pub HE_PHY_CAP_MIDAMBLE_TX_RX_MAX_NSTS: HexIn<u16, 7, 2> = ".wlan.ext_tag.he_phy_cap.midamble_tx_rx_max_nsts" named T::HE_PHY_CAP_MIDAMBLE_TX_RX_MAX_NSTS;
        /// NDP With 4x HE-LTF and 3.2us GI
        pub HE_PHY_CAP_NDP_WITH_4X_HE_LTF_4X_3_2US: Flag<9> = ".wlan.ext_tag.he_phy_cap.ndp_with_4x_he_ltf_4x_3.2us" named truths::SUPPORTED;
        /// STBC Tx <= 80 MHz
        pub HE_PHY_CAP_STBC_TX_LT_80MHZ: Flag<10> = ".wlan.ext_tag.he_phy_cap.stbc_tx_lt_80mhz" named truths::SUPPORTED;
        /// STBC Rx <= 80 MHz
        pub HE_PHY_CAP_STBC_RX_LT_80MHZ: Flag<11> = ".wlan.ext_tag.he_phy_cap.stbc_rx_lt_80mhz" named truths::SUPPORTED;
        /// Doppler Tx
        pub HE_PHY_CAP_DOPPLER_TX: Flag<12> = ".wlan.ext_tag.he_phy_cap.doppler_tx" named truths::SUPPORTED;
        /// Doppler Rx
        pub HE_PHY_CAP_DOPPLER_RX: Flag<13> = ".wlan.ext_tag.he_phy_cap.doppler_rx" named truths::SUPPORTED;
        /// Full Bandwidth UL MU-MIMO
        pub HE_PHY_CAP_FULL_BW_UL_MU_MIMO: Flag<14> = ".wlan.ext_tag.he_phy_cap.full_bw_ul_mu_mimo" named truths::SUPPORTED;
        /// Partial Bandwidth UL MU-MIMO
        pub HE_PHY_CAP_PARTIAL_BW_UL_MU_MIMO: Flag<15> = ".wlan.ext_tag.he_phy_cap.partial_bw_ul_mu_mimo" named truths::SUPPORTED;
        /// Bits 24 to 39
        pub HE_PHY_CAP_BITS_24_TO_39: Little<Hex<u16>> = ".wlan.ext_tag.he_phy_cap.bits_24_to_39";
        /// DCM Max Constellation Tx
        pub HE_PHY_CAP_DCM_MAX_CONST_TX: HexIn<u16, 0, 2> = ".wlan.ext_tag.he_phy_cap.dcm_max_const_tx" named T::HE_PHY_CAP_DCM_MAX_CONST_TX;
        /// DCM Max NSS Tx
        pub HE_PHY_CAP_DCM_MAX_NSS_TX: HexIn<u16, 2, 1> = ".wlan.ext_tag.he_phy_cap.dcm_max_nss_tx" named T::HE_PHY_CAP_DCM_MAX_NSS_TX;
        /// DCM Max Constellation Rx
        pub HE_PHY_CAP_DCM_MAX_CONST_RX: HexIn<u16, 3, 2> = ".wlan.ext_tag.he_phy_cap.dcm_max_const_rx" named T::HE_PHY_CAP_DCM_MAX_CONST_TX;
        /// DCM Max NSS Tx
        pub HE_PHY_CAP_DCM_MAX_NSS_TX_2: HexIn<u16, 2, 1> = ".wlan.ext_tag.he_phy_cap.dcm_max_nss_tx" named T::HE_PHY_CAP_DCM_MAX_NSS_TX;
        /// Rx Partial BW SU In 20 MHz HE MU PPDU
        pub HE_PHY_CAP_RX_PARTIAL_BW_SU_20MHZ_HE_MU_PPDU: Flag<6> = ".wlan.ext_tag.he_phy_cap.rx_partial_bw_su_20mhz_he_mu_ppdu" named truths::SUPPORTED;
        /// SU Beamformer
        pub HE_PHY_CAP_SU_BEAMFORMER: Flag<7> = ".wlan.ext_tag.he_phy_cap.su_beamformer" named truths::SUPPORTED;
        /// SU Beamformee
        pub HE_PHY_CAP_SU_BEAMFORMEE: Flag<8> = ".wlan.ext_tag.he_phy_cap.su_beamformee" named truths::SUPPORTED;
        /// MU Beamformer
        pub HE_PHY_CAP_MU_BEAMFORMER: Flag<9> = ".wlan.ext_tag.he_phy_cap.mu_beamformer" named truths::SUPPORTED;
        /// Beamformee STS <= 80 MHz
        pub HE_PHY_CAP_BEAMFORMEE_STS_LTE_80MHZ: HexIn<u16, 10, 3> = ".wlan.ext_tag.he_phy_cap.beamformee_sts_lte_80mhz";
        /// Beamformee STS > 80 MHz
        pub HE_PHY_CAP_BEAMFORMEE_STS_GT_80MHZ: HexIn<u16, 13, 3> = ".wlan.ext_tag.he_phy_cap.beamformee_sts_gt_80mhz";
        /// Bits 40 to 55
        pub HE_PHY_CAP_BITS_40_TO_55: Little<Hex<u16>> = ".wlan.ext_tag.he_phy_cap.bits_40_to_55";
        /// Number Of Sounding Dimensions <= 80 MHz
        pub HE_PHY_CAP_NO_SOUNDING_DIMS_LTE_80: Bits<0, 3> = ".wlan.ext_tag.he_phy_cap.no_sounding_dims_lte_80";
        /// Number Of Sounding Dimensions > 80 MHz
        pub HE_PHY_CAP_NO_SOUNDING_DIMS_GT_80: Bits<3, 3> = ".wlan.ext_tag.he_phy_cap.no_sounding_dims_gt_80";
        /// Ng = 16 SU Feedback
        pub HE_PHY_CAP_NG_EQ_16_SU_FB: Flag<6> = ".wlan.ext_tag.he_phy_cap.ng_eq_16_su_fb" named truths::SUPPORTED;
        /// Ng = 16 MU Feedback
        pub HE_PHY_CAP_NG_EQ_16_MU_FB: Flag<7> = ".wlan.ext_tag.he_phy_cap.ng_eq_16_mu_fb" named truths::SUPPORTED;
        /// Codebook Size SU Feedback
        pub HE_PHY_CAP_CODEBOOK_SIZE_SU_FB: Flag<8> = ".wlan.ext_tag.he_phy_cap.codebook_size_su_fb" named truths::SUPPORTED;
        /// Codebook Size MU Feedback
        pub HE_PHY_CAP_CODEBOOK_SIZE_MU_FB: Flag<9> = ".wlan.ext_tag.he_phy_cap.codebook_size_mu_fb" named truths::SUPPORTED;
        /// Triggered SU Beamforming Feedback
        pub HE_PHY_CAP_TRIG_SU_BF_FB: Flag<10> = ".wlan.ext_tag.he_phy_cap.trig_su_bf_fb" named truths::SUPPORTED;
        /// Triggered MU Beamforming Feedback
        pub HE_PHY_CAP_TRIG_MU_BF_FB: Flag<11> = ".wlan.ext_tag.he_phy_cap.trig_mu_bf_fb" named truths::SUPPORTED;
        /// Triggered CQI Feedback
        pub HE_PHY_CAP_TRIG_CQI_FB: Flag<12> = ".wlan.ext_tag.he_phy_cap.trig_cqi_fb" named truths::SUPPORTED;
        /// Partial Bandwidth Extended Range
        pub HE_PHY_CAP_PARTIAL_BW_ER: Flag<13> = ".wlan.ext_tag.he_phy_cap.partial_bw_er" named truths::SUPPORTED;
        /// Partial Bandwidth DL MU-MIMO
        pub HE_PHY_CAP_PARTIAL_BW_DL_MU_MIMO: Flag<14> = ".wlan.ext_tag.he_phy_cap.partial_bw_dl_mu_mimo" named truths::SUPPORTED;
        /// PPE Thresholds Present
        pub HE_PHY_CAP_PPE_THRES_PRESENT: Flag<15> = ".wlan.ext_tag.he_phy_cap.ppe_thres_present" named truths::TRUE_FALSE;
        /// Bits 56 to 71
        pub HE_PHY_CAP_BITS_56_TO_71: Little<Hex<u16>> = ".wlan.ext_tag.he_phy_cap.bits_56_to_71";
        /// PSR-based SR Support
        pub HE_PHY_CAP_PSR_BASED_SR_SUP: Flag<0> = ".wlan.ext_tag.he_phy_cap.psr_based_sr_sup" named truths::SUPPORTED;
        /// Power Boost Factor ar Support
        pub HE_PHY_CAP_PWR_BST_FACTOR_AR_SUP: Flag<1> = ".wlan.ext_tag.he_phy_cap.pwr_bst_factor_ar_sup" named truths::SUPPORTED;
        /// HE SU PPDU And HE MU PPDU With 4x HE-LTF And 0.8us GI
        pub HE_PHY_CAP_HE_SU_PPDU_ETC_GI: Flag<2> = ".wlan.ext_tag.he_phy_cap.he_su_ppdu_etc_gi" named truths::SUPPORTED;
        /// Max Nc
        pub HE_PHY_CAP_MAX_NC: Flag<3> = ".wlan.ext_tag.he_phy_cap.max_nc" named truths::SUPPORTED;
        /// STBC Tx > 80 MHz
        pub HE_PHY_CAP_STBC_TX_GT_80_MHZ: Flag<6> = ".wlan.ext_tag.he_phy_cap.stbc_tx_gt_80_mhz" named truths::SUPPORTED;
        /// STBC Rx > 80 MHz
        pub HE_PHY_CAP_STBC_RX_GT_80_MHZ: Flag<7> = ".wlan.ext_tag.he_phy_cap.stbc_rx_gt_80_mhz" named truths::SUPPORTED;
        /// HE ER SU PPDU With 4x HE-LTF And 0.8us GI
        pub HE_PHY_CAP_HE_ER_SU_PPDU_4XXX_GI: Flag<8> = ".wlan.ext_tag.he_phy_cap.he_er_su_ppdu_4xxx_gi" named truths::SUPPORTED;
        /// 20 MHz In 40 MHz HE PPDU In 2.4 GHz Band
        pub HE_PHY_CAP_20_MHZ_IN_40_IN_2_4GHZ: Flag<9> = ".wlan.ext_tag.he_phy_cap.20_mhz_in_40_in_2_4ghz" named truths::SUPPORTED;
        /// 20 MHz In 160/80+80 MHz HE PPDU
        pub HE_PHY_CAP_20_MHZ_IN_160_80P80_PPDU: Flag<10> = ".wlan.ext_tag.he_phy_cap.20_mhz_in_160_80p80_ppdu" named truths::SUPPORTED;
        /// 80 MHz In 160/80+80 MHz HE PPDU
        pub HE_PHY_CAP_80_MHZ_IN_160_80P80_PPDU: Flag<11> = ".wlan.ext_tag.he_phy_cap.80_mhz_in_160_80p80_ppdu" named truths::SUPPORTED;
        /// HE ER SU PPDU With 1x HE-LTF And 0.8us GI
        pub HE_PHY_CAP_HE_ER_SU_PPDU_1XXX_GI: Flag<12> = ".wlan.ext_tag.he_phy_cap.he_er_su_ppdu_1xxx_gi" named truths::SUPPORTED;
        /// Midamble Tx/Rx 2x And 1x HE-LTF
        pub HE_PHY_CAP_MIDAMBLE_TX_RX_2X_1X_HE_LTF: Flag<13> = ".wlan.ext_tag.he_phy_cap.midamble_tx_rx_2x_1x_he_ltf" named truths::SUPPORTED;
        /// DCM Max RU
        pub HE_PHY_CAP_DCM_MAX_RU: HexIn<u16, 14, 2> = ".wlan.ext_tag.he_phy_cap.dcm_max_ru" named T::HE_PHY_CAP_DCM_MAX_RU;
        /// Bits 72 to 87
        pub HE_PHY_CAP_BITS_72_TO_87: Little<Hex<u16>> = ".wlan.ext_tag.he_phy_cap.bits_72_to_87";
        /// Longer Than 16 HE SIG-B OFDM Symbols Support
        pub HE_PHY_CAP_LONGER_THAN_16_HE_SIGB_OFDM_SYM_SUPPORT: Flag<0> = ".wlan.ext_tag.he_phy_cap.longer_than_16_he_sigb_ofdm_sym_support" named truths::SUPPORTED;
        /// Non-Triggered CQI Feedback
        pub HE_PHY_CAP_NON_TRIGGERED_FEEDBACK: Flag<1> = ".wlan.ext_tag.he_phy_cap.non_triggered_feedback" named truths::SUPPORTED;
        /// Tx 1024-QAM Support < 242-tone RU Support
        pub HE_PHY_CAP_TX_1024_QAM_SUPPORT_LT_242_TONE_RU: Flag<2> = ".wlan.ext_tag.he_phy_cap.tx_1024_qam_support_lt_242_tone_ru" named truths::SUPPORTED;
        /// Rx 1024-QAM Support < 242-tone RU Support
        pub HE_PHY_CAP_RX_1024_QAM_SUPPORT_LT_242_TONE_RU: Flag<3> = ".wlan.ext_tag.he_phy_cap.rx_1024_qam_support_lt_242_tone_ru" named truths::SUPPORTED;
        /// Rx Full BW SU Using HE MU PPDU With Compressed HE-SIG-B
        pub HE_PHY_CAP_RX_FULL_BW_SU_USING_HE_MU_PPDU_WITH_COMPRESSED_SIGB: Flag<4> = ".wlan.ext_tag.he_phy_cap.rx_full_bw_su_using_he_mu_ppdu_with_compressed_sigb" named truths::SUPPORTED;
        /// Rx Full BW SU Using HE MU PPDU With Non-Compressed HE-SIG-B
        pub HE_PHY_CAP_RX_FULL_BW_SU_USING_HE_MU_PPDU_WITH_NON_COMPRESSED_SIGB: Flag<5> = ".wlan.ext_tag.he_phy_cap.rx_full_bw_su_using_he_mu_ppdu_with_non_compressed_sigb" named truths::SUPPORTED;
        /// Nominal Packet Padding
        pub HE_PHY_CAP_NOMINAL_PACKET_PADDING: Bits<6, 2> = ".wlan.ext_tag.he_phy_cap.nominal_packet_padding" named T::HE_PHY_CAP_NOMINAL_PACKET_PADDING;
        /// HE MU PPDU With More Than One RU Rx Max N_HE-LTF
        pub HE_PHY_CAP_HE_MU_PPDU_RU_RX_MAX: Bits<8, 1> = ".wlan.ext_tag.he_phy_cap.he_mu_ppdu_ru_rx_max";
        /// Reserved
        pub HE_PHY_CAP_RESERVED_B81_B87: HexIn<u16, 9, 7> = ".wlan.ext_tag.he_phy_cap.reserved_b81_b87";
        /// Rx HE-MCS Map <= 80 MHz
        HE_MCS_MAP_RX_HE_MCS_MAP_LTE_80: Little<Hex<u16>> = ".wlan.ext_tag.he_mcs_map.rx_he_mcs_map_lte_80";
        /// Max HE-MCS for 1 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS: HexIn<u16, 0, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_1_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 2 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_RX_2_SS: HexIn<u16, 2, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_2_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 3 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_RX_3_SS: HexIn<u16, 4, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_3_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 4 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_RX_4_SS: HexIn<u16, 6, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_4_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 5 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_RX_5_SS: HexIn<u16, 8, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_5_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 6 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_RX_6_SS: HexIn<u16, 10, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_6_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 7 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_RX_7_SS: HexIn<u16, 12, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_7_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 8 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_RX_8_SS: HexIn<u16, 14, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_8_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Tx HE-MCS Map <= 80 MHz
        pub HE_MCS_MAP_TX_HE_MCS_MAP_LTE_80: Little<Hex<u16>> = ".wlan.ext_tag.he_mcs_map.tx_he_mcs_map_lte_80";
        /// Max HE-MCS for 1 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_TX_1_SS: HexIn<u16, 0, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_1_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 2 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_TX_2_SS: HexIn<u16, 2, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_2_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 3 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_TX_3_SS: HexIn<u16, 4, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_3_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 4 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_TX_4_SS: HexIn<u16, 6, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_4_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 5 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_TX_5_SS: HexIn<u16, 8, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_5_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 6 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_TX_6_SS: HexIn<u16, 10, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_6_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 7 SS
        pub HE_MCS_MAP_MAX_HE_MCS_80_TX_7_SS: HexIn<u16, 12, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_7_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// Max HE-MCS for 8 SS
        HE_MCS_MAP_MAX_HE_MCS_80_TX_8_SS: HexIn<u16, 14, 2> = ".wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_8_ss" named T::HE_MCS_MAP_MAX_HE_MCS_80_RX_1_SS;
        /// NSS
        pub HE_PPE_THRESHOLDS_NSS: Bits<0, 3> = ".wlan.ext_tag.he_ppe_thresholds.nss";
        /// RU Index Bitmask
        pub HE_PPE_THRESHOLDS_RU_INDEX_BITMASK: HexIn<u8, 3, 4> = ".wlan.ext_tag.he_ppe_thresholds.ru_index_bitmask";
        /// HE Operation Parameters
        HE_OPERATION_PARAMS: Little<Hex<U24>> = ".wlan.ext_tag.he_operation.params";
        /// Default PE Duration
        pub HE_OPERATION_DEFAULT_PE_DURATION: Bits<0, 3> = ".wlan.ext_tag.he_operation.default_pe_duration";
        /// TWT Required
        pub HE_OPERATION_TWT_REQUIRED: Flag<3> = ".wlan.ext_tag.he_operation.twt_required" named truths::REQUIRED;
        /// TXOP Duration RTS Threshold
        pub HE_OPERATION_TXOP_DURATION_RTS_THRESH: Bits<4, 10> = ".wlan.ext_tag.he_operation.txop_duration_rts_thresh";
        /// VHT Operation Information Present
        pub HE_OPERATION_VHT_OP_INFO_PRESENT: Flag<14> = ".wlan.ext_tag.he_operation.vht_op_info_present" named truths::TRUE_FALSE;
        /// Co-Hosted BSS
        pub HE_OPERATION_CO_HOSTED_BSS: Flag<15> = ".wlan.ext_tag.he_operation.co_hosted_bss" named truths::TRUE_FALSE;
        /// ER SU Disable
        pub HE_OPERATION_ER_SU_DISABLE: Flag<16> = ".wlan.ext_tag.he_operation.er_su_disable" named truths::TRUE_FALSE;
        /// 6 GHz Operation Information Present
        pub HE_OPERATION_6GHZ_OPERATION_INFORMATION_PRESENT: Flag<17> = ".wlan.ext_tag.he_operation.6ghz_operation_information_present" named truths::TRUE_FALSE;
        /// Reserved
        HE_OPERATION_RESERVED_B16_B32: HexIn<U24, 18, 6> = ".wlan.ext_tag.he_operation.reserved_b16_b32";
        /// BSS Color Information
        BSS_COLOR_INFORMATION: Hex<u8> = ".wlan.ext_tag.bss_color_information";
        /// BSS Color
        pub BSS_COLOR_INFORMATION_BSS_COLOR: HexIn<u8, 0, 6> = ".wlan.ext_tag.bss_color_information.bss_color";
        /// Partial BSS Color
        pub BSS_COLOR_INFORMATION_PARTIAL_BSS_COLOR: Flag<6> = ".wlan.ext_tag.bss_color_information.partial_bss_color" named truths::TRUE_FALSE;
        /// BSS Color Disabled
        pub BSS_COLOR_INFORMATION_BSS_COLOR_DISABLED: Flag<7> = ".wlan.ext_tag.bss_color_information.bss_color_disabled" named truths::TRUE_FALSE;
        /// Basic HE-MCS and NSS Set
        pub HE_OPERATION_BASIC_HE_MCS_AND_NSS: Little<Hex<u16>> = ".wlan.ext_tag.he_operation.basic_he_mcs_and_nss";
        /// Max HE-MCS for 1 SS
        pub HE_OPERATION_MAX_HE_MCS_FOR_1_SS: Bits<0, 2> = ".wlan.ext_tag.he_operation.max_he_mcs_for_1_ss" named T::HE_OPERATION_MAX_HE_MCS_FOR_1_SS;
        /// Max HE-MCS for 2 SS
        pub HE_OPERATION_MAX_HE_MCS_FOR_2_SS: Bits<2, 2> = ".wlan.ext_tag.he_operation.max_he_mcs_for_2_ss" named T::HE_OPERATION_MAX_HE_MCS_FOR_1_SS;
        /// Max HE-MCS for 3 SS
        pub HE_OPERATION_MAX_HE_MCS_FOR_3_SS: Bits<4, 2> = ".wlan.ext_tag.he_operation.max_he_mcs_for_3_ss" named T::HE_OPERATION_MAX_HE_MCS_FOR_1_SS;
        /// Max HE-MCS for 4 SS
        pub HE_OPERATION_MAX_HE_MCS_FOR_4_SS: Bits<6, 2> = ".wlan.ext_tag.he_operation.max_he_mcs_for_4_ss" named T::HE_OPERATION_MAX_HE_MCS_FOR_1_SS;
        /// Max HE-MCS for 5 SS
        pub HE_OPERATION_MAX_HE_MCS_FOR_5_SS: Bits<8, 2> = ".wlan.ext_tag.he_operation.max_he_mcs_for_5_ss" named T::HE_OPERATION_MAX_HE_MCS_FOR_1_SS;
        /// Max HE-MCS for 6 SS
        pub HE_OPERATION_MAX_HE_MCS_FOR_6_SS: Bits<10, 2> = ".wlan.ext_tag.he_operation.max_he_mcs_for_6_ss" named T::HE_OPERATION_MAX_HE_MCS_FOR_1_SS;
        /// Max HE-MCS for 7 SS
        pub HE_OPERATION_MAX_HE_MCS_FOR_7_SS: Bits<12, 2> = ".wlan.ext_tag.he_operation.max_he_mcs_for_7_ss" named T::HE_OPERATION_MAX_HE_MCS_FOR_1_SS;
        /// Max HE-MCS for 8 SS
        HE_OPERATION_MAX_HE_MCS_FOR_8_SS: Bits<14, 2> = ".wlan.ext_tag.he_operation.max_he_mcs_for_8_ss" named T::HE_OPERATION_MAX_HE_MCS_FOR_1_SS;
        /// Primary Channel
        HE_OPERATION_6GHZ_PRIMARY_CHANNEL: u8 = ".wlan.ext_tag.he_operation.6ghz.primary_channel";
        /// Control
        pub HE_OPERATION_6GHZ_CONTROL: Hex<u8> = ".wlan.ext_tag.he_operation.6ghz.control";
        /// Channel Width
        pub HE_OPERATION_6GHZ_CONTROL_CHANNEL_WIDTH: Bits<0, 2> = ".wlan.ext_tag.he_operation.6ghz.control.channel_width" named T::HE_OPERATION_6GHZ_CONTROL_CHANNEL_WIDTH;
        /// Duplicate Beacon
        pub HE_OPERATION_6GHZ_CONTROL_DUPLICATE_BEACON: Flag<2> = ".wlan.ext_tag.he_operation.6ghz.control.duplicate_beacon" named truths::TRUE_FALSE;
        /// Regulatory Info
        pub HE_OPERATION_6GHZ_CONTROL_REGULATORY_INFO: Bits<3, 3> = ".wlan.ext_tag.he_operation.6ghz.control.regulatory_info";
        /// Reserved
        pub HE_OPERATION_6GHZ_CONTROL_RESERVED: Bits<6, 2> = ".wlan.ext_tag.he_operation.6ghz.control.reserved";
        /// Channel Center Frequency Segment 0
        pub HE_OPERATION_6GHZ_CHAN_CENTER_FREQ_SEG_0: u8 = ".wlan.ext_tag.he_operation.6ghz.chan_center_freq_seg_0";
        /// Channel Center Frequency Segment 1
        pub HE_OPERATION_6GHZ_CHAN_CENTER_FREQ_SEG_1: u8 = ".wlan.ext_tag.he_operation.6ghz.chan_center_freq_seg_1";
        /// Minimum Rate
        HE_OPERATION_6GHZ_MINIMUM_RATE: u8 = ".wlan.ext_tag.he_operation.6ghz.minimum_rate";
        /// UL OFDMA-based Random Access Parameter SET
        UORA_PARAMETER_SET_FIELD: Hex<u8> = ".wlan.ext_tag.uora_parameter_set.field";
        /// EOCWmin
        pub UORA_PARAMETER_SET_EOCWMIN: Bits<0, 3> = ".wlan.ext_tag.uora_parameter_set.eocwmin";
        /// EOCWmax
        pub UORA_PARAMETER_SET_EOCWMAX: Bits<3, 3> = ".wlan.ext_tag.uora_parameter_set.eocwmax";
        /// Reserved
        UORA_PARAMETER_SET_RESERVED: Bits<6, 2> = ".wlan.ext_tag.uora_parameter_set.reserved";
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
        pub FIXED_QOSINFO_AP_MORE_DATA_ACK: Flag<7> = ".wlan.fixed.qosinfo.ap.more_data_ack" named truths::TRUE_FALSE;
        /// AIC/AIFSN
        MU_EDCA_PARAMETER_SET_AIC_AIFSN: Hex<u8> = ".wlan.ext_tag.mu_edca_parameter_set.aic_aifsn";
        /// AIFSN
        pub MU_EDCA_PARAMETER_SET_AIFSN: Bits<0, 4> = ".wlan.ext_tag.mu_edca_parameter_set.aifsn";
        /// Admission Control Mandatory
        pub MU_EDCA_PARAMETER_SET_ACM: Flag<4> = ".wlan.ext_tag.mu_edca_parameter_set.acm" named truths::YES_NO;
        /// ACI
        pub MU_EDCA_PARAMETER_SET_ACI: Bits<5, 2> = ".wlan.ext_tag.mu_edca_parameter_set.aci" named T::WFA_IE_WME_ACP_ACI;
        /// Reserved
        pub MU_EDCA_PARAMETER_SET_RESERVED: Bits<7, 1> = ".wlan.ext_tag.mu_edca_parameter_set.reserved";
        /// ECWmin/ECWmax
        pub MU_EDCA_PARAMETER_SET_ECWMIN_ECWMAX: Hex<u8> = ".wlan.ext_tag.mu_edca_parameter_set.ecwmin_ecwmax";
        /// MU EDCA Timer
        MU_EDCA_PARAMETER_SET_MU_EDCA_TIMER: Hex<u8> = ".wlan.ext_tag.mu_edca_parameter_set.mu_edca_timer";
        /// SR Control
        SPATIAL_REUSE_SR_CONTROL: Hex<u8> = ".wlan.ext_tag.spatial_reuse.sr_control";
        /// SRP Disallowed
        pub SPATIAL_REUSE_SR_CONTROL_SRP_DIS: Flag<0> = ".wlan.ext_tag.spatial_reuse.sr_control.srp_dis" named truths::TRUE_FALSE;
        /// NON-SRG OBSS PD SR Disallowed
        pub SPATIAL_REUSE_SR_CONTROL_NON_SRG_OBSS_PD_SR_DIS: Flag<1> = ".wlan.ext_tag.spatial_reuse.sr_control.non_srg_obss_pd_sr_dis" named truths::TRUE_FALSE;
        /// Non-SRG Offset Present
        pub SPATIAL_REUSE_SR_CONTROL_NON_SRG_OFS_PRESENT: Flag<2> = ".wlan.ext_tag.spatial_reuse.sr_control.non_srg_ofs_present" named truths::TRUE_FALSE;
        /// SRG Information Present
        pub SPATIAL_REUSE_SR_CONTROL_SRG_INFO_PRESENT: Flag<3> = ".wlan.ext_tag.spatial_reuse.sr_control.srg_info_present" named truths::TRUE_FALSE;
        /// HESIGA Spatial Reuse value 15 allowed
        pub SPATIAL_REUSE_SR_CONTROL_HESIGA_VAL_15_ALLOWED: Flag<4> = ".wlan.ext_tag.spatial_reuse.sr_control.hesiga_val_15_allowed" named truths::TRUE_FALSE;
        /// Reserved
        SPATIAL_REUSE_SR_CONTROL_RESERVED: HexIn<u8, 5, 3> = ".wlan.ext_tag.spatial_reuse.sr_control.reserved";
        /// Estimated Service Parameters
        ESTIMATED_SERVICE_PARAMS: Little<Hex<U24>> = ".wlan.ext_tag.estimated_service_params";
        /// Access Category
        pub ESTIMATED_SERVICE_PARAMS_ACCESS_CATEGORY: Bits<0, 2> = ".wlan.ext_tag.estimated_service_params.access_category" named T::ESTIMATED_SERVICE_PARAMS_ACCESS_CATEGORY;
        /// Reserved
        pub ESTIMATED_SERVICE_PARAMS_RESERVED: HexIn<U24, 2, 1> = ".wlan.ext_tag.estimated_service_params.reserved";
        /// Data Format
        pub ESTIMATED_SERVICE_PARAMS_DATA_FORMAT: Bits<3, 2> = ".wlan.ext_tag.estimated_service_params.data_format" named T::ESTIMATED_SERVICE_PARAMS_DATA_FORMAT;
        /// BA Window Size
        pub ESTIMATED_SERVICE_PARAMS_BA_WINDOW_SIZE: Bits<5, 3> = ".wlan.ext_tag.estimated_service_params.ba_window_size" named T::ESTIMATED_SERVICE_PARAMS_BA_WINDOW_SIZE;
        /// Estimated Air Time Fraction
        pub ESTIMATED_SERVICE_PARAMS_AIR_TIME_FRAC: Bits<8, 8> = ".wlan.ext_tag.estimated_service_params.air_time_frac";
        /// Data PPDU Duration Target
        ESTIMATED_SERVICE_PARAMS_DATA_PPDU_DUR_TARGET: Bits<8, 8> = ".wlan.ext_tag.estimated_service_params.data_ppdu_dur_target";
    }
}

/// An extended element by its number; whether it is known here.
pub fn read(r: &mut Reader, number: u8) -> Result<bool, Stop> {
    match number {
        11 => services(r)?,
        35 => capabilities(r)?,
        36 => operation(r)?,
        37 => run(
            r,
            UORA_PARAMETER_SET_FIELD.index,
            UORA_PARAMETER_SET_RESERVED.index,
        )?,
        38 => parameters(r)?,
        39 => {
            let first = SPATIAL_REUSE_SR_CONTROL.index;
            run(r, first, SPATIAL_REUSE_SR_CONTROL_RESERVED.index)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn run(r: &mut Reader, first: u8, last: u8) -> Result<(), Stop> {
    r.run_all(&PROTOCOL, first..=last).map(|_| ())
}

fn services(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        let first = ESTIMATED_SERVICE_PARAMS.index;
        run(
            r,
            first,
            ESTIMATED_SERVICE_PARAMS_DATA_PPDU_DUR_TARGET.index,
        )?;
    }
    Ok(())
}

fn capabilities(r: &mut Reader) -> Result<(), Stop> {
    let last = HE_HT_AND_VHT_TRIGGER_FRAME_RX_SUPPORT;
    run(r, HE_MAC_CAPS.index, last.index)?;
    let at = r.at();
    run(
        r,
        HE_PHY_CAP_RESERVED_B0.index,
        HE_PHY_CAP_FBYTE_RESERVED_B0.index,
    )?;
    r.seek(at);
    run(
        r,
        HE_PHY_CAP_FBYTES.index,
        HE_MCS_MAP_RX_HE_MCS_MAP_LTE_80.index - 1,
    )?;
    let first = HE_MCS_MAP_RX_HE_MCS_MAP_LTE_80.index;
    run(r, first, HE_MCS_MAP_MAX_HE_MCS_80_TX_8_SS.index)
}

fn operation(r: &mut Reader) -> Result<(), Stop> {
    let first = HE_OPERATION_PARAMS;
    let last = HE_OPERATION_RESERVED_B16_B32;
    let parameters = r.run(&PROTOCOL, first, last)?;
    let present = |bit: u8| parameters >> bit & 1 == 1;
    let last = HE_OPERATION_MAX_HE_MCS_FOR_8_SS;
    run(r, last.index.min(BSS_COLOR_INFORMATION.index), last.index)?;
    // What a VHT Operation element would say, and one byte of a hosted network.
    r.skip(if present(14) { 3 } else { 0 } + usize::from(present(15)))?;
    if present(17) {
        let first = HE_OPERATION_6GHZ_PRIMARY_CHANNEL.index;
        run(r, first, HE_OPERATION_6GHZ_MINIMUM_RATE.index)?;
    }
    Ok(())
}

/// Channel access by four classes of traffic.
fn parameters(r: &mut Reader) -> Result<(), Stop> {
    run(
        r,
        FIXED_QOSINFO_AP.index,
        MU_EDCA_PARAMETER_SET_AIC_AIFSN.index - 1,
    )?;
    for _ in 0..4 {
        let first = MU_EDCA_PARAMETER_SET_AIC_AIFSN.index;
        run(r, first, MU_EDCA_PARAMETER_SET_MU_EDCA_TIMER.index)?;
    }
    Ok(())
}
