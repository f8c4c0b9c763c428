//! What the Markdown door promises, as tables.

mod comments;
mod hostile;
mod outline;
mod patterns;
mod place;
mod render;

use dateline::markdown::{self, Context, RawHtml, Resolution, Target, TargetKind};

fn to_html(text: &str, context: &Context<'_>) -> String {
    markdown::to_html(text, context).into_string()
}

/// Links as written, images as files of the site.
fn as_written(target: Target<'_>) -> Resolution {
    match target.kind {
        TargetKind::Link => Resolution::Href(target.destination.to_owned()),
        TargetKind::Image => {
            Resolution::Image { src: target.destination.to_owned(), srcset: None, size: None }
        }
    }
}

/// HTML with ids prefixed by `n-` and addresses as written.
fn html(text: &str, raw: RawHtml) -> String {
    to_html(text, &Context { html: raw, ..Context::new(&as_written, "n-") })
}
