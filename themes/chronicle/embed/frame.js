// The script of a frame: applies the options in its address, and sends its height to the page around it.
(() => {
  "use strict";

  //= select.js
  // Options that the style of a frame knows as `data-` attributes, with their values.
  const OPTIONS = {
    theme: "auto light dark",
    bg: "page transparent",
    header: "0 1",
    sources: "0 1",
    size: "auto scroll",
  };

  const root = document.documentElement;
  const box = /** @type {HTMLElement} */ (document.querySelector(".dateline"));
  const params = new URLSearchParams(location.search);
  const [, secret] = /secret=([a-zA-Z0-9]+)$/.exec(location.hash) || [];
  const [pym] = /^[\w-]{1,64}$/.exec(params.get("childId") || "") || [];
  const post = (/** @type {unknown} */ message) => parent.postMessage(message, "*");

  /**
   * The relative luminance of a colour, about as WCAG defines it.
   * @param {string} hex such as `7a1f1f`
   */
  const luminance = (hex) => {
    const channel = (/** @type {number} */ at) => (parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2;
    return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
  };

  const apply = () => {
    for (const [name, values] of Object.entries(OPTIONS)) {
      const value = params.get(name);
      if (value && values.split(" ").includes(value)) root.dataset[name] = value;
    }
    const [accent] = /^[\da-f]{6}$/i.exec(params.get("accent") || "") || [];
    // Less luminance is a contrast of 4.5:1 with the light ground. On the dark ground it is lightened.
    if (accent && luminance(accent) < 0.175) root.style.setProperty("--dateline-accent", "#" + accent);
    selectEvents(box, Object.fromEntries(params), params.getAll("tag"));
  };

  let last = 0;
  let width = 0;
  // When the height grew in the last second.
  /** @type {number[]} */
  let growths = [];
  const postHeight = (/** @type {boolean} */ always) => {
    const rect = box.getBoundingClientRect();
    const height = Math.ceil(rect.height);
    if (!height || root.dataset.size === "scroll" || (!always && Math.abs(height - last) < 2)) return;
    if (rect.width !== width) growths = [];
    width = rect.width;
    // A height that follows that of the frame would grow for ever.
    if (last && height > last) {
      const now = performance.now();
      if (growths.length < 5) growths = [...growths.filter((at) => now - at < 1e3), now];
      if (growths.length > 4) return;
    }
    last = height;
    post({ type: "dateline:height", v: 1, height });
    post({ sentinel: "amp", type: "embed-size", height });
    if (secret) post({ message: "height", value: height, secret });
    if (pym) post(["pym", pym, "height", height].join("xPYMx"));
  };

  const lang = params.get("lang");
  for (const other of document.querySelectorAll("link")) {
    if (lang && other.hreflang === lang) location.replace(other.href + location.search + location.hash);
  }
  apply();
  if (parent === self) return;

  post({ type: "dateline:ready", v: 1, view: box.dataset.view });
  postHeight(true);
  addEventListener("load", () => postHeight(true));
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !data) return;
    if (data.type === "dateline:set") {
      for (const name of ["theme", "from", "to", "tag", "show"]) {
        if (typeof data[name] === "string") params.set(name, data[name]);
      }
      apply();
    }
    if (data.type === "dateline:hello") postHeight(true);
    if (secret && data.message === "ready" && data.secret === secret) postHeight(true);
  });
  addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opened = open(link.href);
    if (opened) return void (opened.opener = null);
    post({ type: "dateline:navigate", v: 1, href: link.href });
    if (secret) post({ message: "link", value: link.href, secret });
  });
  new ResizeObserver(() => postHeight(false)).observe(box);
})();
