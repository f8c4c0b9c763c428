//! The preview: a computed site → answers on 127.0.0.1, and after every change of the inputs the next one.
//!
//! Two threads of work: the server answers from the [`Preview`] that is live, rendering a page when it
//! is asked for; the keeper waits for changes, has the site computed again and makes it live. Nothing
//! here writes to disk, and nothing is read but the files that the site's own table names.

mod engine;
mod gate;
mod http;
mod live;
mod media;
mod policy;
mod reload;
mod shelf;
mod watch;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::sync::watch as channel;

use crate::diag::Diagnostic;
use crate::error::{Error, Result};
use crate::site::SoundSite;
use live::Live;
use watch::Watch;

/// The port that a preview takes where none is asked for; if it is taken, one of the 99 after it.
pub const FIRST_PORT: u16 = 4000;

/// What is shown: a site, and what stands over it.
#[derive(Clone)]
pub struct Preview {
    /// The last site that could be computed; an empty one where none could yet.
    pub site: Arc<SoundSite>,
    /// Why the newest inputs are not what is shown; `None` if they are.
    pub report: Option<Report>,
    /// Puts the diagnostics of a page that fails when it is rendered into words.
    pub paint: Paint,
}

/// Turns diagnostics into plain text for readers, without escape sequences.
pub type Paint = Arc<dyn Fn(&[Diagnostic]) -> String + Send + Sync>;

/// What a failed build has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many mistakes there are.
    pub errors: usize,
    /// The mistakes as the terminal shows them, without escape sequences; any characters are safe.
    pub text: String,
}

/// How a preview is to run.
#[derive(Debug, Clone)]
pub struct Options {
    /// Exactly this port, or the first free one from [`FIRST_PORT`].
    pub port: Option<u16>,
    /// Whether a browser is opened.
    pub open: OpenBrowser,
    /// Files and folders whose changes matter; some may not exist yet.
    pub watch: Vec<PathBuf>,
    /// Files and folders below those whose changes do not.
    pub ignore: Vec<PathBuf>,
}

/// Whether a preview opens the reader's browser once it listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenBrowser {
    /// Open it on the home page.
    Yes,
    /// Leave that to the reader.
    No,
}

/// What happens while a preview runs, for the terminal.
#[derive(Debug)]
pub enum Notice {
    /// The preview can be read at this address.
    Listening(String),
    /// The inputs changed and the site was computed again.
    Rebuilt {
        /// The files and folders that changed; none if everything was looked at again.
        changed: Vec<PathBuf>,
        /// How long it took.
        took: Duration,
        /// What stands over the pages now.
        report: Option<Report>,
    },
    /// A page that was asked for could not be rendered; the painted diagnostics say why.
    PageFailed {
        /// The page's path in the site.
        path: String,
        /// Its diagnostics, painted.
        text: String,
    },
    /// The system cannot watch that many folders, so files are compared every second; says why.
    Polling(String),
    /// Changes of this path will not be noticed; the text says why.
    Unwatched(PathBuf, String),
    /// The browser could not be opened; the text says why.
    NoBrowser(String),
}

/// Where notices go; called from several threads.
type Announce = Arc<dyn Fn(Notice) + Send + Sync>;

/// Previews what `first` computes, and after each change what `rebuild` makes of it, until Ctrl-C or
/// SIGTERM.
///
/// `first` is called when the port is taken and the watch stands, so that no change is missed.
/// `rebuild` gets the changed files and folders in order (a folder stands for all that is in it, a
/// path may have vanished), or an empty slice when everything is to be looked at again. A preview
/// with the same `Arc` for its site and the same report changes nothing for readers.
///
/// # Errors
/// [`Error::System`] if no port is to be had.
pub fn serve(
    options: Options,
    first: impl FnOnce() -> Preview,
    rebuild: impl FnMut(&[PathBuf]) -> Preview + Send + 'static,
    announce: impl Fn(Notice) + Send + Sync + 'static,
) -> Result<()> {
    Server::listen(options, announce)?.run(first(), rebuild)
}

