//! Room ahead of need: the allocator grows the module's memory by what one request lacks, often a single page of 64 kB, and
//! each growth costs a browser up to a millisecond.
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes by which memory grows.
const STEP: usize = 16 << 20;

/// The memory's pages when room was last made.
static PAGES: AtomicUsize = AtomicUsize::new(0);

/// Called before work that allocates much: where memory has grown since the last time, the room is used up, and a step
/// more is made. What is allocated and freed at once stays the module's.
pub fn make_room() {
    if pages() != PAGES.load(Ordering::Relaxed) {
        drop(black_box(Vec::<u8>::with_capacity(STEP)));
        PAGES.store(pages(), Ordering::Relaxed);
    }
}

#[cfg(target_arch = "wasm32")]
fn pages() -> usize {
    core::arch::wasm32::memory_size(0)
}
/// Elsewhere the system gives memory at no such cost.
#[cfg(not(target_arch = "wasm32"))]
fn pages() -> usize {
    0
}
