import { useState } from "react";
import { Button } from "../../design/Button";
import { Choices } from "../../design/Choices";
import { Doing } from "../../design/Doing";
import type { IssuerView } from "../../ipc/core";
import { say } from "../../words/words";
import { hostOf } from "../hosts";
import { MOST_NAMES, nameProblem } from "../names";
import { usePlanning } from "../usePlanning";
import { Defaults, type KeyKind } from "./Defaults";
import { Request } from "./Request";
import { useCsr } from "./useCsr";
import { WantedNames } from "./WantedNames";

interface Props {
  names?: readonly string[] | undefined;
  issuer?: string | undefined;
  issuers: readonly IssuerView[];
}

/** What is wanted, until it becomes a plan. */
export function Wish({ names: first, issuer: wanted, issuers }: Props) {
  const [names, setNames] = useState<readonly string[]>(first ?? []);
  const [who, setWho] = useState<"csr" | "here">(first === undefined ? "csr" : "here");
  const [csr, setCsr] = useState("");
  const [issuer, setIssuer] = useState(wanted ?? issuers[0]?.name ?? "");
  const [key, setKey] = useState<KeyKind>("EC_P256");
  const planning = usePlanning([names, who, csr, issuer, key]);
  const directory = issuers.find((each) => each.name === issuer)?.directory ?? "";
  const read = useCsr(who === "csr" ? csr : "");
  const wrong = names.some((name) => nameProblem(name) !== undefined) || names.length > MOST_NAMES;
  const ready = !wrong && (who === "csr" ? read.view !== undefined : names.length > 0);
  const plan = () =>
    planning.plan("PlanIssue", {
      names: [...names],
      issuer,
      csr: who === "csr" ? csr : null,
      key: who === "here" ? key : null,
      dnsCredential: null,
      preferredChain: null,
    });
  const takeRequest = (text: string) => {
    setWho("csr");
    setCsr(text);
  };
  return (
    <div className="form">
      <WantedNames names={names} onChange={setNames} onRequest={takeRequest} />
      <Choices
        label={say("issue.keyWho")}
        chosen={who}
        onChange={(value) => setWho(value as "csr" | "here")}
        choices={(["csr", "here"] as const).map((id) => ({
          id,
          title: say(`issue.key.${id}`),
          text: say(`issue.key.${id}Text`),
        }))}
      />
      {who === "csr" && <Request csr={csr} onChange={setCsr} read={read} names={names} />}
      <Defaults
        issuers={issuers}
        issuer={issuer}
        onIssuer={setIssuer}
        keyKind={who === "here" ? key : undefined}
        onKey={setKey}
      />
      {planning.trouble}
      <div className="row">
        <Button look="primary" isDisabled={!ready || planning.busy} onPress={plan}>
          {say("issue.plan")}
        </Button>
        <Doing busy={planning.busy}>{say("issue.planning", { host: hostOf(directory) })}</Doing>
      </div>
    </div>
  );
}
