import type { Page } from "@playwright/test";

const PAGE = new URL("../dist/gallery.html", import.meta.url);

/** Opens a scene of the gallery, and waits until it stands. */
export async function scene(page: Page, path: string): Promise<void> {
  await page.goto(`${PAGE.href}#${path}`);
  await page.waitForFunction((wanted) => document.documentElement.dataset.scene === wanted, path, { timeout: 15_000 });
}

/** Has what scenes fetch by a question answered otherwise from now on, or not at all. */
export async function answering(page: Page, kind: string, outcome: object | "never" | "unread"): Promise<void> {
  await page.evaluate(
    ([asked, reply]) => {
      const bridge = window as unknown as { certwrightPost(line: string): void; certwrightReceive(line: string): void };
      const before = bridge.certwrightPost;
      bridge.certwrightPost = (line) => {
        const { id, command } = JSON.parse(line) as { id: string; command: { kind: string } };
        if (command.kind !== asked) return before(line);
        if (reply === "never") return;
        const answer = reply === "unread" ? { v: 1, refused: "a message is at most 1 MiB" } : { v: 1, id, ...reply };
        setTimeout(() => bridge.certwrightReceive(JSON.stringify(answer)));
      };
    },
    [kind, outcome] as const,
  );
}
