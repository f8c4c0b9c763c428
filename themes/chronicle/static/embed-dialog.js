/**
 * Opens a link "Embed" as a dialog that puts a snippet together and shows what it gives; and gives the
 * snippets of the page about embeds a button to copy them. Words and patterns stand in the page.
 */
"use strict";
(() => {
/**
 * Copies a text; where that is refused, selects it. Says which in a status line.
 * @param {string} text @param {HTMLElement} status @param {DOMStringMap} words @param {() => void} select
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

/** The site's address in place of the one that stands for it, where this page knows it.
 * @param {string} text @param {DOMStringMap} place */
const addressed = (text, place) => {
  if (!place.assumed || !/^https?:$/.test(location.protocol)) return text;
  const root = new URL(place.root || ".", location.href).href;
  return text.split(place.assumed).join(root).replace('virtual="/', () => 'virtual="' + new URL(root).pathname);
};

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (c) => "&#" + c.charCodeAt(0) + ";");

const template = document.getElementById("embed-dialog");

/** @param {HTMLTemplateElement} template @param {HTMLElement} opener */
const open = (template, opener) => {
  const dialog = /** @type {HTMLDialogElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
  const frame = /** @type {HTMLIFrameElement} */ (dialog.querySelector("iframe"));
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const view = /** @type {HTMLSelectElement} */ (form.elements.namedItem("view"));

  const write = () => {
    const option = view.selectedOptions[0];
    /** @type {Record<string, string | undefined>} */
    const fillings = { ...option.dataset };
    const theme = field("theme").value;
    const accent = (/^#?([\da-f]{6})$/i.exec(field("accent").value) || [])[1] || "";
    const limit = field("limit").value && field("limit").validity.valid ? field("limit").value : "";
    if (field("height").value && field("height").validity.valid) fillings.height = field("height").value;
    const asked = new URLSearchParams(Object.entries({ theme, accent, limit }).filter(([, value]) => value)).toString();
    const query = asked && "?" + asked;
    fillings.frame += query;
    fillings.attributes = Object.entries({ theme, limit }).map(([name, value]) => value && ` ${name}="${value}"`).join("");
    const method = /** @type {HTMLInputElement} */ (form.querySelector("[name=method]:checked"));
    const filled = (method.dataset.pattern || "").replace(/\{(\w+)\}/g, (_, name) =>
      name === "attributes" ? fillings[name] || "" : escape(fillings[name] || ""));
    field("code").value = addressed(filled, template.dataset);
    frame.height = fillings.height || "600";
    const width = /** @type {HTMLInputElement} */ (form.querySelector("[name=width]:checked")).value;
    frame.width = width || "100%";
    const preview = option.dataset.preview + query;
    if (frame.getAttribute("src") !== preview) frame.setAttribute("src", preview);
  };

  field("height").value = view.selectedOptions[0].dataset.height || "600";
  form.addEventListener("input", write);
  const code = field("code");
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  field("copy").addEventListener("click", () => copy(code.value, status, template.dataset, () => code.select()));
  // A click on the ground around the dialog closes it.
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => { dialog.remove(); opener.focus(); });
  document.body.append(dialog);
  write();
  dialog.showModal();
};

if (template instanceof HTMLTemplateElement && typeof HTMLDialogElement === "function") {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.embed-link");
    if (!(link instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    open(template, link);
  });
}

/** The page about embeds. */
const offers = document.querySelector(".embeds");
if (offers instanceof HTMLElement) {
  for (const code of offers.querySelectorAll(".embed-code")) {
    code.textContent = addressed(code.textContent || "", offers.dataset);
    const line = document.createElement("p");
    const button = document.createElement("button");
    const status = document.createElement("span");
    button.type = "button";
    button.textContent = offers.dataset.copy || "";
    button.setAttribute("aria-describedby", code.getAttribute("aria-labelledby") || "");
    status.setAttribute("role", "status");
    button.addEventListener("click", () => copy(code.textContent || "", status, offers.dataset, () => {
      getSelection()?.selectAllChildren(code);
    }));
    line.append(button, " ", status);
    code.after(line);
  }
  const reveal = () => {
    const offer = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (offer instanceof HTMLDetailsElement) offer.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();
}
})();
