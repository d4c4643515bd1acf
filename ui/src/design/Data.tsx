import type { ReactNode } from "react";

/** Words that are not ours to translate: names, hashes, and what the core says in its own language. */
export function Data({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span className={className} translate="no">
      {children}
    </span>
  );
}
