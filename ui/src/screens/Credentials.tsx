import { useState } from "react";
import { Button } from "../design/Button";
import { Data } from "../design/Data";
import { unicode } from "../design/Names";
import { Problem } from "../design/Problem";
import { Shown } from "../design/States";
import { tell } from "../design/Toasts";
import { ask, Failed, Refused } from "../ipc/client";
import type { CredentialView, ProblemView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { CredentialForm } from "./CredentialForm";

/** References to DNS credentials; their secrets are asked for by the core, outside the page. */
export function Credentials({ isAdding = false }: { isAdding?: boolean }) {
  const [adding, setAdding] = useState(isAdding);
  const asked = useAnswer("ListDnsCredentials", {});
  return (
    <section className="stack">
      <div className="spread">
        <div>
          <h2 id="dns" tabIndex={-1}>
            {say("settings.dns")}
          </h2>
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
  const acts = useCredential(credential.name);
  return (
    <div>
      <div className="line">
        <div className="grow">
          <h3 translate="no">{credential.name}</h3>
          <p className="muted small mono" translate="no">
            {credential.zones.map(unicode).join(", ")}
          </p>
          {acts.found !== undefined && (
            <p className="small tone-ok" role="status">
              {say("settings.tested")} <Data>{acts.found.join(" · ")}</Data>
            </p>
          )}
          {acts.said !== undefined && (
            <p className="small muted" role="status">
              {say(acts.said)}
            </p>
          )}
        </div>
        <span className="muted small" translate="no">
          {credential.provider}
        </span>
        <Button onPress={() => void acts.test()} isDisabled={acts.busy}>
          {say("settings.test")}
        </Button>
        <Button look="quiet" onPress={() => void acts.remove()} isDisabled={acts.busy}>
          {say("settings.remove")}
        </Button>
      </div>
      {acts.problem !== undefined && <Problem problem={acts.problem} />}
    </div>
  );
}

/** Testing a credential, and having it removed: the core asks the person for that, outside the page. */
function useCredential(name: string) {
  const [found, setFound] = useState<readonly string[]>();
  const [problem, setProblem] = useState<ProblemView>();
  const [said, setSaid] = useState<"plan.waiting" | "settings.kept">();
  const [busy, setBusy] = useState(false);
  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
      setSaid(undefined);
    } catch (reason) {
      setSaid(reason instanceof Refused ? "settings.kept" : undefined);
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (!(reason instanceof Refused)) throw reason;
    } finally {
      setBusy(false);
    }
  };
  const test = () => run(async () => setFound((await ask("TestDnsCredential", { name })).findings));
  const remove = () =>
    run(async () => {
      setSaid("plan.waiting");
      const { state, problem: why } = await ask("RemoveDnsCredential", { name });
      if (state === "DONE") tell(say("settings.removed", { name }));
      else setProblem(why ?? undefined);
    });
  return { found, problem, said, busy, test, remove };
}
