import { look } from "./axe";
import { expect, room, test } from "./core";

test.use({ profile: "sample" });

test("a sample can be looked at everywhere, and nothing in it reaches out", async ({ page }) => {
  await expect(page.getByText("Sample data. Nothing here is real.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await page.waitForTimeout(400);
  await look(page, "sample-overview");
  await room(page, 2, "Certificates");
  await expect(page.getByText("bücher.example.com")).toBeVisible();
  await look(page, "sample-certificates");
  await page.getByRole("searchbox").fill("pay.example");
  await page.getByText("pay.example.com").first().click();
  await expect(page.getByRole("tab", { name: "Facts" })).toBeVisible();
  await page.getByText("What is a fingerprint?").click();
  await look(page, "sample-certificate");
  await page.getByRole("tab", { name: "Is it served?" }).click();
  await page.getByRole("button", { name: "Look now" }).click();
  await expect(page.getByRole("alert")).toContainText("This is the sample profile; nothing leaves this machine.");
  await room(page, 4, "Approvals");
  await expect(page.getByText("2 plans wait for approval")).toBeVisible();
  await look(page, "sample-approvals");
  await page.getByRole("button", { name: "Review", exact: true }).first().click();
  await page.getByRole("button", { name: "Review and approve…" }).click();
  await expect(page.getByRole("alert")).toContainText("This is the sample profile; nothing leaves this machine.");
  await look(page, "sample-refused");
  await room(page, 4, "Approvals");
  await page.getByRole("button", { name: "Discard" }).first().click();
  await expect(page.getByText("One plan waits for approval")).toBeVisible();
  await expect(page.getByText("Discarded: Obtain a certificate")).toBeVisible();
  await look(page, "sample-discarded");
  await room(page, 5, "Activity");
  await page.getByRole("button", { name: "Verify the log" }).click();
  await expect(page.getByText(/entries are unbroken/)).toBeVisible();
});

test("the vault is locked by button, key and palette, and opens again", async ({ page, core }) => {
  await expect(page.getByText("Vault open")).toBeVisible();
  await page.getByRole("button", { name: "Lock the vault" }).click();
  await expect(page.getByText("Vault locked")).toBeVisible();
  await look(page, "sample-locked");
  await page.getByRole("button", { name: "Open the vault" }).click();
  await expect(page.getByText("Vault open")).toBeVisible();
  await page.keyboard.press("Alt+l");
  await expect(page.getByText("Vault locked")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("open the vault");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Vault open")).toBeVisible();
  expect(core.trace.filter((line) => line.includes('"LockVault"'))).toHaveLength(2);
});

test("a core that is gone is told, and the page begins again when it is back", async ({ page, core }) => {
  core.hang();
  await expect(page.getByRole("alert").getByText("Certwright does not answer")).toBeVisible({ timeout: 30_000 });
  await look(page, "core-gone");
  await core.load(page);
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});
