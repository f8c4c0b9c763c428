// The script of a frame: applies the options in its address, and sends its height to the page around it.
(() => {
  "use strict";

  //= select.js
  const root = document.documentElement;
  const box = /** @type {HTMLElement} */ (document.querySelector(".dateline"));
  const params = new URLSearchParams(location.search);
  const [, secret] = /secret=([a-zA-Z0-9]+)$/.exec(location.hash) || [];
  const [pym] = /^[\w-]{1,64}$/.exec(params.get("childId") || "") || [];
  const post = (/** @type {unknown} */ message) => parent.postMessage(message, "*");
  /**
   * Sends a message to `host.js` or a script like it.
   * @param {string} type
   * @param {object} [values]
   */
  const tell = (type, values) => post({ type: "dateline:" + type, v: 1, ...values });

  /**
   * The relative luminance of a colour, about as WCAG defines it.
   * @param {string} hex such as `7a1f1f`
   */
  const luminance = (hex) =>
    [0.2126, 0.7152, 0.0722].reduce(
      (sum, part, at) => sum + part * (parseInt(hex.substr(2 * at, 2), 16) / 255) ** 2.2,
      0,
    );

  const apply = () => {
    // The style of a frame knows their values, and ignores others.
    for (const name of ["theme", "bg", "header", "sources", "images", "size"]) {
      const value = params.get(name);
      if (value) root.dataset[name] = value;
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
    tell("height", { height });
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

  tell("ready", { view: box.dataset.view });
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
    tell("navigate", { href: link.href });
    if (secret) post({ message: "link", value: link.href, secret });
  });
  // A dialog with this frame could not close otherwise.
  addEventListener("keydown", ({ key }) => key === "Escape" && tell("escape"));
  new ResizeObserver(() => postHeight(false)).observe(box);
})();
