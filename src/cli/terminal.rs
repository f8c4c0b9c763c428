//! Writes results and messages to stdout and stderr. Nothing from a file reaches a terminal as it is: it
//! could contain control characters that move the cursor or change the window's title.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::{AutoStream, ColorChoice};
use dateline::error::{Error, Result};

use super::args::Colour;
use super::report::push_escaped;
use super::usage_error;

impl From<Colour> for ColorChoice {
    fn from(colour: Colour) -> Self {
        match colour {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
        }
    }
}

/// Writes a result for people to stdout, with all control characters visible.
pub(super) fn print(text: &str) -> Result<()> {
    write(io::stdout().lock(), visible(text).as_bytes())
}

/// Writes formatted diagnostics to stdout, with colours if the option permits them.
pub(super) fn print_formatted(colour: Colour, text: &str) -> Result<()> {
    write(AutoStream::new(io::stdout().lock(), colour.into()), text.as_bytes())
}

/// Writes a result for programs to stdout, byte for byte. On a terminal, control characters are visible,
/// and what is not text is an error.
pub(super) fn print_data(data: impl AsRef<[u8]>) -> Result<()> {
    let (data, stdout) = (data.as_ref(), io::stdout().lock());
    if !stdout.is_terminal() {
        return write(stdout, data);
    }
    match str::from_utf8(data) {
        Ok(text) => write(stdout, visible(text).as_bytes()),
        Err(_) => Err(usage_error(
            "a terminal cannot show a picture",
            "write it to a file: `--output FILE`",
        )),
    }
}

/// Number of signs of a whole progress bar.
const BAR: usize = 30;
/// Whether a progress bar is on the terminal; the next text replaces it.
static HAS_BAR: AtomicBool = AtomicBool::new(false);

/// Shows how much is done, if stderr is a terminal, until something else is written.
pub(super) fn show_progress(done: usize, of: usize) {
    let mut stderr = io::stderr().lock();
    if stderr.is_terminal() {
        let full = BAR * done / of.max(1);
        let bar = "#".repeat(full) + &"-".repeat(BAR - full);
        let _ = write!(stderr, "\r\x1b[K[{bar}] {done}/{of}");
        HAS_BAR.store(true, Ordering::Relaxed);
    }
}

/// Removes the progress bar from the terminal, if there is one.
fn clear_progress() {
    if HAS_BAR.swap(false, Ordering::Relaxed) {
        let _ = write!(io::stderr().lock(), "\r\x1b[K");
    }
}

/// Writes a result to stdout. A closed pipe, as in `dateline explain | head`, is no error.
fn write(mut stdout: impl Write, bytes: &[u8]) -> Result<()> {
    clear_progress();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::io("write to", "standard output")(cause))
        }
        _ => Ok(()),
    }
}

/// Writes a line to stderr with all control characters visible. Ignores errors, which could not be
/// reported.
pub(super) fn print_stderr(line: &str) {
    clear_progress();
    let _ = writeln!(io::stderr().lock(), "{}", visible(line));
}

/// Writes formatted diagnostics to stderr, as [`print_formatted`] does, and ignores errors.
pub(super) fn print_formatted_stderr(colour: Colour, text: &str) {
    clear_progress();
    let mut stream = AutoStream::new(io::stderr().lock(), colour.into());
    let _ = writeln!(stream, "{text}");
}

/// Replaces control characters by visible ones, except the ends of lines and tabs.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(character),
            _ => push_escaped(&mut shown, character),
        }
    }
    shown
}
