//! The preview: serves a site on 127.0.0.1, and rebuilds it after every change of the inputs.
//!
//! One thread answers requests from the current [`Preview`], and renders a page when it is requested.
//! Another waits for changes and rebuilds the site. This module reads only files that the site's own table
//! lists, and writes only drafts, when a person asks for it (`drafts`); `versions` caches pictures.

mod access;
mod backend;
mod content_type;
mod drafts;
mod http;
mod live;
mod page_cache;
mod policy;
mod reload;
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
pub use drafts::DraftNote;
use live::LivePreview;
use watch::Watch;

/// The default port; if it is not free, the preview uses one of the next 99.
pub const FIRST_PORT: u16 = 4000;

/// What is shown: a site, and the report of errors over it.
#[derive(Clone)]
pub struct Preview {
    /// The last site that was built without errors; empty if there was none yet.
    pub site: Arc<SoundSite>,
    /// Why the newest inputs could not be built; `None` if they are shown.
    pub report: Option<Report>,
    /// The warnings about the newest inputs.
    pub warnings: Report,
    /// The drafts with claims to decide, whose review the preview offers; `None` if it only shows the site.
    pub drafts: Option<Arc<[DraftNote]>>,
    /// The path at which the site will be published, such as `/` or `/briefings/`. Addresses below it lead to
    /// the same pages as those below `/`.
    pub base_path: String,
    /// Formats the diagnostics of a page that fails when it is rendered.
    pub format: FormatDiagnostics,
}

/// Formats diagnostics as plain text, without escape sequences.
pub type FormatDiagnostics = Arc<dyn Fn(&[Diagnostic]) -> String + Send + Sync>;

/// The errors of a failed build, or the warnings of one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Number of errors or warnings.
    pub count: usize,
    /// The errors or warnings as a terminal would show them, without escape sequences. May contain any
    /// characters.
    pub text: String,
}

/// The options of a preview.
#[derive(Debug, Clone)]
pub struct Options {
    /// Exactly this port, or the first free one from [`FIRST_PORT`].
    pub port: Option<u16>,
    /// Whether a browser is opened.
    pub open: OpenBrowser,
    /// Files and folders to watch; some may not exist yet.
    pub watch: Vec<PathBuf>,
    /// Files and folders below them that are not watched.
    pub ignore: Vec<PathBuf>,
}

/// Whether a preview opens the browser when it listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenBrowser {
    /// Open it on the home page.
    Yes,
    /// Open no browser.
    No,
}

/// An event of a running preview, for the terminal.
#[derive(Debug)]
pub enum Notice {
    /// The preview can be read at this address.
    Listening(String),
    /// The inputs changed and the site was rebuilt.
    Rebuilt {
        /// The files and folders that changed; empty if everything was read again.
        changed: Vec<PathBuf>,
        /// How long it took.
        elapsed: Duration,
        /// The report of errors that is shown over the pages now.
        report: Option<Report>,
    },
    /// A requested page could not be rendered.
    PageFailed {
        /// The page's path in the site.
        path: String,
        /// Its formatted diagnostics.
        text: String,
    },
    /// The system cannot watch all folders, so files are compared every second; the text is the reason.
    Polling(String),
    /// Changes of this path will not be noticed; the text is the reason.
    Unwatched(PathBuf, String),
    /// The browser could not be opened; the text is the reason.
    NoBrowser(String),
}

/// Receives notices; called from several threads.
type Announce = Arc<dyn Fn(Notice) + Send + Sync>;

/// Serves the preview that `initial` returns, and after each change the one that `rebuild` returns, until
/// Ctrl-C or SIGTERM.
///
/// `initial` is called after the port is opened and the watch has started, so that no change is missed.
/// `rebuild` gets the changed files and folders in order (a folder means all that is in it; a path may no
/// longer exist), or an empty slice if everything must be read again. If it returns the same `Arc` of the
/// site and the same report, pages do not change.
///
/// # Errors
/// [`Error::System`] if no port is free.
pub fn serve(
    options: Options,
    initial: impl FnOnce() -> Preview,
    rebuild: impl FnMut(&[PathBuf]) -> Preview + Send + 'static,
    announce: impl Fn(Notice) + Send + Sync + 'static,
) -> Result<()> {
    Server::listen(options, announce)?.run(initial(), rebuild)
}

