import type {
  BulkResult,
  CertificateFilter,
  CertificateRow,
  Commands,
  InventoryView,
  ProblemView,
  SavedView,
} from "../../ipc/core";
import { instant } from "../../ipc/instant";
import { EVERYTHING } from "../../ipc/inventory";
import { WEEKS } from "../../screens/overview/spans";
import { done, type Replies } from "../fakeBridge";

const DAY = 86_400_000;

const FIRST_VIEWS: readonly SavedView[] = [
  view("Web, soon", { tag: "web", expiresWithinDays: 60 }),
  view("Keys of the lab", { issuer: "lab", keyHere: false }),
];

let changes = new Map<string, Partial<CertificateRow>>();
let views: readonly SavedView[] = FIRST_VIEWS;
let turn = 0;

/** Puts everything back to what it was before somebody tagged, archived and saved. */
export function forget(): void {
  changes = new Map();
  views = FIRST_VIEWS;
  turn++;
}

export function view(name: string, parts: Partial<CertificateFilter>): SavedView {
  return { name, filter: { ...EVERYTHING, ...parts }, order: "EXPIRES", descending: false };
}

/** Which certificates nobody can do anything to, and why. */
export type Refused = (row: CertificateRow) => ProblemView | undefined;

/** An inventory that answers and changes as the core's does. */
export function inventory(make: () => readonly CertificateRow[], refused: Refused = () => undefined): Replies {
  let made: readonly CertificateRow[] | undefined;
  let listed = { key: "", rows: [] as readonly CertificateRow[] };
  const all = () => {
    made ??= make();
    return changes.size === 0 ? made : made.map((row) => ({ ...row, ...changes.get(row.id) }));
  };
  const list = ({ filter, order, descending }: Pick<SavedView, "filter" | "order" | "descending">) => {
    const key = JSON.stringify([filter, order, descending, turn]);
    if (key !== listed.key) {
      const rows = all()
        .filter((row) => passes(row, filter))
        .sort(BY[order]);
      listed = { key, rows: descending ? rows.reverse() : rows };
    }
    return listed.rows;
  };
  const change = (certificates: string[], to: (row: CertificateRow) => Partial<CertificateRow>): BulkResult => {
    const wanted = new Set(certificates);
    const result: BulkResult = { done: [], failed: [] };
    for (const row of all().filter(({ id }) => wanted.has(id))) {
      const problem = refused(row);
      if (problem !== undefined) result.failed.push({ certificate: row.id, problem });
      else {
        changes.set(row.id, { ...changes.get(row.id), ...to(row) });
        result.done.push(row.id);
      }
    }
    turn++;
    return result;
  };
  const tag = ({ certificates, tag: name, on }: Commands["TagCertificates"]) => {
    const others = ({ tags }: CertificateRow) => tags.filter((each) => each !== name);
    return done(change(certificates, (row) => ({ tags: on ? [...others(row), name] : others(row) })));
  };
  const archive = ({ certificates, on }: Commands["ArchiveCertificates"]) =>
    done(change(certificates, () => ({ archived: on })));
  const page = (asked: Commands["ListCertificates"]) => done(pageOf(list(asked), asked, all().length));
  const show = () => done(summary(all()));
  return {
    ArchiveCertificates: archive,
    ListCertificates: page,
    ListViews: shown,
    RemoveView: removed,
    SaveInventory: written,
    SaveView: saved,
    ShowInventory: show,
    TagCertificates: tag,
  };
}

function shown() {
  return done({ views: [...views] });
}

function saved({ view: wanted }: Commands["SaveView"]) {
  views = [...views.filter(({ name }) => name !== wanted.name), wanted];
  return done(wanted);
}

function removed({ name: unwanted }: Commands["RemoveView"]) {
  const gone = views.find(({ name }) => name === unwanted);
  views = views.filter((each) => each !== gone);
  return gone === undefined ? { refused: unwanted } : done(gone);
}

