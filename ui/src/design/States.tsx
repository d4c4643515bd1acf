import type { ReactNode } from "react";
import type { Asked } from "../ipc/hooks";
import { useSlow } from "../ipc/hooks";
import { say } from "../words/words";
import { Button } from "./Button";
import { Problem } from "./Problem";

/** What a place is for, and the one action that fills it. */
export function Empty({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p className="muted">{children}</p>
      {action}
    </div>
  );
}

/** The shape of what comes, once it takes longer than a person notices. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const slow = useSlow(true);
  if (!slow) return null;
  const widths = ["70%", "92%", "58%", "80%", "64%", "88%"];
  return (
    <div className="bones" role="status" aria-label={say("loading")}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={widths[line % 6] + String(line)} style={{ inlineSize: widths[line % 6] }} />
      ))}
    </div>
  );
}

/** Shows an answer, or that it is on its way, or why there is none. */
export function Shown<T>({ asked, children }: { asked: Asked<T>; children: (answer: T) => ReactNode }) {
  if (asked.problem !== undefined) {
    return (
      <Problem problem={asked.problem} isInPlace>
        <p>
          <Button onPress={asked.again}>{say("again")}</Button>
        </p>
      </Problem>
    );
  }
  return asked.answer === undefined ? <Loading /> : children(asked.answer);
}
