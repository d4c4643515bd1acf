// How smoothly the list of 100,000 certificates scrolls: wheel events for five seconds in the gallery that `npm run build`
// made, every frame's time taken by the page itself. Prints one line of JSON.
import { chromium } from "@playwright/test";

const GALLERY = new URL("../dist/gallery.html#certificates/100000", import.meta.url);
const LASTS = 5_000;
/** So long nothing is done before, to tell the machine's own stutter from the page's. */
const IDLE = 2_000;
/** A frame longer than this is one that was dropped at 60 a second. */
const LONG = 34;
/** Pixels a wheel event scrolls by: reading, skimming, looking for the end. */
const SPEEDS = [120, 480, 1_920];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(GALLERY.href);
await page.waitForFunction(() => document.documentElement.dataset.scene === "certificates/100000");
await page.locator(".grid-frame").hover();
await page.waitForTimeout(500);

await page.evaluate(() => {
  const times = [];
  const tick = (time) => {
    times.push(time);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  window.frameTimes = times;
});
await page.waitForTimeout(IDLE);
const idle = await page.evaluate(() => window.frameTimes.splice(0));
const begun = Date.now();
while (Date.now() - begun < LASTS) {
  const third = Math.floor(((Date.now() - begun) / LASTS) * SPEEDS.length);
  await page.mouse.wheel(0, SPEEDS[third] ?? 0);
}
const times = await page.evaluate(() => [...window.frameTimes]);
await page.waitForTimeout(500);
const end = await page.evaluate(() => ({
  scrolled: Math.round(document.querySelector(".grid-frame")?.scrollTop ?? 0),
  missing: document.querySelectorAll(".grid-row[aria-busy=true]").length,
}));
await browser.close();

const lengths = (ends) => ends.slice(1).map((time, index) => time - ends[index]);
const isLong = (frame) => frame > LONG;
const frames = lengths(times);
const sorted = [...frames].sort((one, other) => one - other);
console.log(
  JSON.stringify({
    rows: 100_000,
    frames: frames.length,
    long: frames.filter(isLong).length,
    p99_ms: Math.round((sorted[Math.floor(sorted.length * 0.99)] ?? 0) * 10) / 10,
    longest_ms: Math.round((sorted.at(-1) ?? 0) * 10) / 10,
    idle_frames: idle.length - 1,
    idle_long: lengths(idle).filter(isLong).length,
    ...end,
  }),
);
