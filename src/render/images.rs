//! The addresses of an image: its own, and those of its smaller versions.

use super::context::PageContext;
use super::view::SocialImage;
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
    /// Returns the first picture of an event that networks can show, in its widest version.
    pub(super) fn own_picture(&self, event: EventIndex) -> Option<SocialImage> {
        let media = self.model.timeline.events[event].media.iter().zip(self.event_media(event));
        media.into_iter().find_map(|((_, media), view)| {
            let version = self.model.plan.versions.get(&media.image)?.last()?;
            Some(SocialImage {
                url: self.absolute(&version.path)?,
                alt: view.alt,
                width: version.width,
                height: version.height,
                media_type: version.format.media_type().to_owned(),
            })
        })
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
