//! Channels over a connection (Core Specification, vol. 3, part A).
use super::{direction, name};
use crate::names::bluetooth as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Bluetooth L2CAP Protocol (Bluetooth Core Specification, vol. 3, part A)
    "L2CAP_Hdr" = "btl2cap" column "L2CAP" over [] info info {
        /// Length
        LEN: Little<u16> = "length" as "len";
        /// CID
        CHANNEL: Little<Hex<u16>> = "cid" as "cid" named N::CHANNELS;
        /// Command
        COMMAND: Mark = "command";
        /// Command Code
        CODE: Hex<u8> = "cmd_code" named N::SIGNALS;
        /// Command Identifier
        IDENTIFIER: Hex<u8> = "cmd_ident";
        /// Command Length
        COMMAND_LEN: Little<u16> = "cmd_length";
        /// PSM
        SERVICE: Little<Hex<u16>> = "psm" named crate::names::l2cap::PSM;
        /// Source CID
        SOURCE: Little<Hex<u16>> = "scid" named crate::names::l2cap::CHANNELS;
        /// Destination CID
        DESTINATION: Little<Hex<u16>> = "dcid" named crate::names::l2cap::CHANNELS;
        /// Reject Reason
        REJECTED: Little<Hex<u16>> = "rej_reason" named crate::names::l2cap::REJ_REASON;
        /// Result
        RESULT: Little<Hex<u16>> = "result" named crate::names::l2cap::RESULT;
        /// Status
        STATUS: Little<Hex<u16>> = "status" named crate::names::l2cap::STATUS;
        /// Reserved
        FLAGS_RESERVED: HexIn<u16, 1, 15> = "flags.reserved";
        /// Continuation Flag
        CONTINUES: Flag<0> = "flags.continuation" named truths::TRUE_FALSE;
        /// Result
        CONFIGURED: Little<Hex<u16>> = "conf_result" named crate::names::l2cap::CONF_RESULT;
        /// Configuration Parameter Option
        OPTION: Mark = "conf_param_option";
        /// Type
        OPTION_TYPE: Hex<u8> = "option_type" named crate::names::l2cap::OPTION_TYPE;
        /// Length
        OPTION_LEN: u8 = "option_length";
        /// MTU
        MTU: Little<u16> = "option_mtu";
        /// Flush Timeout (ms)
        FLUSH: Little<u16> = "option_flushto";
        /// Mode
        MODE: Hex<u8> = "retransmissionmode" named crate::names::l2cap::RETRANSMISSIONMODE;
        /// TxWindow
        pub WINDOW: u8 = "txwindow";
        /// MaxTransmit
        pub TRANSMISSIONS: u8 = "maxtransmit";
        /// Retransmit timeout (ms)
        pub RETRANSMIT: Little<u16> = "retransmittimeout";
        /// Monitor Timeout (ms)
        pub MONITOR: Little<u16> = "monitortimeout";
        /// MPS
        SEGMENT: Little<u16> = "mps";
        /// FCS
        CHECK: Hex<u8> = "option_fcs" named crate::names::l2cap::OPTION_FCS;
        /// Extended Window Size
        LONG_WINDOW: Little<u16> = "option_window";
        /// Data
        ECHO: Bytes = "data";
        /// Information Type
        ASKED: Little<Hex<u16>> = "info_type" named crate::names::l2cap::INFO_TYPE;
        /// Result
        TOLD: Little<Hex<u16>> = "info_result" named crate::names::l2cap::INFO_RESULT;
        /// Remote Entity MTU
        TOLD_MTU: Little<u16> = "info_mtu";
        /// Extended Features
        FEATURES: Mark = "info_extfeatures";
        /// Flow Control Mode
        FLOW_CONTROL: Bits<0, 1> = "info_flowcontrol";
        /// Retransmission Mode
        pub RETRANSMISSION: Bits<1, 1> = "info_retransmission";
        /// Bi-Directional QOS
        pub QUALITY: Bits<2, 1> = "info_bidirqos";
        /// Enhanced Retransmission Mode
        pub ENHANCED: Bits<3, 1> = "info_enh_retransmission";
        /// Streaming Mode
        pub STREAMING: Bits<4, 1> = "info_streaming";
        /// FCS
        pub CHECKS: Bits<5, 1> = "info_fcs";
        /// Extended Flow Specification for BR/EDR
        pub FLOW_SPECIFICATION: Bits<6, 1> = "info_flow_spec";
        /// Fixed Channels
        pub FIXED: Bits<7, 1> = "info_fixedchan";
        /// Extended Window Size
        pub WINDOWS: Bits<8, 1> = "info_window";
        /// Unicast Connectionless Data Reception
        UNICAST: Bits<9, 1> = "info_unicast";
        /// Fixed Channels Supported
        FIXED_CHANNELS: Mark = "info_fixedchans";
        /// Null identifier
        FIXED_NULL: Bits<0, 1> = "info_fixedchans_null";
        /// L2CAP signaling channel
        FIXED_SIGNAL: Bits<1, 1> = "info_fixedchans_signal";
        /// Connectionless reception
        FIXED_CONNECTIONLESS: Bits<2, 1> = "info_fixedchans_connless";
        /// AMP Manager protocol
        FIXED_MANAGER: Bits<3, 1> = "info_fixedchans_amp_man";
        /// AMP test manager
        FIXED_TEST: Bits<31, 1> = "info_fixedchans_amp_test";
        /// Min. Interval
        LEAST_INTERVAL: Little<u16> = "min_interval";
        /// Max. Interval
        pub MOST_INTERVAL: Little<u16> = "max_interval";
        /// Slave Latency
        pub LATENCY: Little<u16> = "slave_latency";
        /// Timeout Multiplier
        TIMEOUT: Little<u16> = "timeout_multiplier";
        /// Move Result
        MOVED: Little<Hex<u16>> = "move_result" named crate::names::l2cap::MOVE_RESULT;
        /// LE PSM
        LOW_ENERGY_SERVICE: Little<Hex<u16>> = "le_psm" in ["psm"];
        /// Initial Credits
        FIRST_CREDITS: Little<u16> = "initial_credits";
        /// Result
        LOW_ENERGY_RESULT: Little<Hex<u16>> = "le_result" named crate::names::l2cap::LE_RESULT;
        /// Credits
        CREDITS: Little<u16> = "credits";
        /// Command Data
        DATA: Bytes = "cmd_data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let len = usize::from(r.take(LEN)?.0);
    let channel = r.take(CHANNEL)?.0.0;
    r.limit(len);
    match channel {
        1 | 5 => {
            while r.reported() > 0 {
                r.group(COMMAND, command)?;
            }
            Ok(Next::End)
        }
        4 => Ok(Next::Over(Key::Name("btatt"))),
        6 | 7 => Ok(Next::Over(Key::Name("btsmp"))),
        _ => Ok(Next::Data),
    }
}

