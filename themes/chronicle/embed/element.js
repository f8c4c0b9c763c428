/**
 * The element `<dateline-timeline>`: shows a fragment of a timeline in the page itself. What stands
 * between its tags stays until the fragment is there, and for good where anything fails.
 */
"use strict";
(() => {
if (customElements.get("dateline-timeline")) return;
//= select.js
/** The style of fragments. */
const style = "@fragment.css";
/** Nothing of the page's own style reaches into the shadow tree, inherited properties included. */
const reset = ":host { display: block } :host([hidden]) { display: none } .ground { all: initial; display: block; color-scheme: inherit } [data-theme=light] { color-scheme: light } [data-theme=dark] { color-scheme: dark }";
/** What a fragment never holds, should somebody have put it there. */
const unwanted = "script, style, link, meta, base, iframe, object, embed, form, template, svg, math";

/** @param {string} text */
const sheetOf = (text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
/** @type {CSSStyleSheet[] | undefined} */
let shadowSheets;
/** @type {CSSStyleSheet | undefined} */
let lightSheet;

/**
 * The markup of a fragment without anything that could run, its links leading from its own address.
 * @param {string} text @param {string} address
 */
const parse = (text, address) => {
  const box = new DOMParser().parseFromString(text, "text/html").querySelector(".dateline");
  if (!(box instanceof HTMLElement)) throw new Error("no timeline at " + address);
  for (const one of box.querySelectorAll(unwanted)) one.remove();
  for (const one of [box, ...box.querySelectorAll("*")]) {
    for (const { name } of Array.from(one.attributes)) {
      if (/^on|^style$|^(src|srcset|action|formaction|xlink:href)$/i.test(name)) one.removeAttribute(name);
    }
    const href = one.getAttribute("href");
    if (href === null) continue;
    const to = new URL(href, address);
    if (/^(https?|mailto):$/.test(to.protocol)) one.setAttribute("href", to.href);
    else one.removeAttribute("href");
  }
  return box;
};

class Timeline extends HTMLElement {
  static observedAttributes = ["src", "heading-level", "mode", "theme", "limit", "show", "from", "to", "tag", "order", "lang", "dir", "loading"];

  /** @type {HTMLElement | undefined} the fragment as it came */
  #fragment;
  /** @type {string | undefined} whence it came, or was to come */
  #address;
  /** @type {AbortController | undefined} */
  #loading;
  /** @type {IntersectionObserver | undefined} */
  #waiting;

  #placed = false;

  connectedCallback() {
    this.#placed = true;
    this.#begin();
  }

  disconnectedCallback() {
    this.#placed = false;
    this.#waiting?.disconnect();
    this.#waiting = undefined;
    if (this.#loading) {
      this.#loading.abort();
      this.#loading = this.#address = undefined;
    }
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.#placed || before === now) return;
    if (["src", "heading-level", "loading"].includes(name)) this.#begin();
    else this.#show();
  }

  /** The address of the fragment, with the heading asked for. */
  #wanted() {
    const src = this.getAttribute("src");
    if (!src) return undefined;
    const address = new URL(src, document.baseURI);
    const level = this.getAttribute("heading-level") || "";
    if (/^[34]$/.test(level)) address.pathname = address.pathname.replace(/(\.h[34])?\.html$/, ".h" + level + ".html");
    return address.href;
  }

  #begin() {
    /** @type {string | undefined} */
    let address;
    try {
      address = this.#wanted();
    } catch (fault) {
      return this.#fail(fault);
    }
    if (!address || address === this.#address) return;
    this.#waiting?.disconnect();
    this.#waiting = undefined;
    if (this.getAttribute("loading") === "eager") return void this.#load(address);
    this.#waiting = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#waiting?.disconnect();
      this.#load(/** @type {string} */ (address));
    }, { rootMargin: "600px" });
    this.#waiting.observe(this);
  }

  /** @param {string} address */
  async #load(address) {
    this.#loading?.abort();
    const loading = this.#loading = new AbortController();
    this.#address = address;
    try {
      const answer = await fetch(address, { signal: loading.signal, credentials: "omit", referrerPolicy: "no-referrer" });
      if (!answer.ok) throw new Error(answer.status + " for " + address);
      this.#fragment = parse(await answer.text(), answer.url);
      this.#show();
      this.dispatchEvent(new CustomEvent("timeline-load", { bubbles: true, composed: true, detail: { src: address } }));
    } catch (fault) {
      if (!loading.signal.aborted) this.#fail(fault);
    } finally {
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  /** @param {unknown} fault */
  #fail(fault) {
    console.warn("dateline-timeline:", fault instanceof Error ? fault.message : fault);
    this.dispatchEvent(new CustomEvent("timeline-error", { bubbles: true, composed: true, detail: { error: fault } }));
  }

  /** Shows the fragment as the attributes ask. */
  #show() {
    if (!this.#fragment) return;
    const box = document.importNode(this.#fragment, true);
    /** @param {string} name */
    const asked = (name) => this.getAttribute(name) || "";
    if (/^(light|dark)$/.test(asked("theme"))) box.dataset.theme = asked("theme");
    if (asked("lang")) box.lang = asked("lang");
    if (/^(ltr|rtl|auto)$/.test(asked("dir"))) box.dir = asked("dir");
    const wish = { limit: asked("limit"), show: asked("show"), from: asked("from"), to: asked("to"), order: asked("order") };
    choose(box, wish, asked("tag").split(/[\s,]+/).filter(Boolean));
    if (asked("mode") === "light" && !this.shadowRoot) this.#intoPage(box);
    else this.#intoShadow(box);
  }

  /** @param {HTMLElement} box */
  #intoShadow(box) {
    shadowSheets ||= [sheetOf(style), sheetOf(reset)];
    const root = this.shadowRoot || this.attachShadow({ mode: "open" });
    const ground = document.createElement("div");
    ground.className = "ground";
    ground.append(box);
    root.replaceChildren(ground);
    root.adoptedStyleSheets = shadowSheets;
  }

  /** @param {HTMLElement} box */
  #intoPage(box) {
    if (!lightSheet) {
      lightSheet = sheetOf(style);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, lightSheet];
    }
    // The same timeline may stand on the page twice, its ids only once.
    this.replaceChildren();
    for (const one of box.querySelectorAll("[id]")) {
      if (document.getElementById(one.id)) one.removeAttribute("id");
    }
    this.append(box);
  }
}
customElements.define("dateline-timeline", Timeline);
})();
