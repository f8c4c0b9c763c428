//! Renders the files of embeds.

use crate::diag::Checked;
use crate::plan::{EmbedItem, TreeIndex};
use crate::render::Renderer;
use crate::render::context::PageContext;
use crate::site::OutPath;

/// The template of documents for frames.
const FRAME: &str = "embed/frame.html";
/// The template of fragments.
const FRAGMENT: &str = "embed/fragment.html";

/// The template of the dialog about embeds.
const DIALOG: &str = "embed/dialog.html";

/// Renders a file of an embed.
pub(in crate::render) fn make(
    renderer: &Renderer,
    path: &OutPath,
    item: EmbedItem,
) -> Checked<Vec<u8>> {
    let bytes = match item {
        EmbedItem::Oembed(tree, embed) => {
            let context = PageContext::new(&renderer.model, tree, path.as_str());
            super::oembed::oembed(&context, embed).into_bytes()
        }
        EmbedItem::Dialog(tree) => {
            let dialog = renderer.fill((path, tree), DIALOG, |context| context.embed_dialog());
            return Checked { value: script("embedDialog", &text(&dialog.value)), ..dialog };
        }
        EmbedItem::Names(tree) => {
            let context = PageContext::new(&renderer.model, tree, path.as_str());
            script("names", &context.offer_names())
        }
        EmbedItem::Shared(file) => renderer.engines[TreeIndex::FIRST].shared(file).to_vec(),
        EmbedItem::Frame(tree, embed) => {
            return renderer.fill((path, tree), FRAME, |context| context.frame(embed));
        }
        EmbedItem::MovedFrame(tree, moved) => {
            return renderer.fill((path, tree), FRAME, |context| context.moved_frame(moved));
        }
        EmbedItem::Fragment(tree, embed, form) => {
            return renderer.fill((path, tree), FRAGMENT, |context| context.fragment(embed, form));
        }
        EmbedItem::MovedFragment(tree, moved, form) => {
            return renderer
                .fill((path, tree), FRAGMENT, |context| context.moved_fragment(moved, form));
        }
    };
    Checked { value: bytes, diagnostics: Vec::new() }
}

/// Returns a script that hands data to a function of the page: scripts load from disk too, data do not.
pub(in crate::render) fn script(function: &str, data: &serde_json::Value) -> Vec<u8> {
    format!("dateline.{function}({data})\n").into_bytes()
}

fn text(html: &[u8]) -> serde_json::Value {
    String::from_utf8_lossy(html).into()
}
