import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";

const PAGE = fileURLToPath(new URL("../dist/index.html", import.meta.url));

/** The real core behind a page in a browser. Its lines go through an exposed binding, so there is no server. */
export class Core {
  /** Every line either way. */
  readonly trace: string[] = [];
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly folder = mkdtempSync(join(tmpdir(), "certwright-page-"));
  private page: Page | undefined;

  constructor(profile: Profile) {
    const [program, ...args] = (process.env.CERTWRIGHT_CORE ?? "").split("\n");
    if (!program) throw new Error("CERTWRIGHT_CORE must hold the command of a core, a word a line");
    const own = profile === "lab" ? {} : { CERTWRIGHT_PROFILE: join(this.folder, "profile") };
    if (profile === "sample") args.push("--sample");
    this.process = spawn(program, args, { env: { ...process.env, ...own } });
    createInterface({ input: this.process.stdout }).on("line", (line) => this.tell(line));
  }

  private tell(line: string): void {
    this.trace.push(line);
    const receive = (text: string) =>
      (window as unknown as { certwrightReceive(line: string): void }).certwrightReceive(text);
    this.page?.evaluate(receive, line).catch(() => {});
  }

  /** Asks the core something beside the page; the answer is not waited for. */
  ask(kind: string, carried: Record<string, unknown>): void {
    this.process.stdin.write(`${JSON.stringify({ v: 1, id: "beside", command: { kind, ...carried } })}\n`);
  }

  /** Stops answering, as a core does that hangs. */
  hang(): void {
    this.page = undefined;
  }

  /** Shows the built page, under its own policy. */
  async show(page: Page, query = ""): Promise<void> {
    await page.exposeFunction("certwrightPost", (line: string) => {
      this.trace.push(line);
      this.process.stdin.write(`${line}\n`);
    });
    await this.load(page, query);
  }

  /** Loads the page afresh, as a shell does whose web process was killed. */
  async load(page: Page, query = ""): Promise<void> {
    this.page = page;
    await page.goto(`about:blank${query}`);
    await page.setContent(readFileSync(PAGE, "utf8").replaceAll("NONCE", randomBytes(16).toString("base64")));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible({ timeout: 20_000 }); // A core has to start first.
  }

  stop(): void {
    this.page = undefined;
    this.process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The profile of the lab, one that is not made yet, or made-up data. */
type Profile = "lab" | "empty" | "sample";

/** A test with a core and the page; any word on the console fails it. */
export const test = base.extend<{ core: Core; profile: Profile; query: string }>({
  profile: ["lab", { option: true }],
  query: ["", { option: true }],
  core: [
    async ({ page, profile, query }, use) => {
      const words: string[] = [];
      page.on("console", (message) => words.push(message.text()));
      page.on("pageerror", (error) => words.push(error.message));
      const core = new Core(profile);
      await core.show(page, query);
      await use(core);
      core.stop();
      expect(words).toEqual([]);
    },
    { auto: true },
  ],
});

/** Goes to a room as a keyboard does: Alt and its number. */
export async function room(page: Page, number: number, title: string | RegExp): Promise<void> {
  await page.keyboard.press(`Alt+${number}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

export { expect };
