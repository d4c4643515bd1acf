import { expect, type Page, test } from "@playwright/test";
import { scene } from "./scene";

const SMALL = { width: 1024, height: 640 };
const ZOOMED = { width: 640, height: 400 };

/** Names of the list of which not all can be read. */
function cutNames(page: Page): Promise<string[]> {
  return page
    .locator(".named .name")
    .evaluateAll((all) =>
      all
        .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2)
        .map((each) => each.textContent ?? ""),
    );
}

for (const [name, size] of Object.entries({ small: SMALL, zoomed: ZOOMED })) {
  test(`names of usual length are whole in the list: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await scene(page, "certificates/many");
    expect(await page.locator(".named .name").count()).toBeGreaterThan(3);
    expect(await cutNames(page)).toEqual([]);
  });
}

test("the head of a screen with one button is one row in a small window", async ({ page }) => {
  await page.setViewportSize(SMALL);
  await scene(page, "activity/normal");
  const title = await page.getByRole("heading", { level: 1 }).boundingBox();
  const button = await page.getByRole("button", { name: "Verify the log" }).boundingBox();
  expect(Math.abs((button?.y ?? 0) - (title?.y ?? 99))).toBeLessThan(20);
});

test("the menu of exports lines up with its button", async ({ page }) => {
  await scene(page, "certificates/normal");
  const button = page.getByRole("button", { name: "Export the list" });
  await button.click();
  const [menu, at] = [await page.locator(".popover").boundingBox(), await button.boundingBox()];
  expect(Math.abs((menu?.x ?? 0) + (menu?.width ?? 0) - (at?.x ?? 0) - (at?.width ?? 99))).toBeLessThan(2);
});

test("the numbers of the overview and of the list add up to the same", async ({ page }) => {
  await scene(page, "overview/normal");
  const card = (await page.locator(".health").first().textContent()) ?? "";
  const numbers = [...card.matchAll(/((?<!n)one|\d+) (?:in use|revoked|superseded|archived)/g)];
  const sum = numbers.reduce((all, [, n]) => all + (n === "one" ? 1 : Number(n)), 0);
  expect(sum, card).toBe(14); // 13 in the list, and one that is archived.
});

test("the list says what it does not count", async ({ page }) => {
  await scene(page, "certificates/normal");
  await expect(page.getByText("13 certificates, one archived not shown")).toBeVisible();
  await page.getByRole("searchbox").fill("shop");
  await expect(page.getByText("archived not shown")).toBeHidden();
});

test("a list that fills the window does so beneath a banner too, and the window itself does not scroll", async ({
  page,
}) => {
  await scene(page, "certificates/sample");
  await expect(page.getByText("Sample data. Nothing here is real.")).toBeVisible();
  const rest = await page.locator("main").evaluate((main) => main.scrollHeight - main.clientHeight);
  expect(rest).toBe(0);
});

test("the gallery opens at its top", async ({ page }) => {
  await page.goto(new URL("../dist/gallery.html", import.meta.url).href);
  await page.waitForTimeout(500);
  expect(
    await page.evaluate(() => [document.querySelector("main")?.scrollTop, document.documentElement.scrollTop]),
  ).toEqual([0, 0]);
});

test("a field inside a tab has the outline of the focus, not the whole of the tab", async ({ page }) => {
  await scene(page, "certificate/export");
  await page.getByLabel("Folder", { exact: true }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  const outlined = await page.evaluate(
    () =>
      [...document.querySelectorAll("main *")].filter((each) => getComputedStyle(each).outlineStyle !== "none").length,
  );
  expect(outlined).toBe(1);
});

test("production is not red, and environments are told apart without colour", async ({ page }) => {
  await scene(page, "settings/normal");
  const looks = await page.locator(".pill:has(.sign)").evaluateAll((all) =>
    all.map((each) => {
      const sign = getComputedStyle(each.querySelector(".sign") as Element);
      return `${sign.borderRadius} ${sign.backgroundColor === "rgba(0, 0, 0, 0)" ? "hollow" : "full"}`;
    }),
  );
  expect(new Set(looks).size).toBe(3);
  await expect(page.locator(".pill.tone-bad")).toHaveCount(0);
});
