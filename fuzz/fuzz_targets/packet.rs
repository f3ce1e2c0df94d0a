//! One packet's bytes behind two of its link type: the whole dissection, its tree, and Scapy's view of it.
#![no_main]
use libfuzzer_sys::fuzz_target;
use wireloupe::flow::Conversations;
use wireloupe::protocols::{dissect, wanted_all};
use wireloupe::show::{row, scapy, tree};
use wireloupe::wire::{Frame, Packet};

fuzz_target!(|input: &[u8]| {
    let Some((link, bytes)) = input.split_first_chunk() else {
        return;
    };
    let frame = Frame {
        number: 1,
        original: bytes.len() as u32,
        bytes,
        link: u32::from(u16::from_be_bytes(*link)),
        ..Frame::default()
    };
    let mut packet = Packet::default();
    let mut state = Conversations::default();
    dissect(&frame, &wanted_all(), &mut state, &mut packet);
    let _ = tree::build(&packet, bytes);
    let _ = row::row(&frame, &packet);
    scapy::view(&packet, &frame).each(&mut |layer| {
        let mut text = String::new();
        for field in &layer.fields {
            scapy::python::str(&mut text, &field.value);
        }
    });
});
