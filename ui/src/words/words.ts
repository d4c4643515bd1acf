import en from "./en.json";

export type Key = keyof typeof en;
type Values = Record<string, string | number>;
type Entry = string | { one: string; other: string };

const plural = new Intl.PluralRules("en");
let pseudo = false;

/** The text for {@code key}, with its values filled in; a text with two forms is chosen by {@code n}. */
export function say(key: Key, values: Values = {}): string {
  const entry = en[key] as Entry;
  const form = typeof entry === "string" ? entry : plural.select(Number(values.n)) === "one" ? entry.one : entry.other;
  const text = pseudo ? pseudoLocalised(form) : form;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function isKey(key: string): key is Key {
  return key in en;
}

/** Makes every catalogued text visibly foreign and a third longer, so that a test finds those that are not. */
export function usePseudoLocale(on: boolean): void {
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

function pseudoLocalised(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const accented = parts.map((part) =>
    part.startsWith("{") ? part : part.replace(/[aeiouAEIOU]/g, (c) => ACCENTS[c] ?? c),
  );
  return `⟦${accented.join("")}${"·".repeat(Math.ceil(text.length / 3))}⟧`;
}
