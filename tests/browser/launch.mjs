// Starts a browser for the tests: Chromium by Playwright, Firefox and WebKit by `engines/`.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

/**
 * Starts the browser with this name on the path. Firefox and WebKit have only the part of Playwright that
 * `engines/window.mjs` contains.
 * @param {string} name
 * @param {{ args?: string[], env?: Record<string, string | undefined> }} options for Chromium
 */
export async function launch(name, { args = [], env = process.env } = {}) {
  if (name.startsWith("firefox")) return (await import("./engines/firefox.mjs")).launchFirefox(name);
  if (name.startsWith("WebKit")) return (await import("./engines/webkit.mjs")).launchWebKit(name);
  const executablePath = execFileSync("sh", ["-c", `command -v ${name}`])
    .toString()
    .trim();
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", ...args], env });
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
