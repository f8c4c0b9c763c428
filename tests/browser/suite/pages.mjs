// Every page of the example, and some of each kind of the others: its structure, and that it sends no
// request to another host.
// usage: node pages.mjs NAME=FOLDER… BROWSER
import { Suite, isThorough } from "./harness.mjs";
import { dates } from "./dates.mjs";
import { structure } from "./structure.mjs";

const suite = new Suite(process.argv.slice(2));
await suite.run(async () => {
  const pages = suite.sites.flatMap((site) =>
    site.name === "example" || (isThorough && site.name !== "large") ? site.pages : site.kinds(3),
  );
  await suite.page({}, async (page, context) => {
    const troubles = listen(page, context);
    for (const it of pages) {
      if (it.moved) continue;
      troubles.length = 0;
      await page.goto(it.url);
      for (const [name, fault] of await page.evaluate(structure)) {
        suite.assertion(name).look(fault && `${it}: ${fault}`);
      }
      const offOrigin = troubles.filter((trouble) => trouble.startsWith("asks"));
      suite.assertion("no-request-leaves-the-site").look(offOrigin.length > 0 && `${it}: ${offOrigin}`);
      const others = troubles.filter((trouble) => !trouble.startsWith("asks"));
      suite.assertion("no-page-complains").look(others.length > 0 && `${it}: ${others.join("; ")}`);
      suite.assertion("nothing-is-stored").look(await stored(page, context, it));
    }
  });
  await dates(suite);
});

/** Collects the errors of a page and its requests to other hosts. */
function listen(page, context) {
  const troubles = [];
  const origins = suite.sites.map((site) => site.origin);
  context.on("request", (request) => {
    if (!origins.some((origin) => request.url().startsWith(origin))) troubles.push(`asks ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // The browser itself cancels requests of a page that is left, such as that for its icon.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") troubles.push(`did not get ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  return troubles;
}

/** The data that a page has stored in the browser, as text. */
async function stored(page, context, it) {
  const names = (await context.cookies()).map((cookie) => `cookie ${cookie.name}`);
  const more = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map((database) => `database ${database.name}`),
    ...(document.cookie ? [`cookie ${document.cookie}`] : []),
    ...(document.querySelector('meta[http-equiv="Content-Security-Policy"]') ? [] : ["no policy"]),
  ]);
  const all = [...names, ...more];
  return all.length > 0 && `${it}: ${all.join(", ")}`;
}
