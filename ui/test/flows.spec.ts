import { accessible } from "./axe";
import { expect, room, test } from "./core";

const ROOMS = ["Overview", "Certificates", "Issue a certificate", "Approvals", "Activity", "Settings"];
test("from names to a certificate by keyboard alone, approved outside the page", async ({ page, core }) => {
  await room(page, 3, "Issue a certificate");
  await page.getByLabel("Names").focus();
  await page.keyboard.type("page.example.test, *.page.example.test\n");
  await page.keyboard.press("Tab"); // the first tag's button comes before; the choice of key after
  await page.getByRole("radio", { name: /Made on the endpoint/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /Made here/ })).toBeChecked();
  await page.getByRole("button", { name: "Make the plan" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("TXT _acme-challenge.page.example.test")).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: "screenshots/plan.png" });
  await page.getByRole("button", { name: "Review and approve…" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Keep the certificate")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Show the certificate" })).toBeVisible({ timeout: 30_000 });
  await accessible(page);
  await page.screenshot({ path: "screenshots/receipt.png" });
  await page.getByRole("button", { name: "Show the certificate" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Facts" })).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: "screenshots/certificate.png" });
  expect(core.trace.join("\n")).not.toContain("PRIVATE KEY");
});

test("what is wrong with a name is said while it is typed, and the core's problem where the person looks", async ({
  page,
}) => {
  await room(page, 3, "Issue a certificate");
  await page.getByLabel("Names").fill("a..b 10.0.0.1 com");
  await page.getByLabel("Names").press("Enter");
  await expect(page.getByText("is an address, not a name")).toBeVisible();
  await expect(page.getByText("has no dot, so nobody could prove it")).toBeVisible();
  await page.getByLabel("Certificate request (CSR)").fill("not a request");
  await expect(page.getByRole("alert")).toContainText("x509.csr-not-a-csr");
  await accessible(page);
});

test("a plan that is denied does nothing and says so", async ({ page, core }) => {
  await room(page, 3, "Issue a certificate");
  await page.getByLabel("Names").fill("denied.example.test ");
  await page.getByLabel("Names").press("Enter");
  await page.getByText("Made here").click();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await page.getByRole("button", { name: "Review and approve…" }).click();
  await expect(page.getByText("It was not approved, so nothing was done.")).toBeVisible({ timeout: 20_000 });
  expect(core.trace.some((line) => line.includes('"refused"'))).toBe(true);
  expect(core.trace.some((line) => line.includes("StepStarted"))).toBe(false);
});

test("the palette leads to Settings, where a credential is tested", async ({ page }) => {
  await room(page, 1, "Overview");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("sett");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await page.getByRole("button", { name: "Test" }).click();
  await expect(page.getByText("It may write there.")).toBeVisible({ timeout: 20_000 });
});

for (const [name, width, height] of [
  ["wide", 1280, 800],
  ["small", 1024, 640],
  ["zoomed", 640, 400],
] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`every room is accessible and nothing is cut: ${name}, ${theme}`, async ({ page, core }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height });
      for (const [index, title] of ROOMS.entries()) {
        await room(page, index + 1, title);
        await page.waitForTimeout(400);
        await accessible(page);
        const wider = await page.evaluate(() => {
          const main = document.querySelector("main");
          return main === null ? 0 : main.scrollWidth - main.clientWidth;
        });
        expect(wider, `${title} is wider than the window`).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `screenshots/${title.toLowerCase().replaceAll(" ", "-")}-${name}-${theme}.png` });
      }
      expect(core.trace.filter((line) => line.includes('"failed"'))).toEqual([]);
    });
  }
}
