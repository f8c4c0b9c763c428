//! Checks the addresses of the configuration as those of notes are checked.

use std::collections::BTreeSet;

use super::file_of;
use crate::diag::{Code, Diagnostic, Place};
use crate::markdown;
use crate::note::{Reference, Target, target};
use crate::timeline::MergeInput;
use crate::timeline::finder::Finder;

/// Checks the addresses of `nav`, the publisher and terms, and the links of texts. Paths of the site are checked
/// where all are known, in the plan.
pub(super) fn check(
    (input, finder): (&MergeInput<'_>, &Finder<'_>),
    files: &mut BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
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
    for text in &config.texts {
        let outline = markdown::outline(text, config.limits.markdown_depth);
        let links = outline.links.iter().map(|link| &link.destination);
        for destination in links.chain(outline.images.iter().map(|image| &image.destination)) {
            let place = Place::new(&config.file, text.range.clone());
            let to = target(destination, "");
            let fault = match to {
                Target::File(_) | Target::Outside => {
                    let reference = Reference { to, place: 0..0, written: (&**destination).into() };
                    file_of(&reference, (place, ""), (input, finder), files, diagnostics);
                    continue;
                }
                Target::Event(id) => finder.event(&id).err(),
                Target::Note { name, .. } => finder.note(&name).err(),
                Target::Web => {
                    diagnostics.extend(unsafe_address(destination, place));
                    continue;
                }
                Target::Heading(_) | Target::Site(_) => continue,
            };
            diagnostics.extend(fault.map(|fault| fault(place)));
        }
    }
}

fn unsafe_address(address: &str, place: Place) -> Option<Diagnostic> {
    let message = format!("`{}` is not an address that a page may link", address.escape_debug());
    markdown::safe_address(address).is_none().then(|| {
        Diagnostic::new(Code::UnsafeAddress, place, message)
            .help("write an address that begins with `https://`, `http://`, `mailto:` or `tel:`")
    })
}
