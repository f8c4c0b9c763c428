// Starts the browser of the tests.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

/**
 * Starts the browser with this name on the path.
 * @param {string} name
 */
export function launch(name) {
  const executablePath = execFileSync("sh", ["-c", `command -v ${name}`])
    .toString()
    .trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

/**
 * Whether a message only says that the browser loads no font from disk ahead of its use. It loads the font later,
 * where the style sheet names it.
 * @param {import("playwright-core").ConsoleMessage} message
 */
export function isEarlyFont(message) {
  const isFont = /^file:.*\.woff2$/.test(message.location().url);
  return isFont || message.text().startsWith("Access to font at 'file:");
}
