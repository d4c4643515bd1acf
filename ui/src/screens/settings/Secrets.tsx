import { useState } from "react";
import { Button } from "../../design/Button";
import { Problem } from "../../design/Problem";
import { Shown } from "../../design/States";
import { Pill } from "../../design/Status";
import { useGo } from "../../frame/place";
import { lockVault, openVault } from "../../frame/VaultState";
import { ask, Failed } from "../../ipc/client";
import type { ProblemView, VaultView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";
import { Protected, VaultKeys } from "./Protected";

/** What keeps the secrets, what protects that, and who may approve. */
export function Secrets() {
  const asked = useAnswer("ShowVault", {});
  return (
    <section className="stack" aria-labelledby="secrets">
      <div>
        <h2 id="secrets" tabIndex={-1}>
          {say("settings.secrets")}
        </h2>
        <p className="muted">{say("settings.secretsText")}</p>
      </div>
      <Shown asked={asked}>
        {(vault) => (
          <div className="card lines">
            <Vault vault={vault} />
            <Protected vault={vault} />
            <VaultKeys vault={vault} />
            <ByHash />
          </div>
        )}
      </Shown>
    </section>
  );
}

function Vault({ vault }: { vault: VaultView }) {
  const state = vault.exists ? (vault.open ? "open" : "closed") : "none";
  return (
    <div className="line">
      <div className="grow">
        <h3>{say("settings.vault")}</h3>
        {vault.protection === null ? (
          <p className="muted small">{say(vault.exists ? "settings.vaultClosed" : "settings.vaultNone")}</p>
        ) : (
          <p className="muted small" translate="no">
            {vault.protection.title} {vault.protection.why}
          </p>
        )}
      </div>
      <Pill tone={vault.open ? "ok" : "none"}>{say(`vault.${state}`)}</Pill>
      <Button onPress={() => void (vault.open ? lockVault() : openVault())}>
        {say(vault.open ? "vault.lock" : "vault.unlock")}
      </Button>
    </div>
  );
}

/** Whether programs may approve by a plan's hash: changing that is a plan of its own. */
function ByHash() {
  const go = useGo();
  const [problem, setProblem] = useState<ProblemView>();
  const asked = useAnswer("ListSettings", {});
  const setting = asked.answer?.settings.find((each) => each.setting === "approval.by-hash");
  if (setting === undefined) return <Shown asked={asked}>{() => null}</Shown>;
  const on = setting.value === "on";
  const plan = async () => {
    try {
      const made = await ask("PlanSetting", { setting: setting.setting, value: on ? "off" : "on" });
      go({ at: "plan", hash: made.hash });
    } catch (reason) {
      if (!(reason instanceof Failed)) throw reason;
      setProblem(reason.problem);
    }
  };
  return (
    <div>
      <div className="line">
        <div className="grow">
          <h3>{say("settings.byHash")}</h3>
          <p className="muted small">{say(on ? "settings.byHashOn" : "settings.byHashOff")}</p>
        </div>
        <Pill tone={on ? "warn" : "ok"}>{say(on ? "settings.on" : "settings.off")}</Pill>
        <Button onPress={() => void plan()}>{say(on ? "settings.switchOff" : "settings.switchOn")}</Button>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
    </div>
  );
}
