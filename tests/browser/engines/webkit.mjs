// Drives Debian's WebKitGTK by its WebDriver, on a screen of Xvfb.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { Window, end, printed } from "./window.mjs";

/** The narrowest window that WebKit's small browser can have, with some room. */
const NARROWEST = 500;

/** Starts a screen and the driver, which starts a browser for each context. */
export async function launchWebKit(program) {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [display] = await printed(screen, screen.stdio[3], /\d+(?=\n)/);
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`, "--host=127.0.0.1"], {
    env: { ...process.env, DISPLAY: `:${display}`, NO_AT_BRIDGE: "1" },
    stdio: "ignore",
  });
  const root = `http://127.0.0.1:${port}`;
  await listening(root, driver);
  return {
    async newContext({ viewport }) {
      const { sessionId } = await send(`${root}/session`, { capabilities: {} });
      const page = new WebKitWindow(`${root}/session/${sessionId}`, viewport);
      return { newPage: () => page.open(), close: () => page.close() };
    },
    async close() {
      await end(driver);
      await end(screen);
    },
  };
}

class WebKitWindow extends Window {
  constructor(session, viewport) {
    super();
    this.session = session;
    this.viewport = viewport;
    // A phone is a frame in a window.
    this.isFramed = viewport.width < NARROWEST;
  }

  /** Gives the window the size that its page should have. */
  async open() {
    if (this.isFramed) return this;
    const { width, height } = this.viewport;
    const own = await send(`${this.session}/window/rect`, { width, height });
    const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await send(`${this.session}/window/rect`, {
      width: own.width + width - inner.width,
      height: own.height + height - inner.height,
    });
    return this;
  }

  async goto(url) {
    if (!this.isFramed) return send(`${this.session}/url`, { url });
    const { width, height } = this.viewport;
    const size = `width="${width}" height="${height}"`;
    const frame = `<!DOCTYPE html><body style="margin:0"><iframe style="border:0" ${size} src="${url}"></iframe>`;
    await send(`${this.session}/frame`, { id: null });
    await send(`${this.session}/url`, { url: `data:text/html,${encodeURIComponent(frame)}` });
    return send(`${this.session}/frame`, { id: 0 });
  }

  async run(script) {
    const wrapped = `const done = arguments[0];
      (async () => { ${script} })().then((text) => done({ text }), (error) => done({ error: String(error) }))`;
    const { text, error } = await send(`${this.session}/execute/async`, { script: wrapped, args: [] });
    if (error) throw new Error(error);
    return text;
  }

  act(actions) {
    return send(`${this.session}/actions`, { actions });
  }

  close() {
    return send(this.session, undefined, "DELETE");
  }
}

/** Sends a command and returns its value. */
async function send(url, body, method = "POST") {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Waits until the driver answers. */
async function listening(root, driver) {
  for (let attempt = 0; attempt < 100 && driver.exitCode === null; attempt += 1) {
    const answer = await fetch(`${root}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("WebKitWebDriver does not answer");
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
