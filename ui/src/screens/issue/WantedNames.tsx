import { useState } from "react";
import { unicode } from "../../design/Names";
import { Callout } from "../../design/Status";
import { TagInput } from "../../design/TagInput";
import { say } from "../../words/words";
import { LookAlikes, TooManyNames } from "../NameWarnings";
import { coveredBy, nameProblem, typingProblem } from "../names";
import { CopyFrom } from "./CopyFrom";
import { isName, pasted } from "./pasted";

interface Props {
  names: readonly string[];
  onChange: (names: readonly string[]) => void;
  /** A request was pasted where names belong. */
  onRequest: (text: string) => void;
}

/** The names, typed or pasted in whatever form, or copied from a server. */
export function WantedNames({ names, onChange, onRequest }: Props) {
  const [found, setFound] = useState<"request" | "key" | "certificate">();
  const [server, setServer] = useState<string>();
  const take = (text: string) => {
    const what = pasted(text);
    setFound(what.kind === "names" || what.kind === "address" ? undefined : what.kind);
    if (what.kind === "request") onRequest(what.text);
    if (what.kind === "address") setServer(what.server);
    return what.kind !== "names" && !(what.kind === "address" && isName(what.server));
  };
  const covered = coveredBy(names);
  return (
    <>
      <TagInput
        label={say("issue.names")}
        hint={say("issue.namesHint")}
        values={names}
        onChange={onChange}
        check={nameProblem}
        checkTyping={typingProblem}
        take={take}
        autoFocus
      />
      <div role="status" className="stack">
        {found !== undefined && (
          <Callout tone={found === "request" ? "accent" : "warn"}>{say(`issue.pasted.${found}`)}</Callout>
        )}
      </div>
      <TooManyNames count={names.length} />
      <LookAlikes names={names} />
      {covered !== undefined && (
        <p className="muted small">
          {say("issue.covered", { name: unicode(covered.name), by: unicode(covered.by), n: covered.count })}
        </p>
      )}
      <CopyFrom key={server} server={server} onNames={(more) => onChange([...new Set([...names, ...more])])} />
    </>
  );
}
