import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { look } from "./axe";
import { type Core, expect, test } from "./core";

test.use({ profile: "empty" });

const SHOWN = /^(\S+)\. 60 IN TXT "(\S+)"/;

/** Changes the lab's zone as the person would who was asked to. */
function change(act: "add" | "delete", name: string, value: string): void {
  const lines = [`server 127.0.0.1 ${process.env.CERTWRIGHT_LAB_DNS}`, `update ${act} ${name}. 60 TXT "${value}"`];
  execFileSync("nsupdate", ["-k", process.env.CERTWRIGHT_LAB_KEY ?? ""], { input: `${lines.join("\n")}\nsend\n` });
}

async function changeByHand(page: Page, act: "add" | "delete"): Promise<void> {
  const title = act === "add" ? "Add these TXT records now, all of them" : "Remove these TXT records";
  await expect(page.getByRole("heading", { name: title })).toBeVisible({ timeout: 20_000 });
  for (const record of await page.locator(".hand .block").allInnerTexts()) {
    const [, name = "", value = ""] = SHOWN.exec(record) ?? [];
    change(act, name, value);
  }
}

function knowsTheLab(core: Core): void {
  core.ask("ChangeSetting", { setting: "dns.resolvers", value: `127.0.0.1:${process.env.CERTWRIGHT_LAB_DNS}` });
  core.ask("ChangeSetting", { setting: "dns.authority-port", value: process.env.CERTWRIGHT_LAB_DNS });
}

test("an empty profile leads to a certificate, also when the page is lost on the way", async ({ page, core }) => {
  test.setTimeout(180_000);
  knowsTheLab(core);
  await expect(page.getByRole("heading", { name: "What do you want to do?" })).toBeVisible();
  await expect(page.getByText("No vault yet")).toBeVisible();
  await look(page, "firstrun-1-choose");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Protect your secrets" })).toBeFocused();
  await look(page, "firstrun-2-protect");
  await page.getByRole("button", { name: "Make the vault" }).click();
  await expect(page.getByText("Protected by the keychain of this system.")).toBeVisible();
  await look(page, "firstrun-3-protected");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Choose the authority" })).toBeFocused();
  await look(page, "firstrun-4-issuer");
  await page.getByRole("button", { name: /Certificate authority/ }).click();
  await page.getByRole("option", { name: "Another one, by its directory address" }).click();
  await page.getByRole("textbox", { name: "Directory address" }).fill(process.env.CERTWRIGHT_LAB_DIRECTORY ?? "");
  await page.getByLabel("Its root, in PEM").fill(readFileSync(process.env.CERTWRIGHT_LAB_ROOT ?? "", "utf8"));
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("127.0.0.1");
  await page.getByRole("button", { name: "Continue to the account" }).click();
  await expect(page.getByRole("heading", { name: "Open an account there" })).toBeVisible();
  await look(page, "firstrun-5-account");

  await core.load(page);
  await expect(page.getByRole("heading", { name: "Open an account there" })).toBeVisible();
  await page.getByRole("button", { name: "Review and approve…" }).click();
  await expect(page.getByRole("heading", { name: "Which names?" })).toBeVisible({ timeout: 20_000 });
  await page.getByLabel("Names").fill("first.example.test *.first.example.test ");
  await page.getByLabel("Names").press("Enter");
  await look(page, "firstrun-6-names");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByRole("heading", { name: "Read the plan, then approve it" })).toBeVisible();
  await look(page, "firstrun-7-plan");
  await page.getByRole("button", { name: "Leave for now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Getting started" }).click();
  await page.getByRole("button", { name: "Review and approve…" }).click();

  await changeByHand(page, "add");
  await look(page, "firstrun-8-byhand");
  await changeByHand(page, "delete");
  await expect(page.getByRole("heading", { name: "You have a certificate" })).toBeVisible({ timeout: 60_000 });
  await look(page, "firstrun-9-done");
  await page.getByRole("button", { name: "Show the certificate" }).click();
  await expect(page.getByRole("tab", { name: "Facts" })).toBeVisible();
  expect(core.trace.join("\n")).not.toContain("PRIVATE KEY");
});

test("whoever only looks around comes back to where they were, and no vault was made", async ({ page, core }) => {
  await page.getByRole("button", { name: "Look around", exact: true }).click();
  await expect(page.getByText("Sample data. Nothing here is real.")).toBeVisible();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What do you want to do?" })).toBeVisible();
  await expect(page.getByText("Sample data")).toBeHidden();
  await expect(page.getByText("No vault yet")).toBeVisible();
  expect(core.trace.join("\n")).not.toContain('"OpenVault"');
});

test("a CA of one's own is a choice, and its account is called after its host", async ({ page }) => {
  await page.getByRole("button", { name: "Use it" }).click();
  await page.getByRole("button", { name: "Make the vault" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Where is your CA?" })).toBeFocused();
  await expect(page.getByRole("button", { name: /Certificate authority/ })).toHaveCount(0);
  await page.getByRole("textbox", { name: "Directory address" }).fill("https://ca.example.test:9/acme/directory");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("ca.example.test");
  await look(page, "firstrun-own");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "What do you want to do?" })).toBeVisible();
});

test("from the vault one can go back, as long as there is none", async ({ page }) => {
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Protect your secrets" })).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("heading", { name: "What do you want to do?" })).toBeVisible();
});
