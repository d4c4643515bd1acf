import { tell } from "../../design/Toasts";
import { ask } from "../../ipc/client";
import type { SavedView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";
import { FIRST, keyOf, type Question, those } from "./question";

/** A question under a name; those that everybody has cannot be removed. */
export interface View {
  name: string;
  question: Question;
  /** Whether it is the person's own, name and all. */
  isOwn: boolean;
}

/** The views that everybody has, then the person's own. */
export function useViews(): readonly View[] {
  const own = useAnswer("ListViews", {}).answer?.views ?? [];
  return [...usual(), ...own.map(({ name, ...question }) => ({ name, question, isOwn: true }))];
}

function usual(): View[] {
  return [
    { name: say("views.all"), question: FIRST, isOwn: false },
    { name: say("views.soon"), question: those({ state: "SOON" }), isOwn: false },
    { name: say("views.expired"), question: those({ state: "EXPIRED" }), isOwn: false },
    { name: say("views.archived"), question: those({ archived: true }), isOwn: false },
  ];
}

/** The view that asks exactly this, if there is one. */
export function viewOf(views: readonly View[], question: Question): View | undefined {
  return views.find((view) => keyOf(view.question) === keyOf(question));
}

export async function saveView(name: string, question: Question): Promise<void> {
  await ask("SaveView", { view: { name, ...question } });
  tell(say("views.saved", { name }));
}

/** Removes a view; what was removed can be brought back. */
export async function removeView({ name, question }: View): Promise<void> {
  await ask("RemoveView", { name });
  const view: SavedView = { name, ...question };
  tell(say("views.removed", { name }), {
    label: say("undo"),
    run: () => void ask("SaveView", { view }),
  });
}
