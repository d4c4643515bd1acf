import { useRef, useState } from "react";
import { tell } from "../../design/Toasts";
import { changed } from "../../ipc/client";
import type { CertificateRow } from "../../ipc/core";
import { say } from "../../words/words";
import { type Act, actOnAll, type Item, planAnother } from "./acts";

/** One act on many certificates, and what has become of each. */
export interface Bulk {
  act: Act;
  items: readonly Item[];
  isBusy: boolean;
}

/**
 * Does something to many certificates. Where all went well a message says so; what failed, and renewals from their
 * beginning, are shown one by one.
 */
export function useBulk(onDone: () => void) {
  const [bulk, setBulk] = useState<Bulk>();
  const isStopped = useRef(false);
  const begin = async (act: Act, rows: readonly CertificateRow[]) => {
    isStopped.current = false;
    if (act.kind === "renew") await renew(rows);
    else {
      const items = await actOnAll(act, rows);
      if (items.some(({ state }) => state === "failed")) setBulk({ act, items, isBusy: false });
      else {
        setBulk(undefined);
        tellDone(act, rows);
      }
    }
    onDone();
  };
  const renew = async (rows: readonly CertificateRow[]) => {
    let items: readonly Item[] = rows.map((row) => ({ row, state: "waiting" }));
    setBulk({ act: { kind: "renew" }, items, isBusy: true });
    for (const [index, row] of rows.entries()) {
      if (isStopped.current) break;
      items = items.with(index, await planAnother(row));
      setBulk((before) => before && { ...before, items });
    }
    setBulk((before) => before && { ...before, isBusy: false });
    changed();
  };
  const close = () => {
    isStopped.current = true;
    setBulk(undefined);
  };
  return {
    bulk,
    begin: (act: Act, rows: readonly CertificateRow[]) => void begin(act, rows),
    stop: () => {
      isStopped.current = true;
    },
    close,
  };
}

/** Archiving is undone from the message that tells of it. */
function tellDone(act: Act, rows: readonly CertificateRow[]): void {
  const n = rows.length;
  switch (act.kind) {
    case "tag":
    case "untag":
      tell(say(`bulk.told.${act.kind}`, { n, tag: act.tag }));
      return;
    case "archive":
    case "restore":
      tell(say(`bulk.told.${act.kind}`, { n }), {
        label: say("undo"),
        run: () => void undo(act.kind === "archive" ? "restore" : "archive", rows),
      });
      return;
    case "renew":
      return;
  }
}

async function undo(kind: "archive" | "restore", rows: readonly CertificateRow[]): Promise<void> {
  const items = await actOnAll({ kind }, rows);
  const first = items.find(({ state }) => state === "failed")?.problem;
  tell(first?.what ?? say("undone"));
}
