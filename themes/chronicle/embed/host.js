/**
 * Gives frames of timelines (`<iframe data-timeline>`) the height that they ask for. A page may load it
 * any number of times; it touches nothing but those frames, and leaves one symbol on `window`.
 */
"use strict";
(() => {
const mark = Symbol.for("dateline.host");
const page = /** @type {Record<symbol, unknown>} */ (/** @type {unknown} */ (window));
if (page[mark]) return;
page[mark] = true;

/** What a frame may ask for, in pixels; more than `absurd` is no height of a page. */
const least = 120, most = 20000, absurd = 1e5;
/** After so many milliseconds in view a frame that has said nothing has failed. */
const patience = 10000;

const frames = () => /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe[data-timeline]"));
/** @type {WeakSet<Element>} */
const met = new WeakSet();
/** @type {WeakSet<Element>} */
const ready = new WeakSet();

/** @param {HTMLIFrameElement} frame @param {number} asked */
const resize = (frame, asked) => {
  if (typeof asked !== "number" || !(asked > 0 && asked < absurd)) return;
  frame.style.height = Math.min(Math.max(Math.ceil(asked), least), most) + "px";
};

/** Follows a link for a frame that may open no window: to its own host only, and only from a click.
 * @param {HTMLIFrameElement} frame @param {string} href */
const follow = (frame, href) => {
  if (typeof href !== "string" || document.activeElement !== frame) return;
  /** @type {URL} */
  let to;
  try {
    to = new URL(href);
  } catch {
    return;
  }
  if (/^https?:$/.test(to.protocol) && to.host === new URL(frame.src, document.baseURI).host) location.assign(to.href);
};

addEventListener("message", ({ source, data }) => {
  if (!source || !data || data.v !== 1) return;
  for (const frame of frames()) {
    // The origin of a sandboxed frame is no help: it is "null" for all of them.
    if (frame.contentWindow !== source) continue;
    ready.add(frame);
    frame.classList.remove("dateline-failed");
    if (data.type === "dateline:height") resize(frame, data.height);
    if (data.type === "dateline:navigate") follow(frame, data.href);
  }
});

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    setTimeout(() => {
      if (!ready.has(target)) target.classList.add("dateline-failed");
    }, patience);
  }
});

const greet = () => {
  for (const frame of frames()) {
    if (met.has(frame)) continue;
    met.add(frame);
    seen.observe(frame);
    // One that spoke before anybody listened says it again.
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: "dateline:hello", v: 1 }, "*");
  }
};
greet();
new MutationObserver(greet).observe(document, { childList: true, subtree: true });
})();
