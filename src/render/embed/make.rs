//! The files of embeds, made.

use super::files;
use crate::diag::Checked;
use crate::plan::{EmbedItem, TreeIndex};
use crate::render::context::PageContext;
use crate::render::engine::TemplateFault;
use crate::render::{Renderer, into_checked};
use crate::site::OutPath;

/// Makes a file of an embed.
pub(in crate::render) fn make(
    shared: &Renderer,
    path: &OutPath,
    item: EmbedItem,
) -> Checked<Vec<u8>> {
    let made = match item {
        EmbedItem::Oembed(tree, embed) => {
            let context = PageContext::new(&shared.model, tree, path.as_str());
            Ok(super::oembed::oembed(&context, embed).into_bytes())
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
    into_checked(made, path)
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
    let filled = |context: &PageContext<'_>| match item {
        EmbedItem::Frame(_, embed) => {
            engine.render(template, &context.frame(embed), context.fields)
        }
        EmbedItem::Fragment(_, embed, form) => {
            engine.render(template, &context.fragment(embed, form), context.fields)
        }
        EmbedItem::MovedFrame(_, moved) => {
            engine.render(template, &context.moved_frame(moved), context.fields)
        }
        EmbedItem::MovedFragment(_, moved, form) => {
            engine.render(template, &context.moved_fragment(moved, form), context.fields)
        }
        EmbedItem::Oembed(..) | EmbedItem::Shared(_) => Ok(Vec::new()),
    };
    let context = PageContext::filling(&shared.model, tree, path.as_str(), template);
    // What is wrong names the fields that there are: all of them, not only those that are read.
    filled(&context).or_else(|_| filled(&PageContext::new(&shared.model, tree, path.as_str())))
}
