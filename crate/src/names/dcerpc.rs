//! Numbers of DCE/RPC (C706 §12.6, §14), and the interfaces of Windows by their identifiers.
use crate::wire::Names;

pub const PKT_TYPE: Names = Names::sorted(&[
    (0, "Request"),
    (1, "Ping"),
    (2, "Response"),
    (3, "Fault"),
    (4, "Working"),
    (5, "Nocall"),
    (6, "Reject"),
    (7, "Ack"),
    (8, "Cl_cancel"),
    (9, "Fack"),
    (10, "Cancel_ack"),
    (11, "Bind"),
    (12, "Bind_ack"),
    (13, "Bind_nak"),
    (14, "Alter_context"),
    (15, "Alter_context_resp"),
    (16, "AUTH3"),
    (17, "Shutdown"),
    (18, "Co_cancel"),
    (19, "Orphaned"),
    (20, "RPC-over-HTTP RTS"),
]);

pub const DREP_BYTEORDER: Names = Names::sorted(&[(0, "Big-endian"), (1, "Little-endian")]);

pub const DREP_CHARACTER: Names = Names::sorted(&[(0, "ASCII"), (1, "EBCDIC")]);

pub const DREP_FP: Names = Names::sorted(&[(0, "IEEE"), (1, "VAX"), (2, "Cray"), (3, "IBM")]);

pub const DG_AUTH_PROTO: Names = Names::sorted(&[
    (0, "None"),
    (1, "Kerberos 5"),
    (9, "SPNEGO"),
    (10, "NTLMSSP"),
    (14, "SCHANNEL SSP"),
    (16, "Kerberos SSP"),
    (17, "Distributed Password Authentication SSP"),
    (18, "MSN SSP"),
    (21, "Digest SSP"),
    (68, "NETLOGON Secure Channel"),
    (100, "MSMQ SSP"),
]);

pub const CN_ACK_RESULT: Names = Names::sorted(&[
    (0, "Acceptance"),
    (1, "User rejection"),
    (2, "Provider rejection"),
    (3, "Negotiate ACK"),
]);

pub const CN_ACK_REASON: Names = Names::sorted(&[
    (0, "Reason not specified"),
    (1, "Abstract syntax not supported"),
    (2, "Proposed transfer syntaxes not supported"),
    (3, "Local limit exceeded"),
]);

pub const CN_REJECT_REASON: Names = Names::sorted(&[
    (0, "Reason not specified"),
    (1, "Temporary congestion"),
    (2, "Local limit exceeded"),
    (3, "Called paddr unknown"),
    (4, "Protocol version not supported"),
    (5, "Default context not supported"),
    (6, "User data not readable"),
    (7, "No PSAP available"),
    (8, "Authentication type not recognized"),
    (9, "Invalid checksum"),
]);

pub const AUTH_LEVEL: Names = Names::sorted(&[
    (1, "None"),
    (2, "Connect"),
    (3, "Call"),
    (4, "Packet"),
    (5, "Packet integrity"),
    (6, "Packet privacy"),
]);

/// Interfaces: the identifier's number, and its name.
pub const INTERFACES: &[(u128, &str)] = &[
    (0x00000131_0000_0000_c000_000000000046, "IRemUnknown"),
    (0x00000143_0000_0000_c000_000000000046, "IRemUnknown2"),
    (0x000001a0_0000_0000_c000_000000000046, "ISystemActivator"),
    (0x12345678_1234_abcd_ef00_0123456789ab, "SPOOLSS"),
    (0x12345678_1234_abcd_ef00_01234567cffb, "RPC_NETLOGON"),
    (0x12345778_1234_abcd_ef00_0123456789ab, "LSARPC"),
    (0x12345778_1234_abcd_ef00_0123456789ac, "SAMR"),
    (0x17fdd703_1827_4e34_79d4_24a55c53bb37, "MESSENGER"),
    (0x1ff70682_0a51_30e8_076d_740be8cee98b, "ATSVC"),
    (0x338cd001_2244_31f1_aaaa_900038001003, "WINREG"),
    (0x367abb81_9844_35f1_ad32_98f038001003, "SVCCTL"),
    (0x3919286a_b10c_11d0_9ba8_00c04fd92ef5, "DSSETUP"),
    (0x45f52c28_7f9f_101a_b52b_08002b2efabe, "WINS"),
    (0x4b324fc8_1670_01d3_1278_5a47bf6ee188, "SRVSVC"),
    (0x4d9f4ab8_7d1c_11cf_861e_0020af6e7c57, "IRemoteActivation"),
    (0x4fc742e0_4a10_11cf_8273_00aa004ae673, "NETDFS"),
    (0x50abc2a4_574d_40b3_9d66_ee4fd5fba076, "DNSSERVER"),
    (0x5a7b91f8_ff00_11d0_a9b2_00c04fb6e6fc, "MESSENGER"),
    (0x6bffd098_a112_3610_9833_46c3f87e345a, "WKSSVC"),
    (0x76f03f96_cdfd_44fc_a22c_64950a001209, "IRemoteWinspool"),
    (0x82273fdc_e32a_18c3_3f78_827929dc23ea, "EVENTLOG"),
    (
        0x86d35949_83c9_4044_b424_db363231fd0c,
        "ITaskSchedulerService",
    ),
    (0x894de0c0_0d55_11d3_a322_00c04fa321a1, "INITSHUTDOWN"),
    (0x8d9f4e40_a03d_11ce_8f69_08003e30051b, "PNP"),
    (0x99fcfec4_5260_101b_bbcb_00aa0021347a, "IOXIDResolver"),
    (0xa4f1db00_ca47_1067_b31f_00dd010662da, "EMSMDB"),
    (0xafa8bd80_7d8a_11c9_bef4_08002b102989, "MGMT"),
    (0xc386ca3e_9061_4a72_821e_498d83be188f, "AUDIOSRV"),
    (0xc681d488_d850_11d0_8c52_00c04fd90f7e, "EFS"),
    (0xdea00001_6c97_11d1_8271_00a02442df7d, "PN-IO"),
    (0xe1af8308_5d1f_11c9_91a4_08002b14a0fa, "EPMv4"),
    (0xe3514235_4b06_11d1_ab04_00c04fc2dcd2, "DRSUAPI"),
    (0xf5cc5a18_4264_101a_8c59_08002b2f8426, "NSPI"),
];

/// The transfer syntaxes.
pub const SYNTAXES: &[(u128, &str)] = &[
    (0x71710533_beba_4937_8319_b5dbef9ccc36, "64bit NDR"),
    (0x8a885d04_1ceb_11c9_9fe8_08002b104860, "32bit NDR"),
];
