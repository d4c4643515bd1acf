import { expect, test } from "@playwright/test";
import { accessible } from "./axe";
import { scene } from "./scene";

test("while the palette is open, no key acts on the page beneath it; its own closes it", async ({ page }) => {
  await scene(page, "overview/normal");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Alt+2");
  await page.keyboard.press("Control+/");
  const theme = await page.evaluate(() => document.documentElement.dataset.theme);
  await page.keyboard.press("Control+Shift+l");
  await page.keyboard.press("Alt+l");
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await expect(page.getByText("Vault open")).toBeVisible();
});

test("a menu, a list of choices and a drawer keep the keys to themselves too", async ({ page }) => {
  for (const [path, open] of [
    ["certificates/menu", "menu"],
    ["activity/entry", "dialog"],
  ] as const) {
    await scene(page, path);
    await expect(page.getByRole(open)).toBeVisible();
    const title = await page.locator("h1").textContent();
    await page.keyboard.press("Alt+6");
    await page.keyboard.press("Control+k");
    await page.waitForTimeout(200);
    expect(await page.locator("h1").textContent()).toBe(title);
    await expect(page.locator(".palette")).toHaveCount(0);
  }
});

test("the sheet of keys opens by a question mark, says so, and is closed in each way", async ({ page }) => {
  await scene(page, "overview/normal");
  const sheet = page.getByRole("dialog", { name: "Keyboard" });
  await page.keyboard.press("?");
  await expect(sheet.locator("kbd", { hasText: /^\?$/ })).toBeVisible();
  await accessible(page);
  await sheet.getByRole("button", { name: "Dismiss" }).last().click();
  await expect(sheet).toBeHidden();
  for (const key of ["Control+/", "?"]) {
    await page.keyboard.press(key);
    await expect(sheet).toBeVisible();
    await page.keyboard.press(key);
    await expect(sheet).toBeHidden();
  }
});

test("a question mark that is typed stays one", async ({ page }) => {
  await scene(page, "certificates/normal");
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("what?");
  await expect(page.getByRole("searchbox")).toHaveValue("what?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
