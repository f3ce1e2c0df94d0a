//! The control channel of the Point-to-Point Tunneling Protocol (RFC 2637).
use super::Item::{self, Bytes, Counted, Flags, Hex, Int, Named};
use super::{Plain, Then, plain};
use crate::wire::Names;

#[rustfmt::skip]
const TYPES: Names = Names::sorted(&[(1, "Control Message"), (2, "Managemenent Message")]);
#[rustfmt::skip]
const MESSAGES: Names = Names::sorted(&[
    (1, "Start-Control-Connection-Request"), (2, "Start-Control-Connection-Reply"),
    (3, "Stop-Control-Connection-Request"), (4, "Stop-Control-Connection-Reply"), (5, "Echo-Request"),
    (6, "Echo-Reply"), (7, "Outgoing-Call-Request"), (8, "Outgoing-Call-Reply"), (9, "Incoming-Call-Request"),
    (10, "Incoming-Call-Reply"), (11, "Incoming-Call-Connected"), (12, "Call-Clear-Request"),
    (13, "Call-Disconnect-Notify"), (14, "WAN-Error-Notify"), (15, "Set-Link-Info"),
]);
#[rustfmt::skip]
const STARTED: Names = Names::sorted(&[
    (1, "OK"), (2, "General error"), (3, "Command channel already exists"), (4, "Not authorized"),
    (5, "Unsupported protocol version"),
]);
#[rustfmt::skip]
const ERRORS: Names = Names::sorted(&[
    (0, "None"), (1, "Not-Connected"), (2, "Bad-Format"), (3, "Bad-Value"), (4, "No-Resource"), (5, "Bad-Call ID"),
    (6, "PAC-Error"),
]);
#[rustfmt::skip]
const REASONS: Names = Names::sorted(&[(1, "None"), (2, "Stop-Protocol"), (3, "Stop-Local-Shutdown")]);
#[rustfmt::skip]
const DONE: Names = Names::sorted(&[(1, "OK"), (2, "General error")]);
#[rustfmt::skip]
const BEARERS: Names = Names::sorted(&[
    (1, "Analog channel"), (2, "Digital channel"), (3, "Any type of channel"),
]);
#[rustfmt::skip]
const FRAMINGS: Names = Names::sorted(&[
    (1, "Asynchronous framing"), (2, "Synchronous framing"), (3, "Any type of framing"),
]);
#[rustfmt::skip]
const CALLED: Names = Names::sorted(&[
    (1, "Connected"), (2, "General error"), (3, "No Carrier"), (4, "Busy"), (5, "No dial tone"), (6, "Time-out"),
    (7, "Do not accept"),
]);
#[rustfmt::skip]
const ENDED: Names = Names::sorted(&[
    (1, "Lost Carrier"), (2, "General error"), (3, "Admin Shutdown"), (4, "Request"),
]);

