//! Shown packets saved as a capture of their own: read again, they are what they were.
use crate::common;
use crate::generated::{Seen, read};
use std::fs;
use std::path::Path;
use std::process::Command;
use wireloupe::filter::Filter;
use wireloupe::session::Session;

/// What `session` shows, saved out of the file's bytes.
fn saved(session: &Session, file: &[u8]) -> Vec<u8> {
    let (mut saving, mut made) = (session.saving(), vec![]);
    loop {
        let needs = saving.needs(session);
        if needs.is_empty() {
            return made;
        }
        let parts = needs.iter();
        let parts = parts.map(|range| &file[range.start as usize..range.end as usize]);
        made.extend(saving.push(session, &parts.collect::<Vec<_>>().concat()));
    }
}

/// What is kept of a packet: all but its number, and where it stood among sections and interfaces.
/// Interfaces without a name of their own, as all of pcap files, are unnamed ones of pcapng.
fn kept(seen: &Seen) -> impl PartialEq + std::fmt::Debug {
    let Seen {
        time_ns,
        original,
        bytes,
        link,
        name,
        comments,
        flags,
        ..
    } = seen.clone();
    let name = (!name.is_empty()).then_some(name);
    let name = name.unwrap_or_else(|| "unknown".into());
    (time_ns.max(0), original, bytes, link, name, comments, flags)
}

fn is_kept(path: &Path, filter: &str) {
    let file = common::bytes(path);
    let mut session = Session::new();
    if session.push(&file, None).is_err() || session.finish().is_err() {
        return;
    }
    let shown: Vec<u32> = match filter {
        "" => (1..=session.index().len()).collect(),
        filter => session
            .judge(&Filter::parse(filter).unwrap(), None)
            .passed
            .clone(),
    };
    // The list may stand in another order: what is saved stands in the file's.
    session.show(Some(shown.iter().rev().copied().collect()));
    let (all, _) = read(&file);
    let (again, _) = read(&saved(&session, &file));
    let expected = all.iter().filter(|seen| shown.contains(&seen.number));
    let expected: Vec<_> = expected.map(kept).collect();
    let found: Vec<_> = again.iter().map(kept).collect();
    assert_eq!(found.len(), expected.len(), "{}", path.display());
    for (at, (found, expected)) in found.iter().zip(&expected).enumerate() {
        assert_eq!(found, expected, "{}, packet {at}", path.display());
    }
}

#[test]
fn saved_packets_are_what_they_were() {
    let mut captures = 0;
    for path in common::captures() {
        is_kept(&path, "");
        captures += 1;
    }
    assert!(captures > 50, "{captures}");
}

#[test]
fn only_what_is_shown_is_saved() {
    is_kept(&common::own("web/capture.pcap"), "tcp.port == 80 || udp");
}

#[test]
fn the_command_saves_the_packets_that_pass_and_never_over_what_it_reads() {
    let capture = common::own("web/capture.pcap");
    let folder = std::env::temp_dir().join(format!("wireloupe-saving-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let (copy, part) = (folder.join("copy.pcap"), folder.join("part.pcapng"));
    fs::copy(&capture, &copy).unwrap();
    let save = |to: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wireloupe"));
        let command = command
            .arg("-r")
            .arg(&copy)
            .args(["-Y", "udp", "-w"])
            .arg(to);
        command.output().unwrap()
    };
    let saved = save(&part);
    assert!(
        saved.status.success() && saved.stdout.is_empty(),
        "{saved:?}"
    );
    let bytes = fs::read(&part).unwrap();
    assert_eq!(save(Path::new("-")).stdout, bytes);
    let (all, _) = read(&common::bytes(&capture));
    let (kept_packets, _) = read(&bytes);
    let of = |seen: &Seen| (seen.time_ns, seen.bytes.clone());
    // IPv4's protocol field says UDP.
    let udp = all.iter().filter(|seen| seen.bytes.get(23) == Some(&17));
    let udp: Vec<_> = udp.map(of).collect();
    assert!(!udp.is_empty());
    assert_eq!(kept_packets.iter().map(of).collect::<Vec<_>>(), udp);
    let refused = save(&copy);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        !refused.status.success() && said.contains("is the capture that is read"),
        "{said}"
    );
    assert_eq!(fs::read(&copy).unwrap(), common::bytes(&capture));
    fs::remove_dir_all(&folder).unwrap();
}
