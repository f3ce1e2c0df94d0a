//! Tones of a telephone, made here and read by the step `dtmf`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use wireloupe::recipe::data::{Bytes, Data};
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::run::apply_all;
use wireloupe::recipe::text;

const RATE: f64 = 8_000.0;
const KEYS: &str = "123A456B789C*0#D";
const LOW: [f64; 4] = [697.0, 770.0, 852.0, 941.0];
const HIGH: [f64; 4] = [1209.0, 1336.0, 1477.0, 1633.0];

/// Each key for 80 ms, then silence for 60; samples of 16 bits, the highest byte first.
fn dialled(keys: &str) -> Vec<u8> {
    let mut samples: Vec<u8> = vec![];
    let mut play = |tones: [f64; 2], milliseconds: f64| {
        for at in 0..(RATE * milliseconds / 1000.0) as usize {
            let wave =
                |tone: f64| (std::f64::consts::TAU * tone * at as f64 / RATE).sin() * 8_000.0;
            let sample = if tones[0] > 0.0 {
                wave(tones[0]) + wave(tones[1])
            } else {
                0.0
            };
            samples.extend_from_slice(&(sample as i16).to_be_bytes());
        }
    };
    for key in keys.chars() {
        let at = KEYS.find(key).unwrap();
        play([LOW[at / 4], HIGH[at % 4]], 80.0);
        play([0.0, 0.0], 60.0);
    }
    samples
}

fn run(recipe: &str, bytes: Vec<u8>) -> Vec<u8> {
    let data = Data::Bytes(Bytes {
        bytes,
        ..Bytes::default()
    });
    match apply_all(&text::parse(recipe).steps, data, &Limits::default()).unwrap() {
        Data::Bytes(bytes) => bytes.bytes,
        other => panic!("expected bytes, found {other:?}"),
    }
}

#[test]
fn the_keys_of_a_telephone_are_read_from_their_tones() {
    assert_eq!(
        run("wav\ndtmf", dialled("0123456789*#ABCD")),
        b"0123456789*#ABCD"
    );
    assert_eq!(run("wav\ndtmf", dialled("1123")), b"1123");
}

#[test]
fn other_sound_is_no_key() {
    let noise: Vec<u8> = (0..16_000u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    assert_eq!(run("wav\ndtmf", noise), b"");
}
