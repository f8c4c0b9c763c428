//! The addresses of an image: its own, and those of its smaller versions.

use super::context::PageContext;
use super::view::SocialImage;
use super::view::event::MediaView;
use crate::html::Html;
use crate::note::{is_image, named_file};
use crate::plan::file_path;
use crate::raster::WIDTHS;
use crate::timeline::EventIndex;

/// What an `<img>` of a page loads.
pub(super) struct ImageSources {
    /// The widest version, or the image itself; `None` if the page has no address for it.
    pub(super) src: Option<String>,
    /// All versions with their widths, if there are some.
    pub(super) srcset: Option<String>,
}

impl PageContext<'_> {
    /// An image of the content folder without its caption; `to` makes addresses of paths.
    pub(super) fn picture(
        &self,
        image: &str,
        alt: String,
        credit: Option<String>,
        to: &dyn Fn(&str) -> String,
    ) -> MediaView {
        let size = self.model.files.sizes.get(image).copied();
        let sources = self.image_sources(image, |path| Some(to(path)));
        MediaView {
            href: to(&file_path(image)),
            image: is_image(image),
            src: sources.src.unwrap_or_default(),
            srcset: sources.srcset,
            alt,
            caption_html: Html::default(),
            credit,
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
        }
    }

    /// The picture of the home page, in the words of the page's language.
    pub(super) fn cover(&self) -> Option<MediaView> {
        let cover = self.model.config.cover.as_ref()?;
        let words = self.model.config.languages.get(self.words().lang());
        let words = words.map(|language| language.cover.clone()).unwrap_or_default();
        let alt = words.alt.unwrap_or_else(|| cover.alt.clone());
        let credit = words.credit.or_else(|| cover.credit.clone());
        Some(self.picture(&named_file(&cover.image, ""), alt, credit, &|path| self.to(path)))
    }

    /// The picture of the home page, if networks can show it.
    pub(super) fn cover_of_links(&self) -> Option<SocialImage> {
        let image = named_file(&self.model.config.cover.as_ref()?.image, "");
        self.social_image(&image, self.cover()?.alt)
    }

    /// An image in its widest version, for networks; `None` if it has no versions.
    fn social_image(&self, image: &str, alt: String) -> Option<SocialImage> {
        let version = self.model.plan.versions.get(image)?.last()?;
        Some(SocialImage {
            url: self.absolute(&version.path)?,
            alt,
            width: version.width,
            height: version.height,
            media_type: version.format.media_type().to_owned(),
        })
    }

    /// Returns the first picture of an event that networks can show, in its widest version.
    pub(super) fn own_picture(&self, event: EventIndex) -> Option<SocialImage> {
        let media = self.model.timeline.events[event].media.iter().zip(self.event_media(event));
        media.into_iter().find_map(|((_, media), view)| self.social_image(&media.image, view.alt))
    }

    /// Returns the addresses of an image of the content folder; `to` makes those of paths.
    pub(super) fn image_sources(
        &self,
        image: &str,
        to: impl Fn(&str) -> Option<String>,
    ) -> ImageSources {
        let own = file_path(image);
        let Some(versions) = self.model.plan.versions.get(image) else {
            return ImageSources { src: to(&own), srcset: None };
        };
        let mut all: Vec<(u32, &str)> =
            versions.iter().map(|version| (version.width, version.path.as_str())).collect();
        let src = all.last().and_then(|(_, path)| to(path));
        let size = self.model.files.sizes.get(image);
        let [.., widest] = WIDTHS;
        all.extend(
            size.filter(|(width, _)| *width <= widest).map(|(width, _)| (*width, own.as_str())),
        );
        let candidate = |(width, path): (u32, &str)| Some(format!("{} {width}w", to(path)?));
        let candidates: Option<Vec<String>> = all.into_iter().map(candidate).collect();
        ImageSources { src, srcset: candidates.map(|all| all.join(", ")) }
    }
}