/// A preview that has opened its port and watches the inputs, but does not answer yet.
pub struct Server {
    open: OpenBrowser,
    listener: TcpListener,
    port: u16,
    watch: Watch,
    announce: Announce,
    stop: Stopper,
}

/// Stops a running [`Server`] from another thread.
#[derive(Clone, Default)]
pub struct Stopper(Arc<Notify>);

impl Stopper {
    /// Makes [`Server::run`] return at once, also if it is called later.
    pub fn stop(&self) {
        self.0.notify_one();
    }
}

impl Server {
    /// Opens a port of 127.0.0.1 and starts watching. Requests before [`Server::run`] wait.
    ///
    /// # Errors
    /// [`Error::System`] if the port, or every port of the range, is in use.
    pub fn listen(
        options: Options,
        announce: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Result<Server> {
        let Options { port, open, watch, ignore } = options;
        let listener = bind(port)?;
        let system_error = system_error("cannot listen on 127.0.0.1");
        listener.set_nonblocking(true).map_err(system_error)?;
        let port = listener.local_addr().map_err(system_error)?.port();
        let announce: Announce = Arc::new(announce);
        let watch = Watch::start(watch, ignore, &announce);
        Ok(Server { open, listener, port, watch, announce, stop: Stopper::default() })
    }

    /// The address of the home page.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Returns a handle that stops this server.
    pub fn stopper(&self) -> Stopper {
        self.stop.clone()
    }

    /// Answers requests until Ctrl-C, SIGTERM or the stopper, and then returns at once, whatever is
    /// connected.
    ///
    /// # Errors
    /// [`Error::System`] if the system refuses threads or signals.
    pub fn run(
        self,
        initial: Preview,
        rebuild: impl FnMut(&[PathBuf]) -> Preview + Send + 'static,
    ) -> Result<()> {
        let url = self.url();
        let system_error = system_error("cannot run the preview");
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(system_error)?;
        let (live, receiver) = channel::channel(Arc::new(LivePreview::initial(initial)));
        let watch_stopper = self.watch.stopper();
        let (watch, announce) = (self.watch, self.announce.clone());
        std::thread::Builder::new()
            .name("preview rebuild".into())
            .spawn(move || live::rebuild_on_changes(watch, live, rebuild, announce))
            .map_err(system_error)?;
        (self.announce)(Notice::Listening(url.clone()));
        if self.open == OpenBrowser::Yes
            && let Err(cause) = open::that_detached(&url)
        {
            (self.announce)(Notice::NoBrowser(cause.to_string()));
        }
        let router = http::router(self.port, receiver, self.announce);
        let result = runtime.block_on(run_until_stopped(self.listener, router, self.stop));
        watch_stopper.stop();
        // Open tabs keep their streams open, and a page may still be rendering: wait for neither.
        runtime.shutdown_background();
        result.map_err(system_error)
    }
}

/// Answers requests until a signal or the stopper ends it.
async fn run_until_stopped(
    listener: TcpListener,
    router: axum::Router,
    stop: Stopper,
) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    tokio::select! {
        result = axum::serve(listener, router) => result,
        result = stop_signal() => result,
        () = stop.0.notified() => Ok(()),
    }
}

/// Returns a function for `map_err` that makes an error of the system with this message.
fn system_error(message: &'static str) -> impl Fn(std::io::Error) -> Error + Copy {
    move |cause| Error::System { message: message.to_owned(), cause: Some(cause), help: None }
}

/// Opens the requested port, or the first free one of the range.
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

/// Waits until the user or the system asks the program to end.
async fn stop_signal() -> std::io::Result<()> {
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
