// Reloads an open page of the preview after changes. Published pages do not contain it.
(() => {
  "use strict";

  const ownScript = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scriptAddress = new URL(ownScript.src);
  const eventsAddress = new URL("events", scriptAddress);
  // The generation of the site that the page shows.
  let generation = scriptAddress.search.slice(1);
  /** @type {EventSource | null} */
  let source = null;
  // Whether the server has answered since the page was loaded.
  let hasAnswered = false;
  /** @type {HTMLElement | null} */
  let overlay = null;

  const reload = () => location.reload();

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

  /** @param {{ errors: number, text: string }} report */
  const showReport = ({ errors, text }) => {
    hideReport();
    const title = errors === 1 ? "One mistake." : `${errors} mistakes.`;
    const heading = styled(element("h1", {}, `${title} The page follows as soon as all is mended.`), {
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
    const panel = styled(element("div", { role: "alert" }, heading, list, close), {
      boxSizing: "border-box",
      height: "100%",
      overflow: "auto",
      padding: "2rem",
      background: "rgba(22, 22, 26, 0.96)",
      color: "#f4f4f5",
      font: "1rem/1.5 system-ui, sans-serif",
      textAlign: "left",
    });
    overlay = styled(element("dateline-report"), {
      all: "initial",
      position: "fixed",
      inset: "0",
      zIndex: "2147483647",
      display: "block",
    });
    overlay.attachShadow({ mode: "open" }).append(panel);
    document.documentElement.append(overlay);
  };

  // -- Events.

  // What happens at each event, by its name.
  /** @type {Record<string, (data: string) => void>} */
  const actions = {
    reload,
    styles: replaceStyles,
    broken: (data) => showReport(JSON.parse(data)),
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
})();
