//! IEEE 802.11: the frame's header and what it carries.
mod addresses;
pub mod control;
mod data;
mod describe;
pub mod elements;
mod lines;
pub mod management;
mod protection;

use crate::names::truths;
use crate::names::wlan as T;
use crate::protocols::expert;
use crate::protocols::wlan_radio;
use crate::wire::expert::{Note, Sequence};
use crate::wire::*;
pub(super) use addresses::Kind;
use describe::{heading, info};
pub use elements::{efficient, extended, first, second, security, throughput, vendor};

protocol! {
    /// IEEE 802.11 (IEEE 802.11-2020)
    "Dot11" = "wlan" column "802.11" over [Key::Link(105)] heading heading info info {
        /// Type/Subtype
        FC_TYPE_SUBTYPE: Little<Hex<u16>> = "fc.type_subtype" named T::FC_TYPE_SUBTYPE;
        /// Frame Control Field
        FC: Little<Hex<u16>> = "fc";
        /// Version
        FC_VERSION: Bits<0, 2> = "fc.version";
        /// Type
        pub FC_TYPE: Bits<2, 2> = "fc.type" named T::FC_TYPE;
        /// Subtype
        FC_SUBTYPE: Bits<4, 4> = "fc.subtype" line Bare named T::FC_SUBTYPE;
        /// Flags
        FLAGS: Hex<u8> = "flags" line Bare;
        /// DS status
        FC_DS: HexIn<u8, 0, 2> = "fc.ds" named T::FC_DS;
        /// To DS
        pub FC_TODS: Flag<0> = "fc.tods" line Hidden named truths::FRAME_IS_ENTERING_DS;
        /// From DS
        pub FC_FROMDS: Flag<1> = "fc.fromds" line Hidden named truths::FRAME_IS_EXITING_DS;
        /// More Fragments
        pub FC_FRAG: Flag<2> = "fc.frag" named truths::MORE_FRAGMENTS_FOLLOW;
        /// Retry
        pub FC_RETRY: Flag<3> = "fc.retry" named truths::FRAME_IS_BEING_RETRANSMITTED;
        /// PWR MGT
        pub FC_PWRMGT: Flag<4> = "fc.pwrmgt" named truths::STA_WILL_GO_TO_SLEEP;
        /// More Data
        pub FC_MOREDATA: Flag<5> = "fc.moredata" named truths::DATA_IS_BUFFERED_FOR_STA;
        /// Protected flag
        pub FC_PROTECTED: Flag<6> = "fc.protected" named truths::DATA_IS_PROTECTED;
        /// +HTC/Order flag
        FC_ORDER: Flag<7> = "fc.order" named truths::STRICTLY_ORDERED;
        /// Retransmission (retry)
        RETRY_EXPERT: Note<Sequence> = "fc.retry.expert";
        /// Duration
        DURATION: Bits<0, 15> = "duration" unit "microseconds";
        /// Association ID
        AID: Bits<0, 14> = "aid";
        /// Receiver address
        RA: Mac = "ra" in ["ra_resolved", "addr", "addr_resolved"];
        /// Transmitter address
        TA: Mac = "ta" in ["ta_resolved", "addr", "addr_resolved"];
        /// Destination address
        DA: Mac = "da" in ["da_resolved"];
        /// Source address
        SA: Mac = "sa" in ["sa_resolved"];
        /// BSS Id
        BSSID: Mac = "bssid" in ["bssid_resolved"];
        /// Destination address
        THIRD_DA: Mac = "da" in ["da_resolved", "addr", "addr_resolved"];
        /// Source address
        THIRD_SA: Mac = "sa" in ["sa_resolved", "addr", "addr_resolved"];
        /// BSS Id
        THIRD_BSSID: Mac = "bssid" in ["bssid_resolved", "addr", "addr_resolved"];
        /// STA address
        STAA: Mac = "staa" in ["staa_resolved"];
        /// Fragment number
        FRAG: Bits<0, 4> = "frag";
        /// Sequence number
        SEQ: Bits<4, 12> = "seq";
        /// Frame check sequence
        FCS: Little<Hex<u32>> = "fcs";
        /// FCS Status
        FCS_STATUS: u8 = "fcs.status" line Name named T::FCS_STATUS;
        /// Qos Control
        QOS: Little<Hex<u16>> = "qos";
        /// TID
        QOS_TID: Bits<0, 4> = "qos.tid";
        /// Priority
        QOS_PRIORITY: Bits<0, 3> = "qos.priority" named T::QOS_PRIORITY;
        /// EOSP
        QOS_EOSP: Flag<4> = "qos.eosp" named truths::END_OF_SERVICE_PERIOD;
        /// QoS bit 4
        QOS_BIT4: Flag<4> = "qos.bit4";
        /// Ack Policy
        QOS_ACK: HexIn<u16, 5, 2> = "qos.ack" named T::QOS_ACK;
        /// Payload Type
        QOS_AMSDUPRESENT: Flag<7> = "qos.amsdupresent" named truths::A_MSDU;
        /// TXOP Limit
        QOS_TXOP_LIMIT: Bits<8, 8> = "qos.txop_limit";
        /// QAP PS Buffer State
        QOS_PS_BUF_STATE: HexIn<u16, 8, 8> = "qos.ps_buf_state";
        /// Buffer State Indicated
        QOS_BUF_STATE_INDICATED: Flag<9> = "qos.buf_state_indicated" named truths::YES_NO;
        /// Highest-Priority Buffered AC
        pub QOS_HIGHEST_PRI_BUF_AC: Bits<10, 2> = "qos.highest_pri_buf_ac" named T::QOS_HIGHEST_PRI_BUF_AC;
        /// QAP Buffered Load
        QOS_QAP_BUF_LOAD: Bits<12, 4> = "qos.qap_buf_load";
        /// TXOP Duration Requested
        QOS_TXOP_DUR_REQ: Bits<8, 8> = "qos.txop_dur_req";
        /// Queue Size
        QOS_QUEUE_SIZE: Bits<8, 8> = "qos.queue_size";
        /// Mesh Control Present
        pub QOS_MESH_CTL_PRESENT: Bits<8, 1> = "qos.mesh_ctl_present";
        /// Mesh Power Save Level (reserved)
        pub QOS_MESH_PS_RESERVED: Bits<9, 1> = "qos.mesh_ps.reserved";
        /// Mesh Power Save Level (for the receiving peer)
        pub QOS_MESH_PS_UNICAST: Flag<9> = "qos.mesh_ps.unicast" named truths::DEEP_SLEEP_MODE;
        /// Mesh Power Save Level (for all receiving peers)
        pub QOS_MESH_PS_MULTICAST: Flag<9> = "qos.mesh_ps.multicast";
        /// Receiver Service Period Initiated (RSPI)
        pub QOS_MESH_RSPI: Bits<10, 1> = "qos.mesh_rspi";
        /// HT Control (+HTC)
        HTC: Little<Hex<u32>> = "htc";
        /// VHT
        HTC_VHT: Flag<0> = "htc.vht" named truths::TRUE_FALSE;
        /// HE
        HTC_HE: Flag<1> = "htc.he" named truths::TRUE_FALSE;
        /// Initialization Vector
        WEP_IV: Little<Hex<U24>> = "wep.iv";
        /// TKIP Ext. Initialization Vector
        TKIP_EXTIV: Text = "tkip.extiv";
        /// CCMP Ext. Initialization Vector
        CCMP_EXTIV: Text = "ccmp.extiv";
        /// Key Index
        WEP_KEY: u8 = "wep.key";
        /// WEP ICV
        WEP_ICV: Little<Hex<u32>> = "wep.icv";
    }
}

