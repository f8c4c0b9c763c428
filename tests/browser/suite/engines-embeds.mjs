// The dialog of embeds and what it offers, in any engine.

/** Copies a snippet from the dialog; shows a frame and an element on a page of another origin. */
export async function embeds(suite, page, site, head) {
  if (!site.pages.some(({ path }) => path === "embed/index.html")) return;
  await dialog(suite, page, site);
  // Debian's WebKit does not know the origin of a frame in a sandbox, unless the site does.
  if (site.data.base_url) await host(suite, page, site, head);
}

/** The dialog opens, copies its snippet to the clipboard, closes, and returns the focus. */
async function dialog(suite, page, site) {
  await page.goto(site.at("index.html").url);
  await page.click("a.embed-link");
  await page.waitForFunction(() => document.querySelector("dialog[open] [name=code]")?.value);
  const code = await page.evaluate(() => document.querySelector("dialog [name=code]").value);
  await page.click("dialog button[name=copy]");
  await page.waitForFunction(() => document.querySelector("dialog [role=status]").textContent);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog.embed-dialog"));
  const assertion = suite.assertion("the-dialog-copies-a-snippet");
  const isBack = await page.evaluate(() => document.activeElement.matches("a.embed-link"));
  assertion.holds(isBack, `${site.name}: the focus does not return`);
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    document.querySelector("main").prepend(field);
    field.id = "pasted";
    field.focus();
  });
  await page.keyboard.press("Control+v");
  const pasted = await page.evaluate(() => document.getElementById("pasted").value);
  assertion.holds(pasted === code && code.startsWith("<iframe"), `${site.name}: pasted "${pasted}"`);
}

/** The offered frame gets the height of its content, and the offered element shows events. */
async function host(suite, page, site, head) {
  await page.goto(site.at("embed/index.html").url);
  const [frame, element] = await page.evaluate(() =>
    ["auto", "element"].map((kind) => document.querySelector(`[id$=-${kind}] + .embed-code`).textContent),
  );
  const here = (code) => code.replace(/https?:\/\/[^"]*?\/(?=(embed|fragments)\/v1\/)/g, site.origin);
  const listener = `window.heights = [];
    addEventListener("message", ({ data }) => data?.type === "dateline:height" && heights.push(data.height));`;
  site.added.pages.set("listener.js", listener);
  site.added.pages.set(
    "host.html",
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}
      <script src="/listener.js"></script></head><body>${here(frame)}${here(element)}</body></html>`,
  );
  // Another origin than that of the embeds.
  await page.goto(site.origin.replace("127.0.0.1", "localhost") + "host.html");
  const fits = () => document.querySelector("iframe").clientHeight === window.heights.at(-1);
  await page.waitForFunction(fits);
  const height = await page.evaluate(() => window.heights.at(-1));
  suite
    .assertion("a-frame-fits-its-content")
    .holds(height > 100 && height !== 600, `${site.name}: ${height} px`);
  await page.evaluate(() => document.querySelector("dateline-timeline").scrollIntoView());
  await page.waitForFunction(() =>
    document.querySelector("dateline-timeline").shadowRoot?.querySelector(".dateline-event"),
  );
  const seen = await page.evaluate(() => {
    const rows = document.querySelector("dateline-timeline").shadowRoot.querySelectorAll(".dateline-event");
    return { rows: rows.length, height: rows[0].clientHeight, complaints: window.complaints };
  });
  const isRight = seen.rows > 1 && seen.height > 10 && seen.complaints.length === 0;
  suite.assertion("the-element-shows-events").holds(isRight, `${site.name}: ${JSON.stringify(seen)}`);
}
