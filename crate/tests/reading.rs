//! The command reads captures piece by piece, in a thread of its own, and says where that came to an end.
#![cfg(feature = "cli")]
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// More than the command reads ahead.
const PACKETS: usize = 40_000;

/// A capture of `packets` UDP datagrams, the n-th with n in its identification.
fn capture(packets: usize) -> Vec<u8> {
    let head = [0xa1b2_c3d4_u32, 0x0004_0002, 0, 0, 65535, 1];
    let mut bytes: Vec<u8> = head.into_iter().flat_map(u32::to_le_bytes).collect();
    for number in 0..packets as u32 {
        let record = [number, 0, 60, 60];
        bytes.extend(record.into_iter().flat_map(u32::to_le_bytes));
        bytes.extend([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, 46]);
        bytes.extend((number as u16).to_be_bytes());
        bytes.extend([0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        bytes.extend([0x30, 0x39, 0x30, 0x3a, 0, 26, 0, 0]);
        bytes.extend([0x61; 18]);
    }
    bytes
}

/// A folder that is gone when the test has passed.
struct Folder(PathBuf);
impl Folder {
    fn new(name: &str) -> Folder {
        let folder = format!("wireloupe-reading-{}-{name}", std::process::id());
        let folder = std::env::temp_dir().join(folder);
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}
impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(files: &[&Path], more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wireloupe"));
    for file in files {
        command.arg("-r").arg(file);
    }
    command.args(["-T", "fields", "-e", "frame.number", "-e", "ip.id"]);
    command.args(more).output().unwrap()
}

fn lines(output: &Output) -> Vec<String> {
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().map(str::to_string).collect()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn expected(packets: usize) -> Vec<String> {
    let line = |n: usize| format!("{}\t0x{:04x}", n + 1, n as u16);
    (0..packets).map(line).collect()
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut member = flate2::write::GzEncoder::new(vec![], flate2::Compression::fast());
    member.write_all(bytes).unwrap();
    member.finish().unwrap()
}

#[test]
fn all_packets_come_in_order_however_many_pieces_they_lie_in() {
    let folder = Folder::new("order");
    let plain = folder.file("plain.pcap", &capture(PACKETS));
    let packed = folder.file("packed", &gzipped(&capture(PACKETS)));
    for path in [&plain, &packed] {
        let output = read(&[path], &[]);
        assert!(output.status.success(), "{}", said(&output));
        assert!(lines(&output) == expected(PACKETS), "{}", path.display());
    }
    assert_eq!(lines(&read(&[&plain], &["-c", "7"])), expected(7));
    // Of two captures of the same times, the packets take turns.
    let merged = lines(&read(&[&plain, &packed], &[]));
    assert_eq!(merged.len(), 2 * PACKETS);
    assert_eq!(merged.get(2..4).unwrap(), ["3\t0x0001", "4\t0x0001"]);
}

#[test]
fn what_could_be_read_of_a_damaged_file_is_shown_and_the_damage_told() {
    let folder = Folder::new("damage");
    let packed = gzipped(&capture(PACKETS));
    let cut = folder.file("cut.gz", packed.get(..packed.len() / 2).unwrap());
    let output = read(&[&cut], &[]);
    let found = lines(&output);
    assert!(output.status.success() && found.len() > 1000, "{output:?}");
    assert!(found == expected(found.len()) && found.len() < PACKETS);
    assert!(said(&output).contains("cut.gz"), "{}", said(&output));
}

#[test]
fn what_is_no_capture_is_refused_by_its_name() {
    let folder = Folder::new("refused");
    let text = folder.file("notes.txt", b"Dear diary, today I saw no packets.");
    let good = folder.file("good.pcap", &capture(3));
    let missing = folder.0.join("missing.pcap");
    let refused: [(&[&Path], &str); 3] = [
        (&[&text], "notes.txt"),
        (&[&missing], "missing.pcap"),
        (&[&good, &text], "notes.txt"),
    ];
    for (files, name) in refused {
        let output = read(files, &[]);
        assert!(!output.status.success() && output.stdout.is_empty());
        assert!(said(&output).contains(name), "{}", said(&output));
    }
}
