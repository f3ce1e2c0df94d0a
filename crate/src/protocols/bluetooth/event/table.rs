//! Which parameters an event has, by its number; those of low energy and of commands' ends by their own.
use super::fields::*;
use crate::protocols::bluetooth::parameters::Parameter::{self, *};

#[rustfmt::skip] // a line each
pub static EVENTS: &[(u16, &[Parameter])] = &[
    (0x0001, &[Number(STATUS.index)]),
    (0x0002, &[Repeat(NUM_RESPONSES, &[Number(BD_ADDR.index), Number(PAGE_SCAN_REPETITION_MODE.index), Number(PAGE_SCAN_PERIOD_MODE.index), Number(PAGE_SCAN_MODE.index), Class, Parts(2, CLOCK_OFFSET.index, CLOCK_OFFSET.index)])]),
    (0x0004, &[Number(BD_ADDR.index), Class, Number(LINK_TYPE.index)]),
    (0x0007, &[Number(STATUS.index), Number(BD_ADDR.index), Words(REMOTE_NAME, 248)]),
    (0x000b, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Group(LMP_FEATURES, 8, &[Parts(1, LMP_FEATURES_3SLOT_PACKETS.index, LMP_FEATURES_SNIFF_MODE.index), Parts(1, LMP_FEATURES_PARK_STATE.index, LMP_FEATURES_A_LAW_LOG_SYNCHRONOUS_DATA.index), Parts(1, LMP_FEATURES_CVSD_SYNCHRONOUS_DATA.index, LMP_FEATURES_BROADCAST_ENCRYPTION.index), Parts(1, LMP_FEATURES_RESERVED_24.index, LMP_FEATURES_EV3_PACKETS.index), Parts(1, LMP_FEATURES_EV4_PACKETS.index, LMP_FEATURES_3SLOT_EDR_ACL_PACKETS.index), Parts(1, LMP_FEATURES_5SLOT_EDR_ACL_PACKETS.index, LMP_FEATURES_3SLOT_EDR_ESCO_PACKETS.index), Parts(1, LMP_FEATURES_EXTENDED_INQUIRY_RESPONSE.index, LMP_FEATURES_RESERVED_55.index), Parts(1, LMP_FEATURES_SUPERVISION_TIMEOUT_CHANGED_EVENT.index, LMP_FEATURES_EXTENDED_FEATURES.index)])]),
    (0x000c, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(LMP_VERS_NR.index), Number(COMP_ID.index), Number(LMP_SUB_VERS_NR.index)]),
    (0x000d, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(FLAGS.index), Number(SERVICE_TYPE.index), Number(TOKEN_RATE.index), Number(PEAK_BANDWIDTH.index), Number(LATENCY.index)]),
    (0x0010, &[Number(HARDWARE_CODE.index)]),
    (0x0012, &[Number(STATUS.index), Number(BD_ADDR.index), Number(ROLE.index)]),
    (0x0014, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(CURRENT_MODE.index), Number(INTERVAL.index)]),
    (0x0016, &[Number(BD_ADDR.index)]),
    (0x0017, &[Number(BD_ADDR.index)]),
    (0x0018, &[Number(BD_ADDR.index), Blob(LINK_KEY, 16), Number(KEY_TYPE.index)]),
    (0x001b, &[Number(CONNECTION_HANDLE.index), Number(MAX_SLOTS.index)]),
    (0x0020, &[Number(BD_ADDR.index), Number(PAGE_SCAN_REPETITION_MODE.index)]),
    (0x0022, &[Repeat(NUM_RESPONSES, &[Number(BD_ADDR.index), Number(PAGE_SCAN_REPETITION_MODE.index), Number(RESERVED.index), Class, Parts(2, CLOCK_OFFSET.index, CLOCK_OFFSET.index), Number(RSSI.index)])]),
    (0x0023, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(PAGE_NUMBER.index), Number(MAX_PAGE_NUMBER.index), Group(LMP_FEATURES, 8, &[Parts(1, LMP_FEATURES_SECURE_SIMPLE_PAIRING_HOST.index, LMP_FEATURES_RESERVED_68_71.index), Blob(LMP_FEATURES_RESERVED, 7)])]),
    (0x002c, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(BD_ADDR.index), Number(SYNC_LINK_TYPE.index), Number(SYNC_TX_INTERVAL.index), Number(SYNC_RTX_WINDOW.index), Number(SYNC_RX_PKT_LEN.index), Number(SYNC_TX_PKT_LEN.index), Number(AIR_MODE.index)]),
    (0x002f, &[Repeat(NUM_RESPONSES, &[Number(BD_ADDR.index), Number(PAGE_SCAN_REPETITION_MODE.index), Number(RESERVED.index), Class, Parts(2, CLOCK_OFFSET.index, CLOCK_OFFSET.index), Number(RSSI.index), Entries])]),
    (0x0031, &[Number(BD_ADDR.index)]),
    (0x0032, &[Number(BD_ADDR.index), Number(IO_CAPABILITY.index), Number(OOB_DATA_PRESENT.index), Number(AUTH_REQUIREMENTS.index)]),
    (0x0033, &[Number(BD_ADDR.index), Number(NUMERIC_VALUE.index)]),
    (0x0036, &[Number(STATUS.index), Number(BD_ADDR.index)]),
    (0x0003, &[
        Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(BD_ADDR.index), Number(LINK_TYPE.index),
        Number(ENCRYPTION_MODE.index),
    ]),
    (0x0005, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(REASON.index)]),
    (0x0006, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index)]),
    (0x0008, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(ENCRYPTION_ENABLE.index)]),
    (0x0009, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index)]),
    (0x0030, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index)]),
];

