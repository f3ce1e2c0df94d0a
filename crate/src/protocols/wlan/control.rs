//! Control frames: block acknowledgements; and the further control word that any frame may have.
use super::Control;
use crate::names::truths;
use crate::names::wlan_control as T;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11 Control (IEEE 802.11-2020 clause 9.3.1)
    "Dot11" = "wlan.control" column "" over [] {
        /// Block acknowledgement
        BLOCK: Mark = "";
        /// Block Ack Control
        BA_CONTROL: Little<Hex<u16>> = ".wlan.ba.control";
        /// BA Ack Policy
        pub BA_CONTROL_ACKPOLICY: Flag<0> = ".wlan.ba.control.ackpolicy";
        /// BA Type
        pub BA_CONTROL_BA_TYPE: HexIn<u16, 1, 4> = ".wlan.ba.control.ba_type" named T::BA_CONTROL_BA_TYPE;
        /// Reserved
        pub BA_CONTROL_RESERVED: HexIn<u16, 5, 7> = ".wlan.ba.control.reserved";
        /// TID for which a Basic BlockAck frame is requested
        BA_BASIC_TIDINFO: HexIn<u16, 12, 4> = ".wlan.ba.basic.tidinfo";
        /// Reserved
        BAR_MTID_TIDINFO_RESERVED: HexIn<u16, 0, 12> = ".wlan.bar.mtid.tidinfo.reserved";
        /// Multi-TID Value
        BAR_MTID_TIDINFO_VALUE: HexIn<u16, 12, 4> = ".wlan.bar.mtid.tidinfo.value";
        /// Block Ack Starting Sequence Control (SSC)
        SSC: Little<Hex<u16>> = ".wlan.fixed.ssc";
        /// Fragment
        pub FIXED_SSC_FRAGMENT: Bits<0, 4> = ".wlan.fixed.ssc.fragment";
        /// Starting Sequence Number
        FIXED_SSC_SEQUENCE: Bits<4, 12> = ".wlan.fixed.ssc.sequence";
        /// Block Ack Bitmap
        BA_BM: Bytes = ".wlan.ba.bm";
        /// Missing frame
        MISSING: u32 = ".wlan.ba.bm.missing_frame";
        /// GCR Group Address
        pub BA_GCR_GROUP_ADDR: Mac = ".wlan.ba.gcr_group_addr";
        /// AID TID Info
        pub BA_MULTI_STA_AID_TID_INFO: Little<Hex<u16>> = ".wlan.ba.multi_sta.aid_tid_info";
        /// AID11
        pub BA_MULTI_STA_AID11: HexIn<u16, 0, 11> = ".wlan.ba.multi_sta.aid11";
        /// Ack Type
        pub BA_MULTI_STA_ACK_TYPE: HexIn<u16, 11, 1> = ".wlan.ba.multi_sta.ack_type";
        /// TID
        pub BA_MULTI_STA_TID: HexIn<u16, 12, 4> = ".wlan.ba.multi_sta.tid";
        /// Link Adaptation Control (LAC)
        HTC_LAC: HexIn<u32, 1, 15> = ".wlan.htc.lac";
        /// Training Request (TRQ)
        HTC_LAC_TRQ: Flag<1> = ".wlan.htc.lac.trq" named truths::WANT_SOUNDING_PPDU;
        /// Antenna Selection Indication (ASELI)
        HTC_LAC_MAI_ASELI: HexIn<u16, 2, 4> = ".wlan.htc.lac.mai.aseli";
        /// MCS Request (MRQ)
        HTC_LAC_MAI_MRQ: Flag<2> = ".wlan.htc.lac.mai.mrq" named truths::MCS_FEEDBACK_REQUESTED;
        /// MCS Request Sequence Identifier (MSI)
        HTC_LAC_MAI_MSI: HexIn<u16, 3, 3> = ".wlan.htc.lac.mai.msi";
        /// Reserved
        HTC_LAC_MAI_RESERVED: HexIn<u16, 3, 3> = ".wlan.htc.lac.mai.reserved";
        /// MCS Feedback Sequence Identifier (MFSI)
        HTC_LAC_MFSI: Bits<6, 3> = ".wlan.htc.lac.mfsi";
        /// Antenna Selection (ASEL) Command
        HTC_LAC_ASEL_COMMAND: HexIn<u16, 9, 3> = ".wlan.htc.lac.asel.command" named T::HTC_LAC_ASEL_COMMAND;
        /// Antenna Selection (ASEL) Data
        HTC_LAC_ASEL_DATA: HexIn<u16, 12, 4> = ".wlan.htc.lac.asel.data";
        /// MCS Feedback (MFB)
        HTC_LAC_MFB: HexIn<u16, 9, 7> = ".wlan.htc.lac.mfb";
        /// Calibration Position
        HTC_CAL_POS: Bits<16, 2> = ".wlan.htc.cal.pos" named T::HTC_CAL_POS;
        /// Calibration Sequence Identifier
        pub HTC_CAL_SEQ: Bits<18, 2> = ".wlan.htc.cal.seq";
        /// Reserved
        pub HTC_RESERVED1: HexIn<u32, 20, 2> = ".wlan.htc.reserved1";
        /// CSI/Steering
        pub HTC_CSI_STEERING: Bits<22, 2> = ".wlan.htc.csi_steering" named T::HTC_CSI_STEERING;
        /// NDP Announcement
        pub HTC_NDP_ANNOUNCEMENT: Flag<24> = ".wlan.htc.ndp_announcement" named truths::NDP_WILL_FOLLOW;
        /// Reserved
        pub HTC_RESERVED2: HexIn<u32, 25, 5> = ".wlan.htc.reserved2";
        /// AC Constraint
        HTC_AC_CONSTRAINT: Flag<30> = ".wlan.htc.ac_constraint" named truths::TRUE_FALSE;
        /// RDG/More PPDU
        HTC_RDG_MORE_PPDU: Flag<31> = ".wlan.htc.rdg_more_ppdu" named truths::TRUE_FALSE;
        /// MRQ
        HTC_MRQ: Flag<2> = ".wlan.htc.mrq" named truths::TRUE_FALSE;
        /// MSI
        HTC_MSI: Bits<3, 3> = ".wlan.htc.msi";
        /// Reserved
        HTC_MSI_STBC_RESERVED: HexIn<u32, 3, 3> = ".wlan.htc.msi_stbc_reserved";
        /// Compressed MSI
        HTC_COMPRESSED_MSI: Bits<3, 2> = ".wlan.htc.compressed_msi";
        /// PPDU was STBC encoded
        HTC_PPDU_STBC_ENCODED: Flag<5> = ".wlan.htc.ppdu_stbc_encoded" named truths::TRUE_FALSE;
        /// MFSI
        HTC_MFSI: Flag<6> = ".wlan.htc.mfsi" named truths::TRUE_FALSE;
        /// GID-L
        HTC_GID_L: Flag<6> = ".wlan.htc.gid_l" named truths::TRUE_FALSE;
        /// MFB
        HTC_MFB: HexIn<u32, 9, 15> = ".wlan.htc.mfb";
        /// NUM_STS
        pub HTC_NUM_STS: Bits<9, 3> = ".wlan.htc.num_sts";
        /// VHT-MCS
        pub HTC_VHT_MCS: Bits<12, 4> = ".wlan.htc.vht_mcs";
        /// BW
        pub HTC_BW: Bits<16, 2> = ".wlan.htc.bw" named T::HTC_BW;
        /// SNR
        HTC_SNR: Bits<18, 6> = ".wlan.htc.snr";
        /// Reserved
        HTC_RESERVED3: HexIn<u32, 24, 5> = ".wlan.htc.reserved3";
        /// GID-H
        HTC_GID_H: Bits<24, 3> = ".wlan.htc.gid_h";
        /// Coding type
        pub HTC_CODING_TYPE: Bits<27, 1> = ".wlan.htc.coding_type" named T::HTC_CODING_TYPE;
        /// FB Tx type
        HTC_FB_TX_TYPE: Bits<28, 1> = ".wlan.htc.fb_tx_type" named T::HTC_FB_TX_TYPE;
        /// Unsolicited MFB
        HTC_UNSOLICITED_MFB: Flag<29> = ".wlan.htc.unsolicited_mfb" named truths::TRUE_FALSE;
        /// Mesh TTL
        pub MESH_TTL: u8 = ".mesh.ttl";
        /// Mesh End-to-end Seq
        pub MESH_E2ESEQ: Little<Hex<u16>> = ".mesh.e2eseq";
        /// Mesh Control Field
        pub CTL: Mark = ".wlan.mesh.control_field";
        /// Sounding Dialog Token
        pub SOUNDING: Hex<u8> = ".wlan.vht_ndp.token";
        /// Sounding Dialog Token Number
        pub VHT_NDP_TOKEN_NUMBER: Bits<2, 6> = ".wlan.vht_ndp.token.number";
        /// HE
        pub VHT_NDP_TOKEN_HE: Flag<1> = ".wlan.vht_ndp.token.he" named truths::HE_NDP_ANNOUNCEMENT_FRAME;
        /// Ranging
        pub VHT_NDP_TOKEN_RANGING: HexIn<u8, 0, 1> = ".wlan.vht_ndp.token.ranging";
    }
}

