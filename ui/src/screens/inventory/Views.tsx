import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button";
import { Dialog } from "../../design/Dialog";
import { Field } from "../../design/Field";
import { Problem } from "../../design/Problem";
import { Failed } from "../../ipc/client";
import type { ProblemView } from "../../ipc/core";
import { say } from "../../words/words";
import type { Question } from "./question";
import { removeView, saveView, type View, viewOf } from "./views";

interface Props {
  views: readonly View[];
  question: Question;
  onQuestion: (question: Question) => void;
  onSave: () => void;
}

/** Questions that are asked again and again, each by its name; one that has none yet can be given one. */
export function Views({ views, question, onQuestion, onSave }: Props) {
  const here = viewOf(views, question);
  return (
    <nav className="views" aria-label={say("views")}>
      {views.map((view) => (
        <span key={`${view.isOwn} ${view.name}`} className="view" data-here={view === here || undefined}>
          <button
            type="button"
            aria-current={view === here ? "true" : undefined}
            translate={view.isOwn ? "no" : "yes"}
            onClick={() => onQuestion(view.question)}
          >
            <bdi>{view.name}</bdi>
          </button>
          {view === here && view.isOwn && (
            <button
              type="button"
              className="remove"
              aria-label={say("views.remove", { name: view.name })}
              onClick={() => void removeView(view)}
            >
              <X size={13} aria-hidden />
            </button>
          )}
        </span>
      ))}
      {here === undefined && (
        <button type="button" className="link small" onClick={onSave}>
          {say("views.save")}
        </button>
      )}
    </nav>
  );
}

interface SavingProps {
  question: Question;
  isOpen: boolean;
  onClose: () => void;
}

/** Gives what is asked now a name. */
export function SaveView(props: SavingProps) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={say("views.saveTitle")}>
      <Naming {...props} />
    </Dialog>
  );
}

function Naming({ question, onClose }: SavingProps) {
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<ProblemView>();
  const save = () =>
    saveView(name.trim(), question).then(onClose, (reason: unknown) => {
      if (!(reason instanceof Failed)) throw reason;
      setProblem(reason.problem);
    });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void save();
      }}
    >
      <Field autoFocus label={say("views.name")} hint={say("views.nameHint")} value={name} onChange={setName} />
      {problem && <Problem problem={problem} />}
      <div className="row">
        <Button type="submit" look="primary" isDisabled={name.trim() === ""}>
          {say("views.saveNow")}
        </Button>
        <Button onPress={onClose}>{say("cancel")}</Button>
      </div>
    </form>
  );
}
