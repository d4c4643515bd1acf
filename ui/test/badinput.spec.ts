import { accessible } from "./axe";
import { expect, room, test } from "./core";

test.beforeEach(async ({ page }) => {
  await room(page, 3, "Issue a certificate");
  await page.getByText("Made here").click();
});

async function paste(page: import("@playwright/test").Page, text: string): Promise<void> {
  await page.getByLabel("Names").evaluate((input, pasted) => {
    const data = new DataTransfer();
    data.setData("text", pasted);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test("a name of 300 characters is told to be too long, and breaks nothing", async ({ page }) => {
  await paste(page, `${"abcdefghi.".repeat(29)}example.test`);
  await expect(page.getByText("is longer than 253 characters")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make the plan" })).toBeDisabled();
  await accessible(page);
  await page.screenshot({ path: "screenshots/bad-long.png" });
});

test("names in scripts that run from right to left are shown in both forms and stay in their place", async ({
  page,
}) => {
  await paste(page, "בדיקה.example.test اختبار.example.test");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByText("xn--5dbedt4e.example.test").first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("בדיקה.example.test").first()).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: "screenshots/bad-rtl.png" });
});

test("a look-alike is told while it is typed, and again by the core in the plan", async ({ page }) => {
  await paste(page, "p\u0430ypal.example.test");
  await expect(page.getByText("mixes letters of several scripts in one label")).toBeVisible();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByText(/mixes Cyrillic and Latin letters in one label/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("xn--pypal-4ve.example.test").first()).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: "screenshots/bad-lookalike.png" });
});

test("10,000 pasted names leave the page at hand and are told to be too many", async ({ page }) => {
  const begun = Date.now();
  await paste(page, Array.from({ length: 10_000 }, (_, index) => `host-${index}.example.test`).join("\n"));
  await expect(page.getByText("at most 100 names into one certificate; there are 10,000")).toBeVisible();
  await page.getByLabel("Names").fill("one-more.example.test ");
  await page.getByLabel("Names").press("Enter");
  await expect(page.getByText("there are 10,001")).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(6_000);
  await accessible(page);
  await page.screenshot({ path: "screenshots/bad-many.png" });
  await page.getByRole("button", { name: "Remove them all" }).click();
  await expect(page.getByText("at most 100 names")).toBeHidden();
});

for (const [name, width, height] of [
  ["the smallest window", 800, 560],
  ["200 % zoom", 512, 320],
] as const) {
  test(`${name}: every room can be reached and read`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const [index, title] of ["Overview", "Certificates", "Issue a certificate", "Approvals"].entries()) {
      await room(page, index + 1, title);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, title).toBeLessThanOrEqual(0);
    }
    await accessible(page);
  });
}