function written({ format }: Commands["SaveInventory"]) {
  return done({ path: `/home/ines/certificates.${format.toLowerCase()}` });
}

const BY: Record<SavedView["order"], (one: CertificateRow, other: CertificateRow) => number> = {
  EXPIRES: (one, other) => compared(one.notAfter, other.notAfter),
  NAME: (one, other) => compared(one.names[0] ?? "", other.names[0] ?? ""),
  ISSUER: (one, other) => compared(one.issuer, other.issuer),
  OBTAINED: (one, other) => compared(one.notBefore, other.notBefore),
};

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function passes(row: CertificateRow, filter: CertificateFilter): boolean {
  const { search, state, issuer, environment, keyHere, expiresWithinDays, tag, archived } = filter;
  const { expiresFrom, expiresBefore, superseded, revoked } = filter;
  const text = [...row.names, row.issuer, row.id, ...row.tags].join(" ");
  return (
    row.archived === archived &&
    (search === null || text.includes(search)) &&
    (state === null || row.state === state) &&
    (issuer === null || row.issuer === issuer) &&
    (environment === null || row.environment === environment) &&
    (keyHere === null || row.keyHere === keyHere) &&
    (expiresWithinDays === null || (row.daysLeft >= 0 && row.daysLeft <= expiresWithinDays)) &&
    (expiresFrom === null || row.notAfter >= expiresFrom) &&
    (expiresBefore === null || row.notAfter < expiresBefore) &&
    (superseded === null || row.superseded === superseded) &&
    (revoked === null || (row.state === "REVOKED") === revoked) &&
    (tag === null || row.tags.includes(tag))
  );
}

function pageOf(rows: readonly CertificateRow[], { most, cursor }: Commands["ListCertificates"], total: number) {
  const from = Number(cursor ?? 0);
  const to = from + most;
  return {
    certificates: rows.slice(from, to),
    next: to < rows.length ? String(to) : null,
    matching: rows.length,
    total,
  };
}

function summary(rows: readonly CertificateRow[]): InventoryView {
  const here = rows.filter(({ archived, superseded }) => !archived && !superseded);
  const count = (state: CertificateRow["state"]) => here.filter((row) => row.state === state).length;
  const needed = here.filter(({ state }) => state === "SOON" || state === "EXPIRED").sort(BY.EXPIRES);
  return {
    total: rows.length,
    counts: {
      valid: count("VALID"),
      soon: count("SOON"),
      expired: count("EXPIRED"),
      revoked: count("REVOKED"),
      archived: rows.filter(({ archived }) => archived).length,
    },
    today: instant(today()),
    days: daysOf(here),
    needed: needed.slice(0, 50),
    neededInAll: needed.length,
    nextExpiry: here.filter(({ state }) => state === "VALID").sort(BY.EXPIRES)[0] ?? null,
    issuers: [...new Set(rows.map(({ issuer }) => issuer))].sort(),
    tags: counted(rows.flatMap(({ tags }) => tags)),
  };
}

function today(): number {
  return Math.floor(Date.now() / DAY) * DAY;
}

function daysOf(rows: readonly CertificateRow[]): InventoryView["days"] {
  const days = new Map<number, InventoryView["days"][number]>();
  for (const { notAfter, environment, state } of rows) {
    const place = Math.floor((Date.parse(notAfter) - today()) / DAY);
    if (state === "REVOKED" || place < 0 || place >= WEEKS * 7) continue;
    const begin = today() + place * DAY;
    const day = days.get(begin) ?? { begin: instant(begin), production: 0, staging: 0, internal: 0 };
    day[environment.toLowerCase() as "staging"]++;
    days.set(begin, day);
  }
  return [...days.values()].sort((one, other) => compared(one.begin, other.begin));
}

function counted(tags: readonly string[]): InventoryView["tags"] {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([name, certificates]) => ({ name, certificates }))
    .sort((one, other) => compared(one.name, other.name));
}
