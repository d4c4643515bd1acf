import { expect, test } from "@playwright/test";
import { accessible } from "./axe";
import { answering, scene } from "./scene";

test("a profile that cannot be opened says why, and is tried again", async ({ page }) => {
  await scene(page, "overview/shut");
  await expect(page.getByRole("heading", { name: "This profile cannot be opened" })).toBeVisible();
  const alert = page.getByRole("alert").filter({ hasText: "profile.newer" });
  await expect(alert).toContainText("was made by a newer Certwright");
  await expect(alert).toContainText("this version knows 12");
  await expect(alert).toContainText("Install the newer version again");
  await expect(page.getByText("Certwright does not answer")).toBeHidden();
  await accessible(page);
  await answering(page, "ShowProfile", { done: { sample: false, folder: "/home/ines", version: "0.1.0" } });
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await expect(page.getByRole("heading", { name: "This profile cannot be opened" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});

test("what the core could not read is told where the answer would stand", async ({ page }) => {
  await scene(page, "overview/normal");
  await answering(page, "ListPlans", "unread");
  await page.keyboard.press("Alt+4");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Certwright did not take this question.");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("a message is at most 1 MiB");
  await expect(page.locator(".bones")).toHaveCount(0);
  await accessible(page);
});

test("a form whose choices do not come says why", async ({ page }) => {
  await scene(page, "settings/normal");
  await answering(page, "ListPresets", "unread");
  await page.getByRole("button", { name: "Add an issuer" }).click();
  await expect(page.getByRole("alert")).toContainText("Certwright did not take this question.");
  await expect(page.getByRole("alert").getByRole("button", { name: "Try again" })).toBeVisible();
});

test("a question without an answer for a minute is told", async ({ page }) => {
  await page.clock.install();
  const opened = scene(page, "overview/normal");
  for (let steps = 0; steps < 40; steps++) await page.clock.runFor(100);
  await opened;
  await answering(page, "ListAudit", "never");
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Alt+4");
  await page.keyboard.press("Alt+1");
  await page.clock.runFor(55_000);
  await expect(page.locator(".overdue")).toBeHidden();
  await page.clock.runFor(10_000);
  await expect(page.getByText(/no answer for more than a minute\. The page still waits for/)).toBeVisible();
});

test("a problem out of sight is brought into it, and goes when what it was about does", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 400 });
  await scene(page, "settings/adding");
  await answering(page, "PlanIssuer", {
    failed: {
      code: "acme.unreachable",
      kind: "PARKED",
      what: "It cannot be reached.",
      why: "",
      todo: "",
      details: {},
      retryAt: null,
    },
  });
  await page.getByRole("button", { name: "Continue to the account" }).press("Enter");
  const alert = page.getByRole("alert");
  await expect(alert).toBeInViewport();
  await page.getByRole("button", { name: /Certificate authority/ }).press("Enter");
  await page.getByRole("option", { name: "Let's Encrypt", exact: true }).press("Enter");
  await expect(alert).toHaveCount(0);
  await page.setViewportSize({ width: 1024, height: 240 });
  await page.locator("main").evaluate((main) => {
    main.scrollTop = 0;
  });
  await page.evaluate(() => {
    const [button] = [...document.querySelectorAll("button")].filter(
      (each) => each.textContent === "Continue to the account",
    );
    button?.click();
  });
  await expect(alert).toBeFocused();
  await expect(alert).toBeInViewport({ ratio: 1 });
});

test("planning says after a second what it asks, and for how long it has", async ({ page }) => {
  await scene(page, "settings/planning");
  await expect(page.getByText("Asking letsencrypt-staging.example for its directory…")).toBeVisible();
  await expect(page.getByText(/^ ?[2-9] s$/)).toBeVisible({ timeout: 5_000 });
  await scene(page, "issue/planning");
  await expect(page.getByText("Asking acme-v02.api.letsencrypt.org and the DNS…")).toBeVisible();
  await accessible(page);
});

test("in the settings, what is to be done about operations is a button", async ({ page }) => {
  await scene(page, "settings/unfinished");
  await expect(page.getByRole("main")).not.toContainText("`");
  await page.getByRole("button", { name: "Show the operations" }).press("Enter");
  await expect(page.getByRole("tab", { name: "Operations" })).toHaveAttribute("aria-selected", "true");
});

test("whose name server takes updates is not asked again what was just said", async ({ page }) => {
  await scene(page, "firstrun/names");
  await page.getByLabel("Names").fill("first.example.test *.first.example.test ");
  await page.getByLabel("Names").press("Enter");
  await page.getByText("A name server that takes updates").click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("example.test");
  await expect(page.getByRole("button", { name: "Remove example.test" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Provider/ })).toHaveCount(0);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("lab");
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("lab");
  await accessible(page);
});
