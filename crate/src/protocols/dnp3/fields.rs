//! The fields of DNP 3: data link, transport, and the head of the application layer.
use super::{accepts, dissect, info};
use crate::names::dnp3 as names;
use crate::wire::*;

protocol! {
    /// Distributed Network Protocol 3.0 (IEEE 1815)
    "Raw" = "dnp3" column "DNP 3.0" over [Key::Tcp(20000), Key::Udp(20000)] info info accepts accepts guess accepts {
        /// Start Bytes
        pub START: Hex<u16> = "start";
        /// Length
        pub LEN: u8 = "len";
        /// Control
        pub CTL: Hex<u8> = "ctl";
        /// Direction
        pub CTL_DIR: Flag<7> = "ctl.dir";
        /// Primary
        pub CTL_PRM: Flag<6> = "ctl.prm";
        /// Frame Count Bit
        pub CTL_FCB: Flag<5> = "ctl.fcb";
        /// Frame Count Valid
        pub CTL_FCV: Flag<4> = "ctl.fcv";
        /// Data Flow Control
        pub CTL_DFC: Flag<4> = "ctl.dfc";
        /// Control Function Code
        pub CTL_PRIFUNC: Bits<0, 4> = "ctl.prifunc" named names::CTL_PRIFUNC;
        /// Control Function Code
        pub CTL_SECFUNC: Bits<0, 4> = "ctl.secfunc" named names::CTL_SECFUNC;
        /// Destination
        pub DST: Little<u16> = "dst";
        /// Source
        pub SRC: Little<u16> = "src";
        /// Address
        pub ADDR: u16 = "addr";
        /// Data Link Header checksum
        pub HDR_CRC: Hex<Little<u16>> = "hdr.CRC";
        /// Transport Control
        pub TR_CTL: Hex<u8> = "tr.ctl";
        /// Final
        pub TR_FIN: Flag<7> = "tr.fin";
        /// First
        pub TR_FIR: Flag<6> = "tr.fir";
        /// Sequence
        pub TR_SEQ: Bits<0, 6> = "tr.seq";
        /// Data Chunk
        pub DATA_CHUNK: Bytes = ".dnp.data_chunk";
        /// Data Chunk length
        pub DATA_CHUNK_LEN: u16 = ".dnp.data_chunk_len";
        /// Data Chunk checksum
        pub DATA_CHUNK_CRC: Hex<Little<u16>> = ".dnp.data_chunk.CRC";
        /// Data Chunk Checksum Status
        pub DATA_CHUNK_CRC_STATUS: u8 = ".dnp.data_chunk.CRC.status" line Name named crate::names::ip::CHECKSUM_STATUS;
        /// Data Link Header Checksum Status
        pub HDR_CRC_STATUS: u8 = ".dnp.hdr.CRC.status" line Name named crate::names::ip::CHECKSUM_STATUS;
        /// DNP 3.0 AL Fragments
        pub AL_FRAGMENTS: Mark = "al.fragments";
        /// DNP 3.0 AL Fragment
        pub AL_FRAGMENT: u32 = "al.fragment";
        /// Fragment count
        pub AL_FRAGMENT_COUNT: u32 = "al.fragment.count";
        /// Reassembled DNP length
        pub AL_FRAGMENT_REASSEMBLED_LENGTH: u32 = "al.fragment.reassembled.length";
        /// Application Control
        pub AL_CTL: Hex<u8> = "al.ctl";
        /// First
        pub AL_FIR: Flag<7> = "al.fir";
        /// Final
        pub AL_FIN: Flag<6> = "al.fin";
        /// Confirm
        pub AL_CON: Flag<5> = "al.con";
        /// Unsolicited
        pub AL_UNS: Flag<4> = "al.uns";
        /// Sequence
        pub AL_SEQ: Bits<0, 4> = "al.seq";
        /// Application Layer Function Code
        pub AL_FUNC: u8 = "al.func" named names::FUNCTIONS;
        /// Internal Indications
        pub AL_IIN: Hex<u16> = "al.iin";
        /// Device Restart
        pub AL_IIN_RST: Flag<15> = "al.iin.rst";
        /// Device Trouble
        pub AL_IIN_DT: Flag<14> = "al.iin.dt";
        /// Digital Outputs in Local
        pub AL_IIN_DOL: Flag<13> = "al.iin.dol";
        /// Time Sync Required
        pub AL_IIN_TSR: Flag<12> = "al.iin.tsr";
        /// Class 3 Data Available
        pub AL_IIN_CLS3D: Flag<11> = "al.iin.cls3d";
        /// Class 2 Data Available
        pub AL_IIN_CLS2D: Flag<10> = "al.iin.cls2d";
        /// Class 1 Data Available
        pub AL_IIN_CLS1D: Flag<9> = "al.iin.cls1d";
        /// Broadcast Msg Rx
        pub AL_IIN_BMSG: Flag<8> = "al.iin.bmsg";
        /// Configuration Corrupt
        pub AL_IIN_CC: Flag<5> = "al.iin.cc";
        /// Operation Already Executing
        pub AL_IIN_OAE: Flag<4> = "al.iin.oae";
        /// Event Buffer Overflow
        pub AL_IIN_EBO: Flag<3> = "al.iin.ebo";
        /// Parameters Invalid or Out of Range
        pub AL_IIN_PIOOR: Flag<2> = "al.iin.pioor";
        /// Requested Objects Unknown
        pub AL_IIN_OBJU: Flag<1> = "al.iin.obju";
        /// Function Code not implemented
        pub AL_IIN_FCNI: Flag<0> = "al.iin.fcni";
        /// Object
        pub AL_OBJ: Hex<u16> = "al.obj" named crate::names::dnp3_objects::OBJECTS;
        /// Prefix Code
        pub AL_OBJQ_PREFIX: Bits<4, 3> = "al.objq.prefix" named crate::names::dnp3::OBJQ_PREFIX;
        /// Range Code
        pub AL_OBJQ_RANGE: Bits<0, 4> = "al.objq.range" named crate::names::dnp3::OBJQ_RANGE;
        /// Start (8 bit)
        pub AL_RANGE_START: u32 = "al.range.start";
        /// Stop (8 bit)
        pub AL_RANGE_STOP: u32 = "al.range.stop";
        /// Quantity (8 bit)
        pub AL_RANGE_QUANTITY: u32 = "al.range.quantity";
    }
}