/// A frame's control word, taken apart.
#[derive(Clone, Copy, Debug)]
pub struct Control(pub u16);
impl Control {
    pub const MANAGEMENT: u16 = 0;
    pub const CONTROL: u16 = 1;
    pub const DATA: u16 = 2;

    pub fn kind(self) -> u16 {
        self.0 >> 2 & 3
    }
    pub fn subtype(self) -> u16 {
        self.0 >> 4 & 15
    }
    fn has(self, bit: u8) -> bool {
        self.0 >> bit & 1 == 1
    }
    pub fn to_distribution(self) -> bool {
        self.has(8)
    }
    pub fn from_distribution(self) -> bool {
        self.has(9)
    }
    pub fn more_fragments(self) -> bool {
        self.has(10)
    }
    pub fn is_protected(self) -> bool {
        self.has(14)
    }
    /// In frames without quality of service an old request for order, else a mark that a further word follows.
    pub fn has_order(self) -> bool {
        self.has(15)
    }
    pub fn has_quality(self) -> bool {
        self.kind() == Control::DATA && self.subtype() & 8 != 0
    }
    pub fn is_empty(self) -> bool {
        self.kind() == Control::DATA && self.subtype() & 4 != 0
    }
    /// Type and subtype in one number, as Wireshark writes them; a control frame of an extended kind has a third.
    pub fn number(self) -> u16 {
        let number = self.kind() << 4 | self.subtype();
        match number {
            0x16 => number << 4 | self.0 >> 8 & 15,
            _ => number,
        }
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let radio = wlan_radio::reception(r).unwrap_or_default();
    let start = r.at();
    if let Some(first) = r.peek::<u8>(0).filter(|first| first & 3 != 0) {
        r.put_at(FC_VERSION, start, 1, u64::from(first & 3));
        return Ok(Next::End);
    }
    let control = control(r)?;
    let word = r.word::<Little<u16>>()?;
    match word.0 {
        // PS-Poll says who polls, not how long.
        _ if control.number() == 0x1a => r.bits(word, AID),
        _ => r.bits(word, DURATION),
    };
    let kind = addresses::read(r, control)?;
    if matches!(control.kind(), Control::MANAGEMENT | Control::DATA) {
        r.seek(start + 22);
        let sequence = r.word::<Little<u16>>()?;
        r.bits(sequence, FRAG);
        r.bits(sequence, SEQ);
        if matches!(kind, Kind::Four) {
            r.skip(6)?;
        }
    }
    check(r, radio.fcs_len.unwrap_or(0));
    match control.kind() {
        Control::DATA => data::read(r, control, start, radio.padded),
        Control::MANAGEMENT => {
            if control.has_order() {
                data::htc(r)?;
            }
            if control.is_protected() && control.subtype() != 11 {
                return protection::read(r);
            }
            management::read(r, control.subtype())
        }
        Control::CONTROL => control::read(r, control),
        _ if r.reported() == 0 => Ok(Next::End),
        _ => Ok(Next::Data),
    }
}

fn control(r: &mut Reader) -> Result<Control, Stop> {
    let at = r.at();
    let control = Control(r.word::<Little<u16>>()?.0);
    let value = u64::from(control.0);
    let low = (1, value & 0xff);
    r.put_at(FC_TYPE_SUBTYPE, at, 2, control.number().into());
    r.put_at(FC, at, 2, u64::from(control.0.swap_bytes()));
    r.seek(at + 1);
    r.split(low, &PROTOCOL, FC_VERSION, FC_SUBTYPE);
    r.seek(at + 2);
    if control.has(11) {
        expert::tell(r, RETRY_EXPERT);
    }
    r.nested(|r| {
        r.put_at(FLAGS, at + 1, 1, value >> 8);
        r.split((1, value >> 8), &PROTOCOL, FC_DS, FC_ORDER);
    });
    Ok(control)
}

/// The check sequence at the frame's end, which the layers above do not see.
fn check(r: &mut Reader, len: usize) {
    const UNVERIFIED: u64 = 2;
    if len == 0 || r.reported() < len {
        return;
    }
    let end = r.at() + r.reported() - len;
    if let Some(bytes) = r.from(end).get(..4) {
        let sequence = bytes.iter().rev();
        let sequence = sequence.fold(0, |word, byte| word << 8 | u64::from(*byte));
        r.put_at(FCS, end, 4, sequence);
        r.put(FCS_STATUS, UNVERIFIED);
    }
    let len = end - r.at();
    r.limit(len);
}
