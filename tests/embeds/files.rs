//! What the build writes for embeds, and what it leaves out.
