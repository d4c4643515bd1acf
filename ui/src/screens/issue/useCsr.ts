import { useEffect, useState } from "react";
import { ask, Failed } from "../../ipc/client";
import type { CsrView, ProblemView } from "../../ipc/core";

/** What is known of a request that is being pasted: what it asks for, or what is wrong with it. */
export interface ReadCsr {
  view: CsrView | undefined;
  problem: ProblemView | undefined;
}

const NOTHING: ReadCsr = { view: undefined, problem: undefined };

/** What the core reads in a request, while it is pasted. */
export function useCsr(text: string): ReadCsr {
  const [read, setRead] = useState(NOTHING);
  useEffect(() => {
    let current = true;
    if (text.trim() === "") {
      setRead(NOTHING);
      return;
    }
    ask("ReadCsr", { csr: text }).then(
      (view) => current && setRead({ view, problem: undefined }),
      (reason: unknown) => current && reason instanceof Failed && setRead({ view: undefined, problem: reason.problem }),
    );
    return () => {
      current = false;
    };
  }, [text]);
  return read;
}
