//! Files that SMB transfers, as the step `objects` puts them together.
use crate::recipe::runs;
use std::path::{Path, PathBuf};
use wireloupe::recipe::data::Data;
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::provenance;
use wireloupe::recipe::value::Content;

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures/shares/capture.pcap")
}

fn shares() -> Vec<u8> {
    std::fs::read(path()).unwrap()
}

fn objects(capture: &[u8]) -> Data {
    runs::outcome("objects smb", capture, Limits::default())
        .unwrap()
        .data
}

/// Name, contents, and how much of it there is.
fn listed(data: &Data) -> Vec<(String, String, String)> {
    let Data::Values(values) = data else {
        panic!("expected values");
    };
    let [bytes, name, _, extent] = values.columns.as_slice() else {
        panic!("expected four columns");
    };
    let rows = bytes.values.iter().zip(&name.values).zip(&extent.values);
    rows.map(|((bytes, name), extent)| {
        let Content::Bytes(bytes) = &bytes.content else {
            panic!("expected bytes");
        };
        let contents = String::from_utf8_lossy(bytes).replace('\0', "_");
        (name.content.print(), contents, extent.content.print())
    })
    .collect()
}

#[test]
fn files_of_both_versions_are_put_together_by_their_offsets() {
    let expected = [
        (
            r"\\pier\lamps\plans\tide.txt",
            "The tide turns at four, under the third lamp.",
            "complete",
        ),
        (r"\\pier\lamps\note.txt", "Bring the lamp oil.", "complete"),
        (r"\\pier\lamps\log.txt", "aaaabbbaaa", "complete"),
        (r"\\pier\lamps\map.txt", "____harbor", "6 of 100 bytes, 6 %"),
        (
            r"\\pier\lamps\File_Id_00000009-0000-0000-4900-000000000000",
            "open",
            "complete",
        ),
        (
            r"\\PIER\ROPES\OLD\KNOTS.TXT",
            "bowline, hitch\n",
            "complete",
        ),
        (
            r"\\PIER\ROPES\OLD\SAILS.TXT",
            "__b sp",
            "4 of 8 bytes, 50 %",
        ),
        (r"\\PIER\ROPES\OLD\NEW.TXT", "spars", "complete"),
    ];
    let expected = expected.map(|(name, contents, extent)| {
        (name.to_string(), contents.to_string(), extent.to_string())
    });
    assert_eq!(listed(&objects(&shares())), expected);
}

#[test]
fn each_byte_of_a_file_leads_to_its_packet_and_a_hole_to_none() {
    let recipe = "objects smb\nkeep matches=map.txt column=2\nconcat";
    assert_eq!(runs::run(recipe, &path()).unwrap(), b"\0\0\0\0harbor");
    let outcome = runs::outcome(recipe, &shares(), Limits::default()).unwrap();
    // The response to the only read: six bytes at its end.
    let places = provenance::places(&outcome.data, 4..10);
    assert_eq!(places.len(), 1);
    assert_eq!((places[0].packet, places[0].len), (62, 6));
    assert_eq!(provenance::places(&outcome.data, 0..4), []);
    assert_eq!(provenance::packets(&outcome.data), [62]);
}

/// Where the last bytes of this text stand, the others are put.
fn replaced(capture: &[u8], text: &[u8], from_end: usize, by: &[u8]) -> Vec<u8> {
    let mut capture = capture.to_vec();
    let at = memchr::memmem::find(&capture, text).unwrap() + text.len() - from_end;
    capture[at..at + by.len()].copy_from_slice(by);
    capture
}

#[test]
fn a_file_said_to_be_endless_takes_no_more_room_than_its_pieces() {
    // The read of six bytes at offset 4 (MS-SMB2 §2.2.19).
    let read = [&[49, 0, 0x50, 0, 6, 0, 0, 0][..], &4u64.to_le_bytes()].concat();
    let far = replaced(&shares(), &read, 8, &(u64::MAX - 20).to_le_bytes());
    let listed = listed(&objects(&far));
    let (name, contents, extent) = &listed[3];
    assert_eq!(name, r"\\pier\lamps\map.txt");
    assert_eq!(contents, "harbor");
    assert_eq!(
        extent,
        &format!("6 of {} bytes, 0 %, without holes", u64::MAX - 14)
    );
    assert_eq!(listed.len(), 8);
}

#[test]
fn what_is_held_is_bounded() {
    let limits = Limits {
        bytes: 500,
        ..Limits::default()
    };
    let refused = runs::outcome("objects smb", &shares(), limits).map(|outcome| outcome.data);
    assert!(refused.unwrap_err().contains("the limit of 500 bytes"));
}

#[test]
fn a_damaged_capture_gives_some_files_or_none() {
    let whole = shares();
    let mut seed = 11u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize % below
    };
    for _ in 0..300 {
        let mut damaged = whole.clone();
        for _ in 0..random(40) {
            // Behind the header of the file.
            let at = 24 + random(damaged.len() - 24);
            damaged[at] = random(256) as u8;
        }
        let limits = Limits {
            bytes: 1 << 20,
            ..Limits::default()
        };
        if let Ok(outcome) = runs::outcome("objects smb", &damaged, limits) {
            assert!(outcome.data.size() <= limits.bytes);
        }
    }
}
