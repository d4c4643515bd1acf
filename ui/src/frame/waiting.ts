import type { OperationView, PendingPlan } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";

/** Work that needs a person: interrupted or parked. */
export function useWaiting(): readonly OperationView[] {
  const { answer } = useAnswer("ListOperations", { most: 200 });
  return answer?.operations.filter(needsAPerson) ?? [];
}

/** One that this process works on needs nobody; one that runs and is not worked on was interrupted. */
export function needsAPerson(operation: OperationView): boolean {
  return operation.state === "PARKED" || (operation.state === "RUNNING" && !operation.underWay);
}

/** Plans that nobody approved yet. */
export function usePendingPlans(): readonly PendingPlan[] {
  return useAnswer("ListPlans", { most: 200 }).answer?.plans ?? [];
}
