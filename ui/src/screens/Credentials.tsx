import { useState } from "react";
import { Button } from "../design/Button";
import { Data } from "../design/Data";
import { unicode } from "../design/Names";
import { Problem } from "../design/Problem";
import { Shown } from "../design/States";
import { ask, Failed } from "../ipc/client";
import type { CredentialView, ProblemView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { CredentialForm } from "./CredentialForm";

/** References to DNS credentials; their secrets are asked for by the core, outside the page. */
export function Credentials() {
  const [adding, setAdding] = useState(false);
  const asked = useAnswer("ListDnsCredentials", {});
  return (
    <section className="stack">
      <div className="spread">
        <div>
          <h2>{say("settings.dns")}</h2>
          <p className="muted">{say("settings.dnsText")}</p>
        </div>
        {!adding && <Button onPress={() => setAdding(true)}>{say("settings.addDns")}</Button>}
      </div>
      <Shown asked={asked}>
        {(found) =>
          found.credentials.length > 0 && (
            <div className="card lines">
              {found.credentials.map((credential) => (
                <Credential key={credential.name} credential={credential} />
              ))}
            </div>
          )
        }
      </Shown>
      {adding && (
        <div className="card padded">
          <CredentialForm onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
        </div>
      )}
    </section>
  );
}

function Credential({ credential }: { credential: CredentialView }) {
  const [found, setFound] = useState<readonly string[]>();
  const [problem, setProblem] = useState<ProblemView>();
  const [busy, setBusy] = useState(false);
  const run = async (kind: "TestDnsCredential" | "RemoveDnsCredential") => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await ask(kind, { name: credential.name });
      if ("findings" in answer) setFound(answer.findings);
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <div className="line">
        <div className="grow">
          <h3 translate="no">{credential.name}</h3>
          <p className="muted small mono" translate="no">
            {credential.zones.map(unicode).join(", ")}
          </p>
          {found !== undefined && (
            <p className="small tone-ok" role="status">
              {say("settings.tested")} <Data>{found.join(" · ")}</Data>
            </p>
          )}
        </div>
        <span className="muted small" translate="no">
          {credential.provider}
        </span>
        <Button onPress={() => void run("TestDnsCredential")} isDisabled={busy}>
          {say("settings.test")}
        </Button>
        <Button look="quiet" onPress={() => void run("RemoveDnsCredential")} isDisabled={busy}>
          {say("settings.remove")}
        </Button>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
    </div>
  );
}
