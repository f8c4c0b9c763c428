// Gives frames of timelines (`<iframe data-timeline>`) the height that they ask for. A page may load it any
// number of times; it touches only those frames, and leaves one symbol on `window`.
(() => {
  "use strict";

  const MARK = Symbol.for("dateline.host");
  const globals = /** @type {Record<symbol, unknown>} */ (/** @type {unknown} */ (window));
  if (globals[MARK]) return;
  globals[MARK] = true;

  // The heights that a frame may have, in pixels.
  const [MIN_HEIGHT, MAX_HEIGHT] = [120, 20000];
  // No page is this high: a frame that asks for it is ignored.
  const ABSURD_HEIGHT = 1e5;
  // A frame has failed if it sends no message for this number of milliseconds in view.
  const TIMEOUT = 10000;

  const frames = () =>
    /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe[data-timeline]"));
  /** @type {WeakSet<Element>} */
  const greeted = new WeakSet();
  /** @type {WeakSet<Element>} */
  const ready = new WeakSet();

  /**
   * @param {HTMLIFrameElement} frame
   * @param {number} height what it asks for
   */
  const resize = (frame, height) => {
    if (typeof height !== "number" || !(height > 0 && height < ABSURD_HEIGHT)) return;
    frame.style.height = Math.min(Math.max(Math.ceil(height), MIN_HEIGHT), MAX_HEIGHT) + "px";
  };

  /**
   * Follows a link for a frame that may open no window: only to its own host, and only after a click.
   * @param {HTMLIFrameElement} frame
   * @param {string} href
   */
  const follow = (frame, href) => {
    if (typeof href !== "string" || document.activeElement !== frame) return;
    /** @type {URL} */
    let target;
    try {
      target = new URL(href);
    } catch {
      return;
    }
    const { host } = new URL(frame.src, document.baseURI);
    if (/^https?:$/.test(target.protocol) && target.host === host) location.assign(target.href);
  };

  addEventListener("message", ({ source, data }) => {
    if (!source || !data || data.v !== 1) return;
    for (const frame of frames()) {
      // The origin of a message does not help: it is "null" for every sandboxed frame.
      if (frame.contentWindow !== source) continue;
      ready.add(frame);
      frame.classList.remove("dateline-failed");
      if (data.type === "dateline:height") resize(frame, data.height);
      if (data.type === "dateline:navigate") follow(frame, data.href);
    }
  });

  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      setTimeout(() => {
        if (!ready.has(target)) target.classList.add("dateline-failed");
      }, TIMEOUT);
    }
  });

  const greetFrames = () => {
    for (const frame of frames()) {
      if (greeted.has(frame)) continue;
      greeted.add(frame);
      observer.observe(frame);
      // A frame that spoke before this script listened says its height again.
      if (frame.contentWindow) frame.contentWindow.postMessage({ type: "dateline:hello", v: 1 }, "*");
    }
  };
  greetFrames();
  // A frame off the screen does not notice that the page became narrower.
  let timer = 0;
  addEventListener("resize", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const frame of frames()) frame.contentWindow?.postMessage({ type: "dateline:hello", v: 1 }, "*");
    }, 200);
  });
  new MutationObserver(greetFrames).observe(document, { childList: true, subtree: true });
})();