pub fn table() -> u16 {
    index("wlan.control").unwrap_or(u16::MAX)
}

const REQUEST: u16 = 8;
const ACKNOWLEDGEMENT: u16 = 9;

/// What stands behind the addresses.
pub fn read(r: &mut Reader, control: Control) -> Result<Next, Stop> {
    match control.subtype() {
        REQUEST | ACKNOWLEDGEMENT => r.borrowing(table(), |r| {
            r.group(BLOCK, |r| block(r, control.subtype() == ACKNOWLEDGEMENT))?;
            Ok(Next::End)
        }),
        _ => Ok(Next::End),
    }
}

fn block(r: &mut Reader, answer: bool) -> Result<(), Stop> {
    const BASIC: u64 = 0;
    const MULTI: u64 = 3;
    const MULTI_STATION: u64 = 11;
    let word = r.run(&PROTOCOL, BA_CONTROL, BA_BASIC_TIDINFO)?;
    match word >> 1 & 15 {
        MULTI => (0..=word >> 12).try_for_each(|_| {
            let identifier = r.word::<Little<u16>>()?;
            r.bits(identifier, BAR_MTID_TIDINFO_RESERVED);
            r.bits(identifier, BAR_MTID_TIDINFO_VALUE);
            let start = starting(r)?;
            if answer { bitmap(r, 8, start) } else { Ok(()) }
        }),
        4 | 5 | 7..=9 | MULTI_STATION.. => Ok(()),
        kind => {
            let start = starting(r)?;
            // How long the map is, the fragment number says.
            let len = match (kind, start >> 1 & 7) {
                (BASIC, _) => 128,
                (2, 0) => 8,
                (2, 2) => 32,
                (2, _) => return Ok(()),
                _ => 8,
            };
            if answer {
                bitmap(r, len, start)
            } else {
                Ok(())
            }
        }
    }
}

