import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Page } from "@playwright/test";

/** The real core behind a page in a browser: its lines go through an exposed binding, so there is no server. */
export class Core {
  readonly trace: string[] = [];
  private readonly process: ChildProcessWithoutNullStreams;
  private pages = new Set<Page>();

  constructor(command: readonly string[], environment: NodeJS.ProcessEnv) {
    const [program, ...args] = command;
    this.process = spawn(program as string, args, { env: environment });
    createInterface({ input: this.process.stdout }).on("line", (line) => this.tell(line));
  }

  private tell(line: string): void {
    this.trace.push(line);
    for (const page of this.pages) {
      page.evaluate((text) => (window as unknown as { certwrightReceive(line: string): void }).certwrightReceive(text), line).catch(() => {});
    }
  }

  /** Shows the built page, policy and all, with this core behind it. */
  async open(page: Page, html: string): Promise<void> {
    this.pages.add(page);
    page.on("close", () => this.pages.delete(page));
    await page.exposeFunction("certwrightPost", (line: string) => {
      this.trace.push(line);
      this.process.stdin.write(`${line}\n`);
    });
    await page.setContent(readFileSync(html, "utf8"));
  }

  stop(): void {
    this.process.stdin.end();
    this.process.kill();
  }
}
