import type { Page } from "@playwright/test";
import { accessible, look } from "./axe";
import { expect, room, test } from "./core";

test.use({ profile: "sample" });

test.beforeEach(async ({ page }) => {
  await room(page, 2, "Certificates");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "44");
});

function grid(page: Page) {
  return page.getByRole("grid", { name: "Certificates" });
}

function rows(page: Page) {
  return grid(page).locator("tbody").getByRole("row");
}

/** The names in sight, from the top. */
function names(page: Page): Promise<string[]> {
  return rows(page).locator(".name").allTextContents();
}

function head(page: Page, name: string) {
  return grid(page).getByRole("columnheader", { name });
}

test("the list is sorted, searched and filtered by keyboard, and each filter goes with Backspace", async ({ page }) => {
  await rows(page).first().focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(head(page, "Name")).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(async () => (await names(page))[0]).toBe("api.example.com");
  await expect(head(page, "Name").getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(head(page, "Name")).toHaveAttribute("aria-sort", "descending");
  await expect.poll(async () => (await names(page))[0]).not.toBe("api.example.com");

  const search = page.getByRole("searchbox");
  await search.fill("office.ex"); // The word alone is also the tag of another.
  await expect(page.getByText("11 certificates", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menuitem", { name: "expires soon" }).press("Enter");
  await expect(page.getByRole("button", { name: /^State expires soon/ })).toBeVisible();
  await expect
    .poll(() => names(page))
    .toEqual(["grafana", "db-1", "backup"].map((host) => `${host}.office.example.net`));
  await look(page, "certificates-filtered");
  await search.focus();
  for (let letter = 0; letter < "office.ex".length; letter++) await page.keyboard.press("Backspace");
  await expect(search).toHaveValue("");
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("button", { name: /^State expires soon/ })).toHaveCount(0);
  await expect(page.getByText(/^43 certificates, \d+ archived not shown$/)).toBeVisible();
});

test("rows are selected by keyboard, tagged, archived and brought back, each with its result", async ({ page }) => {
  await rows(page).first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("3 selected")).toBeVisible();
  await expect(grid(page).locator("tbody tr[aria-selected=true]")).toHaveCount(3);
  await page.keyboard.press("Control+a");
  await expect(page.getByText("43 selected")).toBeVisible();
  await look(page, "certificates-selected");
  await page.keyboard.press("Escape");
  await expect(page.getByText(/selected$/)).toHaveCount(0);

  const first = (await names(page)).slice(2, 4);
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("button", { name: "Tag…", exact: true }).press("Enter");
  await page.getByRole("combobox").fill("north office");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 certificates are tagged “north office”.")).toBeVisible();
  await expect(grid(page).getByText("north office")).toHaveCount(2);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("north tag");
  await page.getByRole("option", { name: /^north office/ }).click();
  await expect.poll(() => names(page)).toEqual(first);

  await rows(page).first().focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Archive", exact: true }).press("Enter");
  await expect(page.getByText("2 certificates are archived.")).toBeVisible();
  await expect(page.getByText("No certificate matches.")).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect.poll(() => names(page)).toEqual(first);
});

test("what the core refuses is told for each certificate, and only what failed is tried again", async ({
  page,
  core,
}) => {
  await rows(page).nth(1).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("button", { name: "Plan renewals" }).press("Enter");
  const results = page.getByRole("dialog");
  await expect(results.getByRole("status").getByText("2 failed.")).toBeVisible();
  await expect(results.getByText(/Its key is on the endpoint/)).toBeVisible();
  await expect(results.getByText(/This is the sample profile/)).toBeVisible();
  await look(page, "certificates-renewals");
  const plans = () => core.trace.filter((line) => line.includes('"kind":"PlanIssue"')).length;
  expect(plans()).toBe(1);
  await results.getByRole("button", { name: "Retry the 2 that failed" }).press("Enter");
  await expect.poll(plans).toBe(2);
  await page.keyboard.press("Escape");
  await expect(results).toHaveCount(0);
});

test("a view is kept under its name, and who comes back from a certificate finds the list as it was", async ({
  page,
  core,
}) => {
  await page.getByRole("searchbox").fill("example.com");
  await head(page, "Name").getByRole("button").click();
  await page.getByRole("button", { name: "Save this view…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Ours, by name");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ours, by name", exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await core.load(page);
  await expect(page.getByText("Sample data. Nothing here is real.")).toBeVisible(); // Else the rooms come anew with it.
  await room(page, 2, "Certificates");
  await page.getByRole("button", { name: "Ours, by name", exact: true }).click();
  await expect(page.getByRole("searchbox")).toHaveValue("example.com");
  await expect(head(page, "Name")).toHaveAttribute("aria-sort", "ascending");

  await rows(page).first().focus();
  await page.keyboard.press("End");
  const last = page.locator("tbody tr:focus");
  const [name, index] = [await last.locator(".name").textContent(), await last.getAttribute("aria-rowindex")];
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: name ?? "" })).toBeVisible();
  await room(page, 2, "Certificates");
  await expect(page.locator("tbody tr:focus")).toHaveAttribute("aria-rowindex", index ?? "");
  await expect(page.locator("tbody tr:focus .name")).toHaveText(name ?? "");
  await expect(page.locator("tbody tr:focus")).toBeInViewport();
  await expect(page.getByRole("searchbox")).toHaveValue("example.com");

  await page.getByRole("button", { name: "Remove the view “Ours, by name”" }).click();
  await expect(page.getByRole("button", { name: "Ours, by name", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Ours, by name", exact: true })).toBeVisible();
});

test("the weeks ahead are walked by arrows, told in numbers, and lead to their certificates", async ({ page }) => {
  await room(page, 1, "Overview");
  const weeks = page.getByRole("group", { name: "Expiries, next 26 weeks" }).getByRole("button");
  await expect(weeks).toHaveCount(26);
  await weeks.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(weeks.nth(1)).toBeFocused();
  await page.getByRole("button", { name: "Show as a table" }).press("Enter");
  const table = page.getByRole("table", { name: "Expiries, next 26 weeks" });
  await expect(table.getByRole("row").nth(1)).toBeVisible();
  await look(page, "overview-table");
  await page.getByRole("button", { name: "Show as a picture" }).press("Enter");
  const some = page.getByRole("group", { name: "Expiries, next 26 weeks" }).getByRole("button", { name: /^[2-9] in/ });
  const told = (await some.first().getAttribute("aria-label")) ?? "";
  await some.first().press("Enter");
  await expect(page.getByRole("button", { name: /^Expires \d+( \w+)?( \d+)? to \d/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Replaced hidden/ })).toBeVisible();
  await expect(page.getByText(`${told.split(" ")[0]} certificates`, { exact: true })).toBeVisible();
  await look(page, "certificates-of-a-week");
  await page.getByRole("button", { name: /^Expires \d/ }).press("Delete");
  await expect(page.getByRole("button", { name: /^Expires \d/ })).toHaveCount(0);
});

test("the calendar is walked by day, week and month, and a day opens the list of exactly what expires then", async ({
  page,
}) => {
  await room(page, 1, "Overview");
  await page.getByText("Calendar", { exact: true }).click();
  const calendar = page.getByRole("group", { name: "Expiries, next 26 weeks" });
  const days = calendar.getByRole("button");
  await expect(days).toHaveCount(182);
  await page.keyboard.press("Tab"); // The table's button.
  await page.keyboard.press("Tab");
  await expect(calendar.locator(".day:focus")).toHaveAccessibleName(
    /^(one|\d+) on \d+ \w+( \d{4})?: \d+ (public|own CA|staging)/,
  );
  await page.keyboard.press("Home");
  await expect(days.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(days.nth(7)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(days.nth(6)).toBeFocused();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageUp");
  await expect(days.nth(6)).toBeFocused();
  await page.keyboard.press("End");
  await expect(days.last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(calendar.locator(".day:focus")).toHaveCount(0); // One stop.
  await look(page, "overview-calendar");

  await page.getByRole("button", { name: "Show as a table" }).press("Enter");
  const table = page.getByRole("table", { name: "Expiries, next 26 weeks" });
  await expect(table.getByRole("columnheader", { name: "Day" })).toBeVisible();
  await page.getByRole("button", { name: "Show as a picture" }).press("Enter");
  const nothing = calendar.getByRole("button", { name: /^nothing on/ }).first();
  await nothing.press("Enter");
  await expect(calendar).toBeVisible();
  const two = calendar.getByRole("button", { name: /^2 on/ }).first();
  const [, day] = /^2 on ([^:]+)/.exec((await two.getAttribute("aria-label")) ?? "") ?? [];
  await two.press("Enter");
  await expect(page.getByRole("button", { name: `Expires ${day}` })).toBeVisible();
  await expect(page.getByText("2 certificates", { exact: true })).toBeVisible();
});

test("what the overview counts as soon due is what its link lists, and hidden ones are said", async ({ page }) => {
  await room(page, 1, "Overview");
  const all = page.getByRole("button", { name: /^All \d+ that expire soon/ });
  const [count] = /\d+/.exec((await all.textContent()) ?? "") ?? [];
  await all.press("Enter");
  await expect(page.getByText(`${count} certificates`, { exact: true })).toBeVisible();
  const hidden = page.getByRole("button", { name: /^Replaced hidden/ });
  await expect(hidden).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).press("Enter");
  await page.getByRole("menuitem", { name: "Replaced" }).press("ArrowRight");
  await page.getByRole("menuitem", { name: "only" }).press("Enter");
  await expect(page.getByRole("button", { name: /^Replaced only/ })).toBeVisible();
  await expect(hidden).toHaveCount(0);
});
