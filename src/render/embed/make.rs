//! The files of embeds, made.

use super::files;
use crate::diag::Checked;
use crate::plan::EmbedItem;
use crate::render::here::Here;
use crate::render::{Renderer, fill, told};
use crate::site::OutPath;

/// Makes a file of an embed.
pub(in crate::render) fn make(
    shared: &Renderer,
    path: &OutPath,
    item: EmbedItem,
) -> Checked<Vec<u8>> {
    let here = |tree| Here { model: &shared.model, tree, path: path.as_str() };
    let result = match item {
        EmbedItem::Frame(tree, embed) => {
            fill(&shared.engines[tree], "embed/frame.html", &here(tree).frame(embed))
        }
        EmbedItem::Fragment(tree, embed, form) => {
            let page = here(tree).fragment(embed, form);
            fill(&shared.engines[tree], "embed/fragment.html", &page)
        }
        EmbedItem::MovedFrame(tree, moved) => {
            fill(&shared.engines[tree], "embed/frame.html", &here(tree).moved_frame(moved))
        }
        EmbedItem::MovedFragment(tree, moved, form) => {
            let page = here(tree).moved_fragment(moved, form);
            fill(&shared.engines[tree], "embed/fragment.html", &page)
        }
        EmbedItem::Oembed(tree, embed) => {
            Ok(super::oembed::oembed(&here(tree), embed).into_bytes())
        }
        EmbedItem::Shared(file) => Ok(files::shared(shared.engines[0].inlines(), file).to_vec()),
    };
    told(result, path)
}
