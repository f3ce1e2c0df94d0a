//! More of the fields of H.245.
use crate::wire::read_elsewhere as dissect;
use crate::names::h225 as N;
use crate::protocols::per::fields;
use crate::wire::*;

#[rustfmt::skip]
fields! {
    9: /// More of H.245 (ITU-T H.245)
    "" = "_ws.h245.6" under "h245" column "" over [] {
        H245_ADDITIONAL_DECODER_BUFFER: u32 = "additionalDecoderBuffer", "additionalDecoderBuffer";
        H245_LOGICAL_CHANNEL_NUMBER1: u32 = "logicalChannelNumber1", "logicalChannelNumber1";
        H245_LOGICAL_CHANNEL_NUMBER2: u32 = "logicalChannelNumber2", "logicalChannelNumber2";
        H245_SKEW: u32 = "skew", "skew";
        H245_TIMESTAMP: u32 = "timestamp", "timestamp";
        H245_EXPIRATION_TIME: u32 = "expirationTime", "expirationTime";
        H245_IV8: Bytes = "iv8", "iv8";
        H245_IV16: Bytes = "iv16", "iv16";
        H245_IV: Bytes = "iv", "iv";
        H245_SIGNAL_TYPE: Text = "signalType", "signalType";
        H245_DURATION: u32 = "duration", "duration";
        H245_RTP: Mark = "rtp_element", "rtp";
        H245_RTP_PAYLOAD_INDICATION: Mark = "rtpPayloadIndication_element", "rtpPayloadIndication";
        H245_PARAM_S: Mark = "paramS_element", "paramS";
        H245_ENCRYPTED_SIGNAL_TYPE: Bytes = "encryptedSignalType", "encryptedSignalType";
        H245_ALGORITHM_OID: Oid = "algorithmOID", "algorithmOID";
        H245_ENCRYPTED: Bytes = "encrypted", "encrypted";
        H245_ALPHANUMERIC: Text = "alphanumeric", "alphanumeric";
        H245_ENCRYPTED_ALPHANUMERIC: Mark = "encryptedAlphanumeric_element", "encryptedAlphanumeric";
        H245_USER_INPUT_SUPPORT_INDICATION: u32 = "userInputSupportIndication", "userInputSupportIndication" named N::H245_USER_INPUT_INDICATION_USER_INPUT_SUPPORT_INDICATION;
        H245_SIGNAL: Mark = "signal_element", "signal";
        H245_SIGNAL_UPDATE: Mark = "signalUpdate_element", "signalUpdate";
        H245_MAXIMUM_SKEW: u32 = "maximumSkew", "maximumSkew";
        H245_SIGNAL_ADDRESS: u32 = "signalAddress", "signalAddress" named N::H245_TRANSPORT_ADDRESS;
        H245_SUB_PICTURE_NUMBER: u32 = "subPictureNumber", "subPictureNumber";
        H245_COMPOSITION_NUMBER: u32 = "compositionNumber", "compositionNumber";
        H245_SBE_NUMBER: u32 = "sbeNumber", "sbeNumber";
        H245_TERMINAL_NUMBER_ASSIGN: Mark = "terminalNumberAssign_element", "terminalNumberAssign";
        H245_TERMINAL_JOINED_CONFERENCE: Mark = "terminalJoinedConference_element", "terminalJoinedConference";
        H245_TERMINAL_LEFT_CONFERENCE: Mark = "terminalLeftConference_element", "terminalLeftConference";
        H245_SEEN_BY_AT_LEAST_ONE_OTHER: Mark = "seenByAtLeastOneOther_element", "seenByAtLeastOneOther";
        H245_CANCEL_SEEN_BY_AT_LEAST_ONE_OTHER: Mark = "cancelSeenByAtLeastOneOther_element", "cancelSeenByAtLeastOneOther";
        H245_SEEN_BY_ALL: Mark = "seenByAll_element", "seenByAll";
        H245_CANCEL_SEEN_BY_ALL: Mark = "cancelSeenByAll_element", "cancelSeenByAll";
        H245_TERMINAL_YOU_ARE_SEEING: Mark = "terminalYouAreSeeing_element", "terminalYouAreSeeing";
        H245_REQUEST_FOR_FLOOR: Mark = "requestForFloor_element", "requestForFloor";
        H245_WITHDRAW_CHAIR_TOKEN: Mark = "withdrawChairToken_element", "withdrawChairToken";
        H245_FLOOR_REQUESTED: Mark = "floorRequested_element", "floorRequested";
        H245_TERMINAL_YOU_ARE_SEEING_IN_SUB_PICTURE_NUMBER: Mark = "terminalYouAreSeeingInSubPictureNumber_element", "terminalYouAreSeeingInSubPictureNumber";
        H245_VIDEO_INDICATE_COMPOSE: Mark = "videoIndicateCompose_element", "videoIndicateCompose";
        H245_MASTER_MCU: Mark = "masterMCU_element", "masterMCU";
        H245_CANCEL_MASTER_MCU: Mark = "cancelMasterMCU_element", "cancelMasterMCU";
        H245_VENDOR: u32 = "vendor", "vendor" named N::NON_STANDARD_IDENTIFIER;
        H245_PRODUCT_NUMBER: Text = "productNumber", "productNumber";
        H245_VERSION_NUMBER: Text = "versionNumber", "versionNumber";
        H245_SYNTAX_ERROR: Mark = "syntaxError_element", "syntaxError";
        H245_SEMANTIC_ERROR: Mark = "semanticError_element", "semanticError";
        H245_UNKNOWN_FUNCTION: Mark = "unknownFunction_element", "unknownFunction";
        H245_CAUSE_H245_FUNCTION_NOT_SUPPORTED_CAUSE: u32 = "cause", "cause" named N::H245_FUNCTION_NOT_SUPPORTED_CAUSE;
        H245_RETURNED_FUNCTION: Bytes = "returnedFunction", "returnedFunction";
        H245_CRC_DESIRED: Mark = "crcDesired_element", "crcDesired";
        H245_EXCESSIVE_ERROR: Mark = "excessiveError_element", "excessiveError";
        H245_FUNCTION_NOT_UNDERSTOOD: u32 = "functionNotUnderstood", "functionNotUnderstood" named N::H245_FUNCTION_NOT_UNDERSTOOD;
        H245_MASTER_SLAVE_DETERMINATION_RELEASE: Mark = "masterSlaveDeterminationRelease_element", "masterSlaveDeterminationRelease";
        H245_TERMINAL_CAPABILITY_SET_RELEASE: Mark = "terminalCapabilitySetRelease_element", "terminalCapabilitySetRelease";
        H245_OPEN_LOGICAL_CHANNEL_CONFIRM: Mark = "openLogicalChannelConfirm_element", "openLogicalChannelConfirm";
        H245_REQUEST_CHANNEL_CLOSE_RELEASE: Mark = "requestChannelCloseRelease_element", "requestChannelCloseRelease";
        H245_MULTIPLEX_ENTRY_SEND_RELEASE: Mark = "multiplexEntrySendRelease_element", "multiplexEntrySendRelease";
        H245_REQUEST_MULTIPLEX_ENTRY_RELEASE: Mark = "requestMultiplexEntryRelease_element", "requestMultiplexEntryRelease";
        H245_REQUEST_MODE_RELEASE: Mark = "requestModeRelease_element", "requestModeRelease";
        H245_MISCELLANEOUS_INDICATION: Mark = "miscellaneousIndication_element", "miscellaneousIndication";
        H245_JITTER_INDICATION: Mark = "jitterIndication_element", "jitterIndication";
        H245_H223_SKEW_INDICATION: Mark = "h223SkewIndication_element", "h223SkewIndication";
        H245_NEW_ATMVC_INDICATION: Mark = "newATMVCIndication_element", "newATMVCIndication";
        H245_USER_INPUT: u32 = "userInput", "userInput" named N::H245_USER_INPUT_INDICATION;
        H245_H2250_MAXIMUM_SKEW_INDICATION: Mark = "h2250MaximumSkewIndication_element", "h2250MaximumSkewIndication";
        H245_MC_LOCATION_INDICATION: Mark = "mcLocationIndication_element", "mcLocationIndication";
        H245_CONFERENCE_INDICATION: u32 = "conferenceIndication", "conferenceIndication" named N::H245_CONFERENCE_INDICATION;
        H245_VENDOR_IDENTIFICATION: Mark = "vendorIdentification_element", "vendorIdentification";
        H245_MULTILINK_INDICATION: u32 = "multilinkIndication", "multilinkIndication" named N::H245_MULTILINK_INDICATION;
        H245_LOGICAL_CHANNEL_RATE_RELEASE: Mark = "logicalChannelRateRelease_element", "logicalChannelRateRelease";
        H245_FLOW_CONTROL_INDICATION: Mark = "flowControlIndication_element", "flowControlIndication";
        H245_MOBILE_MULTILINK_RECONFIGURATION_INDICATION: Mark = "mobileMultilinkReconfigurationIndication_element", "mobileMultilinkReconfigurationIndication";
        H245_GENERIC_INDICATION: Mark = "genericIndication_element", "genericIndication";
    }
}
