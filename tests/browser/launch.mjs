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
