//! The fields of Q.931.
use super::{dissect, info};
use crate::names::q931 as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Q.931 (ITU-T Q.931)
    "" = "q931" column "Q.931" over [] info info {
        /// Protocol discriminator
        pub DISCRIMINATOR: Hex<u8> = "disc" named N::DISCRIMINATORS;
        /// Call reference value length
        pub REFERENCE_LENGTH: u8 = "call_ref_len";
        /// Call reference flag
        pub REFERENCE_FLAG: bool = "call_ref_flag" named N::SENT_BY;
        /// Call reference value
        pub REFERENCE: Bytes = "call_ref";
        /// Message type
        pub MESSAGE: Hex<u8> = "message_type" named N::MESSAGES;
        /// Maintenance message type
        pub MAINTENANCE: Hex<u8> = "maintenance_message_type" named N::MAINTENANCE;
        /// Information element
        pub ELEMENT: u8 = "information_element" named N::ELEMENTS;
        /// Length
        pub ELEMENT_LENGTH: u8 = "information_element_len";
        /// Data
        pub DATA: Bytes = "data";
        /// Extension indicator
        pub EXTENSION: Flag<7> = "extension_ind" named N::EXTENDED;
        /// Coding standard
        pub CODING: HexIn<u8, 5, 2> = "coding_standard" named N::CODINGS;
        /// Information transfer capability
        pub CAPABILITY: HexIn<u8, 0, 5> = "information_transfer_capability" named N::CAPABILITIES;
        /// Transfer mode
        pub MODE: HexIn<u8, 5, 2> = "transfer_mode" named N::MODES;
        /// Information transfer rate
        pub RATE: HexIn<u8, 0, 5> = "information_transfer_rate" named N::RATES;
        /// Rate multiplier
        pub MULTIPLIER: Bits<0, 7> = "bearer_capability.rate_multiplier";
        /// Layer identification
        pub LAYER: HexIn<u8, 5, 2> = "layer_ident" named N::LAYERS;
        /// User information layer 1 protocol
        pub LAYER_1: HexIn<u8, 0, 5> = "uil1" named N::LAYER_1;
        /// User information layer 2 protocol
        pub LAYER_2: HexIn<u8, 0, 5> = "uil2" named N::LAYER_2;
        /// User information layer 3 protocol
        pub LAYER_3: HexIn<u8, 0, 5> = "uil3" named N::LAYER_3;
        /// Layer 1
        pub ASYNCHRONOUS: Flag<6> = "layer_1" named N::ASYNCHRONOUS;
        /// Layer 1 in-band negotiation
        pub NEGOTIATION: Flag<5> = "layer_1_in_band_negotiation" named N::POSSIBLE;
        /// User rate
        pub USER_RATE: HexIn<u8, 0, 5> = "bearer_capability.user_rate" named N::USER_RATES;
        /// Intermediate rate
        pub INTERMEDIATE: HexIn<u8, 5, 2> = "bearer_capability.intermediate_rate";
        /// Send data with network independent clock
        pub SENDS_CLOCK: Flag<4> = "send_data_net_independent_clock" named N::REQUIRED;
        /// Accept data with network independent clock
        pub ACCEPTS_CLOCK: Flag<3> = "accept_data_net_independent_clock" named N::ACCEPTED;
        /// Send data with flow control mechanism
        pub SENDS_FLOW: Flag<2> = "send_data_flow_control" named N::REQUIRED;
        /// Accept data with flow control mechanism
        pub ACCEPTS_FLOW: Flag<1> = "accept_data_flow_control" named N::ACCEPTED;
        /// Network identification length
        pub NETWORK_LENGTH: Bits<0, 7> = "netid.length";
        /// Type of network identification
        pub NETWORK_TYPE: HexIn<u8, 4, 3> = "netid.type" named N::NETWORK_TYPES;
        /// Network identification plan
        pub NETWORK_PLAN: HexIn<u8, 0, 4> = "netid.plan" named N::NETWORK_PLANS;
        /// Network identification
        pub NETWORK: Text = "netid";
        /// Data
        pub BEARER_DATA: Bytes = "bearer_capability.data";
        /// Cause location
        pub CAUSE_LOCATION: Bits<0, 4> = "cause_location" named N::LOCATIONS;
        /// Recommendation
        pub RECOMMENDATION: HexIn<u8, 0, 7> = "cause.recommendation" named N::RECOMMENDATIONS;
        /// Cause value
        pub CAUSE: Bits<0, 7> = "cause_value" named N::CAUSES;
        /// Diagnostic
        pub DIAGNOSTIC: Bytes = "cause_call.diagnostic";
        /// Data
        pub CAUSE_DATA: Bytes = "cause.data";
        /// Call state
        pub CALL_STATE: HexIn<u8, 0, 6> = "call_state" named N::CALL_STATES;
        /// Interface identifier present
        pub INTERFACE_PRESENT: Flag<6> = "channel.interface_id_present" named truths::TRUE_FALSE;
        /// Interface type
        pub INTERFACE_TYPE: Flag<5> = "channel.interface_type" named N::INTERFACE_TYPES;
        /// Indicated channel
        pub EXCLUSIVE: Flag<3> = "channel.exclusive" named N::EXCLUSIVE;
        /// D-channel indicator
        pub D_CHANNEL: Flag<2> = "channel.dchan" named truths::TRUE_FALSE;
        /// Information channel selection
        pub SELECTION: HexIn<u8, 0, 2> = "channel.selection";
        /// Interface ID
        pub INTERFACE: u32 = "channel.interface_id";
        /// Number/map
        pub BY_MAP: Flag<4> = "channel.map" named N::BY_MAP;
        /// Element type
        pub CHANNEL_TYPE: HexIn<u8, 0, 4> = "channel.element_type" named N::CHANNEL_TYPES;
        /// Channel number
        pub CHANNEL: Bits<0, 7> = "channel.number";
        /// Slot map
        pub SLOT_MAP: Hex<u8> = "channel.slot_map";
        /// Location
        pub LOCATION: HexIn<u8, 0, 4> = "progress_indicator.location" named N::LOCATIONS;
        /// Progress description
        pub PROGRESS: HexIn<u8, 0, 7> = "progress_indicator.description" named N::PROGRESS;
        /// Display information
        pub DISPLAY: Text = "display_information";
        /// Keypad facility
        pub KEYPAD: Text = "keypad_facility";
        /// Date/time
        pub DATE: Bytes = "date_time";
        /// Signal
        pub SIGNAL: Hex<u8> = "signal" named N::SIGNALS;
        /// Restart indicator
        pub RESTART: HexIn<u8, 0, 3> = "restart_indicator" named N::RESTARTS;
        /// Numbering plan
        pub PLAN: HexIn<u8, 0, 4> = "numbering_plan" named N::PLANS;
        /// Number type
        pub NUMBER_TYPE: HexIn<u8, 4, 3> = "number_type" named N::NUMBER_TYPES;
        /// Screening indicator
        pub SCREENING: HexIn<u8, 0, 2> = "screening_ind" named N::SCREENING;
        /// Presentation indicator
        pub PRESENTATION: HexIn<u8, 5, 2> = "presentation_ind" named N::PRESENTATION;
        /// Reason for redirection
        pub REDIRECTION: HexIn<u8, 0, 4> = "extension.reason" named N::REDIRECTIONS;
        /// Calling party number digits
        pub CALLING: Text = "calling_party_number.digits";
        /// Called party number digits
        pub CALLED: Text = "called_party_number.digits";
        /// Connected party number digits
        pub CONNECTED: Text = "connected_number.digits";
        /// Redirecting party number digits
        pub REDIRECTING: Text = "redirecting_number.digits";
        /// Type of subaddress
        pub SUBADDRESS_TYPE: HexIn<u8, 4, 3> = "party_subaddr.type";
        /// Odd/even indicator
        pub ODD: HexIn<u8, 3, 1> = "party_subaddr.odd_even";
        /// Subaddress
        pub SUBADDRESS: Bytes = "party_subaddr";
        /// Interpretation
        pub INTERPRETATION: HexIn<u8, 2, 3> = "interpretation" named N::INTERPRETATIONS;
        /// Presentation method of protocol profile
        pub PROFILE: HexIn<u8, 0, 2> = "presentation_method_protocol_profile" named N::PROFILES;
        /// High layer characteristics identification
        pub CHARACTERISTICS: HexIn<u8, 0, 7> = "high_layer_characteristics" named N::CHARACTERISTICS;
        /// Data
        pub HIGH_LAYER_DATA: Bytes = "high_layer_compat.data";
        /// Protocol discriminator
        pub USER_PROTOCOL: Hex<u8> = "user.protocol_discriminator" named N::USER_PROTOCOLS;
        /// User information
        pub USER_TEXT: Text = "user.string";
        /// User information
        pub USER_BYTES: Bytes = "user.bytes";
        /// More data
        pub MORE_DATA: Mark = "more_data";
        /// Sending complete
        pub SENDING_COMPLETE: Mark = "sending_complete";
        /// Congestion level
        pub CONGESTION: HexIn<u8, 0, 4> = "congestion_level" named N::CONGESTION;
        /// Repeat indicator
        pub REPEAT: HexIn<u8, 0, 4> = "repeat_indicator" named N::REPEATS;
        /// Locking codeset
        pub CODESET: u8 = "locking_codeset";
        /// Unknown information element
        pub UNKNOWN: Mark = "information_element.unknown";
    }
}
