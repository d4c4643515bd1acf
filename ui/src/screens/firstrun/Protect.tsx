import { useState } from "react";
import { Button } from "../../design/Button";
import { Problem } from "../../design/Problem";
import { Callout } from "../../design/Status";
import { ask, Failed, Refused } from "../../ipc/client";
import type { ProblemView, VaultView } from "../../ipc/core";
import { say } from "../../words/words";

interface Props {
  vault: VaultView;
  onSeen: () => void;
  onBack: () => void;
}

/** Makes the vault and tells what protects it and why; a passphrase is asked for outside the page. */
export function Protect({ vault, onSeen, onBack }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView>();
  const [refused, setRefused] = useState(false);
  const protect = async () => {
    setBusy(true);
    setProblem(undefined);
    setRefused(false);
    try {
      await ask("OpenVault", {});
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (reason instanceof Refused) setRefused(true);
      else throw reason;
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="form">
      <h2 tabIndex={-1}>{say("firstrun.protect")}</h2>
      <p>{say("firstrun.protectText")}</p>
      {vault.protection !== null && (
        <Callout tone="accent">
          <p>
            <strong>{say(`firstrun.tier.${vault.protection.tier}`)}</strong>
          </p>
          <p translate="no">
            {vault.protection.title} {vault.protection.why}
          </p>
        </Callout>
      )}
      {problem !== undefined && <Problem problem={problem} />}
      {refused && <Callout tone="warn">{say("firstrun.noPassphrase")}</Callout>}
      <div className="row">
        {vault.exists && vault.open ? (
          <Button look="primary" onPress={onSeen}>
            {say("firstrun.next")}
          </Button>
        ) : (
          <Button look="primary" isDisabled={busy} onPress={() => void protect()}>
            {say("firstrun.protectNow")}
          </Button>
        )}
        {!vault.exists && (
          <Button isDisabled={busy} onPress={onBack}>
            {say("firstrun.back")}
          </Button>
        )}
        {busy && (
          <span className="muted" role="status">
            {say("firstrun.protecting")}
          </span>
        )}
      </div>
    </div>
  );
}
