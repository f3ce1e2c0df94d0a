//! Bidirectional Forwarding Detection: whether the path between two systems still carries packets.
use crate::protocols::expert;
use crate::wire::expert::{Malformed, Warning};
use crate::wire::*;
use std::fmt::Write;

const DIAGNOSTICS: Names = Names::sorted(&[
    (0, "No Diagnostic"),
    (1, "Control Detection Time Expired"),
    (2, "Echo Function Failed"),
    (3, "Neighbor Signaled Session Down"),
    (4, "Forwarding Plane Reset"),
    (5, "Path Down"),
    (6, "Concatenated Path Down"),
    (7, "Administratively Down"),
    (8, "Reverse Concatenated Path Down"),
    (9, "Mis-Connectivity Defect"),
]);
const STATES: Names = Names::sorted(&[(0, "AdminDown"), (1, "Down"), (2, "Init"), (3, "Up")]);
const AUTHENTICATIONS: Names = Names::sorted(&[
    (1, "Simple Password"),
    (2, "Keyed MD5"),
    (3, "Meticulous Keyed MD5"),
    (4, "Keyed SHA1"),
    (5, "Meticulous Keyed SHA1"),
]);

protocol! {
    /// BFD Control message (RFC 5880)
    "BFD" = "bfd" column "BFD Control" over [] info info lines lines {
        /// Protocol Version
        VERSION: Bits<5, 3> = "version";
        /// Diagnostic Code
        DIAGNOSTIC: HexIn<u8, 0, 5> = "diag" named DIAGNOSTICS;
        /// Session State
        STATE: HexIn<u8, 6, 2> = "sta" named STATES;
        /// Message Flags
        FLAGS: Hex<u8> = "flags";
        /// I hear you
        HEARS: Flag<7> = "flags.h";
        /// Demand
        DEMAND_0: Flag<6> = "flags.d";
        /// Poll
        POLL_0: Flag<5> = "flags.p";
        /// Final
        FINAL_0: Flag<4> = "flags.f";
        /// Poll
        POLL: Flag<5> = "flags.p";
        /// Final
        FINAL: Flag<4> = "flags.f";
        /// Control Plane Independent
        INDEPENDENT: Flag<3> = "flags.c";
        /// Authentication Present
        AUTHENTICATED: Flag<2> = "flags.a";
        /// Demand
        DEMAND: Flag<1> = "flags.d";
        /// Multipoint
        MULTIPOINT: Flag<0> = "flags.m";
        /// Detect Time Multiplier
        MULTIPLIER: u8 = "detect_time_multiplier";
        /// Message Length
        pub LEN: u8 = "message_length" unit "bytes";
        /// My Discriminator
        pub MINE: Hex<u32> = "my_discriminator";
        /// Your Discriminator
        pub YOURS: Hex<u32> = "your_discriminator";
        /// Desired Min TX Interval
        pub SENDS_EVERY: u32 = "desired_min_tx_interval";
        /// Required Min RX Interval
        pub RECEIVES_EVERY: u32 = "required_min_rx_interval";
        /// Required Min Echo Interval
        ECHOES_EVERY: u32 = "required_min_echo_interval";
        /// Authentication Type
        AUTH_TYPE: u8 = "auth.type" named AUTHENTICATIONS;
        /// Authentication Length
        AUTH_LEN: u8 = "auth.len" unit "bytes";
        /// Authentication Key ID
        AUTH_KEY: u8 = "auth.key";
        /// Password
        PASSWORD: Text = "auth.password";
        /// Sequence Number
        SEQUENCE: Hex<u32> = "auth.seq_num";
        /// Checksum
        DIGEST: Bytes = "checksum";
        /// Length of authentication section is invalid
        AUTH_LEN_INVALID: Warning<Malformed> = "auth.len.invalid";
        /// Authentication flag is set in a BFD packet, but no authentication data is present
        AUTH_MISSING: Warning<Malformed> = "auth.no_data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let first = r.word::<u8>()?;
    let version = r.bits(first, VERSION);
    r.bits(first, DIAGNOSTIC);
    let flags = match version {
        0 => {
            let flags = r.take(FLAGS)?.0;
            r.nested(|r| flags!(r, flags: HEARS, DEMAND_0, POLL_0, FINAL_0));
            0
        }
        _ => {
            let flags = r.word::<u8>()?;
            r.bits(flags, STATE);
            r.put_at(FLAGS, r.at() - 1, 1, u64::from(flags));
            r.nested(|r| {
                flags!(r, flags: POLL, FINAL, INDEPENDENT, AUTHENTICATED, DEMAND, MULTIPOINT);
            });
            flags
        }
    };
    r.run(&PROTOCOL, MULTIPLIER, ECHOES_EVERY)?;
    let len = r.from(start).get(3).copied().unwrap_or(0);
    if flags & 4 != 0 {
        match usize::from(len).checked_sub(r.at() - start) {
            Some(2..) => authentication(r)?,
            _ => expert::tell(r, AUTH_MISSING),
        }
    }
    Ok(Next::End)
}

/// RFC 5880 §4.2 to §4.4.
fn authentication(r: &mut Reader) -> Result<(), Stop> {
    const HEADER: usize = 3;
    let kind = r.take(AUTH_TYPE)?;
    let len = usize::from(r.take(AUTH_LEN)?);
    r.take(AUTH_KEY)?;
    match (kind, len) {
        (1, 4..=19) => drop(r.bytes(PASSWORD, len - HEADER)?),
        (2 | 3, 24) | (4 | 5, 28) => {
            r.skip(1)?;
            r.take(SEQUENCE)?;
            r.bytes(DIGEST, len - HEADER - 5)?;
        }
        _ => expert::tell(r, AUTH_LEN_INVALID),
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let diagnostic = layer.value(DIAGNOSTIC).and_then(|n| DIAGNOSTICS.get(n));
    let _ = write!(out, "Diag: {}", diagnostic.unwrap_or("Unknown"));
    let flags = layer.value(FLAGS).unwrap_or(0);
    let _ = match layer.value(STATE) {
        Some(state) => {
            let state = STATES.get(state).unwrap_or("Unknown");
            write!(out, ", State: {state}, Flags: 0x{:02x}", flags & 63)
        }
        None => write!(out, ", Flags: 0x{flags:02x}"),
    };
}

/// Times in milliseconds, and after how long the other side counts as gone (RFC 5880 §6.8.4).
fn lines(line: &FieldLine, out: &mut String) -> Told {
    let value = line.span.value;
    if line.is_among(SENDS_EVERY, ECHOES_EVERY) {
        let _ = write!(
            out,
            "{}: {:4} ms ({value} us)",
            line.info.label,
            value / 1000
        );
        return Told::Whole;
    }
    match line
        .layer
        .value(SENDS_EVERY)
        .filter(|_| line.is(MULTIPLIER))
    {
        Some(interval) => {
            let _ = write!(out, " (= {} ms Detection time)", value * (interval / 1000));
            Told::Behind
        }
        None => Told::Usual,
    }
}
