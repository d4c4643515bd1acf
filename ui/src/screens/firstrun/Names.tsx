import { useState } from "react";
import { Button } from "../../design/Button";
import { Data } from "../../design/Data";
import { Doing } from "../../design/Doing";
import { Environment } from "../../design/Environment";
import { Explain } from "../../design/Explain";
import { Problem } from "../../design/Problem";
import { Shown } from "../../design/States";
import { TagInput } from "../../design/TagInput";
import type { IssuerView, OperationView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";
import { CredentialForm } from "../CredentialForm";
import { hostOf } from "../hosts";
import { LookAlikes, TooManyNames } from "../NameWarnings";
import { MOST_NAMES, nameProblem } from "../names";
import { Proof, type ProofChoice } from "./Proof";
import { usePlanningByHand } from "./usePlanningByHand";

interface Props {
  issuers: readonly IssuerView[];
  failed: OperationView | undefined;
}

/** Which names, and who writes the records that prove them. */
export function Names({ issuers, failed }: Props) {
  const asked = useAnswer("ListDnsCredentials", {});
  const credentials = asked.answer?.credentials;
  const [names, setNames] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ProofChoice>();
  const planning = usePlanningByHand([names, chosen]);
  const issuer = issuers[0];
  if (credentials === undefined) return <Shown asked={asked}>{() => null}</Shown>;
  if (issuer === undefined) return null;
  const choice = chosen ?? (credentials.length > 0 ? "kept" : "hand");
  const wrong = names.length === 0 || names.length > MOST_NAMES || names.some((name) => nameProblem(name));
  return (
    <div className="form">
      <h2 tabIndex={-1}>{say("firstrun.names")}</h2>
      {failed?.problem && <Problem problem={failed.problem} />}
      <TagInput
        label={say("issue.names")}
        hint={say("issue.namesHint")}
        values={names}
        onChange={setNames}
        check={nameProblem}
      />
      <TooManyNames count={names.length} />
      <LookAlikes names={names} />
      <Proof choice={choice} onChange={setChosen} credentials={credentials} />
      <Explain term="dns01" />
      {choice === "server" && (
        <div className="card padded">
          <CredentialForm
            chosen="rfc2136"
            names={names}
            onDone={() => setChosen("kept")}
            onCancel={() => setChosen(undefined)}
          />
        </div>
      )}
      <p className="row">
        {say("issue.issuer")} <Data className="mono">{issuer.name}</Data> <Environment of={issuer.environment} />
      </p>
      {planning.problem !== undefined && <Problem problem={planning.problem} />}
      <div className="row">
        <Button
          look="primary"
          isDisabled={wrong || planning.busy || choice === "server"}
          onPress={() => planning.plan(names, issuer.name, choice === "hand")}
        >
          {say("issue.plan")}
        </Button>
        <Doing busy={planning.busy}>{say("issue.planning", { host: hostOf(issuer.directory) })}</Doing>
      </div>
    </div>
  );
}
