//! What stations can do, a bit each.
use crate::names::truths;
use crate::names::wlan_elements as T;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11 extended capabilities (IEEE 802.11-2020 clause 9.4.2.26)
    "Dot11Elt" = "wlan.tag.extcap" column "" over [] {
        /// Extended Capabilities
        EXTCAP: Hex<u8> = ".wlan.extcap";
        /// 20/40 BSS Coexistence Management Support
        pub EXTCAP_B0: Flag<0> = ".wlan.extcap.b0" named truths::SUPPORTED;
        /// Reserved (was On-demand beacon)
        pub EXTCAP_B1: HexIn<u8, 1, 1> = ".wlan.extcap.b1";
        /// Extended Channel Switching
        pub EXTCAP_B2: Flag<2> = ".wlan.extcap.b2" named truths::SUPPORTED;
        /// Reserved (was WAVE indication)
        pub EXTCAP_B3: HexIn<u8, 3, 1> = ".wlan.extcap.b3";
        /// PSMP Capability
        pub EXTCAP_B4: Flag<4> = ".wlan.extcap.b4" named truths::SUPPORTED;
        /// Reserved
        pub EXTCAP_B5: HexIn<u8, 5, 1> = ".wlan.extcap.b5";
        /// S-PSMP Support
        pub EXTCAP_B6: Flag<6> = ".wlan.extcap.b6" named truths::SUPPORTED;
        /// Event
        pub EXTCAP_B7: Flag<7> = ".wlan.extcap.b7" named truths::SUPPORTED;
        /// Extended Capabilities
        pub EXTCAP_2: Hex<u8> = ".wlan.extcap";
        /// Diagnostics
        pub EXTCAP_B8: Flag<0> = ".wlan.extcap.b8" named truths::SUPPORTED;
        /// Multicast Diagnostics
        pub EXTCAP_B9: Flag<1> = ".wlan.extcap.b9" named truths::SUPPORTED;
        /// Location Tracking
        pub EXTCAP_B10: Flag<2> = ".wlan.extcap.b10" named truths::SUPPORTED;
        /// FMS
        pub EXTCAP_B11: Flag<3> = ".wlan.extcap.b11" named truths::SUPPORTED;
        /// Proxy ARP Service
        pub EXTCAP_B12: Flag<4> = ".wlan.extcap.b12" named truths::SUPPORTED;
        /// Collocated Interference Reporting
        pub EXTCAP_B13: Flag<5> = ".wlan.extcap.b13" named truths::SUPPORTED;
        /// Civic Location
        pub EXTCAP_B14: Flag<6> = ".wlan.extcap.b14" named truths::SUPPORTED;
        /// Geospatial Location
        pub EXTCAP_B15: Flag<7> = ".wlan.extcap.b15" named truths::SUPPORTED;
        /// Extended Capabilities
        pub EXTCAP_3: Hex<u8> = ".wlan.extcap";
        /// TFS
        pub EXTCAP_B16: Flag<0> = ".wlan.extcap.b16" named truths::SUPPORTED;
        /// WNM Sleep Mode
        pub EXTCAP_B17: Flag<1> = ".wlan.extcap.b17" named truths::SUPPORTED;
        /// TIM Broadcast
        pub EXTCAP_B18: Flag<2> = ".wlan.extcap.b18" named truths::SUPPORTED;
        /// BSS Transition
        pub EXTCAP_B19: Flag<3> = ".wlan.extcap.b19" named truths::SUPPORTED;
        /// QoS Traffic Capability
        pub EXTCAP_B20: Flag<4> = ".wlan.extcap.b20" named truths::SUPPORTED;
        /// AC Station Count
        pub EXTCAP_B21: Flag<5> = ".wlan.extcap.b21" named truths::SUPPORTED;
        /// Multiple BSSID
        pub EXTCAP_B22: Flag<6> = ".wlan.extcap.b22" named truths::SUPPORTED;
        /// Timing Measurement
        pub EXTCAP_B23: Flag<7> = ".wlan.extcap.b23" named truths::SUPPORTED;
        /// Extended Capabilities
        pub EXTCAP_4: Hex<u8> = ".wlan.extcap";
        /// Channel Usage
        pub EXTCAP_B24: Flag<0> = ".wlan.extcap.b24" named truths::SUPPORTED;
        /// SSID List
        pub EXTCAP_B25: Flag<1> = ".wlan.extcap.b25" named truths::SUPPORTED;
        /// DMS
        pub EXTCAP_B26: Flag<2> = ".wlan.extcap.b26" named truths::SUPPORTED;
        /// UTC TSF Offset
        pub EXTCAP_B27: Flag<3> = ".wlan.extcap.b27" named truths::SUPPORTED;
        /// TPU Buffer STA Support
        pub EXTCAP_B28: Flag<4> = ".wlan.extcap.b28" named truths::SUPPORTED;
        /// TDLS Peer PSM Support
        pub EXTCAP_B29: Flag<5> = ".wlan.extcap.b29" named truths::SUPPORTED;
        /// TDLS channel switching
        pub EXTCAP_B30: Flag<6> = ".wlan.extcap.b30" named truths::SUPPORTED;
        /// Interworking
        pub EXTCAP_B31: Flag<7> = ".wlan.extcap.b31" named truths::SUPPORTED;
        /// Extended Capabilities
        pub EXTCAP_5: Hex<u8> = ".wlan.extcap";
        /// QoS Map
        pub EXTCAP_B32: Flag<0> = ".wlan.extcap.b32" named truths::SUPPORTED;
        /// EBR
        pub EXTCAP_B33: Flag<1> = ".wlan.extcap.b33" named truths::SUPPORTED;
        /// SSPN Interface
        pub EXTCAP_B34: Flag<2> = ".wlan.extcap.b34" named truths::SUPPORTED;
        /// Reserved
        pub EXTCAP_B35: HexIn<u8, 3, 1> = ".wlan.extcap.b35";
        /// MSGCF Capability
        pub EXTCAP_B36: Flag<4> = ".wlan.extcap.b36" named truths::SUPPORTED;
        /// TDLS Support
        pub EXTCAP_B37: Flag<5> = ".wlan.extcap.b37" named truths::SUPPORTED;
        /// TDLS Prohibited
        pub EXTCAP_B38: Flag<6> = ".wlan.extcap.b38" named truths::SUPPORTED;
        /// TDLS Channel Switching Prohibited
        pub EXTCAP_B39: Flag<7> = ".wlan.extcap.b39" named truths::SUPPORTED;
        /// Extended Capabilities
        pub EXTCAP_6: Hex<u8> = ".wlan.extcap";
        /// Reject Unadmitted Frame
        pub EXTCAP_B40: Flag<0> = ".wlan.extcap.b40" named truths::SUPPORTED;
        /// Service Interval Granularity
        pub EXTCAP_SERV_INT_GRANULARITY: Bits<1, 3> = ".wlan.extcap.serv_int_granularity" named T::EXTCAP_SERV_INT_GRANULARITY;
        /// Identifier Location
        pub EXTCAP_B44: Flag<4> = ".wlan.extcap.b44" named truths::SUPPORTED;
        /// U-APSD Coexistence
        pub EXTCAP_B45: Flag<5> = ".wlan.extcap.b45" named truths::SUPPORTED;
        /// WNM Notification
        pub EXTCAP_B46: Flag<6> = ".wlan.extcap.b46" named truths::SUPPORTED;
        /// QAB Capability
        pub EXTCAP_B47: HexIn<u8, 7, 1> = ".wlan.extcap.b47";
        /// Extended Capabilities
        pub EXTCAP_7: Hex<u8> = ".wlan.extcap";
        /// UTF-8 SSID
        pub EXTCAP_B48: Flag<0> = ".wlan.extcap.b48" named truths::SUPPORTED;
        /// QMF Activated
        pub EXTCAP_B49: Flag<1> = ".wlan.extcap.b49" named truths::TRUE_FALSE;
        /// QMF Reconfiguration Activated
        pub EXTCAP_B50: Flag<2> = ".wlan.extcap.b50" named truths::TRUE_FALSE;
        /// Robust AV Streaming
        pub EXTCAP_B51: Flag<3> = ".wlan.extcap.b51" named truths::TRUE_FALSE;
        /// Advanced GCR
        pub EXTCAP_B52: Flag<4> = ".wlan.extcap.b52" named truths::TRUE_FALSE;
        /// Mesh GCR
        pub EXTCAP_B53: Flag<5> = ".wlan.extcap.b53" named truths::TRUE_FALSE;
        /// SCS
        pub EXTCAP_B54: Flag<6> = ".wlan.extcap.b54" named truths::TRUE_FALSE;
        /// QLoad Report
        pub EXTCAP_B55: Flag<7> = ".wlan.extcap.b55" named truths::TRUE_FALSE;
        /// Extended Capabilities
        pub EXTCAP_8: Little<Hex<u16>> = ".wlan.extcap";
        /// Alternate EDCA
        pub EXTCAP_B56: Flag<0> = ".wlan.extcap.b56" named truths::TRUE_FALSE;
        /// Unprotected TXOP Negotiation
        pub EXTCAP_B57: Flag<1> = ".wlan.extcap.b57" named truths::TRUE_FALSE;
        /// Protected TXOP Negotiation
        pub EXTCAP_B58: Flag<2> = ".wlan.extcap.b58" named truths::TRUE_FALSE;
        /// Reserved
        pub EXTCAP_B59: HexIn<u8, 3, 1> = ".wlan.extcap.b59";
        /// Protected QLoad Report
        pub EXTCAP_B60: Flag<4> = ".wlan.extcap.b60" named truths::TRUE_FALSE;
        /// TDLS Wider Bandwidth
        pub EXTCAP_B61: Flag<5> = ".wlan.extcap.b61" named truths::SUPPORTED;
        /// Operating Mode Notification
        pub EXTCAP_B62: Flag<6> = ".wlan.extcap.b62" named truths::SUPPORTED;
        /// Max Number Of MSDUs In A-MSDU
        pub EXTCAP_B63: Bits<7, 1> = ".wlan.extcap.b63" named T::EXTCAP_B63;
        /// Channel Schedule Management
        pub EXTCAP_B65: Flag<9> = ".wlan.extcap.b65" named truths::TRUE_FALSE;
        /// Geodatabase Inband Enabling Signal
        pub EXTCAP_B66: Flag<10> = ".wlan.extcap.b66" named truths::TRUE_FALSE;
        /// Network Channel Control
        pub EXTCAP_B67: Flag<11> = ".wlan.extcap.b67" named truths::TRUE_FALSE;
        /// White Space Map
        pub EXTCAP_B68: Flag<12> = ".wlan.extcap.b68" named truths::TRUE_FALSE;
        /// Channel Availability Query
        pub EXTCAP_B69: Flag<13> = ".wlan.extcap.b69" named truths::TRUE_FALSE;
        /// Fine Timing Measurement Responder
        pub EXTCAP_B70: Flag<14> = ".wlan.extcap.b70" named truths::TRUE_FALSE;
        /// Fine Timing Measurement Initiator
        pub EXTCAP_B71: Flag<15> = ".wlan.extcap.b71" named truths::TRUE_FALSE;
        /// Extended Capabilities
        pub EXTCAP_9: Hex<u8> = ".wlan.extcap";
        /// FILS Capable
        pub EXTCAP_B72: Flag<0> = ".wlan.extcap.b72" named truths::TRUE_FALSE;
        /// Extended Spectrum Management Capable
        pub EXTCAP_B73: Flag<1> = ".wlan.extcap.b73" named truths::TRUE_FALSE;
        /// Future Channel Capable
        pub EXTCAP_B74: Flag<2> = ".wlan.extcap.b74" named truths::TRUE_FALSE;
        /// Reserved
        pub EXTCAP_B75: HexIn<u8, 3, 1> = ".wlan.extcap.b75";
        /// Reserved
        pub EXTCAP_B76: HexIn<u8, 4, 1> = ".wlan.extcap.b76";
        /// TWT Requester Support
        pub EXTCAP_B77: Flag<5> = ".wlan.extcap.b77" named truths::TRUE_FALSE;
        /// TWT Responder Support
        pub EXTCAP_B78: Flag<6> = ".wlan.extcap.b78" named truths::TRUE_FALSE;
        /// OBSS Narrow Bandwidth RU in UL OFDMA Tolerance Support
        pub EXTCAP_B79: Flag<7> = ".wlan.extcap.b79" named truths::TRUE_FALSE;
        /// Extended Capabilities
        pub EXTCAP_10: Hex<u8> = ".wlan.extcap";
        /// Complete List of NonTxBSSID Profiles
        pub EXTCAP_B80: Flag<0> = ".wlan.extcap.b80" named truths::TRUE_FALSE;
        /// SAE Password Identifiers In Use
        pub EXTCAP_B81: Flag<1> = ".wlan.extcap.b81" named truths::TRUE_FALSE;
        /// SAE Passwords Used Exclusively
        pub EXTCAP_B82: Flag<2> = ".wlan.extcap.b82" named truths::TRUE_FALSE;
        /// Enhanced Multi-BSSID Advertisement Support
        pub EXTCAP_B83: Flag<3> = ".wlan.extcap.b83" named truths::TRUE_FALSE;
        /// Beacon Protection Enabled
        pub EXTCAP_B84: Flag<4> = ".wlan.extcap.b84" named truths::TRUE_FALSE;
        /// Mirrored SCS
        pub EXTCAP_B85: Flag<5> = ".wlan.extcap.b85" named truths::TRUE_FALSE;
        /// OCT
        pub EXTCAP_B86: Flag<6> = ".wlan.extcap.b86" named truths::TRUE_FALSE;
        /// Reserved
        pub EXTCAP_B87: HexIn<u8, 7, 1> = ".wlan.extcap.b87";
        /// Extended Capabilities
        pub EXTCAP_11: Hex<u8> = ".wlan.extcap";
        /// SAE-PK Passwords Used Exclusively
        pub EXTCAP_B88: Flag<0> = ".wlan.extcap.b88" named truths::TRUE_FALSE;
        /// TWT Parameters Range Support
        pub EXTCAP_B89: HexIn<u8, 1, 1> = ".wlan.extcap.b89";
        /// non-TB Ranging Responder
        pub EXTCAP_B90: Flag<2> = ".wlan.extcap.b90" named truths::TRUE_FALSE;
        /// TB Ranging Responder
        pub EXTCAP_B91: Flag<3> = ".wlan.extcap.b91" named truths::TRUE_FALSE;
        /// TB Ranging Responder Measurement Support
        pub EXTCAP_B92: Flag<4> = ".wlan.extcap.b92" named truths::TRUE_FALSE;
        /// TB Ranging Initiator Measurement Support
        pub EXTCAP_B93: Flag<5> = ".wlan.extcap.b93" named truths::TRUE_FALSE;
        /// AOA Measurement Available
        pub EXTCAP_B94: Flag<6> = ".wlan.extcap.b94" named truths::TRUE_FALSE;
        /// Phase Shift Feedback Support
        pub EXTCAP_B95: Flag<7> = ".wlan.extcap.b95" named truths::TRUE_FALSE;
        /// Extended Capabilities
        pub EXTCAP_12: Hex<u8> = ".wlan.extcap";
        /// DMG/location supporting APs in the area
        pub EXTCAP_DMG_LOCATION: Flag<0> = ".wlan.extcap.dmg_location" named truths::TRUE_FALSE;
        /// I2R LMR Feedback Policy
        pub EXTCAP_I2R_LMR_FEEDBACK_POLICY: Flag<1> = ".wlan.extcap.i2r_lmr_feedback_policy" named truths::TRUE_FALSE;
        /// Reserved
        pub EXTCAP_RESERVED2: HexIn<u8, 2, 6> = ".wlan.extcap.reserved2";
    }
}

/// Octets of eight bits each, but the eighth and ninth together, as many as there are.
pub fn capabilities(r: &mut Reader) -> Result<(), Stop> {
    let mut first = EXTCAP.index;
    while r.left() > 0
        && let Some(field) = PROTOCOL.fields.get(usize::from(first))
    {
        let parts = PROTOCOL.fields.iter().skip(usize::from(first) + 1);
        let parts = parts.take_while(|part| part.wire == 0).count() as u8;
        match (r.left(), field.wire) {
            (1, -2) => octet(r, first, parts)?,
            _ => r.run_all(&PROTOCOL, first..=first + parts).map(|_| ())?,
        }
        first += parts + 1;
    }
    Ok(())
}

/// The eighth octet where no ninth follows.
fn octet(r: &mut Reader, first: u8, parts: u8) -> Result<(), Stop> {
    let octet = r.word::<u8>()?;
    r.put_at(EXTCAP, r.at() - 1, 1, octet.into());
    r.nested(|r| {
        for index in first + 1..=first + parts.min(8) {
            r.part((1, octet.into()), &PROTOCOL, index);
        }
    });
    Ok(())
}