/// §4: a code, an identifier that the answer repeats, a length.
fn command(r: &mut Reader) -> Result<(), Stop> {
    let code = r.take(CODE)?.0;
    r.take(IDENTIFIER)?;
    let len = usize::from(r.take(COMMAND_LEN)?.0);
    r.within(len, |r| {
        match code {
            1 => rejected(r)?,
            2 => {
                r.take(SERVICE)?;
                r.take(SOURCE)?;
            }
            3 => {
                r.take(DESTINATION)?;
                r.take(SOURCE)?;
                r.take(RESULT)?;
                r.take(STATUS)?;
            }
            4 => {
                r.take(DESTINATION)?;
                options(r)?;
            }
            5 => {
                r.take(SOURCE)?;
                flags(r)?;
                r.take(CONFIGURED)?;
                option_list(r)?;
            }
            6 | 7 => {
                r.take(DESTINATION)?;
                r.take(SOURCE)?;
            }
            8 | 9 => drop(r.rest_as(ECHO)),
            10 => drop(r.take(ASKED)?),
            11 => told(r)?,
            0x12 => drop(r.run(&PROTOCOL, LEAST_INTERVAL, TIMEOUT)?),
            0x13 => drop(r.take(MOVED)?),
            0x14 => {
                r.take(LOW_ENERGY_SERVICE)?;
                r.take(SOURCE)?;
                credits(r)?;
            }
            0x15 => {
                r.take(DESTINATION)?;
                credits(r)?;
                r.take(LOW_ENERGY_RESULT)?;
            }
            0x16 => {
                r.take(CHANNEL)?;
                r.take(CREDITS)?;
            }
            _ => {}
        }
        r.rest_as(DATA);
        Ok(())
    })?
}

