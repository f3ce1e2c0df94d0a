//! Fields of both versions.
use super::{dissect, edition, info};
use crate::names::truths;
use crate::wire::*;

const VERSIONS: Names =
    Names::sorted(&[(0x0001, "UDPv1.1"), (0x0002, "UDPv1.2"), (0x0101, "UDPv2")]);
const PACKET_TYPES: Names = Names::sorted(&[(0, "Data"), (8, "Dummy")]);
const MODES: Names = Names::sorted(&[(0, "Bitmap"), (1, "Run length")]);
const STATES: Names = Names::sorted(&[(0, "lost"), (1, "received")]);

protocol! {
    /// UDP Remote Desktop Protocol ([MS-RDPEUDP], [MS-RDPEUDP2])
    "RDPUDP" = "rdpudp" over [Key::Udp(3389)] info info edition edition {
        /// snSourceAck
        pub SOURCE_ACK: Hex<u32> = "snsourceack";
        /// ReceiveWindowSize
        pub WINDOW: u16 = "receivewindowsize";
        /// Flags
        pub FLAGS: Hex<u16> = "flags";
        /// Syn
        pub SYN_FLAG: Flag<0> = "flags.syn" named truths::TRUE_FALSE;
        /// Fin
        pub FIN_FLAG: Flag<1> = "flags.fin" named truths::TRUE_FALSE;
        /// Ack
        pub ACK_FLAG: Flag<2> = "flags.ack" named truths::TRUE_FALSE;
        /// Data
        pub DATA_FLAG: Flag<3> = "flags.data" named truths::TRUE_FALSE;
        /// FECData
        pub FEC_FLAG: Flag<4> = "flags.fec" named truths::TRUE_FALSE;
        /// CN
        pub CN_FLAG: Flag<5> = "flags.cn" named truths::TRUE_FALSE;
        /// CWR
        pub CWR_FLAG: Flag<6> = "flags.cwr" named truths::TRUE_FALSE;
        /// Ack of Acks
        pub AOA_FLAG: Flag<8> = "flags.aoa" named truths::TRUE_FALSE;
        /// Syn lossy
        pub LOSSY_FLAG: Flag<9> = "flags.synlossy" named truths::TRUE_FALSE;
        /// Ack delayed
        pub DELAYED_FLAG: Flag<10> = "flags.ackdelayed" named truths::TRUE_FALSE;
        /// Correlation id
        pub CORRELATION_FLAG: Flag<11> = "flags.correlationid" named truths::TRUE_FALSE;
        /// SynEx
        pub EXTENSION_FLAG: Flag<12> = "flags.synex" named truths::TRUE_FALSE;
        /// Initial SequenceNumber
        pub INITIAL: Hex<u32> = "initialsequencenumber";
        /// Upstream MTU
        pub UPSTREAM_MTU: u16 = "upstreammtu";
        /// DownStream MTU
        pub DOWNSTREAM_MTU: u16 = "downstreammtu";
        /// Correlation Id
        pub CORRELATION_ID: Bytes = "correlationid";
        /// SynEx
        pub EXTENSION: Mark = "";
        /// Flags
        pub EXTENSION_FLAGS: Hex<u16> = "synex.flags";
        /// Version info
        pub EXTENSION_VALID: Flag<0> = "synex.flags.versioninfo" named truths::TRUE_FALSE;
        /// Version
        pub VERSION: Hex<u16> = "synex.version" named VERSIONS;
        /// Cookie Hash
        pub COOKIE_HASH: Bytes = "synex.cookiehash";
        /// Ack
        pub ACKS: Mark = "";
        /// uAckVectorSize
        pub ACK_COUNT: u16 = "ack.vectorsize";
        /// Ack item
        pub ACK_ITEM: Hex<u8> = "ack.item";
        /// VECTOR_ELEMENT_STATE
        pub ACK_STATE: HexIn<u8, 6, 2> = "ack.item.state";
        /// Run length
        pub ACK_RUN: Bits<0, 6> = "ack.item.rle";
        /// FEC
        pub PARITY: Mark = "";
        /// snCoded
        pub PARITY_CODED: Hex<u32> = "fec.coded";
        /// snSourceStart
        pub PARITY_START: Hex<u32> = "fec.sourcestart";
        /// Range
        pub PARITY_RANGE: u8 = "fec.range";
        /// Fec index
        pub PARITY_INDEX: u8 = "fec.fecindex";
        /// snResetSeqNum
        pub RESET: Hex<u32> = "resetSeqNum";
        /// Data
        pub SOURCE: Mark = "";
        /// snCoded
        pub SOURCE_CODED: Hex<u32> = "data.sncoded";
        /// snSourceStart
        pub SOURCE_START: Hex<u32> = "data.sourceStart";
        /// PacketPrefixByte
        pub PREFIX: Hex<u8> = ".rdpudp2.prefixbyte";
        /// PacketType
        pub PACKET_TYPE: HexIn<u8, 1, 4> = ".rdpudp2.packetType" named PACKET_TYPES;
        /// Short packet length
        pub SHORT_LENGTH: Bits<0, 3> = ".rdpudp2.shortpacketlen";
        /// Flags
        pub FLAGS_2: HexIn<u16, 0, 12> = ".rdpudp2.flags";
        /// Ack
        pub HAS_ACK: HexIn<u16, 0, 1> = ".rdpudp2.flags.ack";
        /// Data
        pub HAS_DATA: HexIn<u16, 2, 1> = ".rdpudp2.flags.data";
        /// AckVec
        pub HAS_VECTOR: HexIn<u16, 3, 1> = ".rdpudp2.flags.ackvec";
        /// AckOfAcks
        pub HAS_ACK_OF_ACKS: HexIn<u16, 4, 1> = ".rdpudp2.flags.ackofacks";
        /// OverheadSize
        pub HAS_OVERHEAD: HexIn<u16, 6, 1> = ".rdpudp2.flags.overheadsize";
        /// DelayedAckInfo
        pub HAS_DELAY: HexIn<u16, 8, 1> = ".rdpudp2.flags.delayackinfo";
        /// LogWindow
        pub LOG_WINDOW: Bits<12, 4> = ".rdpudp2.logWindow";
        /// Ack
        pub ACK_2: Mark = "";
        /// Base Seq
        pub ACK_SEQUENCE: Little<Hex<u16>> = ".rdpudp2.ack.seqnum";
        /// receivedTS
        pub ACK_RECEIVED: Little<U24> = ".rdpudp2.ack.ts";
        /// sendTimeGap
        pub ACK_GAP: u8 = ".rdpudp2.ack.sendTimeGap";
        /// NumDelayedAcks
        pub DELAYED_COUNT: Bits<0, 4> = ".rdpudp2.ack.numDelayedAcks";
        /// delayedTimeScale
        pub DELAYED_SCALE: Bits<4, 4> = ".rdpudp2.ack.delayedTimeScale";
        /// Overhead
        pub OVERHEAD: Mark = "";
        /// Overhead size
        pub OVERHEAD_SIZE: u8 = ".rdpudp2.overheadsize";
        /// DelayAck
        pub DELAY: Mark = "";
        /// MaxDelayedAcks
        pub DELAY_MOST: u8 = ".rdpudp2.delayackinfo.max";
        /// DelayedAckTimeoutInMs
        pub DELAY_TIMEOUT: Little<u16> = ".rdpudp2.delayackinfo.timeout";
        /// Ack of Acks
        pub ACK_OF_ACKS_2: Mark = "";
        /// Sequence number
        pub ACK_OF_ACKS_SEQUENCE: Little<Hex<u16>> = ".rdpudp2.ackofacksseqnum";
        /// Data
        pub DATA_2: Mark = "";
        /// Sequence number
        pub DATA_SEQUENCE: Little<Hex<u16>> = ".rdpudp2.data.seqnum";
        /// Channel sequence number
        pub CHANNEL_SEQUENCE: Little<Hex<u16>> = ".rdpudp2.data.channelseqnumber";
        /// AckVec
        pub VECTOR: Mark = "";
        /// Base sequence number
        pub VECTOR_BASE: Little<Hex<u16>> = ".rdpudp2.ackvec.baseseqnum";
        /// Coded ackvec size
        pub VECTOR_SIZE: Bits<0, 7> = ".rdpudp2.ackvec.codedackvecsize";
        /// Have timestamp
        pub VECTOR_HAS_TIME: Flag<7> = ".rdpudp2.ackvec.havets" named truths::TRUE_FALSE;
        /// Timestamp
        pub VECTOR_TIME: Little<Hex<U24>> = ".rdpudp2.ackvec.timestamp";
        /// SendAckTimeGap
        pub VECTOR_GAP: u8 = ".rdpudp2.ackvec.sendacktimegap";
        /// Acks
        pub VECTOR_ACKS: Mark = "";
        /// Mode
        pub VECTOR_MODE: HexIn<u8, 7, 1> = ".rdpudp2.ackvec.codecAckMode" named MODES;
        /// State
        pub VECTOR_STATE: Bits<6, 1> = ".rdpudp2.ackvec.codecAckRleState" named STATES;
        /// Length
        pub VECTOR_RUN: Bits<0, 6> = ".rdpudp2.ackvec.codecAckRleLen";
    }
}
