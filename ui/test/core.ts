import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";

const PAGE = fileURLToPath(new URL("../dist/index.html", import.meta.url));

/** The real core behind a page in a browser. Its lines go through an exposed binding, so there is no server. */
export class Core {
  /** Every line either way. */
  readonly trace: string[] = [];
  private readonly process: ChildProcessWithoutNullStreams;
  private page: Page | undefined;

  constructor() {
    const [program, ...args] = (process.env.CERTWRIGHT_CORE ?? "").split("\n");
    if (!program) throw new Error("CERTWRIGHT_CORE must hold the command of a core, a word a line");
    this.process = spawn(program, args);
    createInterface({ input: this.process.stdout }).on("line", (line) => this.tell(line));
  }

  private tell(line: string): void {
    this.trace.push(line);
    const receive = (text: string) =>
      (window as unknown as { certwrightReceive(line: string): void }).certwrightReceive(text);
    this.page?.evaluate(receive, line).catch(() => {});
  }

  /** Shows the built page, under its own policy. */
  async show(page: Page): Promise<void> {
    this.page = page;
    await page.exposeFunction("certwrightPost", (line: string) => {
      this.trace.push(line);
      this.process.stdin.write(`${line}\n`);
    });
    await page.setContent(readFileSync(PAGE, "utf8").replaceAll("NONCE", randomBytes(16).toString("base64")));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  stop(): void {
    this.page = undefined;
    this.process.kill();
  }
}

/** A test with a core and the page; any word on the console fails it. */
export const test = base.extend<{ core: Core }>({
  core: [
    async ({ page }, use) => {
      const words: string[] = [];
      page.on("console", (message) => words.push(message.text()));
      page.on("pageerror", (error) => words.push(error.message));
      const core = new Core();
      await core.show(page);
      await use(core);
      core.stop();
      expect(words).toEqual([]);
    },
    { auto: true },
  ],
});

/** Goes to a room as a keyboard does: Alt and its number. */
export async function room(page: Page, number: number, title: string): Promise<void> {
  await page.keyboard.press(`Alt+${number}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

export { expect };
