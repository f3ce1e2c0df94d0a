//! Packets have the values that tshark 4.0 printed for them: `fields.txt` in their folders.
use crate::common;
use crate::cut_short;

const TUNNELS: &str = include_str!("../../tests/tunnels.md");

#[test]
fn every_value_of_services_is_what_tshark_printed() {
    compare("services", 50);
}

#[test]
fn every_value_of_a_file_server_is_what_tshark_printed() {
    compare("files", 49);
}

#[test]
fn every_value_of_files_on_shares_is_what_tshark_printed() {
    compare("shares", 110);
}

#[test]
fn every_value_of_encrypted_datagrams_is_what_tshark_printed() {
    compare("datagrams", 19);
}

#[test]
fn every_value_of_messages_is_what_tshark_printed() {
    compare("messages", 100);
}

#[test]
fn every_value_of_machines_and_brokers_is_what_tshark_printed() {
    compare("industry", 120);
}

#[test]
fn every_value_of_what_goes_astray_is_what_tshark_printed() {
    compare("strays", 60);
}

#[test]
fn every_value_of_pipes_and_mailslots_is_what_tshark_printed() {
    compare("pipes", 26);
}

#[test]
fn every_value_of_a_remote_desktop_over_udp_is_what_tshark_printed() {
    compare("desktop", 14);
}

/// What Wireshark 4.0 does not read: DTLS of a connection that may lose datagrams, and a record in two of them.
#[test]
fn a_remote_desktop_over_udp_carries_tls_and_dtls() {
    let desktop = common::own("desktop");
    common::compare(&desktop.join("capture.pcap"), &desktop.join("carried.txt"));
}

fn compare(name: &str, packets: usize) {
    let folder = common::own(name);
    let compared = common::compare(&folder.join("capture.pcap"), &folder.join("fields.txt"));
    assert!(compared >= packets);
}

#[test]
fn messages_about_tunnels_have_the_values_that_tshark_printed() {
    assert_eq!(cut_short::check(TUNNELS), 7);
}
