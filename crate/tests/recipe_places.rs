//! Where the bytes of a result come from, through the steps that change them.
use crate::recipe::notation;
use wireloupe::recipe::data::Data;
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::place::{Place, Way};
use wireloupe::recipe::run::apply;
use wireloupe::recipe::text;

/// Runs steps on values, each at the start of a packet of its own.
fn run(recipe: &str, given: &str) -> Data {
    let mut data = notation::read(given);
    for (at, step) in text::parse(recipe).steps.iter().enumerate() {
        data = apply(at, step, data, &Limits::default()).unwrap();
    }
    data
}

/// The places of each byte as `packet:start+len`, those of a whole in parentheses.
fn places(recipe: &str, given: &str) -> String {
    let Data::Bytes(bytes) = run(recipe, given) else {
        panic!("expected bytes")
    };
    let byte = |at| {
        let places: Vec<String> = bytes.trace.at(at).map(|place| print(&place)).collect();
        places.join("&")
    };
    let all: Vec<String> = (0..bytes.bytes.len()).map(byte).collect();
    all.join(" ")
}

fn value_places(recipe: &str, given: &str) -> String {
    let Data::Values(values) = run(recipe, given) else {
        panic!("expected values")
    };
    let value = |value: &wireloupe::recipe::value::Value| {
        let places: Vec<String> = value.places.all().iter().map(print).collect();
        places.join("&")
    };
    let all: Vec<String> = values.first().iter().map(value).collect();
    all.join(" ")
}

fn print(place: &Place) -> String {
    let Place {
        packet, start, len, ..
    } = place;
    match (place.way, len) {
        (Way::Whole, len) => format!("({packet}:{start}+{len})"),
        (_, 1) => format!("{packet}:{start}"),
        (_, len) => format!("{packet}:{start}+{len}"),
    }
}

const TWO: &str = "[\"ab\", \"cd\"]";

#[test]
fn bytes_put_together_know_their_own_byte() {
    assert_eq!(places("concat", TWO), "1:0 1:1 2:0 2:1");
    assert_eq!(places("join \"-\"", TWO), "1:0 1:1  2:0 2:1");
}

#[test]
fn steps_of_one_byte_for_one_keep_the_map() {
    for step in ["rot13", "xor 1", "invert", "add 1", "replace \"a\" \"b\""] {
        assert_eq!(
            places(&format!("concat\n{step}"), TWO),
            "1:0 1:1 2:0 2:1",
            "{step}"
        );
        let given = "[hex:6162, hex:6364]";
        assert_eq!(
            places(&format!("{step}\nconcat"), given),
            "1:0 1:1 2:0 2:1",
            "{step}"
        );
    }
}

#[test]
fn cutting_keeps_the_map_of_what_is_left() {
    assert_eq!(places("concat\nslice 1:3", TWO), "1:1 2:0");
    assert_eq!(places("slice 1:\nconcat", TWO), "1:1 2:1");
    assert_eq!(places("concat\ntrim start \"ab\"", TWO), "2:0 2:1");
    assert_eq!(places("concat\nhead 1", TWO), "1:0");
    assert_eq!(places("concat\ntail 1", TWO), "2:1");
    assert_eq!(value_places("concat\nsplit \"b\"", TWO), "1:0 2:0+2");
    assert_eq!(value_places("concat\nregex bc", TWO), "1:1&2:0");
    assert_eq!(places("concat\nregex bc\nconcat", TWO), "1:1 2:0");
    assert_eq!(
        value_places("split \"b\"", TWO),
        "1:0 1:2+0 2:0+2".replace("1:2+0", "").trim()
    );
}

#[test]
fn bytes_turned_round_still_lead_to_their_own() {
    assert_eq!(places("concat\nreverse", TWO), "2:1 2:0 1:1 1:0");
    assert_eq!(places("reverse\nconcat", TWO), "1:1 1:0 2:1 2:0");
    assert_eq!(
        places("concat\nreverse\nslice 1:3\nreverse", TWO),
        "1:1 2:0"
    );
}

#[test]
fn decoding_leads_to_the_digits_that_made_a_byte() {
    let hex = "[\"61\", \"62 6\", \"3\"]";
    assert_eq!(
        places("concat\nfrom-hex", hex),
        "(1:0+2) (2:0+4) (2:0+4)&(3:0+1)"
    );
    let base64 = "[\"QUJ\", \"DRE\\nVG\"]";
    let made = "(1:0+3) (1:0+3) (1:0+3)&(2:0+6) (2:0+6) (2:0+6) (2:0+6)";
    assert_eq!(places("concat\nfrom-base64", base64), made);
    assert_eq!(
        places("concat\nto-hex", "[\"a\", \"b\"]"),
        "(1:0+1) (1:0+1) (2:0+1) (2:0+1)"
    );
}

#[test]
fn bits_lead_to_all_packets_of_their_byte() {
    let bits = "[1, 1, 1, 1, 1, 1, 1, 1, 1]";
    let Data::Bytes(bytes) = run("bits", bits) else {
        panic!("expected bytes")
    };
    let packets = |at| {
        bytes
            .trace
            .at(at)
            .map(|place| place.packet)
            .collect::<Vec<u32>>()
    };
    assert_eq!(packets(0), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(packets(1), [9]);
}

#[test]
fn a_difference_comes_from_two_packets() {
    assert_eq!(value_places("differences", "[1, 3]"), "(2:0+0)&(1:0+0)");
}

#[test]
fn rows_that_move_take_their_places_along() {
    let given = "[(\"b\", 2), (\"a\", 1)]";
    assert_eq!(places("sort column=2\nconcat", given), "2:0 1:0");
}
