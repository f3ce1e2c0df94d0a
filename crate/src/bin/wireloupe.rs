//! The command: the engine in tshark's manner.
fn main() {}
