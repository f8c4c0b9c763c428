//! dateline compiles a folder of Markdown article notes into a static timeline of events.
//!
//! ```text
//! Inputs ─▶ Notes ─▶ Timeline ─▶ Plan ─▶ Site (+ Diagnostics) ─▶ publish | serve
//!  read      parse     merge      what      path ▶ recipe          write | answer
//!  disk      each      sort       goes      rendered on demand     one request
//!  once      alone     link       where     and in parallel
//! ```
//!
//! [`Inputs`] are read from a folder, or given as strings. [`build()`] turns them into a [`Build`]: a
//! [`Site`], and a list of [`Diagnostic`]s that say what is wrong with the notes and what to do about it.
//! A build without errors gives a [`SoundSite`], which [`publish()`] writes to a folder
//! and [`serve()`] shows while the notes are written. [`read_timeline`] gives other programs
//! the events themselves.
//!
//! ```
//! use dateline::{Day, Drafts, Inputs, Strictness, build};
//!
//! let note = "---\ntitle: A treaty is signed\ndate: 2024-06-19\nsource: {name: UNN}\n---\nIn Moscow.\n";
//! let files = [("dateline.yaml", "title: Treaties\n"), ("content/treaty.md", note)];
//! let today = Day::new(2025, 6, 1).expect("a day of the calendar");
//! let inputs = Inputs::from_files(files, Drafts::LeaveOut, today)?;
//!
//! let site = build(&inputs, Strictness::Normal).into_sound().expect("no error is found");
//! let page = site.render("events/treaty/index.html").expect("the event has a page");
//! let html = String::from_utf8(page.value)?;
//! assert!(html.contains("A treaty is signed"));
//!
//! // A mistake is said with its place, and the site cannot be published.
//! let files = [("content/treaty.md", note.replace("06-19", "June"))];
//! let inputs = Inputs::from_files(files, Drafts::LeaveOut, today)?;
//! let errors = build(&inputs, Strictness::Normal).into_sound().err().expect("an error is found");
//! assert_eq!(errors[0].code.name(), "bad-date");
//! assert_eq!(errors[0].place.as_ref().map(|place| &*place.file), Some("content/treaty.md"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The modules, in reading order, are public for the program, its tests and benchmarks only: what these
//! pages do not show may change at any time.

#[doc(hidden)]
pub mod article;
#[doc(hidden)]
pub mod colour;
#[doc(hidden)]
pub mod diag;
#[doc(hidden)]
pub mod error;
#[doc(hidden)]
pub mod folder;
#[doc(hidden)]
pub mod html;
#[doc(hidden)]
pub mod measure;
#[doc(hidden)]
pub mod raster;
#[doc(hidden)]
pub mod search;
#[doc(hidden)]
pub mod sentence;
#[doc(hidden)]
pub mod site;
#[doc(hidden)]
pub mod slug;
#[doc(hidden)]
pub mod weight;
#[doc(hidden)]
pub mod work;
#[doc(hidden)]
pub mod xml;

#[doc(hidden)]
pub mod card;
#[doc(hidden)]
pub mod cite;
#[doc(hidden)]
pub mod date;
#[doc(hidden)]
pub mod draft;
#[doc(hidden)]
pub mod id;
#[doc(hidden)]
pub mod markdown;
#[doc(hidden)]
pub mod temporal;
#[doc(hidden)]
pub mod words;
#[doc(hidden)]
pub mod yaml;

#[doc(hidden)]
pub mod export;
#[doc(hidden)]
pub mod keys;
#[doc(hidden)]
pub mod picture;
#[doc(hidden)]
pub mod versions;

#[doc(hidden)]
pub mod config;

#[doc(hidden)]
pub mod note;
#[doc(hidden)]
pub mod theme;

#[doc(hidden)]
pub mod inputs;

#[doc(hidden)]
pub mod timeline;

#[doc(hidden)]
pub mod edition;
#[doc(hidden)]
pub mod plan;

#[doc(hidden)]
pub mod render;

#[doc(hidden)]
pub mod build;
#[doc(hidden)]
pub mod lint_levels;

pub mod publish;
pub mod serve;

#[doc(hidden)]
pub use build::document;
#[doc(inline)]
pub use build::{build, timeline as read_timeline};
#[doc(inline)]
pub use date::{Bound, Bounds, DateError, Day, Hemisphere, Precision, When};
#[doc(inline)]
pub use diag::{Checked, Code, Diagnostic, Place, Severity};
#[doc(inline)]
pub use error::{Error, Result};
#[doc(inline)]
pub use inputs::{Drafts, Inputs};
#[doc(inline)]
pub use lint_levels::Strictness;
#[doc(inline)]
pub use note::{Claim, Note, Source, Status};
pub use publish::publish;
pub use serve::serve;
#[doc(inline)]
pub use site::{Build, Counts, Site, SkippedFile, SoundSite};
#[doc(inline)]
pub use timeline::{Dating, Event, EventClaim, Timeline};