/// §4.1: why, and of some reasons more.
fn rejected(r: &mut Reader) -> Result<(), Stop> {
    const INVALID_CHANNEL: u16 = 2;
    if r.take(REJECTED)?.0.0 == INVALID_CHANNEL && r.reported() >= 4 {
        r.take(SOURCE)?;
        r.take(DESTINATION)?;
    }
    Ok(())
}

fn flags(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<Little<u16>>()?;
    flags!(r, word: FLAGS_RESERVED, CONTINUES);
    Ok(())
}

fn options(r: &mut Reader) -> Result<(), Stop> {
    flags(r)?;
    option_list(r)
}

/// §5: options of a type, a length and a value.
fn option_list(r: &mut Reader) -> Result<(), Stop> {
    while r.reported() >= 2 {
        r.group(OPTION, |r| {
            // The highest bit says that the option may be passed over.
            let kind = r.take(OPTION_TYPE)?.0 & 0x7f;
            let len = usize::from(r.take(OPTION_LEN)?);
            r.within(len, |r| {
                match kind {
                    1 => drop(r.take(MTU)?),
                    2 => drop(r.take(FLUSH)?),
                    4 => drop(r.run(&PROTOCOL, MODE, SEGMENT)?),
                    5 => drop(r.take(CHECK)?),
                    7 => drop(r.take(LONG_WINDOW)?),
                    _ => {}
                }
                r.rest_as(DATA);
                Ok(())
            })?
        })?;
    }
    Ok(())
}

/// §4.11: what the other side can do.
fn told(r: &mut Reader) -> Result<(), Stop> {
    const SUCCESS: u16 = 0;
    let asked = r.take(ASKED)?.0.0;
    if r.take(TOLD)?.0.0 != SUCCESS {
        return Ok(());
    }
    match asked {
        1 => drop(r.take(TOLD_MTU)?),
        2 => r.group(FEATURES, |r| {
            let word = r.word::<Little<u32>>()?.0;
            for field in FLOW_CONTROL.index..=UNICAST.index {
                r.part((4, word.into()), &PROTOCOL, field);
            }
            Ok(())
        })?,
        3 => r.group(FIXED_CHANNELS, |r| {
            let word = r.word::<Little<u32>>()?;
            flags!(r, word: FIXED_NULL, FIXED_SIGNAL, FIXED_CONNECTIONLESS, FIXED_MANAGER);
            let word = r.word::<Little<u32>>()?;
            flags!(r, word: FIXED_TEST);
            Ok(())
        })?,
        _ => {}
    }
    Ok(())
}

fn credits(r: &mut Reader) -> Result<(), Stop> {
    r.take(MTU)?;
    r.take(SEGMENT)?;
    r.take(FIRST_CREDITS).map(drop)
}

fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    match (layer.value(CODE), layer.value(CHANNEL)) {
        (Some(code), _) => name(out, N::SIGNALS, code),
        (_, Some(channel)) => name(out, N::CHANNELS, channel),
        _ => {}
    }
}
