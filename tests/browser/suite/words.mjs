// The words of a page. `words` runs in the page, and may use nothing from outside.

/** The words of the open page, block by block, without controls. */
export function words() {
  const main = (document.querySelector("main") ?? document.body).cloneNode(true);
  const controls =
    "button, input, select, textarea, label, legend, noscript, dialog, template, script, search, form, " +
    "[role=status], [role=search], .without-script, [hidden]";
  for (const control of main.querySelectorAll(controls)) control.remove();
  const blocks = [
    ...main.querySelectorAll("p, h1, h2, h3, h4, h5, dt, dd, li, td, th, summary, figcaption, blockquote"),
  ];
  const own = (block) =>
    [...block.childNodes]
      .filter(
        (node) =>
          node.nodeType === 3 ||
          !node.matches?.("p, h1, h2, h3, h4, h5, dt, dd, li, ol, ul, dl, td, th, table, section, div"),
      )
      .map((node) => node.textContent)
      .join("")
      .replace(/\s+/g, " ")
      .trim();
  return blocks.map(own).filter((line) => line !== "");
}
