import { useEffect, useRef } from "react";
import { Button } from "../../design/Button";
import { Drawer } from "../../design/Dialog";
import { shortNames } from "../../design/Names";
import { Dot } from "../../design/Status";
import { useGo } from "../../frame/place";
import type { CertificateRow } from "../../ipc/core";
import { say } from "../../words/words";
import type { Act, Item } from "./acts";
import type { Bulk } from "./useBulk";

/** So many that went well are named; the others are counted. */
const MOST_NAMED = 100;

interface Props {
  bulk: Bulk | undefined;
  onRetry: (act: Act, rows: readonly CertificateRow[]) => void;
  onStop: () => void;
  onClose: () => void;
}

/** What became of each certificate, those first that failed. */
export function Results({ bulk, onRetry, onStop, onClose }: Props) {
  const title = bulk && say(`bulk.title.${bulk.act.kind}`, { n: bulk.items.length });
  return (
    <Drawer isOpen={bulk !== undefined} onClose={onClose} title={title ?? ""}>
      {bulk && (
        <>
          <Count bulk={bulk} />
          <Next bulk={bulk} onRetry={onRetry} onStop={onStop} />
          <Items items={bulk.items} />
        </>
      )}
    </Drawer>
  );
}

function those({ items }: Bulk, state: Item["state"]): readonly Item[] {
  return items.filter((item) => item.state === state);
}

function Count({ bulk }: { bulk: Bulk }) {
  const n = { done: those(bulk, "done").length, failed: those(bulk, "failed").length };
  const waiting = bulk.items.length - n.done - n.failed;
  return (
    <div role="status" className="stack tight">
      <p>
        {n.done > 0 && say(`bulk.done.${bulk.act.kind}`, { n: n.done })}{" "}
        {n.failed > 0 && say("bulk.failed", { n: n.failed })}
      </p>
      {waiting > 0 && <p className="muted">{say(bulk.isBusy ? "bulk.waiting" : "bulk.left", { n: waiting })}</p>}
    </div>
  );
}

/** What can be done about it. */
function Next({ bulk, onRetry, onStop }: Pick<Props, "onRetry" | "onStop"> & { bulk: Bulk }) {
  const go = useGo();
  const place = useRef<HTMLDivElement>(null);
  const failed = those(bulk, "failed");
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the state the buttons change
  useEffect(() => {
    // The button that was pressed is gone; Escape is heard only inside.
    if (document.activeElement === document.body) place.current?.closest<HTMLElement>("[role=dialog]")?.focus();
  }, [bulk.isBusy]);
  if (bulk.isBusy) {
    return (
      <div className="row" key="busy" ref={place}>
        <Button onPress={onStop}>{say("bulk.stop")}</Button>
      </div>
    );
  }
  return (
    <div className="row" key="over" ref={place}>
      {bulk.act.kind === "renew" && those(bulk, "done").length > 0 && (
        <Button look="primary" onPress={() => go({ at: "approvals" })}>
          {say("bulk.approvals")}
        </Button>
      )}
      {failed.length > 0 && (
        <Button
          onPress={() =>
            onRetry(
              bulk.act,
              failed.map(({ row }) => row),
            )
          }
        >
          {say("bulk.retry", { n: failed.length })}
        </Button>
      )}
    </div>
  );
}

function Items({ items }: { items: readonly Item[] }) {
  const failed = items.filter(({ state }) => state === "failed");
  const others = items.filter(({ state }) => state !== "failed");
  return (
    <ul className="lines results">
      {[...failed, ...others.slice(0, MOST_NAMED)].map((item) => (
        <Line key={item.row.id} item={item} />
      ))}
      {others.length > MOST_NAMED && (
        <li className="muted small">{say("bulk.more", { n: others.length - MOST_NAMED })}</li>
      )}
    </ul>
  );
}

const TONES = { waiting: "none", done: "ok", failed: "bad" } as const;

function Line({ item: { row, state, problem } }: { item: Item }) {
  const { first, more } = shortNames(row.names);
  return (
    <li>
      <Dot tone={TONES[state]} />
      <div className="grow">
        <p translate="no">
          <bdi>{first}</bdi>
          {more > 0 && <span className="muted small"> {say("certs.more", { n: more })}</span>}
        </p>
        {problem !== undefined && (
          <p className="muted small" translate="no">
            {[problem.what, problem.why, problem.todo].filter((words) => words !== "").join(" ")}{" "}
            {problem.code !== "" && <span className="mono">({problem.code})</span>}
          </p>
        )}
      </div>
      <span className="muted small">{say(`bulk.state.${state}`)}</span>
    </li>
  );
}
