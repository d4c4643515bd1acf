import { tell } from "../design/Toasts";
import { ask } from "../ipc/client";
import type { ProfileView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { problemOf } from "../ipc/problems";
import { useGo } from "./place";

/** Which profile the page shows; undefined until the core has said. */
export function useProfile(): ProfileView | undefined {
  return useAnswer("ShowProfile", {}).answer;
}

/** Shows the sample, or one's own profile again, from its beginning. */
export function useLookAround(): (on: boolean) => void {
  const go = useGo();
  return (on) =>
    void ask("LookAround", { on }).then(
      () => go({ at: "start", of: on ? "sample" : "own" }),
      (reason: unknown) => tell(problemOf(reason).what),
    );
}
