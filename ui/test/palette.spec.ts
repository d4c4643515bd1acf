import { expect, type Page, test } from "@playwright/test";

const PAGE = new URL("../dist/gallery.html", import.meta.url);
/** Between them they offer everything: what can be done everywhere, on the overview, on the list, and with a selection. */
const SCENES = [
  "overview/normal",
  "certificates/selected",
  "certificates/filtered",
  "certificates/brought-back",
  "certificate/normal",
  "issue/normal",
  "plan/normal",
  "operation/waiting",
  "approvals/normal",
  "activity/normal",
  "settings/normal",
];

async function show(page: Page, scene: string): Promise<void> {
  await page.evaluate((path) => {
    history.replaceState(null, "", `#${path}`);
    window.dispatchEvent(new HashChangeEvent("hashchange")); // Also when it is the same scene again.
  }, scene);
  await page.waitForFunction((path) => document.documentElement.dataset.scene === path, scene, { timeout: 10_000 });
}

async function openPalette(page: Page): Promise<string[]> {
  await page.keyboard.press("Control+k");
  const options = page.getByRole("dialog").getByRole("option");
  await expect(options.first()).toBeVisible();
  return (await options.allTextContents()).map((text) => text.trim());
}

/** All that an act could change: what is to be read, in which order, in which colours, and where the keyboard is. */
function state(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sorted = [...document.querySelectorAll("[aria-sort]")].map((each) => each.getAttribute("aria-sort"));
    const focused = document.activeElement?.outerHTML.slice(0, 80);
    return [document.body.textContent, ...sorted, document.documentElement.dataset.theme, focused].join("\n");
  });
}

async function differs(page: Page, before: string): Promise<boolean> {
  for (let tries = 0; tries < 40; tries++) {
    if ((await state(page)) !== before) return true;
    await page.waitForTimeout(50);
  }
  return false;
}

test("every line of the palette does something, without a word on the console", async ({ page }) => {
  test.setTimeout(180_000);
  const words: string[] = [];
  page.on("console", (message) => words.push(message.text()));
  page.on("pageerror", (error) => words.push(error.message));
  await page.goto(PAGE.href);
  const walked = new Set<string>();
  const idle: string[] = [];
  for (const scene of SCENES) {
    await show(page, scene);
    for (const [index, text] of (await openPalette(page)).entries()) {
      if (walked.has(text)) continue;
      walked.add(text);
      await show(page, scene);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur()); // Going where one is leads to its head.
      const before = await state(page);
      await openPalette(page);
      await page.getByRole("dialog").getByRole("option").nth(index).click();
      await expect(page.locator(".dialog.palette")).toBeHidden();
      if (!(await differs(page, before))) idle.push(`${scene}: ${text}`);
    }
  }
  expect(idle).toEqual([]);
  expect(words).toEqual([]);
  const acts = [
    "Tag…",
    "Untag…",
    "Archive",
    "Bring back",
    "Plan renewals",
    "Clear the filters",
    "Export the list as CSV",
  ];
  for (const act of acts) expect([...walked]).toContain(`${act}Certificates`);
});

test("the palette finds certificates by asking the core, once the typing rests", async ({ page }) => {
  await page.goto(`${PAGE.href}#overview/100000`);
  await page.waitForFunction(() => document.documentElement.dataset.scene === "overview/100000");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").pressSequentially("vpn-4242");
  await expect(page.getByRole("option", { name: /^vpn-42423\./ })).toBeVisible();
  await page.getByRole("combobox").fill("sso-1235.");
  await expect(page.getByRole("option", { name: /^sso-1235\./ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("everyday words lead to what they mean, and results say when they expire", async ({ page }) => {
  await page.goto(PAGE.href);
  await show(page, "certificate/normal");
  for (const [typed, found] of [
    ["renew", /^Plan a new one/],
    ["replace", /^Renew a certificate/],
    ["revoke", /^Revoke/],
    ["download", /^Export/],
    ["save", /^Export/],
    ["dark mode", /^Light or dark/],
    ["password", /^Lock the vault/],
    ["passphrase", /^Lock the vault/],
    ["dns", /^Add a DNS credential/],
    ["account", /^Add an issuer/],
    ["history", /^Go to Activity/],
    ["shop", /^shop\.example\.com.*expires in \d+ days$/],
  ] as const) {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(typed);
    await expect(page.getByRole("option", { name: found }).first(), typed).toBeVisible();
    const details = await page.locator(".combobox .option > :last-child").allTextContents();
    expect(details.filter((detail) => /[0-9a-f]{8}|op-/.test(detail))).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("combobox")).toBeHidden();
  }
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("tsig");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "DNS credentials" })).toBeFocused();
});
