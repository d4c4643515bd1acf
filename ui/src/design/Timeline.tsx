import type { ReactNode } from "react";

/** Where a moment stands: over, under way, stopped by a problem, or still to come. */
export type MomentState = "done" | "current" | "stopped" | "coming";

const MARKS: Record<MomentState, string> = { done: "✓", current: "", stopped: "!", coming: "" };

/** Moments one after the other, from the first to those still to come. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="steps">{children}</ol>;
}

interface Props {
  state: MomentState;
  title: string;
  /** Whether {@link title} is the core's words, not ours. */
  isData?: boolean;
  /** How long it took. */
  took?: string;
  /** When that was, for a tooltip. */
  at?: string;
  /** What stands right below the title. */
  children?: ReactNode;
  /** What needs the whole width. */
  details?: ReactNode;
}

/** One moment; its state is heard too, where the words of the moment do not say it. */
export function Moment({ state, title, isData = false, took = "", at, children, details }: Props) {
  return (
    <li className={`step ${state}`} {...(state === "current" && { "aria-current": "step" as const })}>
      <span className="mark" aria-hidden>
        {MARKS[state]}
      </span>
      <div>
        <h3 translate={isData ? "no" : "yes"}>{title}</h3>
        {children}
      </div>
      <span className="muted small mono" title={at} translate="no">
        {took}
      </span>
      {details}
    </li>
  );
}
