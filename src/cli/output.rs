//! What commands print on standard output.

use std::fmt::Arguments;
use std::io::{ErrorKind, Write};

/// Prints; ends the program quietly when nobody reads any more (`passerelle check | head`).
pub fn print(text: Arguments<'_>) {
    let written = std::io::stdout().lock().write_fmt(text);
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        // A full disk behind a redirection: there is no better place to tell of it.
        Err(error) => tracing::error!(%error, "cannot write to standard output"),
        Ok(()) => {}
    }
}

/// Prints one line, see [`print()`].
pub fn print_line(text: Arguments<'_>) {
    print(format_args!("{text}\n"));
}
