// The element `<dateline-timeline>`: shows a fragment of a timeline in the page itself. The content between
// its tags stays until the fragment is loaded, and also if loading fails.
(() => {
  "use strict";

  if (customElements.get("dateline-timeline")) return;
  //= select.js
  // The style of fragments.
  const STYLE = "@fragment.css";
  // Keeps the page's own style out of the shadow tree, inherited properties included.
  const RESET = [
    ":host { display: block }",
    ":host([hidden]) { display: none }",
    ".ground { all: initial; display: block; color-scheme: inherit }",
    "[data-theme=light] { color-scheme: light }",
    "[data-theme=dark] { color-scheme: dark }",
  ].join("\n");
  // Elements that a fragment contains only if they were added later.
  const UNWANTED = "script, style, link, meta, base, iframe, object, embed, form, template, svg, math";
  const UNWANTED_ATTRIBUTES = /^(on.*|style|src(set)?|poster|background|ping|(form)?action|xlink:href)$/i;
  // Attributes that determine which fragment is loaded, and when.
  const LOADING = ["src", "loading"];
  // Attributes that determine how it is shown.
  const SHOWING = [
    "mode",
    "theme",
    "limit",
    "show",
    "from",
    "to",
    "tag",
    "order",
    "lang",
    "dir",
    "heading-level",
    "images",
  ];

  const sheetOf = (/** @type {string} */ text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  };
  /**
   * Lets a page that requires Trusted Types parse fragments. `parse` removes what could run.
   * @type {{ createHTML: (text: string) => any } | undefined}
   */
  let policy;
  const trusted = (/** @type {string} */ text) => {
    const types = /** @type {any} */ (window).trustedTypes;
    policy ||= types?.createPolicy("dateline", { createHTML: (/** @type {string} */ text) => text });
    return policy ? policy.createHTML(text) : text;
  };
  /** @type {CSSStyleSheet[] | undefined} */
  let shadowSheets;
  /** @type {CSSStyleSheet | undefined} */
  let lightSheet;

  /**
   * Makes the addresses in an attribute absolute. Removes the attribute if one of them is not allowed.
   * @param {Element} node
   * @param {string} name of the attribute: in `srcset`, each address has a width behind it
   * @param {RegExp} allowed
   * @param {string} base
   */
  const resolve = (node, name, allowed, base) => {
    const value = node.getAttribute(name);
    if (value === null) return;
    const absolute = (/** @type {string} */ text) => new URL(text, base).href;
    const candidates = () => value.split(/,\s+/).map((text) => text.replace(/^\S+/, absolute));
    const all = name === "srcset" ? candidates() : [absolute(value)];
    if (all.every((address) => allowed.test(address))) node.setAttribute(name, all.join(", "));
    else node.removeAttribute(name);
  };

  /**
   * Parses a fragment, without anything that could run and with absolute links.
   * @param {string} text
   * @param {string} address of the fragment
   */
  const parse = (text, address) => {
    const box = new DOMParser().parseFromString(trusted(text), "text/html").querySelector(".dateline");
    if (!(box instanceof HTMLElement)) throw new Error("no timeline at " + address);
    for (const node of box.querySelectorAll(UNWANTED)) node.remove();
    for (const node of [box, ...box.querySelectorAll("*")]) {
      for (const { name } of Array.from(node.attributes)) {
        const isPicture = node.localName === "img" && /^src(set)?$/.test(name);
        if (UNWANTED_ATTRIBUTES.test(name) && !isPicture) node.removeAttribute(name);
      }
      resolve(node, "href", /^(https?|mailto):/, address);
      resolve(node, "src", /^https?:/, address);
      resolve(node, "srcset", /^https?:/, address);
    }
    return box;
  };

  /**
   * Gives the heading of a fragment, an `h2`, another level, and those of its events the next one.
   * @param {HTMLElement} box
   * @param {number} level
   */
  const setLevel = (box, level) => {
    if (level === 2) return;
    for (const heading of box.querySelectorAll("h2, h3")) {
      const own = document.createElement("h" + (Number(heading.localName.slice(1)) + level - 2));
      for (const { name, value } of Array.from(heading.attributes)) own.setAttribute(name, value);
      own.append(...heading.childNodes);
      heading.replaceWith(own);
    }
  };

  class Timeline extends HTMLElement {
    static observedAttributes = [...LOADING, ...SHOWING];

    /**
     * The fragment as it was loaded.
     * @type {HTMLElement | undefined}
     */
    #fragment;
    /**
     * The address that was loaded last, or is being loaded.
     * @type {string | undefined}
     */
    #address;
    /** @type {AbortController | undefined} */
    #request;
    /**
     * Waits until the element comes near the screen.
     * @type {IntersectionObserver | undefined}
     */
    #observer;
    // False while the parser sets the first attributes of an element that is already in the page.
    #isPlaced = false;

    connectedCallback() {
      this.#isPlaced = true;
      this.#start();
    }

    disconnectedCallback() {
      this.#isPlaced = false;
      this.#observer?.disconnect();
      this.#observer = undefined;
      if (this.#request) {
        this.#request.abort();
        this.#request = this.#address = undefined;
      }
    }

    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     */
    attributeChangedCallback(name, before, now) {
      if (!this.#isPlaced || before === now) return;
      if (LOADING.includes(name)) this.#start();
      else this.#show();
    }

    /** The address of the fragment. Not every timeline has fragments with other levels of headings. */
    #wantedAddress() {
      const src = this.getAttribute("src");
      if (!src) return undefined;
      const address = new URL(src, document.baseURI);
      address.pathname = address.pathname.replace(/\.h[34]\.html$/, ".html");
      return address.href;
    }

    /** The level of the fragment's heading: that of the attribute, else that in the address. */
    #level() {
      const [, own] = /^([2-4])$/.exec(this.getAttribute("heading-level") || "") || [];
      const [, other = 2] = /\.h([34])\.html$/.exec(this.getAttribute("src") || "") || [];
      return Number(own || other);
    }

    /** Loads the fragment at once or when the element comes near the screen. */
    #start() {
      /** @type {string | undefined} */
      let address;
      try {
        address = this.#wantedAddress();
      } catch (error) {
        return this.#fail(error);
      }
      if (!address || address === this.#address) return;
      const wanted = address;
      this.#observer?.disconnect();
      this.#observer = undefined;
      if (this.getAttribute("loading") === "eager") return void this.#load(wanted);
      const onIntersection = (/** @type {IntersectionObserverEntry[]} */ entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#observer?.disconnect();
        void this.#load(wanted);
      };
      this.#observer = new IntersectionObserver(onIntersection, { rootMargin: "600px" });
      this.#observer.observe(this);
    }

    /** @param {string} address */
    async #load(address) {
      this.#request?.abort();
      const request = (this.#request = new AbortController());
      this.#address = address;
      try {
        const response = await fetch(address, {
          signal: request.signal,
          credentials: "omit",
          referrerPolicy: "no-referrer",
        });
        if (!response.ok) throw new Error(response.status + " for " + address);
        this.#fragment = parse(await response.text(), response.url);
        this.#show();
        this.#dispatch("timeline-load", { src: address });
      } catch (error) {
        if (!request.signal.aborted) this.#fail(error);
      } finally {
        if (this.#request === request) this.#request = undefined;
      }
    }

    /** @param {unknown} error */
    #fail(error) {
      console.warn("dateline-timeline:", error instanceof Error ? error.message : error);
      this.#dispatch("timeline-error", { error });
    }

    /**
     * @param {string} type
     * @param {unknown} detail
     */
    #dispatch(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    }

    /** Shows the fragment as the attributes say. */
    #show() {
      if (!this.#fragment) return;
      const box = document.importNode(this.#fragment, true);
      const attribute = (/** @type {string} */ name) => this.getAttribute(name) || "";
      setLevel(box, this.#level());
      if (/^(light|dark)$/.test(attribute("theme"))) box.dataset.theme = attribute("theme");
      if (attribute("lang")) box.lang = attribute("lang");
      if (/^(ltr|rtl|auto)$/.test(attribute("dir"))) box.dir = attribute("dir");
      const names = ["limit", "show", "from", "to", "order"];
      const selection = Object.fromEntries(names.map((name) => [name, attribute(name)]));
      box.dataset.images = attribute("images");
      // The page may not allow pictures from the site.
      for (const picture of box.querySelectorAll("img")) {
        picture.onerror = () => picture.closest(".dateline-picture")?.remove();
      }
      selectEvents(
        box,
        selection,
        attribute("tag")
          .split(/[\s,]+/)
          .filter(Boolean),
      );
      if (attribute("mode") === "light" && !this.shadowRoot) this.#showInPage(box);
      else this.#showInShadow(box);
    }

    /** @param {HTMLElement} box */
    #showInShadow(box) {
      shadowSheets ||= [sheetOf(STYLE), sheetOf(RESET)];
      const root = this.shadowRoot || this.attachShadow({ mode: "open" });
      const ground = document.createElement("div");
      ground.className = "ground";
      ground.append(box);
      root.replaceChildren(ground);
      root.adoptedStyleSheets = shadowSheets;
    }

    /** @param {HTMLElement} box */
    #showInPage(box) {
      if (!lightSheet) {
        lightSheet = sheetOf(STYLE);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, lightSheet];
      }
      // A page may show the same timeline twice, but may have each id only once.
      this.replaceChildren();
      for (const node of box.querySelectorAll("[id]")) {
        if (document.getElementById(node.id)) node.removeAttribute("id");
      }
      this.append(box);
    }
  }
  customElements.define("dateline-timeline", Timeline);
})();
