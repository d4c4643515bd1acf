import en from "./en.json";

export type Key = keyof typeof en;
type Values = Record<string, string | number>;
type Entry = string | { one: string; other: string };

const plural = new Intl.PluralRules("en");
const numbers = new Intl.NumberFormat("en");
let pseudo = false;

/** The text for {@code key}, with its values filled in; a text with two forms is chosen by {@code n}. */
export function say(key: Key, values: Values = {}): string {
  const entry = en[key] as Entry;
  const form = typeof entry === "string" ? entry : plural.select(Number(values.n)) === "one" ? entry.one : entry.other;
  const text = pseudo ? pseudoLocalised(form) : form;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => shown(values[name] ?? whole));
}

/** Numbers are grouped, as "10,000"; small ones are no work. */
function shown(value: string | number): string {
  if (typeof value === "string") return value;
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : numbers.format(value);
}

export function isKey(key: string): key is Key {
  return key in en;
}

/** Makes every catalogued text visibly foreign and two fifths longer, so that a test finds those that are not. */
export function speakPseudo(on: boolean): void {
  pseudo = on;
}

const ACCENTS: Record<string, string> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  A: "Á",
  E: "É",
  I: "Í",
  O: "Ó",
  U: "Ú",
};

/** Tests, and whoever develops, open the page with `?words=pseudo`; there is no other language to choose yet. */
export function readLocale(query: string): void {
  if (new URLSearchParams(query).get("words") !== "pseudo") return;
  speakPseudo(true);
  document.documentElement.lang = "en-XA";
}

function pseudoLocalised(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const accented = parts.map((part) =>
    part.startsWith("{") ? part : part.replace(/[aeiouAEIOU]/g, (c) => ACCENTS[c] ?? c),
  );
  return `⟦${accented.join("")}${"·".repeat(Math.ceil(text.length * 0.4))}⟧`;
}
