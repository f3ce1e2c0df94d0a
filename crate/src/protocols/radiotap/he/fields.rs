//! Fields of 802.11ax and 802.11ah, and of the legacy signal field.
use super::dissect;
use crate::names::radiotap as T;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Radiotap fields of 802.11ax and 802.11ah (radiotap.org)
    "RadioTap" = "radiotap.he" column "" over [] {
        /// HE information
        pub HE: Mark = "";
        /// HE-MU information
        pub HE_MU: Mark = "";
        /// Channel 1 RUs
        pub FIRST_RUS: Mark = "";
        /// Channel 2 RUs
        pub SECOND_RUS: Mark = "";
        /// L-SIG
        pub L_SIG: Mark = "";
        /// S1G
        pub S1G: Mark = "";
        /// HE Data 1
        pub HE_DATA_1: Little<Hex<u16>> = ".radiotap.he.data_1";
        /// PPDU Format
        pub HE_DATA_1_PPDU_FORMAT: HexIn<u16, 0, 2> = ".radiotap.he.data_1.ppdu_format" named T::HE_DATA_1_PPDU_FORMAT;
        /// BSS Color known
        pub HE_DATA_1_BSS_COLOR_KNOWN: Flag<2> = ".radiotap.he.data_1.bss_color_known" named truths::KNOWN;
        /// Beam Change known
        pub HE_DATA_1_BEAM_CHANGE_KNOWN: Flag<3> = ".radiotap.he.data_1.beam_change_known" named truths::KNOWN;
        /// UL/DL known
        pub HE_DATA_1_UL_DL_KNOWN: Flag<4> = ".radiotap.he.data_1.ul_dl_known" named truths::KNOWN;
        /// data MCS known
        pub HE_DATA_1_DATA_MCS_KNOWN: Flag<5> = ".radiotap.he.data_1.data_mcs_known" named truths::KNOWN;
        /// data DCM known
        pub HE_DATA_1_DATA_DCM_KNOWN: Flag<6> = ".radiotap.he.data_1.data_dcm_known" named truths::KNOWN;
        /// Coding known
        pub HE_DATA_1_CODING_KNOWN: Flag<7> = ".radiotap.he.data_1.coding_known" named truths::KNOWN;
        /// LDPC extra symbol segment known
        pub HE_DATA_1_LDPC_EXTRA_SYMBOL_SEGMENT_KNOWN: Flag<8> = ".radiotap.he.data_1.ldpc_extra_symbol_segment_known" named truths::KNOWN;
        /// STBC known
        pub HE_DATA_1_STBC_KNOWN: Flag<9> = ".radiotap.he.data_1.stbc_known" named truths::KNOWN;
        /// Spatial Reuse 1 known
        pub HE_DATA_1_SPATIAL_REUSE_1_KNOWN: Flag<10> = ".radiotap.he.data_1.spatial_reuse_1_known" named truths::KNOWN;
        /// Spatial Reuse 2 known
        pub HE_DATA_1_SPATIAL_REUSE_2_KNOWN: Flag<11> = ".radiotap.he.data_1.spatial_reuse_2_known" named truths::KNOWN;
        /// Spatial Reuse 3 known
        pub HE_DATA_1_SPATIAL_REUSE_3_KNOWN: Flag<12> = ".radiotap.he.data_1.spatial_reuse_3_known" named truths::KNOWN;
        /// Spatial Reuse 4 known
        pub HE_DATA_1_SPATIAL_REUSE_4_KNOWN: Flag<13> = ".radiotap.he.data_1.spatial_reuse_4_known" named truths::KNOWN;
        /// data BW/RU allocation known
        pub HE_DATA_1_DATA_BW_RU_ALLOCATION_KNOWN: Flag<14> = ".radiotap.he.data_1.data_bw_ru_allocation_known" named truths::KNOWN;
        /// Doppler known
        pub HE_DATA_1_DOPPLER_KNOWN: Flag<15> = ".radiotap.he.data_1.doppler_known" named truths::KNOWN;
        /// HE Data 2
        pub HE_DATA_2: Little<Hex<u16>> = ".radiotap.he.data_2";
        /// pri/sec 80 MHz known
        pub HE_DATA_2_PRI_SEC_80_MHZ_KNOWN: Flag<0> = ".radiotap.he.data_2.pri_sec_80_mhz_known" named truths::TRUE_FALSE;
        /// GI known
        pub HE_DATA_2_GI_KNOWN: Flag<1> = ".radiotap.he.data_2.gi_known" named truths::KNOWN;
        /// LTF symbols known
        pub HE_DATA_2_NUM_LTF_SYMBOLS_KNOWN: Flag<2> = ".radiotap.he.data_2.num_ltf_symbols_known" named truths::KNOWN;
        /// Pre-FEC Padding Factor known
        pub HE_DATA_2_PRE_FEC_PADDING_FACTOR_KNOWN: Flag<3> = ".radiotap.he.data_2.pre_fec_padding_factor_known" named truths::KNOWN;
        /// TxBF known
        pub HE_DATA_2_TXBF_KNOWN: Flag<4> = ".radiotap.he.data_2.txbf_known" named truths::KNOWN;
        /// PE Disambiguity known
        pub HE_DATA_2_PE_DISAMBIGUITY_KNOWN: Flag<5> = ".radiotap.he.data_2.pe_disambiguity_known" named truths::KNOWN;
        /// TXOP known
        pub HE_DATA_2_TXOP_KNOWN: Flag<6> = ".radiotap.he.data_2.txop_known" named truths::KNOWN;
        /// midamble periodicity known
        pub HE_DATA_2_MIDAMBLE_PERIODICITY_KNOWN: Flag<7> = ".radiotap.he.data_2.midamble_periodicity_known" named truths::KNOWN;
        /// RU allocation offset
        pub HE_DATA_2_RU_ALLOCATION_OFFSET: HexIn<u16, 8, 6> = ".radiotap.he.data_2.ru_allocation_offset";
        /// RU allocation offset known
        pub HE_DATA_2_RU_ALLOCATION_OFFSETI_KNOWN: Flag<14> = ".radiotap.he.data_2.ru_allocation_offseti_known" named truths::KNOWN;
        /// pri/sec 80 MHz
        pub HE_DATA_2_PRI_SEC_80_MHZ: Flag<15> = ".radiotap.he.data_2.pri_sec_80_mhz" named truths::SECONDARY;
        /// HE Data 3
        pub HE_DATA_3: Little<Hex<u16>> = ".radiotap.he.data_3";
        /// BSS Color
        pub HE_DATA_3_BSS_COLOR: HexIn<u16, 0, 6> = ".radiotap.he.data_3.bss_color";
        /// BSS Color unknown
        pub HE_DATA_3_BSS_COLOR_UNKNOWN: HexIn<u16, 0, 6> = ".radiotap.he.data_3.bss_color_unknown";
        /// Beam Change
        pub HE_DATA_3_BEAM_CHANGE: HexIn<u16, 6, 1> = ".radiotap.he.data_3.beam_change";
        /// Beam Change unknown
        pub HE_DATA_3_BEAM_CHANGE_UNKNOWN: HexIn<u16, 6, 1> = ".radiotap.he.data_3.beam_change_unknown";
        /// UL/DL
        pub HE_DATA_3_UL_DL: HexIn<u16, 7, 1> = ".radiotap.he.data_3.ul_dl";
        /// UL/DL unknown
        pub HE_DATA_3_UL_DL_UNKNOWN: HexIn<u16, 7, 1> = ".radiotap.he.data_3.ul_dl_unknown";
        /// data MCS
        pub HE_DATA_3_DATA_MCS: HexIn<u16, 8, 4> = ".radiotap.he.data_3.data_mcs";
        /// data MCS unknown
        pub HE_DATA_3_DATA_MCS_UNKNOWN: HexIn<u16, 8, 4> = ".radiotap.he.data_3.data_mcs_unknown";
        /// data DCM
        pub HE_DATA_3_DATA_DCM: HexIn<u16, 12, 1> = ".radiotap.he.data_3.data_dcm";
        /// data DCM unknown
        pub HE_DATA_3_DATA_DCM_UNKNOWN: HexIn<u16, 12, 1> = ".radiotap.he.data_3.data_dcm_unknown";
        /// Coding
        pub HE_DATA_3_CODING: HexIn<u16, 13, 1> = ".radiotap.he.data_3.coding" named T::HE_DATA_3_CODING;
        /// Coding unknown
        pub HE_DATA_3_CODING_UNKNOWN: HexIn<u16, 13, 1> = ".radiotap.he.data_3.coding_unknown";
        /// LDPC extra symbol segment
        pub HE_DATA_3_LDPC_EXTRA_SYMBOL_SEGMENT: HexIn<u16, 14, 1> = ".radiotap.he.data_3.ldpc_extra_symbol_segment";
        /// LDPC extra symbol segment unknown
        pub HE_DATA_3_LDPC_EXTRA_SYMBOL_SEGMENT_UNKNOWN: HexIn<u16, 14, 1> = ".radiotap.he.data_3.ldpc_extra_symbol_segment_unknown";
        /// STBC
        pub HE_DATA_3_STBC: HexIn<u16, 15, 1> = ".radiotap.he.data_3.stbc";
        /// STBC unknown
        pub HE_DATA_3_STBC_UNKNOWN: HexIn<u16, 15, 1> = ".radiotap.he.data_3.stbc_unknown";
        /// HE Data 4
        pub HE_DATA_4: Little<Hex<u16>> = ".radiotap.he.data_4";
        /// Spatial Reuse
        pub HE_DATA_4_SPATIAL_REUSE: HexIn<u16, 0, 4> = ".radiotap.he.data_4.spatial_reuse";
        /// Spatial Reuse unknown
        pub HE_DATA_4_SPATIAL_REUSE_UNKNOWN: HexIn<u16, 0, 4> = ".radiotap.he.data_4.spatial_reuse_unknown";
        /// Spatial Reuse 1
        pub HE_DATA_4_SPATIAL_REUSE_1: HexIn<u16, 0, 4> = ".radiotap.he.data_4.spatial_reuse_1";
        /// Spatial Reuse 1 unknown
        pub HE_DATA_4_SPATIAL_REUSE_1_UNKNOWN: HexIn<u16, 0, 4> = ".radiotap.he.data_4.spatial_reuse_1_unknown";
        /// Spatial Reuse 2
        pub HE_DATA_4_SPATIAL_REUSE_2: HexIn<u16, 4, 4> = ".radiotap.he.data_4.spatial_reuse_2";
        /// Spatial Reuse 2 unknown
        pub HE_DATA_4_SPATIAL_REUSE_2_UNKNOWN: HexIn<u16, 4, 4> = ".radiotap.he.data_4.spatial_reuse_2_unknown";
        /// Spatial Reuse 3
        pub HE_DATA_4_SPATIAL_REUSE_3: HexIn<u16, 8, 4> = ".radiotap.he.data_4.spatial_reuse_3";
        /// Spatial Reuse 3 unknown
        pub HE_DATA_4_SPATIAL_REUSE_3_UNKNOWN: HexIn<u16, 8, 4> = ".radiotap.he.data_4.spatial_reuse_3_unknown";
        /// Spatial Reuse 4
        pub HE_DATA_4_SPATIAL_REUSE_4: HexIn<u16, 12, 4> = ".radiotap.he.data_4.spatial_reuse_4";
        /// Spatial Reuse 4 unknown
        pub HE_DATA_4_SPATIAL_REUSE_4_UNKNOWN: HexIn<u16, 12, 4> = ".radiotap.he.data_4.spatial_reuse_4_unknown";
        /// Reserved
        pub HE_DATA_4_RESERVED_D4_FFF0: HexIn<u16, 4, 12> = ".radiotap.he.data_4.reserved_d4_fff0";
        /// STA-ID of user data captured for
        pub HE_DATA_4_STA_ID_USER: HexIn<u16, 4, 11> = ".radiotap.he.data_4.sta_id_user";
        /// Reserved
        pub HE_DATA_4_RESERVED_D4_B15: HexIn<u16, 15, 1> = ".radiotap.he.data_4.reserved_d4_b15";
        /// HE Data 5
        pub HE_DATA_5: Little<Hex<u16>> = ".radiotap.he.data_5";
        /// data Bandwidth/RU allocation
        pub HE_DATA_5_DATA_BW_RU_ALLOCATION: HexIn<u16, 0, 4> = ".radiotap.he.data_5.data_bw_ru_allocation" named T::HE_DATA_5_DATA_BW_RU_ALLOCATION;
        /// data Bandwidth/RU allocation unknown
        pub HE_DATA_5_DATA_BW_RU_ALLOCATION_UNKNOWN: HexIn<u16, 0, 4> = ".radiotap.he.data_5.data_bw_ru_allocation_unknown";
        /// GI
        pub HE_DATA_5_GI: HexIn<u16, 4, 2> = ".radiotap.he.data_5.gi" named T::HE_DATA_5_GI;
        /// GI unknown
        pub HE_DATA_5_GI_UNKNOWN: HexIn<u16, 4, 2> = ".radiotap.he.data_5.gi_unknown";
        /// LTF symbol size
        pub HE_DATA_5_LTF_SYMBOL_SIZE: HexIn<u16, 6, 2> = ".radiotap.he.data_5.ltf_symbol_size" named T::HE_DATA_5_LTF_SYMBOL_SIZE;
        /// LTF symbol size unknown
        pub HE_DATA_5_LTF_SYMBOL_SIZE_UNKNOWN: HexIn<u16, 6, 2> = ".radiotap.he.data_5.ltf_symbol_size_unknown";
        /// LTF symbols
        pub HE_NUM_LTF_SYMBOLS: HexIn<u16, 8, 3> = ".radiotap.he.num_ltf_symbols" named T::HE_NUM_LTF_SYMBOLS;
        /// LTF symbols unknown
        pub HE_NUM_LTF_SYMBOLS_UNKNOWN: HexIn<u16, 8, 3> = ".radiotap.he.num_ltf_symbols_unknown";
        /// reserved
        pub HE_DATA_5_RESERVED_D5_B11: HexIn<u16, 11, 1> = ".radiotap.he.data_5.reserved_d5_b11";
        /// Pre-FEC Padding Factor
        pub HE_PRE_FEC_PADDING_FACTOR: HexIn<u16, 12, 2> = ".radiotap.he.pre_fec_padding_factor";
        /// Pre-FEC Padding Factor unknown
        pub HE_PRE_FEC_PADDING_FACTOR_UNKNOWN: HexIn<u16, 12, 2> = ".radiotap.he.pre_fec_padding_factor_unknown";
        /// TxBF
        pub HE_TXBF: HexIn<u16, 14, 1> = ".radiotap.he.txbf";
        /// TxBF unknown
        pub HE_TXBF_UNKNOWN: HexIn<u16, 14, 1> = ".radiotap.he.txbf_unknown";
        /// PE Disambiguity
        pub HE_PE_DISAMBIGUITY: HexIn<u16, 15, 1> = ".radiotap.he.pe_disambiguity";
        /// PE Disambiguity unknown
        pub HE_PE_DISAMBIGUITY_UNKNOWN: HexIn<u16, 15, 1> = ".radiotap.he.pe_disambiguity_unknown";
        /// HE Data 6
        pub HE_DATA_6: Little<Hex<u16>> = ".radiotap.he.data_6";
        /// NSTS
        pub HE_DATA_6_NSTS: HexIn<u16, 0, 4> = ".radiotap.he.data_6.nsts" named T::HE_DATA_6_NSTS;
        /// Doppler value
        pub HE_DATA_6_DOPPLER_VALUE: HexIn<u16, 4, 1> = ".radiotap.he.data_6.doppler_value";
        /// Doppler value unknown
        pub HE_DATA_6_DOPPLER_VALUE_UNKNOWN: HexIn<u16, 4, 1> = ".radiotap.he.data_6.doppler_value_unknown";
        /// Reserved
        pub HE_DATA_6_RESERVED_D6_00E0: HexIn<u16, 5, 3> = ".radiotap.he.data_6.reserved_d6_00e0";
        /// TXOP value
        pub HE_DATA_6_TXOP_VALUE: HexIn<u16, 8, 7> = ".radiotap.he.data_6.txop_value";
        /// TXOP value unknown
        pub HE_DATA_6_TXOP_VALUE_UNKNOWN: HexIn<u16, 8, 7> = ".radiotap.he.data_6.txop_value_unknown";
        /// midamble periodicity
        pub HE_DATA_6_MIDAMBLE_PERIODICITY: HexIn<u16, 15, 1> = ".radiotap.he.data_6.midamble_periodicity" named T::HE_DATA_6_MIDAMBLE_PERIODICITY;
        /// midamble periodicity unknown
        pub HE_DATA_6_MIDAMBLE_PERIODICITY_UNKNOWN: HexIn<u16, 15, 1> = ".radiotap.he.data_6.midamble_periodicity_unknown";
        /// SIG-B MCS (from SIG-A)
        pub HE_MU_SIG_B_MCS: HexIn<u16, 0, 4> = ".radiotap.he_mu.sig_b_mcs";
        /// SIG-B MCS (from SIG-A) unknown
        pub HE_MU_SIG_B_MCS_UNKNOWN: HexIn<u16, 0, 4> = ".radiotap.he_mu.sig_b_mcs_unknown";
        /// SIG-B MCS known
        pub HE_MU_SIG_B_MCS_KNOWN: Flag<4> = ".radiotap.he_mu.sig_b_mcs_known" named truths::KNOWN;
        /// SIG-B DCM (from SIG-A)
        pub HE_MU_SIG_B_DCM: HexIn<u16, 5, 1> = ".radiotap.he_mu.sig_b_dcm";
        /// SIG-B DCM (from SIG-A) unknown
        pub HE_MU_SIG_B_DCM_UNKNOWN: HexIn<u16, 5, 1> = ".radiotap.he_mu.sig_b_dcm_unknown";
        /// SIG-B DCM known
        pub HE_MU_SIG_B_DMC_KNOWN: Flag<6> = ".radiotap.he_mu.sig_b_dmc_known" named truths::KNOWN;
        /// Channel2 center 26-tone RU bit known
        pub HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_KNOWN: Flag<7> = ".radiotap.he_mu.chan2_center_26_tone_ru_bit_known" named truths::KNOWN;
        /// Channel2 center 26-tone RU bit known
        pub HE_MU_CHAN2_CENTER_26_TONE_RU_BIT_UNKNOWN: Bits<7, 1> = ".radiotap.he_mu.chan2_center_26_tone_ru_bit_unknown";
        /// Channel 1 RUs known
        pub HE_MU_CHAN1_RUS_KNOWN: Flag<8> = ".radiotap.he_mu.chan1_rus_known" named truths::KNOWN;
        /// Channel 1 RUs unknown
        pub HE_MU_CHAN1_RUS_UNKNOWN: Bits<8, 1> = ".radiotap.he_mu.chan1_rus_unknown";
        /// Channel 2 RUs known
        pub HE_MU_CHAN2_RUS_KNOWN: Flag<9> = ".radiotap.he_mu.chan2_rus_known" named truths::KNOWN;
        /// Channel 2 RUs unknown
        pub HE_MU_CHAN2_RUS_UNKNOWN: Flag<9> = ".radiotap.he_mu.chan2_rus_unknown" named truths::KNOWN;
        /// Reserved
        pub HE_MU_RESERVED_F1_B10_B11: HexIn<u16, 10, 2> = ".radiotap.he_mu.reserved_f1_b10_b11";
        /// Channel1 center 26-tone RU bit known
        pub HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_KNOWN: Flag<12> = ".radiotap.he_mu.chan1_center_26_tone_ru_bit_known" named truths::KNOWN;
        /// Channel1 center 26-tone RU bit known
        pub HE_MU_CHAN1_CENTER_26_TONE_RU_BIT_UNKNOWN: Bits<12, 1> = ".radiotap.he_mu.chan1_center_26_tone_ru_bit_unknown";
        /// Channel1 center 26-tone RU value
        pub HE_MU_CHAN1_CENTER_26_TONE_RU_VALUE: HexIn<u16, 13, 1> = ".radiotap.he_mu.chan1_center_26_tone_ru_value";
        /// # of HE-SIG-B Symbols/MU-MINO users known
        pub HE_MU_SYMBOL_CNT_OR_USER_CNT_KNOWN: Flag<15> = ".radiotap.he_mu.symbol_cnt_or_user_cnt_known" named truths::KNOWN;
        /// HE-MU Flags 1
        pub HE_MU_FLAGS_1: Little<Hex<u16>> = ".radiotap.he_mu.flags_1";
        /// bandwidth from Bandwidth field in SIG-A
        pub HE_MU_BW_FROM_SIG_A: Bits<0, 2> = ".radiotap.he_mu.bw_from_sig_a";
        /// bandwidth from Bandwidth field in SIG-A unknown
        pub HE_MU_BW_FROM_SIG_A_UNKNOWN: Bits<0, 2> = ".radiotap.he_mu.bw_from_sig_a_unknown";
        /// bandwidth from Bandwidth field in SIG-A known
        pub HE_MU_BW_FROM_SIG_A_KNOWN: Flag<2> = ".radiotap.he_mu.bw_from_sig_a_known" named truths::KNOWN;
        /// SIG-B compression from SIG-A
        pub HE_MU_SIG_B_COMPRESSION: Flag<3> = ".radiotap.he_mu.sig_b_compression" named truths::TRUE_FALSE;
        /// SIG-B compression known
        pub HE_MU_SIG_B_COMPRESSION_KNOWN: Flag<14> = ".radiotap.he_mu.sig_b_compression_known" named truths::KNOWN;
        /// SIG-B compression unknown
        pub HE_MU_SIG_B_COMPRESSION_UNKNOWN: Bits<3, 1> = ".radiotap.he_mu.sig_b_compression_unknown";
        /// # of HE-SIG-B Symbols or # of MU-MIMO Users
        pub HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS: Bits<4, 4> = ".radiotap.he_mu.sig_b_syms_or_mu_mimo_users";
        /// # of HE-SIG-B Symbols or # of MU-MIMO Users unknown
        pub HE_MU_SIG_B_SYMS_OR_MU_MIMO_USERS_UNKNOWN: Bits<4, 4> = ".radiotap.he_mu.sig_b_syms_or_mu_mimo_users_unknown";
        /// preamble puncturing from Bandwidth field in HE-SIG-A
        pub HE_MU_PREAMBLE_PUNCTURING: HexIn<u16, 8, 2> = ".radiotap.he_mu.preamble_puncturing";
        /// preamble puncturing from Bandwidth field in HE-SIG-A known
        pub HE_MU_PREAMBLE_PUNCTURING_KNOWN: Flag<10> = ".radiotap.he_mu.preamble_puncturing_known" named truths::KNOWN;
        /// Chan2 Center 26 Tone RU Value
        pub HE_MU_CHAN2_CENTER_26_TONE_RU_VALUE: HexIn<u16, 11, 1> = ".radiotap.he_mu.chan2_center_26_tone_ru_value";
        /// Reserved
        pub HE_MU_RESERVED_F2_B12_B15: HexIn<u16, 12, 4> = ".radiotap.he_mu.reserved_f2_b12_b15";
        /// HE-MU Flags 2
        pub HE_MU_FLAGS_2: Little<Hex<u16>> = ".radiotap.he_mu.flags_2";
        /// Chan1 RU[0] index
        pub HE_MU_CHAN1_RUS_0_INDEX: u8 = ".radiotap.he_mu.chan1_rus_0_index";
        /// Chan1 RU[0] index unknown
        pub HE_MU_CHAN1_RUS_0_INDEX_UNKNOWN: u8 = ".radiotap.he_mu.chan1_rus_0_index_unknown";
        /// Chan1 RU[1] index
        pub HE_MU_CHAN1_RUS_1_INDEX: u8 = ".radiotap.he_mu.chan1_rus_1_index";
        /// Chan1 RU[1] index unknown
        pub HE_MU_CHAN1_RUS_1_INDEX_UNKNOWN: u8 = ".radiotap.he_mu.chan1_rus_1_index_unknown";
        /// Chan1 RU[2] index
        pub HE_MU_CHAN1_RUS_2_INDEX: u8 = ".radiotap.he_mu.chan1_rus_2_index";
        /// Chan1 RU[2] index unknown
        pub HE_MU_CHAN1_RUS_2_INDEX_UNKNOWN: u8 = ".radiotap.he_mu.chan1_rus_2_index_unknown";
        /// Chan1 RU[3] index
        pub HE_MU_CHAN1_RUS_3_INDEX: u8 = ".radiotap.he_mu.chan1_rus_3_index";
        /// Chan1 RU[3] index unknown
        pub HE_MU_CHAN1_RUS_3_INDEX_UNKNOWN: u8 = ".radiotap.he_mu.chan1_rus_3_index_unknown";
        /// Chan2 RU[0] index
        pub HE_MU_CHAN2_RUS_0_INDEX: u8 = ".radiotap.he_mu.chan2_rus_0_index";
        /// Chan2 RU[0] index unknown
        pub HE_MU_CHAN2_RUS_0_INDEX_UNKNOWN: u8 = ".radiotap.he_mu.chan2_rus_0_index_unknown";
        /// Chan2 RU[1] index
        pub HE_MU_CHAN2_RUS_1_INDEX: u8 = ".radiotap.he_mu.chan2_rus_1_index";
        /// Chan2 RU[1] index unknown
        pub HE_MU_CHAN2_RUS_1_INDEX_UNKNOWN: u8 = ".radiotap.he_mu.chan2_rus_1_index_unknown";
        /// Chan2 RU[2] index
        pub HE_MU_CHAN2_RUS_2_INDEX: u8 = ".radiotap.he_mu.chan2_rus_2_index";
        /// Chan2 RU[2] index unknown
        pub HE_MU_CHAN2_RUS_2_INDEX_UNKNOWN: u8 = ".radiotap.he_mu.chan2_rus_2_index_unknown";
        /// Chan2 RU[3] index
        pub HE_MU_CHAN2_RUS_3_INDEX: u8 = ".radiotap.he_mu.chan2_rus_3_index";
        /// Chan2 RU[3] index unknown
        pub HE_MU_CHAN2_RUS_3_INDEX_UNKNOWN: u8 = ".radiotap.he_mu.chan2_rus_3_index_unknown";
        /// Type
        pub N0_LEN_PSDU_TYPE: Hex<u8> = ".radiotap.0_len_psdu.type" named T::N0_LEN_PSDU_TYPE;
        /// Data1
        pub L_SIG_DATA1: Little<Hex<u16>> = ".radiotap.l_sig.data1";
        /// rate known
        pub L_SIG_RATE_KNOWN: Flag<0> = ".radiotap.l_sig.rate_known" named truths::TRUE_FALSE;
        /// length known
        pub L_SIG_LENGTH_KNOWN: Flag<1> = ".radiotap.l_sig.length_known" named truths::TRUE_FALSE;
        /// reserved
        pub L_SIG_RESERVED: HexIn<u16, 2, 14> = ".radiotap.l_sig.reserved";
        /// Data2
        pub L_SIG_DATA2: Little<Hex<u16>> = ".radiotap.l_sig.data2";
        /// rate
        pub L_SIG_RATE: Bits<0, 4> = ".radiotap.l_sig.rate";
        /// length
        pub L_SIG_LENGTH: Bits<4, 12> = ".radiotap.l_sig.length";
        /// Known
        pub S1G_KNOWN: Little<Hex<u16>> = ".radiotap.s1g.known";
        /// S1G PPDU Format Known
        pub S1G_S1G_PPDU_FORMAT_KNOWN: Flag<0> = ".radiotap.s1g.s1g_ppdu_format_known" named truths::TRUE_FALSE;
        /// Response Indication Known
        pub S1G_RESPONSE_INDICATION_KNOWN: Flag<1> = ".radiotap.s1g.response_indication_known" named truths::TRUE_FALSE;
        /// Guard Interval Known
        pub S1G_GUARD_INTERVAL_KNOWN: Flag<2> = ".radiotap.s1g.guard_interval_known" named truths::TRUE_FALSE;
        /// NSS Known
        pub S1G_NSS_KNOWN: Flag<3> = ".radiotap.s1g.nss_known" named truths::TRUE_FALSE;
        /// Bandwidth Known
        pub S1G_BANDWIDTH_KNOWN: Flag<4> = ".radiotap.s1g.bandwidth_known" named truths::TRUE_FALSE;
        /// MCS Known
        pub S1G_MCS_KNOWN: Flag<5> = ".radiotap.s1g.mcs_known" named truths::TRUE_FALSE;
        /// Color Known
        pub S1G_COLOR_KNOWN: Flag<6> = ".radiotap.s1g.color_known" named truths::TRUE_FALSE;
        /// Uplink Indication Known
        pub S1G_UPLINK_INDICATION_KNOWN: Flag<7> = ".radiotap.s1g.uplink_indication_known" named truths::TRUE_FALSE;
        /// Reserved 1
        pub S1G_RESERVED_1: HexIn<u16, 8, 8> = ".radiotap.s1g.reserved_1";
        /// Data1
        pub S1G_DATA_1: Little<Hex<u16>> = ".radiotap.s1g.data_1";
        /// S1G PPDU Format
        pub S1G_S1G_PPDU_FORMAT: Bits<0, 2> = ".radiotap.s1g.s1g_ppdu_format" named T::S1G_S1G_PPDU_FORMAT;
        /// Response Indication
        pub S1G_RESPONSE_INDICATION: Bits<2, 2> = ".radiotap.s1g.response_indication" named T::S1G_RESPONSE_INDICATION;
        /// Reserved 2
        pub S1G_RESERVED_2: HexIn<u16, 4, 1> = ".radiotap.s1g.reserved_2";
        /// Guard Interval
        pub S1G_GUARD_INTERVAL: Bits<5, 1> = ".radiotap.s1g.guard_interval" named T::S1G_GUARD_INTERVAL;
        /// NSS
        pub S1G_NSS: Bits<6, 2> = ".radiotap.s1g.nss" named T::S1G_NSS;
        /// Bandwidth
        pub S1G_BANDWIDTH: Bits<8, 4> = ".radiotap.s1g.bandwidth" named T::S1G_BANDWIDTH;
        /// MCS
        pub S1G_MCS: Bits<12, 4> = ".radiotap.s1g.mcs" named T::S1G_MCS;
        /// Data2
        pub S1G_DATA_2: Little<Hex<u16>> = ".radiotap.s1g.data_2";
        /// Color
        pub S1G_COLOR: Bits<0, 3> = ".radiotap.s1g.color" named T::S1G_COLOR;
        /// Uplink Indication
        pub S1G_UPLINK_INDICATION: Flag<3> = ".radiotap.s1g.uplink_indication" named truths::TRUE_FALSE;
        /// Reserved 3
        pub S1G_RESERVED_3: HexIn<u16, 4, 4> = ".radiotap.s1g.reserved_3";
        /// RSSI
        pub S1G_RSSI: Bits<8, 8> = ".radiotap.s1g.rssi";
    }
}
