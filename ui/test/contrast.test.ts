import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/design/tokens.css", "utf8");

/** The colours of a theme: later rules win, as in the browser. */
function colours(...selectors: string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const selector of selectors) {
    const rule = css.slice(css.indexOf(`${selector} {`), css.indexOf("}", css.indexOf(`${selector} {`)));
    for (const [, name, l, c, h] of rule.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)) {
      found.set(String(name), luminance(Number(l) / 100, Number(c), Number(h)));
    }
  }
  return found;
}

/** WCAG's relative luminance of an OKLCH colour (CSS Color 4 §10.2, WCAG 2.2 "relative luminance"). */
function luminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}

function contrast(theme: Map<string, number>, text: string, ground: string): number {
  const [one, other] = [theme.get(text) ?? Number.NaN, theme.get(ground) ?? Number.NaN];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const GROUNDS = ["bg", "surface", "surface-2"];
const PAIRS = [
  ...GROUNDS.flatMap((ground) => ["text", "muted"].map((text) => [text, ground] as const)),
  ...["bg", "surface"].flatMap((ground) =>
    ["accent", "ok", "warn", "bad", "private"].map((text) => [text, ground] as const),
  ),
  ...["accent", "ok", "warn", "bad", "private"].flatMap((tone) => [
    [tone, `${tone}-weak`] as const,
    ["text", `${tone}-weak`] as const,
  ]),
  ["on-accent", "accent"] as const,
];

for (const [theme, found] of [
  ["light", colours(":root")],
  ["dark", colours(":root", ':root[data-theme="dark"]')],
] as const) {
  describe(`contrast, ${theme}`, () => {
    it.each(PAIRS)("%s on %s is readable", (text, ground) => {
      expect(contrast(found, text, ground)).toBeGreaterThanOrEqual(4.5);
    });
  });
}

it("black on white is 21:1, so the formula is right", () => {
  const theme = new Map([
    ["white", luminance(1, 0, 0)],
    ["black", luminance(0, 0, 0)],
  ]);
  expect(contrast(theme, "black", "white")).toBeCloseTo(21, 1);
});
