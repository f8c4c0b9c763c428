//! The files of embeds, made.

use super::files;
use crate::diag::Checked;
use crate::plan::{EmbedItem, TreeIndex};
use crate::render::engine::TemplateFault;
use crate::render::here::Here;
use crate::render::{Renderer, told};
use crate::site::OutPath;

/// Makes a file of an embed.
pub(in crate::render) fn make(
    shared: &Renderer,
    path: &OutPath,
    item: EmbedItem,
) -> Checked<Vec<u8>> {
    let made = match item {
        EmbedItem::Oembed(tree, embed) => {
            let here = Here::new(&shared.model, tree, path.as_str());
            Ok(super::oembed::oembed(&here, embed).into_bytes())
        }
        EmbedItem::Shared(file) => {
            Ok(files::shared(shared.engines[TreeIndex::FIRST].inlines(), file).to_vec())
        }
        EmbedItem::Frame(tree, _) | EmbedItem::MovedFrame(tree, _) => {
            page(shared, path, tree, "embed/frame.html", item)
        }
        EmbedItem::Fragment(tree, ..) | EmbedItem::MovedFragment(tree, ..) => {
            page(shared, path, tree, "embed/fragment.html", item)
        }
    };
    told(made, path)
}

/// What is filled into a template.
fn page(
    shared: &Renderer,
    path: &OutPath,
    tree: TreeIndex,
    template: &str,
    item: EmbedItem,
) -> Result<Vec<u8>, Box<TemplateFault>> {
    let engine = &shared.engines[tree];
    let filled = |here: &Here<'_>| match item {
        EmbedItem::Frame(_, embed) => engine.render(template, &here.frame(embed), here.reads),
        EmbedItem::Fragment(_, embed, form) => {
            engine.render(template, &here.fragment(embed, form), here.reads)
        }
        EmbedItem::MovedFrame(_, moved) => {
            engine.render(template, &here.moved_frame(moved), here.reads)
        }
        EmbedItem::MovedFragment(_, moved, form) => {
            engine.render(template, &here.moved_fragment(moved, form), here.reads)
        }
        EmbedItem::Oembed(..) | EmbedItem::Shared(_) => Ok(Vec::new()),
    };
    let here = Here::filling(&shared.model, tree, path.as_str(), template);
    // What is wrong names the fields that there are: all of them, not only those that are read.
    filled(&here).or_else(|_| filled(&Here::new(&shared.model, tree, path.as_str())))
}
