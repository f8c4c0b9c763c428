// Opens the link "Embed" as a dialog that puts a snippet together and shows a preview, and adds buttons that
// copy to the page about embeds. Words and patterns are in `embed/dialog.js`, which all pages share.
(() => {
  "use strict";

  const { dateline } = window;
  if (!dateline) return;
  const { element, addressId } = dateline;

  /**
   * Copies a text, or selects it if the browser refuses, and says in a status line which.
   * @param {string} text
   * @param {HTMLElement} status
   * @param {DOMStringMap} words
   * @param {() => void} select
   */
  const copy = async (text, status, words, select) => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = words.copied || "";
    } catch {
      select();
      status.textContent = words.byHand || "";
    }
  };

  /**
   * A snippet with the address of this site in place of the assumed one, if this page knows it.
   * @param {string} text
   * @param {DOMStringMap} place the assumed address, and the root of the site
   */
  const withOwnAddress = (text, place) => {
    if (!place.assumed || !/^https?:$/.test(location.protocol)) return text;
    const root = new URL(place.root || ".", location.href);
    const snippet = text.split(place.assumed).join(root.href);
    return snippet.replace('virtual="/', () => 'virtual="' + root.pathname);
  };

  const escapeHtml = (/** @type {string} */ text) =>
    text.replace(/[&<>"']/g, (character) => "&#" + character.charCodeAt(0) + ";");

  /**
   * The query of a frame's address, with those of these options that have a value.
   * @param {Record<string, string>} options
   */
  const frameQuery = (options) => {
    const given = Object.entries(options).filter(([, value]) => value);
    return given.length ? "?" + new URLSearchParams(given) : "";
  };

  /**
   * The dialog as inert markup, its links complete.
   * @param {string} html
   * @param {string} address of the script that it comes from
   */
  const parseDialog = (html, address) => {
    const holder = element("template");
    holder.innerHTML = html;
    const template = /** @type {HTMLTemplateElement} */ (holder.content.firstElementChild);
    template.dataset.root = new URL(template.dataset.root || ".", address).href;
    for (const { dataset } of template.content.querySelectorAll("option")) {
      for (const name of ["preview", "picture"]) {
        if (dataset[name]) dataset[name] = new URL(dataset[name], address).href;
      }
    }
    return template;
  };

  /** @type {Promise<HTMLTemplateElement> | undefined} */
  let dialogLoading;
  /**
   * Loads the dialog once: as a script, since a page on disk may load nothing else.
   * @param {string} source
   */
  const loadDialog = (source) =>
    (dialogLoading ||= new Promise((resolve, reject) => {
      const script = element("script", { src: source });
      dateline.embedDialog = (html) => resolve(parseDialog(html, script.src));
      script.addEventListener("error", reject);
      document.head.append(script);
    }));

  /**
   * Chooses what the page offers itself, as its first option where the dialog has no such option.
   * @param {HTMLSelectElement} view
   * @param {DOMStringMap} offered
   */
  const chooseOwn = (view, offered) => {
    const [first] = view.options;
    if (![...view.options].some((option) => option.value === offered.view)) {
      const own = element("option", { value: offered.view || "" }, offered.label || "");
      Object.assign(own.dataset, first.dataset, offered);
      if (!offered.picture) delete own.dataset.picture;
      view.prepend(own);
    }
    view.value = offered.view || "";
  };

  /**
   * Saves an SVG picture as PNG, two pixels for each of its units.
   * @param {string} source
   */
  const savePng = async (source) => {
    const picture = element("img", { src: source });
    await picture.decode();
    const canvas = element("canvas", { width: picture.naturalWidth * 2, height: picture.naturalHeight * 2 });
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => {
      if (!blob) return;
      const href = URL.createObjectURL(blob);
      element("a", { href, download: "timeline.png" }).click();
      setTimeout(() => URL.revokeObjectURL(href), 60_000);
    });
  };

  /**
   * Adds a button that saves a linked picture as PNG. Browsers do not let a page on disk read pictures.
   * @param {Element} line
   */
  const addPngButton = (line) => {
    const link = line.querySelector("a");
    if (!link || location.protocol === "file:") return;
    const button = element("button", { type: "button" }, "PNG");
    button.addEventListener("click", () => void savePng(link.href).catch(() => button.remove()));
    link.after(" ", button);
  };

  /**
   * @param {HTMLTemplateElement} template
   * @param {HTMLElement} opener
   */
  const openDialog = (template, opener) => {
    const first = /** @type {Element} */ (template.content.firstElementChild);
    const dialog = /** @type {HTMLDialogElement} */ (first.cloneNode(true));
    const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
    const frame = /** @type {HTMLIFrameElement} */ (dialog.querySelector("iframe"));
    // A frame in a sandbox may not load its style and script from disk.
    if (location.protocol === "file:") frame.removeAttribute("sandbox");
    const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    const view = /** @type {HTMLSelectElement} */ (form.elements.namedItem("view"));
    chooseOwn(view, opener.dataset);
    const field = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
    const checked = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement} */ (form.querySelector(`[name=${name}]:checked`));
    const pictureLine = /** @type {HTMLElement} */ (dialog.querySelector(".embed-picture"));
    addPngButton(pictureLine);
    const validValue = (/** @type {string} */ name) => (field(name).validity.valid ? field(name).value : "");

    const update = () => {
      const option = view.selectedOptions[0];
      const theme = field("theme").value;
      const [, accent = ""] = /^#?([\da-f]{6})$/i.exec(field("accent").value) || [];
      const limit = validValue("limit");
      const query = frameQuery({ theme, accent, limit });
      const attributes = Object.entries({ theme, limit }).filter(([, value]) => value);
      /** @type {Record<string, string | undefined>} */
      const values = {
        ...option.dataset,
        height: validValue("height") || option.dataset.height,
        frame: option.dataset.frame + query,
      };
      const fill = (/** @type {string} */ name) => {
        if (name !== "attributes") return escapeHtml(values[name] || "");
        return attributes.map(([name, value]) => ` ${name}="${value}"`).join("");
      };
      const pattern = checked("method").dataset.pattern || "";
      const snippet = pattern.replace(/\{(\w+)\}/g, (_, name) => fill(name));
      field("code").value = withOwnAddress(snippet, template.dataset);
      frame.height = values.height || "600";
      frame.width = checked("width").value || "100%";
      const preview = option.dataset.preview + query;
      if (frame.getAttribute("src") !== preview) frame.setAttribute("src", preview);
      const { picture } = option.dataset;
      pictureLine.hidden = !picture;
      if (picture) pictureLine.querySelector("a")?.setAttribute("href", picture);
    };

    field("height").value = view.selectedOptions[0].dataset.height || "600";
    form.addEventListener("input", update);
    const code = field("code");
    field("copy").addEventListener("click", () => {
      void copy(code.value, status, template.dataset, () => code.select());
    });
    // A click beside the dialog closes it.
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    // A key that is pressed in the preview does not reach the dialog.
    const escape = (/** @type {MessageEvent} */ { source, data }) => {
      if (source === frame.contentWindow && data?.type === "dateline:escape") dialog.close();
    };
    addEventListener("message", escape);
    dialog.addEventListener("close", () => {
      removeEventListener("message", escape);
      dialog.remove();
      opener.focus();
    });
    document.body.append(dialog);
    update();
    dialog.showModal();
  };

  if (typeof HTMLDialogElement === "function") {
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a.embed-link");
      if (!(link instanceof HTMLAnchorElement) || !link.dataset.dialog) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      loadDialog(link.dataset.dialog).then(
        (template) => openDialog(template, link),
        () => (location.href = link.href),
      );
    });
  }

  // -- The page about embeds.

  /**
   * Adds a button to a snippet that copies it.
   * @param {Element} code
   * @param {DOMStringMap} words
   */
  const addCopyButton = (code, words) => {
    const status = element("span", { role: "status" });
    const label = code.getAttribute("aria-labelledby") || "";
    const button = element("button", { type: "button", "aria-describedby": label }, words.copy || "");
    const select = () => getSelection()?.selectAllChildren(code);
    button.addEventListener("click", () => void copy(code.textContent || "", status, words, select));
    code.after(element("p", {}, button, " ", status));
  };

  const offers = document.querySelector(".embeds");
  if (offers instanceof HTMLElement) {
    for (const code of offers.querySelectorAll(".embed-code")) {
      code.textContent = withOwnAddress(code.textContent || "", offers.dataset);
      addCopyButton(code, offers.dataset);
    }
    for (const line of offers.querySelectorAll(".embed-picture")) addPngButton(line);
    const openTarget = () => {
      const offer = document.getElementById(addressId());
      if (offer instanceof HTMLDetailsElement) offer.open = true;
    };
    addEventListener("hashchange", openTarget);
    openTarget();
  }
})();
