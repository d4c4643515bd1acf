import { useEffect, useState } from "react";
import { ask, Failed } from "../ipc/client";
import type { CertificateRow, Commands } from "../ipc/core";

/** So long the core is left in peace while somebody types. */
const REST = 80;

/** The certificates that fit what is typed, once the typing rests; none for nothing. */
export function useFound(
  search: string,
  question: (search: string) => Commands["ListCertificates"],
): readonly CertificateRow[] {
  const [found, setFound] = useState<readonly CertificateRow[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question differs by what is typed alone
  useEffect(() => {
    if (search === "") {
      setFound([]);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      ask("ListCertificates", question(search)).then(
        ({ certificates }) => current && setFound(certificates),
        (reason: unknown) => {
          if (!(reason instanceof Failed)) throw reason;
          if (current) setFound([]); // The list itself says why, where the person goes next.
        },
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search]);
  return found;
}