fn starting(r: &mut Reader) -> Result<u64, Stop> {
    r.run(&PROTOCOL, SSC, FIXED_SSC_SEQUENCE)
}

/// A bit for each frame that arrived.
fn bitmap(r: &mut Reader, len: usize, start: u64) -> Result<(), Stop> {
    let at = r.at();
    let map = r.bytes(BA_BM, len)?;
    if len == 128 {
        return Ok(());
    }
    r.nested(|r| {
        for (byte, arrived) in map.iter().enumerate() {
            for bit in (0..8).filter(|bit| arrived >> bit & 1 == 0) {
                let frame = (start >> 4) + 8 * byte as u64 + bit;
                r.put_at(MISSING, at + byte, 1, frame & 0xfff);
            }
        }
    });
    Ok(())
}

/// The further control word, behind its first bits: for 802.11n or for 802.11ac.
pub fn further(r: &mut Reader, word: u64) {
    let word = (4, word);
    r.borrowing(table(), |r| {
        r.nested(|r| {
            let parts: &[u8] = match word.1 & 3 {
                0 | 2 => &[HTC_LAC.index, HTC_LAC_TRQ.index],
                1 => &[HTC_MRQ.index],
                _ => &[],
            };
            parts
                .iter()
                .for_each(|index| r.part(word, &PROTOCOL, *index));
            match word.1 & 3 {
                0 | 2 => high_throughput(r, word),
                1 => very_high_throughput(r, word),
                _ => {}
            }
        });
    });
}

fn high_throughput(r: &mut Reader, word: (usize, u64)) {
    /// Antenna selection instead of a request.
    const SELECTION: u64 = 14;
    let mut part = |index: u8| r.part(word, &PROTOCOL, index);
    let selection = word.1 >> 2 & 15 == SELECTION;
    if selection {
        part(HTC_LAC_MAI_ASELI.index);
    } else {
        part(HTC_LAC_MAI_MRQ.index);
        let requested = word.1 & 4 != 0;
        part(if requested {
            HTC_LAC_MAI_MSI.index
        } else {
            HTC_LAC_MAI_RESERVED.index
        });
    }
    part(HTC_LAC_MFSI.index);
    if selection {
        part(HTC_LAC_ASEL_COMMAND.index);
        part(HTC_LAC_ASEL_DATA.index);
    } else {
        part(HTC_LAC_MFB.index);
    }
    (HTC_CAL_POS.index..=HTC_RDG_MORE_PPDU.index).for_each(part);
}

fn very_high_throughput(r: &mut Reader, word: (usize, u64)) {
    let unsolicited = word.1 >> 29 & 1 == 1;
    let requested = word.1 & 4 != 0;
    let mut part = |index: u8| r.part(word, &PROTOCOL, index);
    if unsolicited {
        part(HTC_COMPRESSED_MSI.index);
        part(HTC_PPDU_STBC_ENCODED.index);
        part(HTC_GID_L.index);
    } else {
        part(if requested {
            HTC_MSI.index
        } else {
            HTC_MSI_STBC_RESERVED.index
        });
        part(HTC_MFSI.index);
    }
    (HTC_MFB.index..=HTC_SNR.index).for_each(&mut part);
    match unsolicited {
        true => (HTC_GID_H.index..=HTC_FB_TX_TYPE.index).for_each(&mut part),
        false => part(HTC_RESERVED3.index),
    }
    part(HTC_UNSOLICITED_MFB.index);
    part(HTC_AC_CONSTRAINT.index);
    part(HTC_RDG_MORE_PPDU.index);
}
