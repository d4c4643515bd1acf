import { Lock, LockOpen } from "lucide-react";
import { Button } from "../design/Button";
import { Dot } from "../design/Status";
import { tell } from "../design/Toasts";
import { ask, Failed, Refused } from "../ipc/client";
import type { VaultView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";

/** What protects the secrets and whether they can be reached, always in sight. */
export function VaultState() {
  const { answer } = useAnswer("ShowVault", {});
  const open = answer?.open ?? false;
  const press = () => void (open ? lockVault() : openVault());
  return (
    <div className="vault" title={answer?.protection?.title ?? ""} translate="no">
      <Dot tone={open ? "ok" : "none"} />
      <div className="words" translate="yes">
        <div className="label">{say(`vault.${stateOf(answer)}`)}</div>
        <div className="muted small">{tierOf(answer)}</div>
      </div>
      {answer?.exists === true && (
        <Button className="small" onPress={press} aria-label={say(open ? "vault.lockLong" : "vault.unlockLong")}>
          {open ? <Lock size={14} aria-hidden /> : <LockOpen size={14} aria-hidden />}
          <span className="words">{say(open ? "vault.lock" : "vault.unlock")}</span>
        </Button>
      )}
    </div>
  );
}

function stateOf(vault: VaultView | undefined): "none" | "open" | "closed" {
  if (vault === undefined || !vault.exists) return "none";
  return vault.open ? "open" : "closed";
}

function tierOf(vault: VaultView | undefined): string {
  if (vault === undefined || !vault.exists) return say("vault.later");
  return say(vault.protection === null ? "vault.tierUnknown" : `vault.tier.${vault.protection.tier}`);
}

/** Closes the vault and wipes its keys. */
export async function lockVault(): Promise<void> {
  await ask("LockVault", {});
  tell(say("vault.locked"));
}

/** Opens the vault; a passphrase is asked for outside the page. */
export async function openVault(): Promise<void> {
  try {
    await ask("OpenVault", {});
  } catch (reason) {
    if (reason instanceof Failed) tell(reason.problem.what);
    else if (reason instanceof Refused) tell(say("vault.stillLocked"));
    else throw reason;
  }
}
