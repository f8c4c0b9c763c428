"use strict";
(() => {
//= select.js
const root = document.documentElement;
const box = /** @type {HTMLElement} */ (document.querySelector(".dateline"));
const asked = new URLSearchParams(location.search);
const [, secret] = /secret=([a-zA-Z0-9]+)$/.exec(location.hash) || [];
const [pym] = /^[\w-]{1,64}$/.exec(asked.get("childId") || "") || [];
/** @param {unknown} message */
const tell = (message) => parent.postMessage(message, "*");

const apply = () => {
  for (const option of "theme=auto theme=light theme=dark bg=page bg=transparent header=0 header=1 sources=0 sources=1 size=auto size=scroll".split(" ")) {
    const [name, value] = option.split("=");
    if (asked.get(name) === value) root.dataset[name] = value;
  }
  const [accent] = /^[\da-f]{6}$/i.exec(asked.get("accent") || "") || [];
  // Relative luminance; 4.5:1 against the light ground. On the dark one it is lightened.
  if (accent && [.2126, .7152, .0722].reduce((sum, weight, at) => sum + weight * (parseInt(accent.substr(at * 2, 2), 16) / 255) ** 2.2, 0) < .175) {
    root.style.setProperty("--dateline-accent", "#" + accent);
  }
  choose(box, Object.fromEntries(asked), asked.getAll("tag"));
};

let last = 0;
let width = 0;
/** @type {number[]} */
let jumps = [];
/** @param {boolean} always */
const measure = (always) => {
  const rect = box.getBoundingClientRect();
  const height = Math.ceil(rect.height);
  if (!height || root.dataset.size === "scroll" || (!always && Math.abs(height - last) < 2)) return;
  if (rect.width !== width) jumps = [];
  width = rect.width;
  // A height that follows the frame's own would grow for ever.
  if (last && height > last) {
    const now = performance.now();
    if (jumps.length < 5) jumps = [...jumps.filter((at) => now - at < 1e3), now];
    if (jumps.length > 4) return;
  }
  last = height;
  tell({ type: "dateline:height", v: 1, height });
  tell({ sentinel: "amp", type: "embed-size", height });
  if (secret) tell({ message: "height", value: height, secret });
  if (pym) tell(["pym", pym, "height", height].join("xPYMx"));
};

const lang = asked.get("lang");
for (const other of document.querySelectorAll("link")) {
  if (other.hreflang && other.hreflang === lang) location.replace(other.href + location.search + location.hash);
}
apply();
if (parent !== self) {
  tell({ type: "dateline:ready", v: 1, view: box.dataset.view });
  measure(true);
  addEventListener("load", () => measure(true));
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || !data) return;
    if (data.type === "dateline:set") {
      for (const name of ["theme", "from", "to", "tag", "show"]) {
        if (typeof data[name] === "string") asked.set(name, data[name]);
      }
      apply();
    }
    if (data.type === "dateline:hello" || (secret && data.message === "ready" && data.secret === secret)) measure(true);
  });
  addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opened = open(link.href);
    if (opened) return void (opened.opener = null);
    tell({ type: "dateline:navigate", v: 1, href: link.href });
    if (secret) tell({ message: "link", value: link.href, secret });
  });
  new ResizeObserver(() => measure(false)).observe(box);
}
})();
