import { useState } from "react";
import { Button } from "../../design/Button";
import { Environment } from "../../design/Environment";
import { Explain } from "../../design/Explain";
import { Select } from "../../design/Select";
import type { Commands, IssuerView } from "../../ipc/core";
import { say } from "../../words/words";

export type KeyKind = NonNullable<Commands["PlanIssue"]["key"]>;
const KEY_KINDS: readonly { id: KeyKind; text: string }[] = [
  { id: "EC_P256", text: "EC P-256" },
  { id: "EC_P384", text: "EC P-384" },
  { id: "RSA_2048", text: "RSA 2048" },
  { id: "RSA_3072", text: "RSA 3072" },
  { id: "RSA_4096", text: "RSA 4096" },
];

interface Props {
  issuers: readonly IssuerView[];
  issuer: string;
  onIssuer: (name: string) => void;
  /** The kind of the key that is made here, if one is. */
  keyKind: KeyKind | undefined;
  onKey: (key: KeyKind) => void;
}

/** What nobody has to choose, in one line; who wants to changes it there. */
export function Defaults({ issuers, issuer, onIssuer, keyKind, onKey }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = issuers.find((each) => each.name === issuer);
  const key = KEY_KINDS.find(({ id }) => id === keyKind)?.text;
  return (
    <section className="stack" style={{ gap: "8px" }}>
      <div className="defaults">
        <p>
          {say(key === undefined ? "issue.defaultsCsr" : "issue.defaultsKey", { issuer, key: key ?? "" })}{" "}
          {chosen !== undefined && <Environment of={chosen.environment} />}
        </p>
        <Button onPress={() => setOpen(!open)} aria-expanded={open}>
          {say(open ? "issue.defaultsClose" : "issue.defaultsChange")}
        </Button>
      </div>
      {chosen !== undefined && <p className="muted small">{say(`env.${chosen.environment}Means`)}</p>}
      {open && (
        <div className="card padded stack">
          <Select
            label={say("issue.issuer")}
            choices={issuers.map((each) => ({
              id: each.name,
              text: `${each.name} · ${say(`env.${each.environment}`)}`,
            }))}
            isData
            chosen={issuer}
            onChange={onIssuer}
          />
          {keyKind !== undefined && (
            <Select
              label={say("issue.keyKind")}
              choices={KEY_KINDS}
              isData
              chosen={keyKind}
              onChange={(id) => onKey(id as KeyKind)}
            />
          )}
        </div>
      )}
      <Explain term="dns01" />
    </section>
  );
}