/// A preview that has its port and watches the inputs, but does not answer yet.
pub struct Server {
    open: OpenBrowser,
    listener: TcpListener,
    port: u16,
    watch: Watch,
    announce: Announce,
    stop: Stopper,
}

/// Ends a running [`Server`] from another thread.
#[derive(Clone, Default)]
pub struct Stopper(Arc<Notify>);

impl Stopper {
    /// Makes [`Server::run`] return at once, or as soon as it is called.
    pub fn stop(&self) {
        self.0.notify_one();
    }
}

impl Server {
    /// Takes a port of 127.0.0.1 and begins to watch; readers that come before [`Server::run`] wait.
    ///
    /// # Errors
    /// [`Error::System`] if the port, or every one of the range, is taken.
    pub fn listen(
        options: Options,
        announce: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Result<Server> {
        let Options { port, open, watch, ignore } = options;
        let listener = bind(port)?;
        let system = system("cannot listen on 127.0.0.1");
        listener.set_nonblocking(true).map_err(system)?;
        let port = listener.local_addr().map_err(system)?.port();
        let announce: Announce = Arc::new(announce);
        let watch = Watch::start(watch, ignore, &announce);
        Ok(Server { open, listener, port, watch, announce, stop: Stopper::default() })
    }

    /// The address of the home page.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// A handle that ends this server.
    pub fn stopper(&self) -> Stopper {
        self.stop.clone()
    }

    /// Answers until Ctrl-C, SIGTERM or the stopper, and then returns at once, whoever still listens.
    ///
    /// # Errors
    /// [`Error::System`] if the system gives no threads or signals.
    pub fn run(
        self,
        first: Preview,
        rebuild: impl FnMut(&[PathBuf]) -> Preview + Send + 'static,
    ) -> Result<()> {
        let url = self.url();
        let system = system("cannot run the preview");
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(system)?;
        let (live, reader) = channel::channel(Arc::new(Live::first(first)));
        let end_of_watch = self.watch.stopper();
        let (watch, announce) = (self.watch, self.announce.clone());
        std::thread::Builder::new()
            .name("preview keeper".into())
            .spawn(move || live::keep(watch, live, rebuild, announce))
            .map_err(system)?;
        (self.announce)(Notice::Listening(url.clone()));
        if self.open == OpenBrowser::Yes
            && let Err(cause) = open::that_detached(&url)
        {
            (self.announce)(Notice::NoBrowser(cause.to_string()));
        }
        let router = http::router(self.port, reader, self.announce);
        let result = runtime.block_on(answer(self.listener, router, self.stop));
        end_of_watch.stop();
        // Open tabs hold their streams for ever, and a page may still be rendering: wait for neither.
        runtime.shutdown_background();
        result.map_err(system)
    }
}

/// Answers readers until something says that it is enough.
async fn answer(listener: TcpListener, router: axum::Router, stop: Stopper) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    tokio::select! {
        result = axum::serve(listener, router) => result,
        result = interrupted() => result,
        () = stop.0.notified() => Ok(()),
    }
}

/// A function for `map_err` that says what the system did not let us do.
fn system(message: &'static str) -> impl Fn(std::io::Error) -> Error + Copy {
    move |cause| Error::System { message: message.to_owned(), cause: Some(cause), help: None }
}

/// Takes the port that was asked for, or the first free one of the range.
fn bind(port: Option<u16>) -> Result<TcpListener> {
    let listen = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    match port {
        Some(port) => listen(port).map_err(|cause| Error::System {
            message: format!("cannot listen on port {port} of 127.0.0.1"),
            cause: Some(cause),
            help: Some("name another with `--port`, or leave it out to get a free one"),
        }),
        None => {
            let last = FIRST_PORT + 99;
            (FIRST_PORT..=last).find_map(|port| listen(port).ok()).ok_or_else(|| Error::System {
                message: format!("none of the ports {FIRST_PORT} to {last} of 127.0.0.1 is free"),
                cause: None,
                help: Some("name another with `--port`"),
            })
        }
    }
}

/// Returns when the user or the system asks the program to end.
async fn interrupted() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            result = tokio::signal::ctrl_c() => result,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
