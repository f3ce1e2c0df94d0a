//! Sound whose pitches draw a picture.
use super::air::{Air, IP};
use std::f64::consts::TAU;

type Puzzle = (&'static str, &'static str, fn(&mut Air, &str));

pub const ALL: &[Puzzle] = &[(
    "puzzles/114-lofty-pitches.pcap",
    "lofty as a lamp",
    |air, _| {
        for (number, samples) in (0u16..).zip(sung(&CODE).chunks(256)) {
            let mut payload = vec![0x80, 10];
            payload.extend(number.to_be_bytes());
            payload.extend((256 * u32::from(number)).to_be_bytes());
            payload.extend([0, 0, 0, 7]);
            // Both channels say the same.
            for sample in samples {
                payload.extend(sample.to_be_bytes());
                payload.extend(sample.to_be_bytes());
            }
            air.udp(IP, 5_004, 39_194, &payload);
        }
    },
)];

/// The answer as a QR code (ISO/IEC 18004, version 1, level L).
const CODE: [&str; 21] = [
    "#######..#..#.#######",
    "#.....#.##..#.#.....#",
    "#.###.#..#..#.#.###.#",
    "#.###.#.##..#.#.###.#",
    "#.###.#...##..#.###.#",
    "#.....#.#####.#.....#",
    "#######.#.#.#.#######",
    "..........###........",
    "#####.####.#.#.#.#.#.",
    "##..##..###.....##..#",
    "##...###.#.####..#.#.",
    "##..#...#####....##..",
    "#.....#.#...#.##...##",
    "........##.....####.#",
    "#######.#####......#.",
    "#.....#.....##.#.####",
    "#.###.#.##.#..##.#.##",
    "#.###.#.##.....####..",
    "#.###.#.##.###.#..#..",
    "#.....#.##..#....##..",
    "#######.#.#.#.####.#.",
];

/// Around the code, in its modules.
const QUIET: usize = 4;
/// Samples of a module: two windows of 128.
const LONG: usize = 256;
const WINDOW: f64 = 128.0;
/// Pitches of a module that such a window tells apart.
const HIGH: f64 = 2.0;

/// Each column of the code as a chord, its first row highest; behind a pause, before another.
fn sung(code: &[&str]) -> Vec<i16> {
    let side = code.len() + 2 * QUIET;
    let dark = |column: usize, row: usize| {
        let line = row.checked_sub(QUIET).and_then(|row| code.get(row));
        let point = column
            .checked_sub(QUIET)
            .and_then(|at| line?.as_bytes().get(at));
        point == Some(&b'#')
    };
    let mut samples = vec![];
    for at in 0..side * LONG {
        let rows = (0..side).filter(|row| dark(at / LONG, *row));
        // Between two pitches, so that both sound alike; each begins elsewhere, so that they do not add up to a click.
        let tones = rows.map(|row| {
            let pitch = HIGH * ((side - row) as f64 - 0.5) + 0.5;
            (TAU * (pitch * at as f64 / WINDOW + 0.37 * (row * row) as f64)).sin()
        });
        samples.push((tones.sum::<f64>() * 1_200.0) as i16);
    }
    samples
}
