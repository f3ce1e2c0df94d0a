//! Names of the alternatives of H.225.0 and H.245, in their order (ITU-T H.225.0, annex H).
use crate::wire::Names;

/// Tables of names that are numbered from 0 on.
macro_rules! alternatives {
    ($($table:ident: $($name:literal),*;)*) => {
        $(pub const $table: Names = {
            const NAMES: &[&str] = &[$($name),*];
            const TABLE: [(u64, &str); NAMES.len()] = Names::numbered(NAMES);
            Names::sorted(&TABLE)
        };)*
    };
}

#[rustfmt::skip]
alternatives! {
    ADDRESS_PATTERN:
        "wildcard", "range";
    ADMISSION_REJECT_REASON:
        "calledPartyNotRegistered", "invalidPermission", "requestDenied", "undefinedReason", "callerNotRegistered",
        "routeCallToGatekeeper", "invalidEndpointIdentifier", "resourceUnavailable", "securityDenial",
        "qosControlNotSupported", "incompleteAddress", "aliasesInconsistent", "routeCallToSCN", "exceedsCallCapacity",
        "collectDestination", "collectPIN", "genericDataReason", "neededFeatureNotSupported", "securityError",
        "securityDHmismatch", "noRouteToDestination", "unallocatedNumber", "registerWithAssignedGK";
    ALIAS_ADDRESS:
        "dialledDigits", "h323-ID", "url-ID", "transportID", "email-ID", "partyNumber", "mobileUIM", "isupNumber";
    ANSI_41_UIM_SYSTEM_ID:
        "sid", "mid";
    AUTHENTICATION_BES:
        "default", "radius";
    AUTHENTICATION_MECHANISM:
        "dhExch", "pwdSymEnc", "pwdHash", "certSign", "ipsec", "tls", "nonStandard", "authenticationBES", "keyExch";
    BAND_REJECT_REASON:
        "notBound", "invalidConferenceID", "invalidPermission", "insufficientResources", "invalidRevision", "undefinedReason",
        "securityDenial", "securityError";
    CALL_CREDIT_SERVICE_CONTROL_BILLING_MODE:
        "credit", "debit";
    CALL_CREDIT_SERVICE_CONTROL_CALL_STARTING_POINT:
        "alerting", "connect";
    CALL_MODEL:
        "direct", "gatekeeperRouted";
    CALL_TERMINATION_CAUSE:
        "releaseCompleteReason", "releaseCompleteCauseIE";
    CALL_TYPE:
        "pointToPoint", "oneToN", "nToOne", "nToN";
    CONTENT:
        "raw", "text", "unicode", "bool", "number8", "number16", "number32", "id", "alias", "transport", "compound", "nested";
    CRYPTO_H323_TOKEN:
        "cryptoEPPwdHash", "cryptoGKPwdHash", "cryptoEPPwdEncr", "cryptoGKPwdEncr", "cryptoEPCert", "cryptoGKCert",
        "cryptoFastStart", "nestedcryptoToken";
    CRYPTO_TOKEN:
        "cryptoEncryptedToken", "cryptoSignedToken", "cryptoHashedToken", "cryptoPwdEncr";
    DISENGAGE_REASON:
        "forcedDrop", "normalDrop", "undefinedReason";
    DISENGAGE_REJECT_REASON:
        "notRegistered", "requestToDropOther", "securityDenial", "securityError";
    ECKASDH:
        "eckasdhp", "eckasdh2";
    ELEMENT:
        "octets", "integer", "bits", "name", "flag";
    ENCRYPT_INT_ALG:
        "nonStandard", "isoAlgorithm";
    FACILITY_REASON:
        "routeCallToGatekeeper", "callForwarded", "routeCallToMC", "undefinedReason", "conferenceListChoice", "startH245",
        "noH245", "newTokens", "featureSetUpdate", "forwardedElements", "transportedInformation";
    GATEKEEPER_REJECT_REASON:
        "resourceUnavailable", "terminalExcluded", "invalidRevision", "undefinedReason", "securityDenial", "genericDataReason",
        "neededFeatureNotSupported", "securityError";
    GENERIC_IDENTIFIER:
        "standard", "oid", "nonStandard";
    H235_KEY:
        "secureChannel", "sharedSecret", "certProtectedKey", "secureSharedSecret";
    H245_AUDIO_CAPABILITY:
        "nonStandard", "g711Alaw64k", "g711Alaw56k", "g711Ulaw64k", "g711Ulaw56k", "g722-64k", "g722-56k", "g722-48k", "g7231",
        "g728", "g729", "g729AnnexA", "is11172AudioCapability", "is13818AudioCapability", "g729wAnnexB", "g729AnnexAwAnnexB",
        "g7231AnnexCCapability", "gsmFullRate", "gsmHalfRate", "gsmEnhancedFullRate", "genericAudioCapability",
        "g729Extensions", "vbd", "audioTelephonyEvent", "audioTone";
    H245_AUDIO_MODE:
        "nonStandard", "g711Alaw64k", "g711Alaw56k", "g711Ulaw64k", "g711Ulaw56k", "g722-64k", "g722-56k", "g722-48k", "g728",
        "g729", "g729AnnexA", "g7231", "is11172AudioMode", "is13818AudioMode", "g729wAnnexB", "g729AnnexAwAnnexB",
        "g7231AnnexCMode", "gsmFullRate", "gsmHalfRate", "gsmEnhancedFullRate", "genericAudioMode", "g729Extensions", "vbd";
    H245_AUDIO_MODE_G7231:
        "noSilenceSuppressionLowRate", "noSilenceSuppressionHighRate", "silenceSuppressionLowRate",
        "silenceSuppressionHighRate";
    H245_CAPABILITY:
        "nonStandard", "receiveVideoCapability", "transmitVideoCapability", "receiveAndTransmitVideoCapability",
        "receiveAudioCapability", "transmitAudioCapability", "receiveAndTransmitAudioCapability",
        "receiveDataApplicationCapability", "transmitDataApplicationCapability", "receiveAndTransmitDataApplicationCapability",
        "h233EncryptionTransmitCapability", "h233EncryptionReceiveCapability", "conferenceCapability",
        "h235SecurityCapability", "maxPendingReplacementFor", "receiveUserInputCapability", "transmitUserInputCapability",
        "receiveAndTransmitUserInputCapability", "genericControlCapability", "receiveMultiplexedStreamCapability",
        "transmitMultiplexedStreamCapability", "receiveAndTransmitMultiplexedStreamCapability",
        "receiveRTPAudioTelephonyEventCapability", "receiveRTPAudioToneCapability", "depFecCapability",
        "multiplePayloadStreamCapability", "fecCapability", "redundancyEncodingCap", "oneOfCapabilities";
    H245_CLOSE_LOGICAL_CHANNEL_REASON:
        "unknown", "reopen", "reservationFailure", "networkErrorCode";
    H245_CLOSE_LOGICAL_CHANNEL_SOURCE:
        "user", "lcse";
    H245_COMMAND_MESSAGE:
        "nonStandard", "maintenanceLoopOffCommand", "sendTerminalCapabilitySet", "encryptionCommand", "flowControlCommand",
        "endSessionCommand", "miscellaneousCommand", "communicationModeCommand", "conferenceCommand",
        "h223MultiplexReconfiguration", "newATMVCCommand", "mobileMultilinkReconfigurationCommand", "genericCommand";
    H245_COMMUNICATION_MODE_RESPONSE:
        "communicationModeTable";
    H245_COMMUNICATION_MODE_TABLE_ENTRY_DATA_TYPE:
        "videoData", "audioData", "data";
    H245_COMPRESSION_TYPE:
        "v42bis";
    H245_CONFERENCE_COMMAND:
        "broadcastMyLogicalChannel", "cancelBroadcastMyLogicalChannel", "makeTerminalBroadcaster",
        "cancelMakeTerminalBroadcaster", "sendThisSource", "cancelSendThisSource", "dropConference",
        "substituteConferenceIDCommand";
    H245_CONFERENCE_INDICATION:
        "sbeNumber", "terminalNumberAssign", "terminalJoinedConference", "terminalLeftConference", "seenByAtLeastOneOther",
        "cancelSeenByAtLeastOneOther", "seenByAll", "cancelSeenByAll", "terminalYouAreSeeing", "requestForFloor",
        "withdrawChairToken", "floorRequested", "terminalYouAreSeeingInSubPictureNumber", "videoIndicateCompose", "masterMCU",
        "cancelMasterMCU";
    H245_CONFERENCE_REQUEST:
        "terminalListRequest", "makeMeChair", "cancelMakeMeChair", "dropTerminal", "requestTerminalID", "enterH243Password",
        "enterH243TerminalID", "enterH243ConferenceID", "enterExtensionAddress", "requestChairTokenOwner",
        "requestTerminalCertificate", "broadcastMyLogicalChannel", "makeTerminalBroadcaster", "sendThisSource",
        "requestAllTerminalIDs", "remoteMCRequest";
    H245_CONFERENCE_RESPONSE:
        "mCTerminalIDResponse", "terminalIDResponse", "conferenceIDResponse", "passwordResponse", "terminalListResponse",
        "videoCommandReject", "terminalDropReject", "makeMeChairResponse", "extensionAddressResponse",
        "chairTokenOwnerResponse", "terminalCertificateResponse", "broadcastMyLogicalChannelResponse",
        "makeTerminalBroadcasterResponse", "sendThisSourceResponse", "requestAllTerminalIDsResponse", "remoteMCResponse";
    H245_CONFERENCE_RESPONSE_BROADCAST_MY_LOGICAL_CHANNEL_RESPONSE:
        "grantedBroadcastMyLogicalChannel", "deniedBroadcastMyLogicalChannel";
    H245_CONFERENCE_RESPONSE_MAKE_ME_CHAIR_RESPONSE:
        "grantedChairToken", "deniedChairToken";
    H245_CONFERENCE_RESPONSE_MAKE_TERMINAL_BROADCASTER_RESPONSE:
        "grantedMakeTerminalBroadcaster", "deniedMakeTerminalBroadcaster";
    H245_CONFERENCE_RESPONSE_SEND_THIS_SOURCE_RESPONSE:
        "grantedSendThisSource", "deniedSendThisSource";
    H245_CRC_LENGTH:
        "crc8bit", "crc16bit", "crc32bit";
    H245_CUSTOM_PICTURE_FORMAT_PIXEL_ASPECT_INFORMATION:
        "anyPixelAspectRatio", "pixelAspectCode", "extendedPAR";
    H245_DATA_APPLICATION_CAPABILITY_APPLICATION:
        "nonStandard", "t120", "dsm-cc", "userData", "t84", "t434", "h224", "nlpid", "dsvdControl", "h222DataPartitioning",
        "t30fax", "t140", "t38fax", "genericDataCapability";
    H245_DATA_MODE_APPLICATION:
        "nonStandard", "t120", "dsm-cc", "userData", "t84", "t434", "h224", "nlpid", "dsvdControl", "h222DataPartitioning",
        "t30fax", "t140", "t38fax", "genericDataMode";
    H245_DATA_PROTOCOL_CAPABILITY:
        "nonStandard", "v14buffered", "v42lapm", "hdlcFrameTunnelling", "h310SeparateVCStack", "h310SingleVCStack",
        "transparent", "segmentationAndReassembly", "hdlcFrameTunnelingwSAR", "v120", "separateLANStack", "v76wCompression",
        "tcp", "udp";
    H245_DATA_PROTOCOL_CAPABILITY_V76W_COMPRESSION:
        "transmitCompression", "receiveCompression", "transmitAndReceiveCompression";
    H245_DATA_TYPE:
        "nonStandard", "nullData", "videoData", "audioData", "data", "encryptionData", "h235Control", "h235Media",
        "multiplexedStream", "redundancyEncoding", "multiplePayloadStream", "depFec", "fec";
    H245_DEP_FEC_CAPABILITY:
        "rfc2733";
    H245_DEP_FEC_DATA_RFC2733_MODE:
        "redundancyEncoding", "separateStream";
    H245_DEP_FEC_DATA_RFC2733_MODE_SEPARATE_STREAM:
        "differentPort", "samePort";
    H245_DEP_FEC_MODE:
        "rfc2733Mode";
    H245_DIALING_INFORMATION:
        "nonStandard", "differential", "infoNotAvailable";
    H245_DIALING_INFORMATION_NETWORK_TYPE:
        "nonStandard", "n-isdn", "gstn", "mobile";
    H245_ENCRYPTION_COMMAND:
        "encryptionSE", "encryptionIVRequest", "encryptionAlgorithmID";
    H245_ENCRYPTION_MODE:
        "nonStandard", "h233Encryption";
    H245_ENCRYPTION_UPDATE_DIRECTION:
        "masterToSlave", "slaveToMaster";
    H245_END_SESSION_COMMAND:
        "nonStandard", "disconnect", "gstnOptions", "isdnOptions", "genericInformation";
    H245_END_SESSION_COMMAND_GSTN_OPTIONS:
        "telephonyMode", "v8bis", "v34DSVD", "v34DuplexFAX", "v34H324";
    H245_END_SESSION_COMMAND_ISDN_OPTIONS:
        "telephonyMode", "v140", "terminalOnHold";
    H245_FEC_CAPABILITY_RFC2733_FORMAT:
        "rfc2733rfc2198", "rfc2733sameport", "rfc2733diffport";
    H245_FEC_DATA_RFC2733_PKT_MODE:
        "rfc2198coding", "rfc2733sameport", "rfc2733diffport";
    H245_FLOW_CONTROL_COMMAND_RESTRICTION:
        "maximumBitRate", "noRestriction";
    H245_FLOW_CONTROL_COMMAND_SCOPE:
        "logicalChannelNumber", "resourceID", "wholeMultiplex";
    H245_FUNCTION_NOT_SUPPORTED_CAUSE:
        "syntaxError", "semanticError", "unknownFunction";
    H245_FUNCTION_NOT_UNDERSTOOD:
        "request", "response", "command";
    H245_H223_AL1_M_PARAMETERS_ARQ_TYPE:
        "noArq", "typeIArq", "typeIIArq";
    H245_H223_AL1_M_PARAMETERS_CRC_LENGTH:
        "crc4bit", "crc12bit", "crc20bit", "crc28bit", "crc8bit", "crc16bit", "crc32bit", "crcNotUsed";
    H245_H223_AL1_M_PARAMETERS_HEADER_FEC:
        "sebch16-7", "golay24-12";
    H245_H223_AL1_M_PARAMETERS_TRANSFER_MODE:
        "framed", "unframed";
    H245_H223_AL2_M_PARAMETERS_HEADER_FEC:
        "sebch16-5", "golay24-12";
    H245_H223_ANNEX_C_ARQ_PARAMETERS_NUMBER_OF_RETRANSMISSIONS:
        "finite", "infinite";
    H245_H223_CAPABILITY_H223_MULTIPLEX_TABLE_CAPABILITY:
        "basic", "enhanced";
    H245_H223_LOGICAL_CHANNEL_PARAMETERS_ADAPTATION_LAYER_TYPE:
        "nonStandard", "al1Framed", "al1NotFramed", "al2WithoutSequenceNumbers", "al2WithSequenceNumbers", "al3", "al1M",
        "al2M", "al3M";
    H245_H223_MULTIPLEX_RECONFIGURATION:
        "h223ModeChange", "h223AnnexADoubleFlag";
    H245_H223_MULTIPLEX_RECONFIGURATION_H223_ANNEX_A_DOUBLE_FLAG:
        "start", "stop";
    H245_H223_MULTIPLEX_RECONFIGURATION_H223_MODE_CHANGE:
        "toLevel0", "toLevel1", "toLevel2", "toLevel2withOptionalHeader";
    H245_H2250_LOGICAL_CHANNEL_PARAMETERS_MEDIA_PACKETIZATION:
        "h261aVideoPacketization", "rtpPayloadType";
    H245_H235_MEDIA_MEDIA_TYPE:
        "nonStandard", "videoData", "audioData", "data", "redundancyEncoding", "multiplePayloadStream", "depFec", "fec";
    H245_H235_MODE_MEDIA_MODE:
        "nonStandard", "videoMode", "audioMode", "dataMode";
    H245_H261_VIDEO_MODE_RESOLUTION:
        "qcif", "cif";
    H245_H262_VIDEO_MODE_PROFILE_AND_LEVEL:
        "profileAndLevel-SPatML", "profileAndLevel-MPatLL", "profileAndLevel-MPatML", "profileAndLevel-MPatH-14",
        "profileAndLevel-MPatHL", "profileAndLevel-SNRatLL", "profileAndLevel-SNRatML", "profileAndLevel-SpatialatH-14",
        "profileAndLevel-HPatML", "profileAndLevel-HPatH-14", "profileAndLevel-HPatHL";
    H245_H263_VIDEO_MODE_RESOLUTION:
        "sqcif", "qcif", "cif", "cif4", "cif16", "custom";
    H245_INDICATION_MESSAGE:
        "nonStandard", "functionNotUnderstood", "masterSlaveDeterminationRelease", "terminalCapabilitySetRelease",
        "openLogicalChannelConfirm", "requestChannelCloseRelease", "multiplexEntrySendRelease", "requestMultiplexEntryRelease",
        "requestModeRelease", "miscellaneousIndication", "jitterIndication", "h223SkewIndication", "newATMVCIndication",
        "userInput", "h2250MaximumSkewIndication", "mcLocationIndication", "conferenceIndication", "vendorIdentification",
        "functionNotSupported", "multilinkIndication", "logicalChannelRateRelease", "flowControlIndication",
        "mobileMultilinkReconfigurationIndication", "genericIndication";
    H245_IS11172_AUDIO_MODE_AUDIO_LAYER:
        "audioLayer1", "audioLayer2", "audioLayer3";
    H245_IS11172_AUDIO_MODE_AUDIO_SAMPLING:
        "audioSampling32k", "audioSampling44k1", "audioSampling48k";
    H245_IS11172_AUDIO_MODE_MULTICHANNEL_TYPE:
        "singleChannel", "twoChannelStereo", "twoChannelDual";
    H245_IS13818_AUDIO_MODE_AUDIO_SAMPLING:
        "audioSampling16k", "audioSampling22k05", "audioSampling24k", "audioSampling32k", "audioSampling44k1",
        "audioSampling48k";
    H245_IS13818_AUDIO_MODE_MULTICHANNEL_TYPE:
        "singleChannel", "twoChannelStereo", "twoChannelDual", "threeChannels2-1", "threeChannels3-0", "fourChannels2-0-2-0",
        "fourChannels2-2", "fourChannels3-1", "fiveChannels3-0-2-0", "fiveChannels3-2";
    H245_LOGICAL_CHANNEL_RATE_REJECT_REASON:
        "undefinedReason", "insufficientResources";
    H245_MAINTENANCE_LOOP_REJECT_CAUSE:
        "canNotPerformLoop";
    H245_MAINTENANCE_LOOP_REQUEST_TYPE:
        "systemLoop", "mediaLoop", "logicalChannelLoop";
    H245_MASTER_SLAVE_DETERMINATION_ACK_DECISION:
        "master", "slave";
    H245_MASTER_SLAVE_DETERMINATION_REJECT_CAUSE:
        "identicalNumbers";
    H245_MEDIA_ENCRYPTION_ALGORITHM:
        "nonStandard", "algorithm";
    H245_MEDIA_TRANSPORT_TYPE:
        "ip-UDP", "ip-TCP", "atm-AAL5-UNIDIR", "atm-AAL5-BIDIR", "atm-AAL5-compressed";
    H245_MISCELLANEOUS_COMMAND_TYPE:
        "equaliseDelay", "zeroDelay", "multipointModeCommand", "cancelMultipointModeCommand", "videoFreezePicture",
        "videoFastUpdatePicture", "videoFastUpdateGOB", "videoTemporalSpatialTradeOff", "videoSendSyncEveryGOB",
        "videoSendSyncEveryGOBCancel", "videoFastUpdateMB", "maxH223MUXPDUsize", "encryptionUpdate", "encryptionUpdateRequest",
        "switchReceiveMediaOff", "switchReceiveMediaOn", "progressiveRefinementStart", "progressiveRefinementAbortOne",
        "progressiveRefinementAbortContinuous", "videoBadMBs", "lostPicture", "lostPartialPicture", "recoveryReferencePicture",
        "encryptionUpdateCommand", "encryptionUpdateAck";
    H245_MISCELLANEOUS_COMMAND_TYPE_PROGRESSIVE_REFINEMENT_START_REPEAT_COUNT:
        "doOneProgression", "doContinuousProgressions", "doOneIndependentProgression", "doContinuousIndependentProgressions";
    H245_MISCELLANEOUS_INDICATION_TYPE:
        "logicalChannelActive", "logicalChannelInactive", "multipointConference", "cancelMultipointConference",
        "multipointZeroComm", "cancelMultipointZeroComm", "multipointSecondaryStatus", "cancelMultipointSecondaryStatus",
        "videoIndicateReadyToActivate", "videoTemporalSpatialTradeOff", "videoNotDecodedMBs", "transportCapability";
    H245_MOBILE_MULTILINK_RECONFIGURATION_COMMAND_STATUS:
        "synchronized", "reconfiguration";
    H245_MODE_ELEMENT_TYPE:
        "nonStandard", "videoMode", "audioMode", "dataMode", "encryptionMode", "h235Mode", "multiplexedStreamMode",
        "redundancyEncodingDTMode", "multiplePayloadStreamMode", "depFecMode", "fecMode";
    H245_MULTICAST_ADDRESS:
        "iPAddress", "iP6Address", "nsap", "nonStandardAddress";
    H245_MULTILINK_INDICATION:
        "nonStandard", "crcDesired", "excessiveError";
    H245_MULTILINK_REQUEST:
        "nonStandard", "callInformation", "addConnection", "removeConnection", "maximumHeaderInterval";
    H245_MULTILINK_REQUEST_MAXIMUM_HEADER_INTERVAL_REQUEST_TYPE:
        "currentIntervalInformation", "requestedInterval";
    H245_MULTILINK_RESPONSE_ADD_CONNECTION_RESPONSE_CODE:
        "accepted", "rejected";
    H245_MULTILINK_RESPONSE_ADD_CONNECTION_RESPONSE_CODE_REJECTED:
        "connectionsNotAvailable", "userRejected";
    H245_MULTIMEDIA_SYSTEM_CONTROL_MESSAGE:
        "request", "response", "command", "indication";
    H245_MULTIPLEX_CAPABILITY:
        "nonStandard", "h222Capability", "h223Capability", "v76Capability", "h2250Capability", "genericMultiplexCapability";
    H245_MULTIPLEX_ELEMENT_REPEAT_COUNT:
        "finite", "untilClosingFlag";
    H245_MULTIPLEX_ELEMENT_TYPE:
        "logicalChannelNumber", "subElementList";
    H245_MULTIPLEX_ENTRY_REJECTION_DESCRIPTIONS_CAUSE:
        "unspecifiedCause", "descriptorTooComplex";
    H245_MULTIPLEX_FORMAT:
        "nonStandard", "h222Capability", "h223Capability";
    H245_NETWORK_ACCESS_PARAMETERS_DISTRIBUTION:
        "unicast", "multicast";
    H245_NETWORK_ACCESS_PARAMETERS_NETWORK_ADDRESS:
        "q2931Address", "e164Address", "localAreaAddress";
    H245_NETWORK_ACCESS_PARAMETERS_T120_SETUP_PROCEDURE:
        "originateCall", "waitForCall", "issueQuery";
    H245_NEW_ATMVC_COMMAND_AAL:
        "aal1", "aal5";
    H245_NEW_ATMVC_COMMAND_AAL_AAL1_CLOCK_RECOVERY:
        "nullClockRecovery", "srtsClockRecovery", "adaptiveClockRecovery";
    H245_NEW_ATMVC_COMMAND_AAL_AAL1_ERROR_CORRECTION:
        "nullErrorCorrection", "longInterleaver", "shortInterleaver", "errorCorrectionOnly";
    H245_NEW_ATMVC_COMMAND_REVERSE_PARAMETERS_MULTIPLEX:
        "noMultiplex", "transportStream", "programStream";
    H245_OPEN_LOGICAL_CHANNEL_ACK_FORWARD_MULTIPLEX_ACK_PARAMETERS:
        "h2250LogicalChannelAckParameters";
    H245_OPEN_LOGICAL_CHANNEL_ACK_REVERSE_LOGICAL_CHANNEL_PARAMETERS_MULTIPLEX_PARAMETERS:
        "h222LogicalChannelParameters", "h2250LogicalChannelParameters";
    H245_OPEN_LOGICAL_CHANNEL_FORWARD_LOGICAL_CHANNEL_PARAMETERS_MULTIPLEX_PARAMETERS:
        "h222LogicalChannelParameters", "h223LogicalChannelParameters", "v76LogicalChannelParameters",
        "h2250LogicalChannelParameters", "none";
    H245_OPEN_LOGICAL_CHANNEL_REJECT_CAUSE:
        "unspecified", "unsuitableReverseParameters", "dataTypeNotSupported", "dataTypeNotAvailable", "unknownDataType",
        "dataTypeALCombinationNotSupported", "multicastChannelNotAllowed", "insufficientBandwidth",
        "separateStackEstablishmentFailed", "invalidSessionID", "masterSlaveConflict", "waitForCommunicationMode",
        "invalidDependentChannel", "replacementForRejected", "securityDenied", "qoSControlNotSupported";
    H245_OPEN_LOGICAL_CHANNEL_REVERSE_LOGICAL_CHANNEL_PARAMETERS_MULTIPLEX_PARAMETERS:
        "h223LogicalChannelParameters", "v76LogicalChannelParameters", "h2250LogicalChannelParameters";
    H245_PARAMETER_IDENTIFIER:
        "standard", "h221NonStandard", "uuid", "domainBased";
    H245_PARAMETER_VALUE:
        "logical", "booleanArray", "unsignedMin", "unsignedMax", "unsigned32Min", "unsigned32Max", "octetString",
        "genericParameter";
    H245_PICTURE_REFERENCE:
        "pictureNumber", "longTermPictureIndex";
    H245_Q2931_ADDRESS_ADDRESS:
        "internationalNumber", "nsapAddress";
    H245_QOS_CLASS:
        "class0", "class1", "class2", "class3", "class4", "class5";
    H245_QOS_MODE:
        "guaranteedQOS", "controlledLoad";
    H245_QOS_TYPE:
        "desired", "required";
    H245_REDUNDANCY_ENCODING_DT_MODE_ELEMENT_TYPE:
        "nonStandard", "videoMode", "audioMode", "dataMode", "encryptionMode", "h235Mode", "fecMode";
    H245_REDUNDANCY_ENCODING_METHOD:
        "nonStandard", "rtpAudioRedundancyEncoding", "rtpH263VideoRedundancyEncoding";
    H245_REDUNDANCY_ENCODING_MODE_SECONDARY_ENCODING:
        "nonStandard", "audioData";
    H245_REF_PICTURE_SELECTION_VIDEO_BACK_CHANNEL_SEND:
        "none", "ackMessageOnly", "nackMessageOnly", "ackOrNackMessageOnly", "ackAndNackMessage";
    H245_REMOTE_MC_REQUEST:
        "masterActivate", "slaveActivate", "deActivate";
    H245_REMOTE_MC_RESPONSE:
        "accept", "reject";
    H245_REMOTE_MC_RESPONSE_REJECT:
        "unspecified", "functionNotSupported";
    H245_REQUEST_CHANNEL_CLOSE_REASON:
        "unknown", "normal", "reopen", "reservationFailure", "networkErrorCode";
    H245_REQUEST_CHANNEL_CLOSE_REJECT_CAUSE:
        "unspecified";
    H245_REQUEST_MESSAGE:
        "nonStandard", "masterSlaveDetermination", "terminalCapabilitySet", "openLogicalChannel", "closeLogicalChannel",
        "requestChannelClose", "multiplexEntrySend", "requestMultiplexEntry", "requestMode", "roundTripDelayRequest",
        "maintenanceLoopRequest", "communicationModeRequest", "conferenceRequest", "multilinkRequest",
        "logicalChannelRateRequest", "genericRequest";
    H245_REQUEST_MODE_ACK_RESPONSE:
        "willTransmitMostPreferredMode", "willTransmitLessPreferredMode";
    H245_REQUEST_MODE_REJECT_CAUSE:
        "modeUnavailable", "multipointConstraint", "requestDenied";
    H245_REQUEST_MULTIPLEX_ENTRY_REJECTION_DESCRIPTIONS_CAUSE:
        "unspecifiedCause";
    H245_RESPONSE_MESSAGE:
        "nonStandard", "masterSlaveDeterminationAck", "masterSlaveDeterminationReject", "terminalCapabilitySetAck",
        "terminalCapabilitySetReject", "openLogicalChannelAck", "openLogicalChannelReject", "closeLogicalChannelAck",
        "requestChannelCloseAck", "requestChannelCloseReject", "multiplexEntrySendAck", "multiplexEntrySendReject",
        "requestMultiplexEntryAck", "requestMultiplexEntryReject", "requestModeAck", "requestModeReject",
        "roundTripDelayResponse", "maintenanceLoopAck", "maintenanceLoopReject", "communicationModeResponse",
        "conferenceResponse", "multilinkResponse", "logicalChannelRateAcknowledge", "logicalChannelRateReject",
        "genericResponse";
    H245_RTPH263_VIDEO_REDUNDANCY_ENCODING_FRAME_TO_THREAD_MAPPING:
        "roundrobin", "custom";
    H245_RTP_PAYLOAD_TYPE_PAYLOAD_DESCRIPTOR:
        "nonStandardIdentifier", "rfc-number", "oid";
    H245_SECURITY:
        "nonStandard", "noSecurity", "tls", "ipsec";
    H245_SEND_TERMINAL_CAPABILITY_SET:
        "specificRequest", "genericRequest";
    H245_T38_FAX_RATE_MANAGEMENT:
        "localTCF", "transferredTCF";
    H245_T38_FAX_UDP_OPTIONS_T38_FAX_UDP_EC:
        "t38UDPFEC", "t38UDPRedundancy";
    H245_T84_PROFILE:
        "t84Unrestricted", "t84Restricted";
    H245_TERMINAL_CAPABILITY_SET_REJECT_CAUSE:
        "unspecified", "undefinedTableEntryUsed", "descriptorCapacityExceeded", "tableEntryCapacityExceeded";
    H245_TERMINAL_CAPABILITY_SET_REJECT_CAUSE_TABLE_ENTRY_CAPACITY_EXCEEDED:
        "highestEntryNumberProcessed", "noneProcessed";
    H245_TRANSPORT_ADDRESS:
        "unicastAddress", "multicastAddress";
    H245_UNICAST_ADDRESS:
        "iPAddress", "iPXAddress", "iP6Address", "netBios", "iPSourceRouteAddress", "nsap", "nonStandardAddress";
    H245_USER_INPUT_CAPABILITY:
        "nonStandard", "basicString", "iA5String", "generalString", "dtmf", "hookflash", "extendedAlphanumeric",
        "encryptedBasicString", "encryptedIA5String", "encryptedGeneralString", "secureDTMF", "genericUserInputCapability";
    H245_USER_INPUT_INDICATION:
        "nonStandard", "alphanumeric", "userInputSupportIndication", "signal", "signalUpdate", "extendedAlphanumeric",
        "encryptedAlphanumeric", "genericInformation";
    H245_USER_INPUT_INDICATION_USER_INPUT_SUPPORT_INDICATION:
        "nonStandard", "basicString", "iA5String", "generalString", "encryptedBasicString", "encryptedIA5String",
        "encryptedGeneralString";
    H245_V76_LOGICAL_CHANNEL_PARAMETERS_MODE:
        "eRM", "uNERM";
    H245_V76_LOGICAL_CHANNEL_PARAMETERS_MODE_E_RM_RECOVERY:
        "rej", "sREJ", "mSREJ";
    H245_V76_LOGICAL_CHANNEL_PARAMETERS_SUSPEND_RESUME:
        "noSuspendResume", "suspendResumewAddress", "suspendResumewoAddress";
    H245_V76_MODE_PARAMETERS:
        "suspendResumewAddress", "suspendResumewoAddress";
    H245_VC_CAPABILITY_AVAILABLE_BIT_RATES_TYPE:
        "singleBitRate", "rangeOfBitRates";
    H245_VIDEO_CAPABILITY:
        "nonStandard", "h261VideoCapability", "h262VideoCapability", "h263VideoCapability", "is11172VideoCapability",
        "genericVideoCapability", "extendedVideoCapability";
    H245_VIDEO_MODE:
        "nonStandard", "h261VideoMode", "h262VideoMode", "h263VideoMode", "is11172VideoMode", "genericVideoMode";
    H323_UU_PDU_H323_MESSAGE_BODY:
        "setup", "callProceeding", "connect", "alerting", "information", "releaseComplete", "facility", "progress", "empty",
        "status", "statusInquiry", "setupAcknowledge", "notify";
    INFO_REQUEST_NAK_REASON:
        "notRegistered", "securityDenial", "undefinedReason", "securityError";
    INFO_REQUEST_RESPONSE_STATUS:
        "complete", "incomplete", "segment", "invalidCall";
    INTEGRITY_MECHANISM:
        "nonStandard", "digSig", "iso9797", "nonIsoIM";
    LOCATION_REJECT_REASON:
        "notRegistered", "invalidPermission", "requestDenied", "undefinedReason", "securityDenial", "aliasesInconsistent",
        "routeCalltoSCN", "resourceUnavailable", "genericDataReason", "neededFeatureNotSupported", "hopCountExceeded",
        "incompleteAddress", "securityError", "securityDHmismatch", "noRouteToDestination", "unallocatedNumber";
    MOBILE_UIM:
        "ansi-41-uim", "gsm-uim";
    NATURE_OF_ADDRESS:
        "unknown", "subscriberNumber", "nationalNumber", "internationalNumber", "networkSpecificNumber",
        "routingNumberNationalFormat", "routingNumberNetworkSpecificFormat", "routingNumberWithCalledDirectoryNumber";
    NON_ISO_INTEGRITY_MECHANISM:
        "hMAC-MD5", "hMAC-iso10118-2-s", "hMAC-iso10118-2-l", "hMAC-iso10118-3";
    NON_STANDARD_IDENTIFIER:
        "object", "h221NonStandard";
    PARTY_NUMBER:
        "e164Number", "dataPartyNumber", "telexPartyNumber", "privateNumber", "nationalStandardPartyNumber";
    PRESENTATION_INDICATOR:
        "presentationAllowed", "presentationRestricted", "addressNotAvailable";
    PRIVATE_TYPE_OF_NUMBER:
        "unknown", "level2RegionalNumber", "level1RegionalNumber", "pISNSpecificNumber", "localNumber", "abbreviatedNumber";
    PUBLIC_TYPE_OF_NUMBER:
        "unknown", "internationalNumber", "nationalNumber", "networkSpecificNumber", "subscriberNumber", "abbreviatedNumber";
    RAS_MESSAGE:
        "gatekeeperRequest", "gatekeeperConfirm", "gatekeeperReject", "registrationRequest", "registrationConfirm",
        "registrationReject", "unregistrationRequest", "unregistrationConfirm", "unregistrationReject", "admissionRequest",
        "admissionConfirm", "admissionReject", "bandwidthRequest", "bandwidthConfirm", "bandwidthReject", "disengageRequest",
        "disengageConfirm", "disengageReject", "locationRequest", "locationConfirm", "locationReject", "infoRequest",
        "infoRequestResponse", "nonStandardMessage", "unknownMessageResponse", "requestInProgress",
        "resourcesAvailableIndicate", "resourcesAvailableConfirm", "infoRequestAck", "infoRequestNak",
        "serviceControlIndication", "serviceControlResponse", "admissionConfirmSequence";
    REGISTRATION_REJECT_REASON:
        "discoveryRequired", "invalidRevision", "invalidCallSignalAddress", "invalidRASAddress", "duplicateAlias",
        "invalidTerminalType", "undefinedReason", "transportNotSupported", "transportQOSNotSupported", "resourceUnavailable",
        "invalidAlias", "securityDenial", "fullRegistrationRequired", "additiveRegistrationNotSupported",
        "invalidTerminalAliases", "genericDataReason", "neededFeatureNotSupported", "securityError", "registerWithAssignedGK";
    REHOMING_MODEL:
        "gatekeeperBased", "endpointBased";
    RELEASE_COMPLETE_REASON:
        "noBandwidth", "gatekeeperResources", "unreachableDestination", "destinationRejection", "invalidRevision",
        "noPermission", "unreachableGatekeeper", "gatewayResources", "badFormatAddress", "adaptiveBusy", "inConf",
        "undefinedReason", "facilityCallDeflection", "securityDenied", "calledPartyNotRegistered", "callerNotRegistered",
        "newConnectionNeeded", "nonStandardReason", "replaceWithConferenceInvite", "genericDataReason",
        "neededFeatureNotSupported", "tunnelledSignallingRejected", "invalidCID", "securityError", "hopCountExceeded";
    SCN_CONNECTION_AGGREGATION:
        "auto", "none", "h221", "bonded-mode1", "bonded-mode2", "bonded-mode3";
    SCN_CONNECTION_TYPE:
        "unknown", "bChannel", "hybrid2x64", "hybrid384", "hybrid1536", "hybrid1920", "multirate";
    SCREENING_INDICATOR:
        "userProvidedNotScreened", "userProvidedVerifiedAndPassed", "userProvidedVerifiedAndFailed", "networkProvided";
    SECURITY_ERRORS:
        "securityWrongSyncTime", "securityReplay", "securityWrongGeneralID", "securityWrongSendersID",
        "securityIntegrityFailed", "securityWrongOID", "securityDHmismatch", "securityCertificateExpired",
        "securityCertificateDateInvalid", "securityCertificateRevoked", "securityCertificateNotReadable",
        "securityCertificateSignatureInvalid", "securityCertificateMissing", "securityCertificateIncomplete",
        "securityUnsupportedCertificateAlgOID", "securityUnknownCA";
    SECURITY_ERRORS2:
        "securityWrongSyncTime", "securityReplay", "securityWrongGeneralID", "securityWrongSendersID",
        "securityIntegrityFailed", "securityWrongOID";
    SECURITY_SERVICE_MODE:
        "nonStandard", "none", "default";
    SERVICE_CONTROL_DESCRIPTOR:
        "url", "signal", "nonStandard", "callCreditServiceControl";
    SERVICE_CONTROL_RESPONSE_RESULT:
        "started", "failed", "stopped", "notAvailable", "neededFeatureNotSupported";
    SERVICE_CONTROL_SESSION_REASON:
        "open", "refresh", "close";
    SETUP_UUIE_CONFERENCE_GOAL:
        "create", "join", "invite", "capability-negotiation", "callIndependentSupplementaryService";
    SHORT_AUDIO:
        "nonStd", "g711A", "g711A56k", "g711U", "g711U56k", "g722-64k", "g722-56k", "g722-48k", "g7231", "g728", "g729",
        "g729A", "is11172", "is13818", "g729B", "g729AB", "g7231C", "gsmFR", "gsmHR", "gsmEFR", "generic", "g729Ext", "vbd",
        "audioTelEvent", "audioTone";
    SUPPORTED_PROTOCOLS:
        "nonStandardData", "h310", "h320", "h321", "h322", "h323", "h324", "voice", "t120-only", "nonStandardProtocol",
        "t38FaxAnnexbOnly", "sip";
    TRANSPORT_ADDRESS:
        "ipAddress", "ipSourceRoute", "ipxAddress", "ip6Address", "netBios", "nsap", "nonStandardAddress";
    TRANSPORT_ADDRESS_IP_SOURCE_ROUTE_ROUTING:
        "strict", "loose";
    TRANSPORT_QOS:
        "endpointControlled", "gatekeeperControlled", "noControl", "qOSCapabilities";
    TUNNELLED_PROTOCOL_ID:
        "tunnelledProtocolObjectID", "tunnelledProtocolAlternateID";
    UNREG_REJECT_REASON:
        "notCurrentlyRegistered", "callInProgress", "undefinedReason", "permissionDenied", "securityDenial", "securityError";
    UNREG_REQUEST_REASON:
        "reregistrationRequired", "ttlExpired", "securityDenial", "undefinedReason", "maintenance", "securityError",
        "registerWithAssignedGK";
    USE_SPECIFIED_TRANSPORT:
        "tcp", "annexE", "sctp";
}
