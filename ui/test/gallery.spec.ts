import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const PAGE = fileURLToPath(new URL("../dist/gallery.html", import.meta.url));

for (const scheme of ["light", "dark"] as const) {
  test(`every part in every state is accessible: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setContent(readFileSync(PAGE, "utf8"));
    await expect(page.getByRole("heading", { level: 1, name: "Gallery" })).toBeVisible();
    await page.waitForTimeout(300);
    const found = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(
      found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" | ")}`),
    ).toEqual([]);
    await page.screenshot({ path: `screenshots/gallery-${scheme}.png`, fullPage: true });
  });
}
