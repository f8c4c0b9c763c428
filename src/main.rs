//! The binary: arguments in, exit code out; everything else is in the library and in [`cli`].

mod cli;

use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::process::ExitCode;

/// Pages are many small texts: a build spends a fifth of its time in the system's allocator, and little
/// in this one (docs/internals/performance.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The exit code of a broken invariant (`EX_SOFTWARE` of sysexits.h).
const OUR_MISTAKE: u8 = 70;

fn main() -> ExitCode {
    panic::set_hook(Box::new(report_panic));
    panic::catch_unwind(cli::main).unwrap_or(ExitCode::from(OUR_MISTAKE))
}

/// Says that the mistake is ours. Writes by hand, since a closed stderr must not panic again.
fn report_panic(info: &PanicHookInfo<'_>) {
    let message = info.payload_as_str().unwrap_or("no message");
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let _ = writeln!(
        std::io::stderr(),
        "dateline {} stopped because of a bug; nothing was published.\n\
         Please report it with the lines below and, if you can, the notes that caused it:\n\
         {message}\n  at {place}",
        env!("CARGO_PKG_VERSION"),
    );
}
