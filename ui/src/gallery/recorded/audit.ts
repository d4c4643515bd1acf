import type { AuditPage } from "../../ipc/core";
import { ENDLESS } from "./names";
import { secondsAgo } from "./times";

interface Entry {
  action: string;
  phase: "INTENT" | "DONE" | "FAILED";
  actor: string;
  details: Record<string, string>;
}

const ACTS: Entry[] = [
  act("vault.open", "DONE", { protection: "keychain" }),
  act("plan.approve", "DONE", { plan: "4e1c88d07a35".padEnd(64, "0"), verb: "issue" }),
  act("dns.write", "INTENT", { operation: "op-20261124-7c1e", credential: "shop", records: "2" }),
  act("dns.write", "DONE", { operation: "op-20261124-7c1e", credential: "shop", records: "2" }),
  act("key.export", "FAILED", { folder: "/etc/nginx/tls", problem: "export.folder-not-writable" }),
];

function act(action: string, phase: Entry["phase"], details: Record<string, string>): Entry {
  return { action, phase, actor: "ines@desk", details };
}

export const LONG_ACT = act("dns.write", "FAILED", {
  operation: "op-1",
  record: `_acme-challenge.${ENDLESS}`,
  [ENDLESS]: "1",
});

/** Lines of the log, as many as were asked for, the newest last. */
export function log(size: number, { from, most }: { from: number; most: number }, entries = ACTS): AuditPage {
  const lines = Array.from({ length: Math.max(0, Math.min(most, size - from)) }, (_, index) => {
    const sequence = from + index;
    return JSON.stringify({
      sequence,
      time: secondsAgo((size - sequence) * 700),
      ...entries[sequence % entries.length],
    });
  });
  return { lines, size };
}
