//! What a worker may take: memory and processor time, held by the system.

/// Bytes of data that a worker may have: with code and stacks it stays under 256 MiB.
#[cfg(unix)]
const DATA: u64 = 224 << 20;

/// Binds this process for the rest of its life.
///
/// `RLIMIT_DATA` and not `RLIMIT_AS`: the allocator reserves room for each thread that it never uses.
#[cfg(unix)]
pub fn bind() {
    use nix::sys::resource::{Resource, setrlimit};
    // A system that refuses leaves the worker unbound; its caps inside and the clock outside still hold.
    let _ = setrlimit(Resource::RLIMIT_DATA, DATA, DATA);
    let _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
}

/// On Windows the parent's job object would have to be made with unsafe calls; the caps inside and the clock hold.
#[cfg(not(unix))]
pub fn bind() {}
