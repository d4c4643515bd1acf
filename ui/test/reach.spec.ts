import { accessible } from "./axe";
import { type Core, expect, room, test } from "./core";

const HAND = { provider: "manual", zones: ["elsewhere.test"], settings: {} };

function answers(core: Core, kind: string): string[] {
  return core.trace.filter((line) => line.includes(`"kind":"${kind}"`));
}

test("a credential is removed only after the person outside the page approved", async ({ page, core }) => {
  core.ask("AddDnsCredential", { name: "denied.hand", ...HAND });
  core.ask("AddDnsCredential", { name: "hand", ...HAND });
  const kept = () => core.trace.filter((each) => each.includes('"id":"beside"') && each.includes('"done"')).length;
  await expect.poll(kept, { timeout: 20_000 }).toBe(2); // They are there before the page asks for them.
  await room(page, 6, "Settings");
  const line = (name: string) =>
    page.locator(".line", { has: page.getByRole("heading", { level: 3, name, exact: true }) });
  await line("denied.hand").getByRole("button", { name: "Remove…" }).press("Enter");
  await expect(page.getByText("Waiting for your approval, in the window of your system…")).toBeVisible();
  await expect(page.getByText("It was not approved, so the credential stays.")).toBeVisible({ timeout: 20_000 });
  await line("hand").getByRole("button", { name: "Remove…" }).press("Enter");
  await expect(page.getByText("Removed: hand")).toBeVisible({ timeout: 20_000 });
  await expect(line("hand")).toHaveCount(0);
  await expect(line("denied.hand")).toBeVisible();
  await accessible(page);
  expect(core.trace.join("\n")).toContain("confirm, at the test");
});

test("the log is told, found and exported, and says that it holds", async ({ page, core }) => {
  await room(page, 5, "Activity");
  await expect(page.getByText(/entries are unbroken, checked now/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/Changed the setting dns.resolvers/).first()).toBeVisible();
  await page.getByLabel("Words").fill("dns.resolvers");
  await expect(page.getByText("One entry fits.")).toBeVisible();
  await page.getByRole("button", { name: /What/ }).press("Enter");
  await page.getByRole("option", { name: "Revocation" }).press("Enter");
  await expect(page.getByText("No entry fits.")).toBeVisible();
  await page.getByRole("button", { name: /What/ }).press("Enter");
  await page.getByRole("option", { name: "Settings" }).press("Enter");
  await page.getByRole("button", { name: /Changed the setting dns.resolvers/ }).press("Enter");
  await expect(page.getByRole("dialog").getByText("setting.change", { exact: true })).toBeVisible();
  await accessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export as CSV…" }).press("Enter");
  await expect(page.getByText(/One entry is in .*certwright-audit\.csv/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Save a checkpoint…" }).press("Enter");
  await expect(page.getByText(/entries are signed\. The checkpoint is in/)).toBeVisible({ timeout: 20_000 });
  expect(answers(core, "ExportAudit")).toHaveLength(1);
  await accessible(page);
});

test("what is in the program is listed with its licences", async ({ page }) => {
  await room(page, 6, "Settings");
  await page.getByRole("button", { name: "About" }).press("Enter");
  await expect(page.getByRole("heading", { name: "About" })).toBeFocused();
  await page.getByRole("button", { name: /components of others/ }).press("Enter");
  await expect(page.getByRole("dialog").getByText("dnsjava")).toBeVisible();
  await accessible(page);
});
