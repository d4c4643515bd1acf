import type { CertificateFilter, Commands } from "../../ipc/core";
import { EVERYTHING } from "../../ipc/inventory";
import { type Key, say } from "../../words/words";

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

type Part = Exclude<keyof CertificateFilter, "search">;
const PARTS: readonly Part[] = ["state", "issuer", "environment", "keyHere", "expiresWithinDays", "tag", "archived"];

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
  return PARTS.filter((part) => filter[part] !== EVERYTHING[part]).map((part) => ({
    part,
    kind: say(`filter.${part}`),
    value: wordsFor(filter, part),
    isData: part === "issuer" || part === "tag",
  }));
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
    case "archived":
      return "";
    default:
      return filter[part] ?? "";
  }
}

export function keyWords(isHere: boolean): Key {
  return isHere ? "certs.key.here" : "certs.key.endpoint";
}

/** The same without one part. */
export function without(filter: CertificateFilter, part: Part): CertificateFilter {
  return { ...filter, [part]: EVERYTHING[part] };
}

/** One text for each question, the same for the same question. */
export function keyOf({ filter, order, descending }: Question): string {
  return JSON.stringify([filter.search, ...PARTS.map((part) => filter[part]), order, descending]);
}

/** Whether anything at all is asked for but everything. */
export function isFiltered(filter: CertificateFilter): boolean {
  return filter.search !== null || activeParts(filter).length > 0;
}
