import type { Page } from "@playwright/test";
import { expect, room, test } from "./core";

// Texts of the core (problems, plans, providers, settings) have their own catalogue and are data here: translate="no".
test.use({ query: "?words=pseudo" });

/** What a person can read or hear here that is neither in the catalogue nor marked as data. */
function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign = (text: string) => /\p{L}/u.test(text.replace(/⟦[^⟧]*⟧/g, ""));
    const isData = (element: Element | null) => element?.closest('[translate="no"], time, code, kbd') !== null;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const shown =
        parent?.checkVisibility() === true && !["SCRIPT", "STYLE", "TITLE", "OPTION"].includes(parent.tagName);
      if (shown && !isData(parent) && foreign(node.textContent ?? "")) found.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
      for (const name of ["aria-label", "placeholder", "title"]) {
        const text = element.getAttribute(name) ?? "";
        const isMoment = /\dZ$/.test(text);
        const isReactAria = text === "Dismiss"; // Its own words, in its own locales.
        if (!isData(element) && !isMoment && !isReactAria && foreign(text)) found.push(`${name}: ${text}`);
      }
    }
    return found;
  });
}

/** Elements whose text does not fit and that do not say so with an ellipsis. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = ["hidden", "clip"].includes(style.overflowX) && style.clipPath === "none";
        const tooWide = element.scrollWidth > element.clientWidth + 1;
        const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
        const spills = ownText && style.display !== "inline" && style.overflowX === "visible";
        return element.checkVisibility() && tooWide && ((hides && style.textOverflow !== "ellipsis") || spills);
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`),
  );
}

async function sound(page: Page, where: string): Promise<void> {
  await page.waitForTimeout(500);
  expect(await untranslated(page), `${where}: not in the catalogue`).toEqual([]);
  expect(await cut(page), `${where}: cut`).toEqual([]);
  const wider = await page.evaluate(() => {
    const main = document.querySelector("main");
    return main === null ? 0 : main.scrollWidth - main.clientWidth;
  });
  expect(wider, `${where}: wider than the window`).toBeLessThanOrEqual(0);
}

async function walk(page: Page): Promise<void> {
  for (const number of [1, 2, 3, 4, 5, 6]) {
    await room(page, number, /⟦/);
    await sound(page, `room ${number}`);
  }
  for (const button of await page.getByRole("main").getByRole("button").all()) {
    const adds = (await button.textContent())?.includes("Ádd");
    if (adds && (await button.isEnabled())) await button.click(); // A form that opened has one to end with.
  }
  await sound(page, "the forms of the settings");
  await page.keyboard.press("Control+k");
  await sound(page, "the palette");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+/");
  await sound(page, "the keys");
  await page.keyboard.press("Escape");
}

for (const [width, height] of [
  [1280, 800],
  [1024, 640],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test.describe("a full profile", () => {
      test.use({ profile: "sample" });

      test("nothing is untranslated or cut", async ({ page }) => {
        test.setTimeout(120_000); // A quarter of a minute where nothing else runs.
        await walk(page);
        await room(page, 1, /⟦/);
        await page.locator(".spread .button.quiet").click();
        await sound(page, "the expiries as a table");
        await page.locator(".segment").last().click();
        await sound(page, "the days as a table");
        await page.locator(".spread .button.quiet").click();
        await expect(page.locator(".calendar")).toBeVisible();
        await sound(page, "the calendar");
        await room(page, 2, /⟦/);
        await page.mouse.move(0, 0); // Where it would hang over the menu, its item would take the keyboard.
        await page.locator(".chip").press("Enter");
        await sound(page, "the menu of filters");
        await page.keyboard.press("ArrowRight");
        const inTheSecond = () =>
          page.evaluate(() => document.querySelectorAll("[role=menu]")[1]?.contains(document.activeElement));
        await expect.poll(inTheSecond).toBe(true);
        await page.keyboard.press("Enter");
        await expect(page.getByRole("menu")).toHaveCount(0);
        await sound(page, "a filter");
        await page.locator("tbody tr").first().focus();
        await page.keyboard.press("Space");
        await sound(page, "a selection");
        await page.locator(".bulk .button").first().click();
        await sound(page, "asking for a tag");
        await page.keyboard.press("Escape");
        await page.locator(".views button").first().click();
        await page.getByText("api.example.com").first().click();
        await expect(page.getByRole("tab").first()).toBeVisible();
        for (const tab of await page.getByRole("tab").all()) {
          await tab.click();
          await sound(page, `a certificate, ${await tab.textContent()}`);
        }
        await room(page, 4, /⟦/);
        await page.locator("main .link").first().click();
        await sound(page, "a plan");
        await room(page, 4, /⟦/);
        await page.locator("main .link").last().click();
        await sound(page, "an operation");
        await page.screenshot({ path: `screenshots/pseudo-operation-${width}.png` });
      });
    });

    test.describe("an empty profile", () => {
      test.use({ profile: "empty" });

      test("nothing is untranslated or cut", async ({ page }) => {
        await sound(page, "choose");
        await page.locator("main .button.primary").click();
        await expect(page.locator(".stepper")).toBeVisible();
        await sound(page, "protect");
        await page.locator(".button.primary").click();
        await expect(page.locator(".callout.tone-accent")).toBeVisible();
        await sound(page, "protected");
        await page.screenshot({ path: `screenshots/pseudo-firstrun-${width}.png` });
        await page.locator(".button.primary").click();
        await sound(page, "authority");
        await walk(page);
      });
    });
  });
}
