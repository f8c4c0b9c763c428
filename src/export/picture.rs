//! A static picture of a timeline, for slides, newsletters and pages that accept nothing else: SVG, and
//! the same as PNG.
//!
//! The events with space in the picture are chosen in this order: dated before undated ones, key events
//! first, then those with the most sources, then the earliest. They are drawn in the order of time, and
//! the number of all others is below them.

mod draw;
mod layout;

use self::layout::Picture;
use super::loss::{CHANGES, CLAIMS, Loss, PICTURES, REASONS, RELATIONS, WITHDRAWN};
use super::paper::TERMS;
use super::{Document, Format, Make};
use crate::card;

pub(super) const SVG: Format = Format {
    name: "svg",
    about: "a picture for slides and newsletters (SVG)",
    media_type: "image/svg+xml",
    needs_base_url: false,
    has_sources: false,
    losses: &[
        &NO_SPACE, &TEXTS, &CLAIMS, &REASONS, &CONFIRMED, &TERMS, &RELATIONS, &CHANGES, &PICTURES,
        &WITHDRAWN,
    ],
    make: Make::Text(|document, _| svg(document)),
};

pub(super) const PNG: Format = Format {
    name: "png",
    about: "the same picture as PNG",
    media_type: "image/png",
    needs_base_url: false,
    has_sources: false,
    losses: &[
        &NO_SPACE,
        &NO_LETTERS,
        &TEXTS,
        &CLAIMS,
        &REASONS,
        &CONFIRMED,
        &TERMS,
        &RELATIONS,
        &CHANGES,
        &PICTURES,
        &WITHDRAWN,
    ],
    make: Make::Bytes(|document| card::png_of(&svg(document), PIXELS)),
};

/// Pixels of a PNG for each unit of the SVG.
const PIXELS: f32 = 2.0;

const NO_SPACE: Loss = Loss {
    field: "events for which the picture has no space",
    becomes: "only their number. Events with a date come first; among these, key events, then those \
              with the most sources, then the earliest",
    count: |document| Picture::of(document).left_out,
};

const NO_LETTERS: Loss = Loss {
    field: "letters outside Latin, Greek, Cyrillic, Hebrew and Arabic",
    becomes: "boxes; `svg` has all letters",
    count: |document| Picture::of(document).texts().filter(|text| !card::covers(text)).count(),
};

const TEXTS: Loss = Loss {
    field: "texts of events, and links",
    becomes: "left out",
    count: |document| document.count(|event| !event.plain.is_empty()),
};

const CONFIRMED: Loss = Loss {
    field: "the status `confirmed`",
    becomes: "left out",
    count: |document| document.count(|event| event.status == "confirmed"),
};

/// The picture of a document as SVG.
pub fn svg(document: &Document) -> String {
    draw::svg(&Picture::of(document))
}

#[cfg(all(test, feature = "cards"))]
mod tests {
    use super::layout::{KEY_TITLE, SMALL, TITLES, WIDTH};
    use crate::card::width;
    use crate::measure;

    /// The widest of the common fonts are those that are built in.
    #[test]
    fn lines_stay_in_the_picture_whatever_they_say() {
        let texts = [
            "Instruments exchanged, treaty enters into force on the day after, say officials",
            "MINISTRY OF DEFENCE WARNS OF WWW AND MMM IN MOSCOW AND WASHINGTON AGAIN",
            "2024-06-19 2024-06-20 2024-06-21 2024-06-22 2024-06-23 0123456789 0123456789",
            "Договір про всеосяжне стратегічне партнерство підписано у Пхеньяні",
            "ЩО ЩЕ ЖДЕ НАС: ШИРОКИЙ ФРОНТ, ЮЖНЫЙ ЩИТ, ЖЫШЩЮФ ЖЫШЩЮФ ЖЫШЩЮФ ЖЫШЩЮФ ЖЫШЩЮФ",
            "Ελληνικά κείμενα για τη συνθήκη που υπογράφηκε στην Πιονγκγιάνγκ το 2024",
            "وقعت روسيا وكوريا الشمالية معاهدة شراكة استراتيجية شاملة في بيونغ يانغ أمس",
            "רוסיה וצפון קוריאה חתמו על הסכם שותפות אסטרטגית מקיפה בפיונגיאנג",
            "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
            "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
        ];
        for style in [KEY_TITLE, SMALL] {
            for text in texts {
                let column = WIDTH - TITLES - super::layout::MARGIN;
                let (lines, _) = measure::lines(text, 9, |line| style.width(line) <= column);
                for line in lines {
                    let wide = width(&line, style.size, style.bold);
                    assert!(wide <= WIDTH - TITLES, "{line}: {wide}");
                }
            }
        }
    }
}
