// Drives the installed Firefox by WebDriver BiDi. Playwright's Firefox is a changed one, which Debian does not have.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { Window, end, printed } from "./window.mjs";

/** Settings of the profile: no request of the browser itself. */
const SETTINGS = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** Starts Firefox without a screen. */
export async function launchFirefox(program) {
  const profile = mkdtempSync(join(tmpdir(), "dateline-firefox-"));
  const lines = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const words = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "pipe"] });
  const [, address] = await printed(child, child.stderr, /WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await Bidi.connect(`${address}/session`);
  await bidi.send("session.new", { capabilities: {} });
  return {
    async newContext({ viewport }) {
      const { userContext } = await bidi.send("browser.createUserContext");
      return {
        async newPage() {
          const { context } = await bidi.send("browsingContext.create", { type: "tab", userContext });
          await bidi.send("browsingContext.setViewport", { context, viewport });
          return new FirefoxWindow(bidi, context);
        },
        close: () => bidi.send("browser.removeUserContext", { userContext }),
      };
    },
    async close() {
      bidi.close();
      await end(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

class FirefoxWindow extends Window {
  constructor(bidi, context) {
    super();
    this.bidi = bidi;
    this.context = context;
  }

  goto(url) {
    return this.bidi.send("browsingContext.navigate", { context: this.context, url, wait: "complete" });
  }

  async run(script) {
    const answer = await this.bidi.send("script.callFunction", {
      functionDeclaration: `async () => { ${script} }`,
      awaitPromise: true,
      target: { context: this.context },
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  act(actions) {
    return this.bidi.send("input.performActions", { context: this.context, actions });
  }
}

/** A connection: commands and their answers. */
class Bidi {
  static async connect(url) {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    return new Bidi(socket);
  }

  constructor(socket) {
    this.socket = socket;
    this.waiting = new Map();
    this.count = 0;
    socket.on("message", (bytes) => {
      const { id, type, result, error, message } = JSON.parse(bytes);
      const { resolve, reject } = this.waiting.get(id) ?? {};
      this.waiting.delete(id);
      if (type === "error") reject?.(new Error(`${error}: ${message}`));
      else resolve?.(result);
    });
    socket.on("close", () => {
      for (const { reject } of this.waiting.values()) reject(new Error("Firefox closed the connection"));
    });
  }

  send(method, params = {}) {
    this.count += 1;
    const id = this.count;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  close() {
    this.waiting.clear();
    this.socket.terminate();
  }
}
