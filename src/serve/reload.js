"use strict";
// Keeps an open page of the preview in step with the notes. Served, never written.
(() => {
  const script = new URL(document.currentScript.src);
  const events = new URL("events", script);
  const leaving = new WeakSet();
  let since = script.search.slice(1);
  let source = null;
  let answered = false;
  let overlay = null;

  const reload = () => location.reload();

  // A server that was started again has other addresses: come back once it serves this page.
  const comeBack = () =>
    fetch(location.href, { method: "HEAD", cache: "no-store" })
      .then(reload, () => setTimeout(comeBack, 500));

  // Each old sheet stays until its successor is there, so that nothing flashes.
  const swapStyles = () => {
    const sheets = [...document.querySelectorAll('link[rel~="stylesheet"][href]')].filter(
      (sheet) => !leaving.has(sheet) && new URL(sheet.href).origin === location.origin,
    );
    if (sheets.length === 0) return reload();
    for (const old of sheets) {
      const fresh = old.cloneNode();
      const address = new URL(old.href);
      address.searchParams.set("preview", since);
      fresh.href = address.href;
      fresh.removeAttribute("integrity");
      fresh.onload = fresh.onerror = () => old.remove();
      leaving.add(old);
      old.after(fresh);
    }
  };

  const hideReport = () => {
    if (overlay) overlay.remove();
    overlay = null;
  };

  // Styles are set property by property, which every content security policy permits.
  const element = (name, style, text) => {
    const made = document.createElement(name);
    Object.assign(made.style, style);
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const showReport = ({ errors, text }) => {
    hideReport();
    overlay = element("dateline-report", {
      all: "initial", position: "fixed", inset: "0", zIndex: "2147483647", display: "block",
    });
    const panel = element("div", {
      boxSizing: "border-box", height: "100%", overflow: "auto", padding: "2rem",
      background: "rgba(22, 22, 26, 0.96)", color: "#f4f4f5",
      font: "1rem/1.5 system-ui, sans-serif", textAlign: "left",
    });
    panel.setAttribute("role", "alert");
    const title = errors === 1 ? "One mistake." : `${errors} mistakes.`;
    const heading = element("h1", { font: "bold 1.25rem/1.4 system-ui, sans-serif", margin: "0" },
      `${title} The page follows as soon as all is mended.`);
    const list = element("pre", {
      font: "0.9rem/1.4 ui-monospace, monospace", whiteSpace: "pre", overflowX: "auto",
      margin: "1rem 0",
    }, text);
    const close = element("button", { font: "inherit", padding: "0.25rem 1rem" }, "Close");
    close.onclick = hideReport;
    panel.append(heading, list, close);
    overlay.attachShadow({ mode: "open" }).append(panel);
    document.documentElement.append(overlay);
  };

  const actions = {
    reload,
    styles: swapStyles,
    broken: (data) => showReport(JSON.parse(data)),
    mended: () => {
      hideReport();
      reload();
    },
  };

  const listen = () => {
    events.search = since;
    source = new EventSource(events);
    source.onopen = () => { answered = true; };
    source.onerror = () => {
      if (answered && source.readyState === EventSource.CLOSED) comeBack();
    };
    for (const [name, act] of Object.entries(actions)) {
      source.addEventListener(name, (event) => {
        since = event.lastEventId;
        act(event.data);
      });
    }
  };

  // Browsers allow six connections per server, so pages that nobody sees let go of theirs.
  const listenWhileSeen = () => {
    if (source) source.close();
    source = null;
    if (document.visibilityState === "visible") listen();
  };

  addEventListener("keydown", (event) => { if (event.key === "Escape") hideReport(); });
  document.addEventListener("visibilitychange", listenWhileSeen);
  listenWhileSeen();
})();