type Field = (&'static str, Item);
const LEN: Field = ("len", Int(2));
const TYPE: Field = ("type", Named(2, TYPES));
const COOKIE: Field = ("magic_cookie", Hex(4));
const MESSAGE: Field = ("ctrl_msg_type", Named(2, MESSAGES));
const FIRST_RESERVED: Field = ("reserved_0", Hex(2));
const RESERVED: Field = ("reserved_1", Hex(2));
const CALL: Field = ("call_id", Int(2));
const PEER: Field = ("peer_call_id", Int(2));
const WINDOW: Field = ("pkt_window_size", Int(2));
const ERROR: Field = ("error_code", Named(1, ERRORS));
const FRAMING: Field = (
    "framing_capabilities",
    Flags(
        4,
        &[
            "Asynchronous Framing supported",
            "Synchronous Framing supported",
        ],
    ),
);
const BEARER: Field = (
    "bearer_capabilities",
    Flags(4, &["Analog access supported", "Digital access supported"]),
);

#[rustfmt::skip] // a class or a field each
pub static CLASSES: &[Plain] = &[
    plain("PPTP", "PPTP", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, ("data", Counted("len", -12)),
    ], Then::Raw),
    plain("PPTPStartControlConnectionRequest", "PPTP Start Control Connection Request", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, ("protocol_version", Int(2)), RESERVED, FRAMING, BEARER,
        ("maximum_channels", Int(2)), ("firmware_revision", Int(2)), ("host_name", Bytes(64)), ("vendor_string", Bytes(64)),
    ], Then::Raw),
    plain("PPTPStartControlConnectionReply", "PPTP Start Control Connection Reply", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, ("protocol_version", Int(2)), ("result_code", Named(1, STARTED)), ERROR,
        FRAMING, BEARER, ("maximum_channels", Int(2)), ("firmware_revision", Int(2)), ("host_name", Bytes(64)),
        ("vendor_string", Bytes(64)),
    ], Then::Raw),
    plain("PPTPStopControlConnectionRequest", "PPTP Stop Control Connection Request", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, ("reason", Named(1, REASONS)), ("reserved_1", Hex(1)), ("reserved_2", Hex(2)),
    ], Then::Raw),
    plain("PPTPStopControlConnectionReply", "PPTP Stop Control Connection Reply", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, ("result_code", Named(1, DONE)), ERROR, ("reserved_2", Hex(2)),
    ], Then::Raw),
    plain("PPTPEchoRequest", "PPTP Echo Request", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, ("identifier", Int(4)),
    ], Then::Raw),
    plain("PPTPEchoReply", "PPTP Echo Reply", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, ("identifier", Int(4)), ("result_code", Named(1, DONE)), ERROR, RESERVED,
    ], Then::Raw),
    plain("PPTPOutgoingCallRequest", "PPTP Outgoing Call Request", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, CALL, ("call_serial_number", Int(2)), ("minimum_bps", Int(4)),
        ("maximum_bps", Int(4)), ("bearer_type", Named(4, BEARERS)), ("framing_type", Named(4, FRAMINGS)), WINDOW,
        ("pkt_proc_delay", Int(2)), ("phone_number_len", Int(2)), RESERVED, ("phone_number", Bytes(64)),
        ("subaddress", Bytes(64)),
    ], Then::Raw),
    plain("PPTPOutgoingCallReply", "PPTP Outgoing Call Reply", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, CALL, PEER, ("result_code", Named(1, CALLED)), ERROR, ("cause_code", Int(2)),
        ("connect_speed", Int(4)), WINDOW, ("pkt_proc_delay", Int(2)), ("channel_id", Int(4)),
    ], Then::Raw),
    plain("PPTPIncomingCallRequest", "PPTP Incoming Call Request", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, CALL, ("call_serial_number", Int(2)), ("bearer_type", Named(4, BEARERS)),
        ("channel_id", Int(4)), ("dialed_number_len", Int(2)), ("dialing_number_len", Int(2)), ("dialed_number", Bytes(64)),
        ("dialing_number", Bytes(64)), ("subaddress", Bytes(64)),
    ], Then::Raw),
    plain("PPTPIncomingCallReply", "PPTP Incoming Call Reply", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, CALL, PEER, ("result_code", Named(1, CALLED)), ERROR, WINDOW,
        ("pkt_transmit_delay", Int(2)), RESERVED,
    ], Then::Raw),
    plain("PPTPIncomingCallConnected", "PPTP Incoming Call Connected", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, PEER, RESERVED, ("connect_speed", Int(4)), WINDOW,
        ("pkt_transmit_delay", Int(2)), ("framing_type", Named(4, FRAMINGS)),
    ], Then::Raw),
    plain("PPTPCallClearRequest", "PPTP Call Clear Request", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, CALL, RESERVED,
    ], Then::Raw),
    plain("PPTPCallDisconnectNotify", "PPTP Call Disconnect Notify", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, CALL, ("result_code", Named(1, ENDED)), ERROR, ("cause_code", Int(2)),
        RESERVED, ("call_statistic", Bytes(128)),
    ], Then::Raw),
    plain("PPTPWANErrorNotify", "PPTP WAN Error Notify", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, PEER, RESERVED, ("crc_errors", Int(4)), ("framing_errors", Int(4)),
        ("hardware_overruns", Int(4)), ("buffer_overruns", Int(4)), ("time_out_errors", Int(4)), ("alignment_errors", Int(4)),
    ], Then::Raw),
    plain("PPTPSetLinkInfo", "PPTP Set Link Info", &[
        LEN, TYPE, COOKIE, MESSAGE, FIRST_RESERVED, PEER, RESERVED, ("send_accm", Hex(4)), ("receive_accm", Hex(4)),
    ], Then::Raw),
];

/// By the number of the message: the class that is so many places behind the first.
pub fn choose(bytes: &[u8]) -> &'static str {
    match bytes.get(9) {
        Some(kind @ 1..) => CLASSES
            .get(usize::from(*kind))
            .map_or("PPTP", |class| class.name),
        Some(0) => "PPTP",
        None => "Raw",
    }
}
