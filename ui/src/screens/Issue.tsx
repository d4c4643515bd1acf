import { useEffect, useState } from "react";
import { Button } from "../design/Button";
import { Choices } from "../design/Choices";
import { Environment } from "../design/Environment";
import { Explain } from "../design/Explain";
import { Field } from "../design/Field";
import { unicode } from "../design/Names";
import { Problem } from "../design/Problem";
import { Select } from "../design/Select";
import { Empty, Shown } from "../design/States";
import { Callout } from "../design/Status";
import { TagInput } from "../design/TagInput";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { ask, Failed } from "../ipc/client";
import type { Commands, CsrView, IssuerView, ProblemView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { LookAlikes, TooManyNames } from "./NameWarnings";
import { MOST_NAMES, nameProblem } from "./names";
import { Picked } from "./Picked";
import { usePlanning } from "./usePlanning";

type KeyKind = NonNullable<Commands["PlanIssue"]["key"]>;
const KEY_KINDS: readonly { id: KeyKind; text: string }[] = [
  { id: "EC_P256", text: "EC P-256" },
  { id: "EC_P384", text: "EC P-384" },
  { id: "RSA_2048", text: "RSA 2048" },
  { id: "RSA_3072", text: "RSA 3072" },
  { id: "RSA_4096", text: "RSA 4096" },
];

interface Props {
  names?: readonly string[] | undefined;
  issuer?: string | undefined;
}

/** Names first; then whose key; all else has a default in sight. */
export function Issue(props: Props) {
  const go = useGo();
  const issuers = useAnswer("ListIssuers", {});
  return (
    <Screen title={say("issue.title")} lead={say("issue.lead")}>
      <Shown asked={issuers}>
        {(found) =>
          found.issuers.length === 0 ? (
            <Empty
              title={say("issue.noIssuer")}
              action={
                <Button look="primary" onPress={() => go({ at: "settings" })}>
                  {say("issue.toSettings")}
                </Button>
              }
            >
              {say("issue.noIssuerText")}
            </Empty>
          ) : (
            <Wish {...props} issuers={found.issuers} />
          )
        }
      </Shown>
    </Screen>
  );
}

function Wish({ names: first, issuer: wanted, issuers }: Props & { issuers: readonly IssuerView[] }) {
  const [names, setNames] = useState<readonly string[]>(first ?? []);
  const [who, setWho] = useState<"csr" | "here">(first === undefined ? "csr" : "here");
  const [csr, setCsr] = useState("");
  const [issuer, setIssuer] = useState(wanted ?? issuers[0]?.name ?? "");
  const [key, setKey] = useState<KeyKind>("EC_P256");
  const planning = usePlanning();
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
  return (
    <div className="form">
      <TagInput
        label={say("issue.names")}
        hint={say("issue.namesHint")}
        values={names}
        onChange={setNames}
        check={nameProblem}
        autoFocus
      />
      <TooManyNames count={names.length} />
      <LookAlikes names={names} />
      <WhoseKey who={who} onChange={setWho} />
      {who === "csr" ? (
        <Request csr={csr} onChange={setCsr} read={read} />
      ) : (
        <Select
          label={say("issue.keyKind")}
          choices={KEY_KINDS}
          isData
          chosen={key}
          onChange={(id) => setKey(id as KeyKind)}
        />
      )}
      <Select
        label={say("issue.issuer")}
        choices={issuers.map((each) => ({ id: each.name, text: `${each.name} · ${say(`env.${each.environment}`)}` }))}
        isData
        chosen={issuer}
        onChange={setIssuer}
      />
      <SignedBy issuer={issuers.find((each) => each.name === issuer)} />
      {planning.trouble}
      <div className="row">
        <Button look="primary" isDisabled={!ready || planning.busy} onPress={plan}>
          {say("issue.plan")}
        </Button>
        {planning.busy && (
          <span className="muted" role="status">
            {say("issue.planning")}
          </span>
        )}
      </div>
    </div>
  );
}

function SignedBy({ issuer }: { issuer: IssuerView | undefined }) {
  if (issuer === undefined) return null;
  return (
    <p className="row">
      <Environment of={issuer.environment} />
      <span className="muted small">{say(`env.${issuer.environment}Means`)}</span>
    </p>
  );
}

function WhoseKey({ who, onChange }: { who: "csr" | "here"; onChange: (who: "csr" | "here") => void }) {
  return (
    <Choices
      label={say("issue.keyWho")}
      chosen={who}
      onChange={(value) => onChange(value as "csr" | "here")}
      choices={(["csr", "here"] as const).map((id) => ({
        id,
        title: say(`issue.key.${id}`),
        text: say(`issue.key.${id}Text`),
      }))}
    />
  );
}

function Request({
  csr,
  onChange,
  read,
}: {
  csr: string;
  onChange: (csr: string) => void;
  read: ReturnType<typeof useCsr>;
}) {
  return (
    <>
      <Field label={say("issue.csr")} hint={say("issue.csrHint")} value={csr} onChange={onChange} lines={7} />
      <Picked kind="OpenFile" carried={{ what: "REQUEST" }} onPicked={(file) => onChange(file.text)}>
        {say("issue.openCsr")}
      </Picked>
      <Explain term="csr" />
      {read.view !== undefined && (
        <Callout tone="accent">
          {say("issue.csrNames", { names: read.view.names.map(unicode).join(", "), key: read.view.keyDescription })}
        </Callout>
      )}
      {read.problem !== undefined && <Problem problem={read.problem} />}
    </>
  );
}

/** What the core reads in a request, while it is pasted. */
function useCsr(text: string): { view: CsrView | undefined; problem: ProblemView | undefined } {
  const [read, setRead] = useState<{ view: CsrView | undefined; problem: ProblemView | undefined }>({
    view: undefined,
    problem: undefined,
  });
  useEffect(() => {
    let current = true;
    if (text.trim() === "") {
      setRead({ view: undefined, problem: undefined });
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
