import type { ReactNode, Ref } from "react";

/** Colour never speaks alone: each of these stands beside a word. */
export type Tone = "ok" | "warn" | "bad" | "private" | "accent" | "none";

export function Dot({ tone }: { tone: Tone }) {
  return <span className={`dot tone-${tone}`} aria-hidden />;
}

export function Pill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`pill tone-${tone}`}>{children}</span>;
}

interface CalloutProps {
  tone?: Tone;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** Something to know before anything else. */
export function Callout({ tone = "none", children, ref }: CalloutProps) {
  return (
    <div
      className={`callout tone-${tone}`}
      role={tone === "bad" ? "alert" : "note"}
      {...(ref !== undefined && { ref, tabIndex: -1 })}
    >
      {children}
    </div>
  );
}
