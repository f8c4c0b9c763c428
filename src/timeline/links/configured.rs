//! Checks the addresses of the configuration as those of notes are checked.

use super::files::{NamedFile, check_file};
use super::{Known, ResolvedLinks};
use crate::diag::{Code, Diagnostic, Place};
use crate::markdown::{self, AddressProblem};
use crate::note::{Target, is_image, named_file, target};

/// Checks the addresses of `nav`, the publisher and terms, and the links of texts. Paths of the site are checked
/// where all are known, in the plan.
pub(super) fn check(
    known: &Known<'_>,
    linked: &mut ResolvedLinks,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Known { input, finder, .. } = *known;
    let config = input.config;
    for address in &config.addresses {
        let place = Place::new(&config.file, address.range.clone());
        match target(address, "") {
            Target::Site(_) => {}
            Target::Web => diagnostics.extend(unsafe_address(address, place)),
            _ => diagnostics.push(
                Diagnostic::new(
                    Code::BadValue,
                    place,
                    format!("`{}` is not an address", address.escape_debug()),
                )
                .help("write an address that begins with `https://`, or a path of the site that begins with `/`"),
            ),
        }
    }
    if let Some(cover) = &config.cover {
        let place = Place::new(&config.file, cover.image.range.clone());
        let file = named_file(&cover.image, "");
        let named = NamedFile { file: &file, written: &cover.image, note: "" };
        check_file(&named, place.clone(), known, &mut linked.files, diagnostics);
        if !is_image(&file) && linked.files.contains(&file) {
            let message = format!("the cover `{file}` is not an image");
            diagnostics.push(
                Diagnostic::new(Code::BadValue, place, message)
                    .help("use a JPEG, PNG, WebP, GIF, AVIF or SVG file"),
            );
        }
    }
    for text in &config.texts {
        let outline = markdown::outline(text, config.limits.markdown_depth, "en");
        let links = outline.links.iter().map(|link| &link.destination);
        for destination in links.chain(outline.images.iter().map(|image| &image.destination)) {
            let place = Place::new(&config.file, text.range.clone());
            let to = match linked.target(destination, "", known) {
                Ok(to) => to,
                Err(fault) => {
                    diagnostics.push(fault(place));
                    continue;
                }
            };
            if let Some(file) = NamedFile::of_link(&to, destination, "") {
                check_file(&file, place, known, &mut linked.files, diagnostics);
                continue;
            }
            let fault = match &to {
                Target::Event(id) => finder.event(id).err(),
                Target::Note { name, .. } => finder.note(name).err(),
                Target::Web => {
                    diagnostics.extend(unsafe_address(destination, place));
                    continue;
                }
                _ => continue,
            };
            diagnostics.extend(fault.map(|fault| fault(place)));
        }
    }
}

fn unsafe_address(address: &str, place: Place) -> Option<Diagnostic> {
    let AddressProblem { problem, meant } = markdown::address_problem(address)?;
    let message = format!("`{}` {problem}", address.escape_debug());
    let help = meant.map_or_else(
        || {
            "write an address that begins with `https://`, `http://`, `mailto:` or `tel:`"
                .to_owned()
        },
        |meant| format!("write `{meant}`"),
    );
    Some(Diagnostic::new(Code::UnsafeAddress, place, message).help(help))
}
