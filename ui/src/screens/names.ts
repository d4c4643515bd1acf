import { unicode } from "../design/Names";
import { type Key, say } from "../words/words";

/** What CAs put into one certificate at most; the core says so too. */
export const MOST_NAMES = 100;

/** What is wrong with a name, while it is typed; the core decides again, and more strictly. */
export function nameProblem(name: string): string | undefined {
  const key = fault(name);
  return key === undefined ? undefined : say(key);
}

function fault(name: string): Key | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name) || name.includes(":")) return "issue.bad.ip";
  const bare = name.startsWith("*.") ? name.slice(2) : name;
  if (bare.includes("*")) return "issue.bad.wildcard";
  if (!bare.includes(".")) return "issue.bad.dot";
  if (name.length > 253) return "issue.bad.long";
  const labels = bare.split(".");
  if (labels.some((label) => label.length > 63)) return "issue.bad.label";
  return labels.every(isLabel) ? undefined : "issue.bad.form";
}

function isLabel(label: string): boolean {
  return label !== "" && !label.startsWith("-") && !label.endsWith("-") && /^[\p{L}\p{M}\p{N}-]+$/u.test(label);
}

/** What is wrong with a name whose end is still to come: what more letters cannot mend. */
export function typingProblem(typed: string): string | undefined {
  const key = fault(
    `${typed
      .trim()
      .replace(/^[a-z]+:\/\//i, "")
      .replace(/[.-]+$/, "")}.x.example`,
  );
  return key === undefined || key === "issue.bad.ip" || typed.trim() === "" || typed.trim() === "*"
    ? undefined
    : say(key);
}

/** The first name that a wildcard beside it covers, and how many there are. */
export function coveredBy(names: readonly string[]): { name: string; by: string; count: number } | undefined {
  const all = new Set(names);
  const wildcard = (name: string) => `*${name.slice(name.indexOf("."))}`;
  const covered = names.filter((name) => !name.startsWith("*.") && name.includes(".") && all.has(wildcard(name)));
  const first = covered[0];
  return first === undefined ? undefined : { name: first, by: wildcard(first), count: covered.length };
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
];

/** Letters of more than one script within one label: what look-alikes are made of (UTS 39). */
export function isMixed(name: string): boolean {
  return unicode(name)
    .split(".")
    .some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1);
}

/** The zones that names are most likely in, each once; who knows better says so. */
export function zonesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name) => nameProblem(name) === undefined).map(likelyZone))];
}

/** "example.com" for "a.b.example.com", and "example.co.uk" where a country has its own kinds of names. */
function likelyZone(name: string): string {
  const labels = name.replace(/^\*\./, "").split(".");
  const [kind = "", country = ""] = labels.slice(-2);
  return labels.slice(country.length === 2 && /^(com?|org|net|ac|gov|edu)$/.test(kind) ? -3 : -2).join(".");
}
