// Screenshots of every screen for looking at them: node test/shots.mjs CORE-COMMAND… (a profile comes from the environment).
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";

const [program, ...args] = process.argv.slice(2);
const core = spawn(program, args, { env: process.env, stdio: ["pipe", "pipe", "inherit"] });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
mkdirSync("screenshots", { recursive: true });
const html = readFileSync("dist/index.html", "utf8").replaceAll("NONCE", randomBytes(16).toString("base64"));
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
page.on("console", (message) => console.log("console:", message.text()));
page.on("pageerror", (error) => console.log("error:", error.message));
createInterface({ input: core.stdout }).on("line", (line) => page.evaluate((text) => window.certwrightReceive(text), line).catch(() => {}));
await page.exposeFunction("certwrightPost", (line) => core.stdin.write(`${line}\n`));
await page.setContent(html);
await page.waitForTimeout(1500);
for (const theme of ["light", "dark"]) {
  await page.evaluate((t) => { document.documentElement.dataset.theme = t; }, theme);
  for (const room of ["Overview", "Certificates", "Issue", "Approvals", "Activity", "Settings"]) {
    await page.getByRole("navigation").getByRole("button", { name: room }).click();
    await page.waitForTimeout(900);
    await page.screenshot({ path: `screenshots/${room.toLowerCase()}-${theme}.png` });
  }
}
await page.getByRole("navigation").getByRole("button", { name: "Issue" }).click();
await page.getByLabel("Names").fill("new.example.test *.new.example.test bücher.example.test a..b 10.0.0.1 ");
await page.getByLabel("Names").press("Enter");
await page.waitForTimeout(300);
await page.screenshot({ path: "screenshots/issue-typed.png" });
for (const bad of ["a..b", "10.0.0.1"]) await page.getByRole("button", { name: `Remove ${bad}` }).click();
await page.getByText("Made here").click();
await page.getByRole("button", { name: "Make the plan" }).click();
await page.waitForTimeout(2500);
await page.screenshot({ path: "screenshots/plan.png" });
await page.getByRole("navigation").getByRole("button", { name: "Certificates" }).click();
await page.waitForTimeout(500);
await page.getByRole("button", { name: "shop.example.test" }).first().click();
await page.waitForTimeout(900);
await page.screenshot({ path: "screenshots/certificate.png" });
await page.getByRole("tab", { name: "Export" }).click();
await page.waitForTimeout(300);
await page.screenshot({ path: "screenshots/export.png" });
await page.keyboard.press("Control+k");
await page.waitForTimeout(600);
await page.screenshot({ path: "screenshots/palette.png" });
await page.keyboard.press("Escape");
await page.getByRole("navigation").getByRole("button", { name: "Activity" }).click();
await page.getByRole("tab", { name: "Operations" }).click();
await page.waitForTimeout(600);
await page.getByRole("button", { name: /Obtain/ }).first().click();
await page.waitForTimeout(900);
await page.screenshot({ path: "screenshots/operation.png" });
await browser.close();
core.kill();
