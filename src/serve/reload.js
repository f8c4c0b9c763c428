// Reloads an open page of the preview after changes. Published pages do not contain it.
(() => {
  "use strict";

  const ownScript = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scriptAddress = new URL(ownScript.src);
  const eventsAddress = new URL("events", scriptAddress);
  const cornerAddress = new URL("corner", scriptAddress);
  // The generation of the site that the page shows.
  let generation = scriptAddress.search.slice(1);
  /** @type {EventSource | null} */
  let source = null;
  // Whether the server has answered since the page was loaded.
  let hasAnswered = false;
  /** @type {HTMLElement | null} */
  let overlay = null;

  // -- Text that was typed.

  // The key under which it is kept during a reload.
  const TYPED = "dateline-typed";

  const textFields = () => {
    const selector = "input:not([type]), input[type=search], input[type=text], textarea";
    /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
    const fields = document.querySelectorAll(selector);
    return [...fields];
  };

  // Browsers forget what was typed into pages that they must not store. In some frames they keep nothing.
  const keepTyped = () => {
    const fields = textFields();
    const values = fields.map((field) => field.value);
    const focus = fields.findIndex((field) => field === document.activeElement);
    try {
      sessionStorage.setItem(TYPED, JSON.stringify({ page: location.pathname, values, focus }));
    } catch {
      // The page reloads without it.
    }
  };

  const restoreTyped = () => {
    let kept = null;
    try {
      kept = sessionStorage.getItem(TYPED);
      sessionStorage.removeItem(TYPED);
    } catch {
      // Nothing was kept.
    }
    if (kept === null) return;
    const { page, values, focus } = JSON.parse(kept);
    if (page !== location.pathname) return;
    for (const [at, field] of textFields().entries()) {
      if (typeof values[at] !== "string" || field.value === values[at]) continue;
      field.value = values[at];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    textFields()[focus]?.focus();
  };

  const reload = () => {
    keepTyped();
    location.reload();
  };

  // A server that was started again has other addresses. The page reloads once that server answers.
  const reloadWhenServed = () => {
    const retry = () => setTimeout(reloadWhenServed, 500);
    fetch(location.href, { method: "HEAD", cache: "no-store" }).then(reload, retry);
  };

  // -- Style sheets.

  // Style sheets whose replacements are loading.
  /** @type {WeakSet<Element>} */
  const replaced = new WeakSet();

  // Each old style sheet stays until the new one is loaded, so that nothing flashes.
  const replaceStyles = () => {
    /** @type {NodeListOf<HTMLLinkElement>} */
    const links = document.querySelectorAll('link[rel~="stylesheet"][href]');
    const isOwn = (/** @type {HTMLLinkElement} */ link) => new URL(link.href).origin === location.origin;
    const current = [...links].filter((link) => !replaced.has(link) && isOwn(link));
    if (current.length === 0) return reload();
    for (const old of current) {
      const fresh = /** @type {HTMLLinkElement} */ (old.cloneNode());
      const address = new URL(old.href);
      address.searchParams.set("preview", generation);
      fresh.href = address.href;
      fresh.removeAttribute("integrity");
      fresh.onload = fresh.onerror = () => old.remove();
      replaced.add(old);
      old.after(fresh);
    }
  };

  // -- The report of errors.

  /**
   * Makes an element with attributes and children.
   * @param {string} name
   * @param {Record<string, string | number>} [attributes]
   * @param {...(Node | string)} children
   */
  const element = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
    node.append(...children);
    return node;
  };

  /**
   * Sets the style of an element property by property, which every content security policy permits.
   * @template {HTMLElement} E
   * @param {E} node
   * @param {Partial<CSSStyleDeclaration>} style
   */
  const styled = (node, style) => {
    Object.assign(node.style, style);
    return node;
  };

  const hideReport = () => {
    overlay?.remove();
    overlay = null;
  };

  /** @typedef {{ count: number, text: string }} Report */

  /**
   * Names a number of errors or warnings.
   * @param {number} count
   * @param {string} noun
   */
  const counted = (count, noun) => `${count === 1 ? "One" : count} ${noun}${count === 1 ? "" : "s"}`;

  /** @param {Report} report */
  const showErrors = ({ count, text }) => {
    const fixed = count === 1 ? "it is fixed" : "they are fixed";
    showReport(`${counted(count, "error")}. This page updates when ${fixed}.`, text, "alert");
  };

  /**
   * Puts an element over the page that the page's own styles do not reach.
   * @param {string} name
   * @param {Partial<CSSStyleDeclaration>} place
   * @param {HTMLElement} content
   */
  const addLayer = (name, place, content) => {
    const layer = styled(element(name), { all: "initial", position: "fixed", display: "block", ...place });
    layer.attachShadow({ mode: "open" }).append(content);
    document.documentElement.append(layer);
    return layer;
  };

  /**
   * Covers the page with a text.
   * @param {string} title
   * @param {string} text
   * @param {"alert" | "dialog"} role
   */
  const showReport = (title, text, role) => {
    hideReport();
    const heading = styled(element("h1", {}, title), {
      font: "bold 1.25rem/1.4 system-ui, sans-serif",
      margin: "0",
    });
    const list = styled(element("pre", {}, text), {
      font: "0.9rem/1.4 ui-monospace, monospace",
      whiteSpace: "pre",
      overflowX: "auto",
      margin: "1rem 0",
    });
    const close = styled(element("button", {}, "Close"), { font: "inherit", padding: "0.25rem 1rem" });
    close.onclick = hideReport;
    const panel = styled(element("div", { role, "aria-label": title }, heading, list, close), {
      boxSizing: "border-box",
      height: "100%",
      overflow: "auto",
      padding: "2rem",
      background: "rgba(22, 22, 26, 0.96)",
      color: "#f4f4f5",
      font: "1rem/1.5 system-ui, sans-serif",
      textAlign: "left",
    });
    overlay = addLayer("dateline-report", { inset: "0", zIndex: "2147483647" }, panel);
    if (role === "dialog") close.focus();
  };

  // -- Notes in the corner: the new address of a page that is gone, and the numbers of warnings and drafts.

  /** @type {HTMLElement | null} */
  let corner = null;

  /** @param {{ warnings: Report, drafts: { count: number, address: string } }} data */
  const showCorner = ({ warnings, drafts }) => {
    corner?.remove();
    corner = null;
    const notes = [];
    const moved = ownScript.dataset.moved;
    if (moved) {
      const link = styled(element("a", { href: moved }, moved), { color: "inherit" });
      notes.push(element("p", {}, "This page is probably now at ", link));
    }
    if (warnings.count > 0) {
      const title = counted(warnings.count, "warning");
      const button = styled(element("button", { type: "button" }, title), { font: "inherit" });
      button.onclick = () => showReport(title, warnings.text, "dialog");
      notes.push(button);
    }
    if (drafts.count > 0) {
      const name = `${counted(drafts.count, "draft")} to review`;
      notes.push(
        element("p", {}, styled(element("a", { href: drafts.address }, name), { color: "inherit" })),
      );
    }
    if (notes.length === 0) return;
    const box = styled(element("div", { role: "status" }, ...notes), {
      padding: "0.5rem 0.75rem",
      borderRadius: "0.25rem",
      background: "rgb(22, 22, 26)",
      color: "#f4f4f5",
      font: "0.9rem/1.4 system-ui, sans-serif",
    });
    const place = { insetBlockEnd: "0.5rem", insetInlineEnd: "0.5rem", zIndex: "2147483646" };
    corner = addLayer("dateline-notes", place, box);
  };

  // A server that has just stopped has nothing to show.
  const loadCorner = () =>
    fetch(cornerAddress, { cache: "no-store" })
      .then((answer) => answer.json())
      .then(showCorner, () => {});

  // -- Events.

  // What happens at each event, by its name.
  /** @type {Record<string, (data: string) => void>} */
  const actions = {
    reload,
    styles: replaceStyles,
    broken: (data) => showErrors(JSON.parse(data)),
    fixed: () => {
      hideReport();
      reload();
    },
  };

  const listen = () => {
    eventsAddress.search = generation;
    const opened = new EventSource(eventsAddress);
    source = opened;
    opened.onopen = () => {
      hasAnswered = true;
    };
    opened.onerror = () => {
      if (hasAnswered && opened.readyState === EventSource.CLOSED) reloadWhenServed();
    };
    for (const [name, act] of Object.entries(actions)) {
      opened.addEventListener(name, (event) => {
        generation = event.lastEventId;
        act(event.data);
      });
    }
  };

  // Browsers allow six connections to a server, so hidden pages close theirs.
  const listenWhileVisible = () => {
    source?.close();
    source = null;
    if (document.visibilityState === "visible") listen();
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hideReport();
  });
  document.addEventListener("visibilitychange", listenWhileVisible);
  listenWhileVisible();
  restoreTyped();
  loadCorner();
})();
