import type { Page } from "@playwright/test";
import { accessible } from "./axe";
import { expect, room, test } from "./core";
import { made, serving } from "./served";

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Names", { exact: true }).evaluate((input, pasted) => {
    const data = new DataTransfer();
    data.setData("text", pasted);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** What the person has in the clipboard after the page copied: the page copies what it selects. */
async function copied(page: Page, button: string | RegExp): Promise<string> {
  await page.evaluate(() => {
    document.addEventListener("copy", () => {
      document.body.dataset.copied = (document.activeElement as HTMLTextAreaElement).value;
    });
  });
  await page.getByRole("button", { name: button }).click();
  return page.evaluate(() => document.body.dataset.copied ?? "");
}

test("a certificate is followed from its receipt to its chain, its lines and its server", async ({ page }) => {
  test.setTimeout(90_000);
  await room(page, 3, "Issue a certificate");
  await paste(page, "https://detail.example.test/some/page");
  await page.getByText("Made here").click();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await page.getByRole("button", { name: "Review and approve…" }).click();
  await expect(page.getByRole("button", { name: "Copy all facts" })).toBeVisible({ timeout: 30_000 });
  const receipt = await copied(page, "Copy all facts");
  expect(receipt).toMatch(/Result: done\n/);
  expect(receipt).toMatch(/Certificate: SHA-256 [0-9a-f]{64}\n/);
  expect(receipt).toContain("Keep the result");
  await page.getByRole("button", { name: "Show the certificate" }).click();
  await expect(page.getByText("only its name is known here")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("It is the only one with exactly these names.")).toBeVisible();
  await expect(page.getByText("Nowhere known yet.")).toBeVisible();
  expect(await copied(page, "Copy: Fingerprint")).toMatch(/^[0-9a-f]{64}$/);
  await accessible(page);
  await page.screenshot({ path: "screenshots/detail.png", fullPage: true });

  await page.getByRole("tab", { name: "Use it in" }).click();
  await expect(page.getByText("server_name detail.example.test;")).toBeVisible();
  await page.getByLabel("Folder on the server").fill("/srv/with space");
  await expect(page.getByRole("alert")).toContainText("snippet.folder");
  await page.getByLabel("Folder on the server").fill("/srv/tls");
  await expect(page.getByText("ssl_certificate_key /srv/tls/privkey.pem;")).toBeVisible();
  await accessible(page);

  await page.getByRole("tab", { name: "Raw" }).click();
  await expect(page.getByText("DNS detail.example.test")).toBeVisible();
  await accessible(page);

  await page.getByRole("tab", { name: "Is it served?" }).click();
  await serving(made("DNS:detail.example.test"), async (place) => {
    await page.getByLabel("Server", { exact: true }).fill(place);
    await page.getByLabel("Server", { exact: true }).press("Enter");
    await expect(page.getByText(`${place} serves a certificate that is not in this inventory.`)).toBeVisible({
      timeout: 20_000,
    });
  });
  await expect(page.getByText("It is for detail.example.test.")).toBeVisible();
  await expect(page.getByText(/^It is not trusted here\./)).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: "screenshots/detail-live.png", fullPage: true });
});

test("a request pasted among the names is used as one, and a private key is not taken", async ({ page, core }) => {
  const { request, key } = made("DNS:request.example.test,DNS:*.request.example.test");
  await room(page, 3, "Issue a certificate");
  await page.getByText("Made here").click();
  await paste(page, key);
  await expect(page.getByText("That is a private key. It was not taken")).toBeVisible();
  await paste(page, request);
  await expect(page.getByRole("radio", { name: /Made on the endpoint/ })).toBeChecked();
  await expect(page.getByText("It asks for 2 names:")).toBeVisible();
  await paste(page, "other.example.test");
  await expect(page.getByText("It does not ask for other.example.test")).toBeVisible();
  await accessible(page);
  expect(core.trace.join("\n")).not.toContain("PRIVATE KEY");
});

test("the names of the certificate a server shows are copied when the person says so", async ({ page, core }) => {
  await room(page, 3, "Issue a certificate");
  await serving(made("DNS:one.example.test,DNS:*.two.example.test,IP:192.0.2.1"), async (place) => {
    await paste(page, `https://${place}/`);
    await expect(page.getByLabel("Copy the names of the certificate served at")).toHaveValue(place);
    expect(core.trace.filter((line) => line.includes("CheckLive"))).toEqual([]);
    await page.getByRole("button", { name: "Copy its names" }).click();
    await expect(page.getByText("2 names were copied.")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("is an address, not a name")).toBeHidden();
    await expect(page.getByRole("button", { name: "Remove *.two.example.test" })).toBeVisible();
    await accessible(page);
  });
});

test("what cannot be a name is said before it is whole", async ({ page }) => {
  await room(page, 3, "Issue a certificate");
  await page.getByLabel("Names", { exact: true }).pressSequentially("shop.exam");
  await expect(page.getByText("is not a DNS name")).toBeHidden();
  await page.getByLabel("Names", { exact: true }).pressSequentially("_");
  await expect(page.getByText("is not a DNS name")).toBeVisible();
});
