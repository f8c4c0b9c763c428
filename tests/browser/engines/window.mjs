// What the windows of all engines have in common. They have the names of Playwright's `Page`, so that a
// check can run in any engine.

const KEYS = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
};
const TIMEOUT = 20_000;

/** A window. Subclasses have `goto`, `run` (a script that returns a string) and `act` (actions of WebDriver). */
export class Window {
  keyboard = {
    /** Presses a key, or keys such as `Control+v`. */
    press: (names) => {
      const keys = names.split("+").map((name) => KEYS[name] ?? name);
      const step = (type) => (value) => ({ type, value });
      return this.act([
        {
          type: "key",
          id: "keys",
          actions: [...keys.map(step("keyDown")), ...keys.reverse().map(step("keyUp"))],
        },
      ]);
    },
    /** Types a text. */
    type: async (text) => {
      for (const letter of text) await this.keyboard.press(letter);
    },
  };

  /** Calls a function in the page. */
  async evaluate(use, argument = null) {
    const call = `(${use})(${JSON.stringify(argument)})`;
    return JSON.parse(await this.run(`return JSON.stringify((await ${call}) ?? null)`));
  }

  /** Waits until a function in the page returns something true. */
  async waitForFunction(use, argument) {
    for (const end = Date.now() + TIMEOUT; Date.now() < end;) {
      if (await this.evaluate(use, argument)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`still not true after ${TIMEOUT / 1000} s: ${use}`);
  }

  /** Clicks the middle of the first element that matches. */
  async click(selector) {
    const { x, y } = await this.evaluate((selector) => {
      const element = document.querySelector(selector);
      element.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    }, selector);
    await this.act([
      {
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [
          { type: "pointerMove", x, y, duration: 0 },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ],
      },
    ]);
  }
}

/** Waits for a child process to print a line that matches. */
export function printed(child, stream, pattern) {
  return new Promise((resolve, reject) => {
    let text = "";
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${child.spawnfile} ended with ${code}: ${text}`)));
    stream.on("data", (bytes) => {
      text += bytes;
      const match = pattern.exec(text);
      if (match) resolve(match);
    });
  });
}

/** Ends a child process and waits for its end. */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
}
