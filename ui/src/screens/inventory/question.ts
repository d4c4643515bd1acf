import type { CertificateFilter, Commands } from "../../ipc/core";
import { EVERYTHING } from "../../ipc/inventory";
import { type Key, say } from "../../words/words";
import { rangeWords } from "./range";

export type Order = Commands["ListCertificates"]["order"];

/** What a list of certificates answers. */
export interface Question {
  filter: CertificateFilter;
  order: Order;
  descending: boolean;
}

export const FIRST: Question = { filter: EVERYTHING, order: "EXPIRES", descending: false };

/** All certificates that have something in common, in the usual order. */
export function those(parts: Partial<CertificateFilter>): Question {
  return { ...FIRST, filter: { ...EVERYTHING, ...parts } };
}

/** What goes and comes as one: a member of the filter, or the two that say from when to when. */
export type Part = Exclude<keyof CertificateFilter, "search" | "expiresFrom" | "expiresBefore"> | "expires";
const PARTS: readonly Part[] = [
  "state",
  "issuer",
  "environment",
  "keyHere",
  "expiresWithinDays",
  "expires",
  "tag",
  "superseded",
  "revoked",
  "archived",
];
const MEMBERS = Object.keys(EVERYTHING) as readonly (keyof CertificateFilter)[];

/** A part of a filter that is active, in words. */
export interface ActivePart {
  part: Part;
  kind: string;
  value: string;
  /** Whether {@link value} is the person's words, not ours. */
  isData: boolean;
}

/** What is active beside the search, in an order that never changes. */
export function activeParts(filter: CertificateFilter): ActivePart[] {
  return PARTS.filter((part) => isActive(filter, part)).map((part) => ({
    part,
    kind: say(`filter.${part}`),
    value: wordsFor(filter, part),
    isData: part === "issuer" || part === "tag",
  }));
}

function isActive(filter: CertificateFilter, part: Part): boolean {
  if (part === "expires") return filter.expiresFrom !== null || filter.expiresBefore !== null;
  return filter[part] !== EVERYTHING[part];
}

function wordsFor(filter: CertificateFilter, part: Part): string {
  switch (part) {
    case "state":
      return filter.state === null ? "" : say(`certs.state.${filter.state}`);
    case "environment":
      return filter.environment === null ? "" : say(`env.${filter.environment}`);
    case "keyHere":
      return say(keyWords(filter.keyHere === true));
    case "expiresWithinDays":
      return say("filter.days", { n: filter.expiresWithinDays ?? 0 });
    case "expires":
      return rangeWords(filter.expiresFrom, filter.expiresBefore);
    case "superseded":
    case "revoked":
      return say(onlyWords(filter[part] === true));
    case "archived":
      return "";
    default:
      return filter[part] ?? "";
  }
}

export function keyWords(isHere: boolean): Key {
  return isHere ? "certs.key.here" : "certs.key.endpoint";
}

export function onlyWords(isOnly: boolean): Key {
  return isOnly ? "filter.only" : "filter.hidden";
}

/** The same without one part. */
export function without(filter: CertificateFilter, part: Part): CertificateFilter {
  if (part === "expires") return { ...filter, expiresFrom: null, expiresBefore: null };
  return { ...filter, [part]: EVERYTHING[part] };
}

/** One text for each question, the same for the same question. */
export function keyOf({ filter, order, descending }: Question): string {
  return JSON.stringify([...MEMBERS.map((member) => filter[member]), order, descending]);
}

/** Whether anything at all is asked for but everything. */
export function isFiltered(filter: CertificateFilter): boolean {
  return filter.search !== null || activeParts(filter).length > 0;
}
