//! 802.11, CAN, Frame Relay and USB read as tshark 4.0 reads them: each expected value was printed by it for the same bytes.
use crate::common::{self, unhex};

/// The values of some fields in each of several frames, those of one joined by commas.
fn values(link: u32, frames: &[Vec<u8>], names: &[&str]) -> Vec<Vec<String>> {
    let frames = (1..).zip(frames);
    let frames = frames.map(|(number, bytes)| common::frame(number, link, bytes));
    common::values_of(&frames.collect::<Vec<_>>(), names)
}

#[test]
fn a_radiotap_header_tells_how_long_its_frame_took() {
    // Flags, 11 Mb/s, channel 6; an acknowledgement of ten bytes.
    let frame = unhex("0000 0e00 0e000000 00 16 8509 a000 d4000000001122334455");
    let names = [
        "frame.protocols",
        "radiotap.datarate",
        "radiotap.channel.flags.cck",
        "wlan_radio.phy",
        "wlan_radio.channel",
        "wlan_radio.duration",
        "wlan.fc.type_subtype",
        "wlan.ra",
    ];
    let expected = [
        "radiotap:wlan_radio:wlan",
        "11",
        "1",
        "4",
        "6",
        "200",
        "0x001d",
        "00:11:22:33:44:55",
    ];
    assert_eq!(values(127, &[frame], &names), [expected]);
}

#[test]
fn a_beacon_names_its_network_and_its_ciphers() {
    let beacon = unhex(
        "80000000 ffffffffffff 001122334455 001122334455 1000 0102030405060708 6400 3104
         0005 68656c6c6f 0104 82848b96 30 14 0100 000fac04 0100 000fac04 0100 000fac02 0c00",
    );
    let names = [
        "wlan.fixed.beacon",
        "wlan.tag.number",
        "wlan.ssid",
        "wlan.supported_rates",
        "wlan.rsn.pcs.type",
        "wlan.rsn.akms.type",
        "wlan.rsn.capabilities.ptksa_replay_counter",
    ];
    let expected = [
        "100",
        "0,1,48",
        "68656c6c6f",
        "0x82,0x84,0x8b,0x96",
        "4",
        "2",
        "0x0003",
    ];
    assert_eq!(values(105, &[beacon], &names), [expected]);
}

#[test]
fn can_frames_have_an_identifier_of_eleven_bits_unless_they_say_otherwise() {
    let frames = [
        unhex("00000123 02 000000 0102"),
        unhex("98765432 01 000000 07"),
    ];
    let names = ["can.id", "can.flags.xtd", "can.len", "data.data"];
    let expected = [["291", "0", "2", "0102"], ["410407986", "1", "1", "07"]];
    assert_eq!(values(227, &frames, &names), expected);
}

#[test]
fn a_frame_relay_channel_has_ten_bits_in_two_octets() {
    let frame = unhex("48d1 86dd");
    let names = ["fr.dlci", "fr.upper_dlci", "fr.second_dlci", "fr.chdlctype"];
    assert_eq!(
        values(107, &[frame], &names),
        [["301", "0x12", "0x0d", "0x86dd"]]
    );
}

/// A transfer of USBPcap: its direction, endpoint, kind, stage of a control transfer, and data.
fn transfer(inward: bool, endpoint: u8, kind: u8, stage: Option<u8>, data: &[u8]) -> Vec<u8> {
    let len = 27 + u16::from(stage.is_some());
    let mut bytes = len.to_le_bytes().to_vec();
    bytes.extend(unhex("1122334455667788 00000000 0900"));
    bytes.push(u8::from(inward));
    bytes.extend(unhex("0100 0300"));
    bytes.extend([endpoint, kind]);
    bytes.extend((data.len() as u32).to_le_bytes());
    bytes.extend(stage);
    bytes.extend(data);
    bytes
}

#[test]
fn a_report_of_a_keyboard_is_found_under_both_names_with_descriptors_and_without() {
    let report = unhex("0000040000000000");
    let configuration =
        unhex("09022200010100a032 090400000103010100 092111010001223f00 0705810308000a");
    let frames = [
        transfer(true, 0x81, 1, None, &report),
        transfer(false, 0x80, 2, Some(0), &unhex("8006000200002200")),
        transfer(true, 0x80, 2, Some(3), &configuration),
        transfer(true, 0x81, 1, None, &report),
    ];
    let rows = values(
        249,
        &frames,
        &["usb.capdata", "usbhid.data", "usb.bInterfaceClass"],
    );
    let text = "0000040000000000";
    assert_eq!(rows[0], [text, text, "0xff"]);
    assert_eq!(rows[3], [text, text, "0x03"]);
}
