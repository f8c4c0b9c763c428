//! Keys that a person presses: one at a time on a terminal, the characters of the input elsewhere.

use std::io::{self, BufRead, IsTerminal, Read};

use dateline::error::{Error, Result};

/// Standard input, key by key.
pub(super) struct Keys {
    /// The terminal's settings before, which are restored at the end.
    #[cfg(unix)]
    before: Option<rustix::termios::Termios>,
}

impl Keys {
    /// Switches the terminal to single keys, if standard input is one.
    pub(super) fn open() -> Keys {
        Keys {
            #[cfg(unix)]
            before: single_keys(),
        }
    }

    /// Returns the next key; `None` at the end of the input. Line ends count only on a terminal.
    ///
    /// # Errors
    /// If the input cannot be read.
    pub(super) fn next(&mut self) -> Result<Option<char>> {
        let is_terminal = io::stdin().is_terminal();
        let mut byte = [0];
        loop {
            let count = io::stdin().lock().read(&mut byte).map_err(error())?;
            // Ctrl-C and Ctrl-D arrive as keys, so that the terminal is restored before the end.
            if count == 0 || matches!(byte[0], 3 | 4) {
                return Ok(None);
            }
            let key = char::from(byte[0]);
            if is_terminal || !key.is_whitespace() {
                return Ok(Some(if key == '\r' { '\n' } else { key }));
            }
        }
    }

    /// Returns a line that the person types, without its end.
    ///
    /// # Errors
    /// If the input cannot be read.
    pub(super) fn line(&mut self) -> Result<String> {
        self.restore();
        let mut line = String::new();
        let stdin = io::stdin();
        loop {
            let count = stdin.lock().read_line(&mut line).map_err(error())?;
            // What follows a key on its line of a file is only the end of that line.
            if count == 0 || stdin.is_terminal() || !line.trim().is_empty() {
                break;
            }
            line.clear();
        }
        #[cfg(unix)]
        {
            self.before = single_keys();
        }
        Ok(line.trim_end_matches(['\r', '\n']).to_owned())
    }

    fn restore(&mut self) {
        #[cfg(unix)]
        if let Some(before) = self.before.take() {
            let now = rustix::termios::OptionalActions::Now;
            // A terminal that is gone needs no settings.
            let _ = rustix::termios::tcsetattr(io::stdin(), now, &before);
        }
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        self.restore();
    }
}

/// Makes the terminal send each key immediately and without showing it; returns its settings before.
#[cfg(unix)]
fn single_keys() -> Option<rustix::termios::Termios> {
    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
    let before = tcgetattr(io::stdin()).ok()?;
    let mut single = before.clone();
    single.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG;
    tcsetattr(io::stdin(), OptionalActions::Now, &single).ok()?;
    Some(before)
}

fn error() -> impl Fn(io::Error) -> Error {
    |cause| Error::io("read", "standard input")(cause)
}