#[rustfmt::skip] // a line each
pub static LOW_ENERGY: &[(u16, &[Parameter])] = &[
    (0x0001, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(ROLE.index), Number(LE_PEER_ADDRESS_TYPE.index), Number(BD_ADDR.index), Number(LE_CON_INTERVAL.index), Number(LE_CON_LATENCY.index), Number(LE_SUPV_TIMEOUT.index), Number(LE_MASTER_CLOCK_ACCURACY.index)]),
    (0x0002, &[Repeat(LE_NUM_REPORTS, &[Number(LE_ADVTS_EVENT_TYPE.index), Number(LE_PEER_ADDRESS_TYPE.index), Number(BD_ADDR.index), Number(DATA_LENGTH.index), Counted, Number(RSSI.index)])]),
    (0x0003, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(LE_CON_INTERVAL.index), Number(LE_CON_LATENCY.index), Number(LE_SUPV_TIMEOUT.index)]),
    (0x0004, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Word(LE_FEATURES.index, LE_FEATURES_ENCRYPTION.index, LE_FEATURES_RESERVED.index)]),
    (0x0005, &[Number(CONNECTION_HANDLE.index), Blob(LE_RANDOM_NUMBER, 8), Number(LE_ENCRYPTED_DIVERSIFIER.index)]),
    (0x0006, &[Number(CONNECTION_HANDLE.index), Number(LE_MIN_INTERVAL.index), Number(LE_MAX_INTERVAL.index), Number(LE_CON_LATENCY.index), Number(LE_SUPV_TIMEOUT.index)]),
    (0x0007, &[Number(CONNECTION_HANDLE.index), Number(MAX_TX_OCTETS.index), Number(MAX_TX_TIME.index), Number(MAX_RX_OCTETS.index), Number(MAX_RX_TIME.index)]),
    (0x000a, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(ROLE.index), Number(LE_PEER_ADDRESS_TYPE.index), Number(BD_ADDR.index), Number(LE_LOCAL_RPA.index), Number(LE_PEER_RPA.index), Number(LE_CON_INTERVAL.index), Number(LE_CON_LATENCY.index), Number(LE_SUPV_TIMEOUT.index), Number(LE_MASTER_CLOCK_ACCURACY.index)]),
    (0x000c, &[Number(STATUS.index), Number(CONNECTION_HANDLE.index), Number(LE_TX_PHY.index), Number(LE_RX_PHY.index)]),
    (0x000d, &[Repeat(LE_NUM_REPORTS, &[Word(LE_EXT_ADVTS_EVENT_TYPE.index, LE_EXT_ADVTS_EVENT_TYPE_CONNECTABLE.index, LE_EXT_ADVTS_EVENT_TYPE_RESERVED.index), Number(LE_PEER_ADDRESS_TYPE.index), Number(BD_ADDR.index), Number(PRIMARY_PHY.index), Number(SECONDARY_PHY.index), Number(ADVERTISING_SID.index), Number(TX_POWER.index), Number(RSSI.index), Number(PERIODIC_ADVERTISING_INTERVAL.index), Number(LE_DIRECT_ADDRESS_TYPE.index), Number(DIRECT_BD_ADDR.index), Number(DATA_LENGTH.index), Counted])]),
];

/// What a command gives back.
#[rustfmt::skip] // a line each
pub static RETURNED: &[(u16, &[Parameter])] = &[
    (0x0c14, &[Number(STATUS.index), Words(DEVICE_NAME, 248)]),
    (0x1001, &[Number(STATUS.index), Number(HCI_VERS_NR.index), Number(HCI_REVISION.index), Number(LMP_VERS_NR.index), Number(COMP_ID.index), Number(LMP_SUB_VERS_NR.index)]),
    (0x1003, &[Number(STATUS.index), Group(LMP_FEATURES, 8, &[Parts(1, LMP_FEATURES_3SLOT_PACKETS.index, LMP_FEATURES_SNIFF_MODE.index), Parts(1, LMP_FEATURES_PARK_STATE.index, LMP_FEATURES_A_LAW_LOG_SYNCHRONOUS_DATA.index), Parts(1, LMP_FEATURES_CVSD_SYNCHRONOUS_DATA.index, LMP_FEATURES_BROADCAST_ENCRYPTION.index), Parts(1, LMP_FEATURES_RESERVED_24.index, LMP_FEATURES_EV3_PACKETS.index), Parts(1, LMP_FEATURES_EV4_PACKETS.index, LMP_FEATURES_3SLOT_EDR_ACL_PACKETS.index), Parts(1, LMP_FEATURES_5SLOT_EDR_ACL_PACKETS.index, LMP_FEATURES_3SLOT_EDR_ESCO_PACKETS.index), Parts(1, LMP_FEATURES_EXTENDED_INQUIRY_RESPONSE.index, LMP_FEATURES_RESERVED_55.index), Parts(1, LMP_FEATURES_SUPERVISION_TIMEOUT_CHANGED_EVENT.index, LMP_FEATURES_EXTENDED_FEATURES.index)])]),
    (0x1005, &[Number(STATUS.index), Number(MAX_DATA_LENGTH_ACL.index), Number(MAX_DATA_LENGTH_SCO.index), Number(MAX_DATA_NUM_ACL.index), Number(MAX_DATA_NUM_SCO.index)]),
    (0x1009, &[Number(STATUS.index), Number(BD_ADDR.index)]),
    (0x2002, &[Number(STATUS.index), Number(LE_ACL_DATA_PKT_LEN.index), Number(LE_TOTAL_NUM_ACL_DATA_PKTS.index)]),
];
