import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { accessible, carryAxe, violationsNow } from "./axe";

const PAGE = new URL("../dist/gallery.html", import.meta.url);
const SHIPPED = fileURLToPath(new URL("../dist/index.html", import.meta.url));
const WIDE = { width: 1280, height: 800 };
/** The same window at 200 %. */
const ZOOMED = { width: 640, height: 400 };
/** Only colours differ between themes, so all else is looked at in the light one only. */
const THEMES = {
  light: { colorScheme: "light", contrast: "no-preference" },
  dark: { colorScheme: "dark", contrast: "no-preference" },
  contrast: { colorScheme: "light", contrast: "more" },
} as const;

for (const theme of ["light", "dark"] as const) {
  test(`every part in every state is accessible: ${theme}`, async ({ page }) => {
    await page.emulateMedia(THEMES[theme]);
    await page.goto(PAGE.href);
    await expect(page.getByRole("heading", { level: 1, name: "Gallery" })).toBeVisible();
    await page.waitForTimeout(300);
    await accessible(page);
    await page.screenshot({ path: `screenshots/gallery-${theme}.png`, fullPage: true });
  });
}

for (const [theme, media] of Object.entries(THEMES)) {
  test(`every screen in every state: ${theme}`, async ({ page }) => {
    test.setTimeout(300_000); // A minute where nothing else runs.
    const findings: string[] = [];
    let scene = "";
    page.on("console", (message) => findings.push(`${scene}: ${message.text()}`));
    page.on("pageerror", (error) => findings.push(`${scene}: ${error.message}`));
    await page.emulateMedia({ ...media, reducedMotion: "reduce" }); // A colour on its way to another is no finding.
    await page.goto(PAGE.href);
    await carryAxe(page);
    for (scene of await scenes(page)) {
      if (theme === "light") await page.setViewportSize(WIDE);
      await page.evaluate((path) => {
        location.hash = path;
      }, scene);
      await page.waitForFunction((path) => document.documentElement.dataset.scene === path, scene, { timeout: 5_000 });
      const found = [
        ...(await violationsNow(page, theme === "light" ? undefined : "color-contrast")),
        ...(await tooWide(page, "1280")),
      ];
      await page.screenshot({ path: `screenshots/gallery/${scene.replace("/", "-")}-${theme}.png` });
      if (theme === "light") {
        await page.setViewportSize(ZOOMED);
        // A menu follows the button it hangs on a moment later.
        await expect
          .poll(() => tooWide(page, "640"), { timeout: 1_000 })
          .toEqual([])
          .catch(() => {});
        found.push(...(await tooWide(page, "640")));
      }
      findings.push(...found.map((each) => `${scene}: ${each}`));
    }
    expect(findings).toEqual([]);
  });
}

test("the gallery and its recordings are not in the shipped page", () => {
  expect(readFileSync(PAGE, "utf8")).toContain("xn--pypal-4ve");
  expect(readFileSync(SHIPPED, "utf8")).not.toContain("xn--pypal-4ve");
});

async function scenes(page: Page): Promise<string[]> {
  const links = page.locator('a[href^="#"]');
  await expect(links.first()).toBeVisible();
  const all = await links.evaluateAll((found) => found.map((each) => each.getAttribute("href")?.slice(1) ?? ""));
  expect(all.length).toBeGreaterThan(80);
  return all;
}

/** What makes the window or its content scroll sideways; what scrolls in its own frame may be as wide as it likes. */
function tooWide(page: Page, at: string): Promise<string[]> {
  return page.evaluate((size) => {
    const scrolls = [document.documentElement, ...document.querySelectorAll("main, .dialog, .drawer")].filter(
      (each) => each.scrollWidth > each.clientWidth,
    );
    if (scrolls.length === 0) return [];
    const wide = [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (each) => each.getBoundingClientRect().right > innerWidth && each.closest(".scroll") === null,
    );
    return wide.slice(0, 3).map((each) => `wider than the window at ${size}: ${each.tagName} ${each.className}`);
  }, at);
}
