//! The colours of rows: which of its rules `tshark --color` 4.0 names for the same packets (`frame.coloring_rule.name`).
use crate::common;
use wireloupe::show::row;

/// Captures of our own; how many packets one behind the other have a colour.
const COLORS: &[(&str, &[(usize, &str)])] = &[
    (
        "strays/capture.pcap",
        &[
            (2, "syn-fin"),
            (3, "tcp"),
            (2, "bad-tcp"),
            (1, "tcp"),
            (1, "bad-tcp"),
            (1, "tcp"),
            (5, "bad-tcp"),
            (2, "tcp"),
            (2, "bad-tcp"),
            (2, "syn-fin"),
            (1, "bad-tcp"),
            (1, "syn-fin"),
            (1, "bad-tcp"),
            (1, "syn-fin"),
            (1, "tcp"),
            (1, "syn-fin"),
            (1, "tcp"),
            (1, "bad-tcp"),
            (2, "tcp"),
            (2, "syn-fin"),
            (7, "tcp"),
            (2, "syn-fin"),
            (3, "tcp"),
            (11, "http"),
            (5, "udp"),
        ],
    ),
    (
        "links/ethernet.pcap",
        &[
            (1, "routing"),
            (1, "ttl"),
            (2, "udp"),
            (2, ""),
            (1, "udp"),
            (1, "checksum-errors"),
        ],
    ),
    (
        "pipes/capture.pcap",
        &[
            (2, "syn-fin"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (1, "smb"),
            (1, "tcp"),
            (2, "smb"),
            (1, "broadcast"),
            (2, "smb"),
        ],
    ),
    ("web/capture.pcap", &[(2, "udp"), (41, "http")]),
];

#[test]
fn rows_have_the_colours_of_wiresharks_rules() {
    for (capture, runs) in COLORS {
        let file = common::bytes(&common::own(capture));
        let mut colors = vec![];
        common::each_packet(&file, &mut |frame, packet| {
            colors.push(row::row(frame, packet).color);
        });
        let expected: Vec<&str> = runs
            .iter()
            .flat_map(|(count, color)| std::iter::repeat_n(*color, *count))
            .collect();
        assert_eq!(colors, expected, "{capture}");
    }
}
