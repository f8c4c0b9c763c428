// The shown dates agree with the data: the same words, the same order, nothing repeated.

/** Compares the lists of each site's first language with its `timeline.json`. */
export async function dates(suite) {
  for (const site of suite.sites) {
    const known = new Map(site.data.events.map((event, at) => [event.id, { ...event, at }]));
    const lists = site.kinds(3).filter((page) => page.events > 0 && page.lang === site.data.lang);
    await suite.page({}, async (page) => {
      for (const it of lists) {
        await page.goto(it.url);
        for (const rows of await page.evaluate(readLists)) {
          compare(suite, it, rows, known);
        }
      }
    });
  }
}

function compare(suite, it, rows, known) {
  const words = suite.assertion("qualifiers-are-text-inside-the-date");
  const order = suite.assertion("lists-are-in-the-order-of-the-data");
  let before = -1;
  for (const row of rows) {
    const event = known.get(row.id);
    // Below the heading of its day, an event has its time alone: `10:00 UTC+9`.
    const parts = [row.day, ...row.date.split(" ")].map(plain);
    words.holds(
      event &&
        (plain(row.date) === plain(event.date_words) ||
          (row.day && parts.every((part) => plain(event.date_words).includes(part)))),
      () => `${it} ${row.id}: the list says "${row.date}", the data "${event?.date_words}"`,
    );
    order.holds(event?.at > before, `${it}: ${row.id} is too late`);
    before = event?.at ?? before;
  }
}

/** A text without the characters that isolate names from its direction. */
function plain(text) {
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** In the page: each list of events by id and date, in the order of the document. */
function readLists() {
  const lists = [...document.querySelectorAll(".timeline, .highlights:not([aria-labelledby=latest])")];
  return lists.map((list) =>
    [...list.querySelectorAll("li.event")].map((row) => ({
      id: (row
        .querySelector("h2 a, h3 a, h4 a, h5 a")
        .getAttribute("href")
        .match(/events\/([^/]+)\//) ?? [])[1],
      date: row.querySelector(".date").textContent,
      day: row.closest("li.day")?.querySelector(".day-label").textContent ?? "",
    })),
  );
}
