//! Small captures that look like those of known puzzles, each with an answer of its own (docs/puzzles.md has the list).
mod air;
mod code;
mod covert;
mod devices;
mod fields;
mod payloads;
mod places;
mod services;
mod sound;
mod timing;

use super::Made;
use air::Air;
use wireloupe::capture::write::Pcap;

/// A capture's path, its frames, and the answer.
pub struct LookAlike {
    pub path: &'static str,
    pub link: u32,
    pub frames: Vec<(u64, Vec<u8>)>,
    pub answer: &'static str,
}

pub fn all() -> Vec<LookAlike> {
    let puzzles = [
        fields::ALL,
        timing::ALL,
        payloads::ALL,
        services::ALL,
        devices::ALL,
        covert::ALL,
        places::ALL,
        sound::ALL,
    ]
    .concat();
    let mut made: Vec<LookAlike> = puzzles
        .into_iter()
        .map(|(path, answer, build)| {
            let usb = ["/94", "/95", "/96", "/105"]
                .iter()
                .any(|number| path.contains(number));
            let mut air = if usb { Air::of(220) } else { Air::new() };
            build(&mut air, answer);
            LookAlike {
                path,
                link: air.link,
                frames: air.frames,
                answer,
            }
        })
        .collect();
    made.sort_by_key(|made| number(made.path));
    made
}

/// `puzzles/17-octal-labels.pcap` is of number 17.
fn number(path: &str) -> Option<u32> {
    path.split(['/', '-']).nth(1)?.parse().ok()
}

/// All of them as files, and the answers in a list.
pub fn captures() -> Vec<Made> {
    let (mut files, mut answers) = (vec![], String::new());
    for made in all() {
        let layout = Pcap {
            link: made.link,
            ..Pcap::default()
        };
        let mut bytes = layout.header();
        for (time_ns, frame) in &made.frames {
            layout.packet(&mut bytes, *time_ns, frame.len(), frame);
        }
        let name = made
            .path
            .trim_start_matches("puzzles/")
            .trim_end_matches(".pcap");
        answers += &format!("{name}\t{}\n", made.answer);
        files.push(Made {
            path: made.path,
            bytes,
        });
    }
    files.push(Made {
        path: "puzzles/answers.txt",
        bytes: answers.into_bytes(),
    });
    files
}
