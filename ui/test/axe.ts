import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface Axe {
  run(on: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function accessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(
    found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" | ")}`),
  ).toEqual([]);
}

/** Puts axe into a page that stays, for {@link violationsNow}: AxeBuilder brings it anew for each look, which is slow. */
export async function carryAxe(page: Page): Promise<void> {
  const require = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
}

/** What violates WCAG 2.2 AA, or one rule of it, on the page as it stands. */
export function violationsNow(page: Page, rule?: string): Promise<string[]> {
  const runOnly = rule === undefined ? { type: "tag", values: WCAG } : { type: "rule", values: [rule] };
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"], preload: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  }, runOnly);
}

/** In both themes: accessible, and a picture to look at. */
export async function look(page: Page, name: string): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(150);
    await accessible(page);
    await page.screenshot({ path: `screenshots/${name}-${scheme}.png` });
  }
  await page.emulateMedia({ colorScheme: "light" });
}
