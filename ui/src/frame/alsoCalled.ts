import { isKey, type Key, say } from "../words/words";

/** What people call a thing who do not know our word for it: the texts of a group are also found by its words. */
const GROUPS: readonly (readonly [Key, readonly Key[]])[] = [
  ["palette.also.renew", ["cert.renew", "bulk.renew", "palette.renew", "views.soon"]],
  ["palette.also.revoke", ["revoke.title", "palette.revoke"]],
  ["palette.also.export", ["export.title", "palette.export", "cert.raw", "cert.snippets"]],
  ["palette.also.export", ["export.list", "export.list.CSV", "export.list.JSON", "export.list.ICS", "activity.csv"]],
  ["palette.also.theme", ["shortcuts.theme"]],
  ["palette.also.vault", ["vault.lockLong", "vault.unlockLong"]],
  ["palette.also.dns", ["settings.addDns"]],
  ["palette.also.issuer", ["settings.addIssuer"]],
  ["palette.also.help", ["shortcuts.title", "firstrun.title"]],
  ["palette.also.served", ["live.title"]],
  ["palette.also.archive", ["bulk.archive", "views.archived"]],
];

/** For places, which are all called "Go to …". */
const ROOM_GROUPS = {
  issue: "palette.also.issue",
  approvals: "palette.also.approvals",
  activity: "palette.also.activity",
  settings: "palette.also.settings",
} as const;

/** By what else a text is found. */
export function alsoCalled(text: string): string {
  const groups = GROUPS.filter(([, texts]) => texts.some((key) => say(key) === text));
  return groups.map(([words]) => say(words)).join(" ");
}

export function roomAlsoCalled(room: string): string {
  const key = ROOM_GROUPS[room as keyof typeof ROOM_GROUPS] ?? "";
  return isKey(key) ? say(key) : "";
}
