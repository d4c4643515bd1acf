import { Button } from "../../design/Button";
import { Pill } from "../../design/Status";
import type { VaultView } from "../../ipc/core";
import { say } from "../../words/words";
import { usePlanning } from "../usePlanning";

/** The part of the vault under a passphrase, and what can be planned with it; every secret is asked for elsewhere. */
export function Protected({ vault }: { vault: VaultView }) {
  const planning = usePlanning([]);
  const found = vault.compartment;
  return (
    <div>
      <div className="line">
        <div className="grow">
          <h3>{say("settings.protected")}</h3>
          {found === null ? (
            <p className="muted small">{say("settings.protectedUnknown")}</p>
          ) : (
            <p className="muted small" translate="no">
              {found.title} {found.why}
            </p>
          )}
        </div>
        {found !== null && (
          <Pill tone={found.setUp ? "ok" : "none"}>
            {say(found.setUp ? "settings.protectedOn" : "settings.protectedOff")}
          </Pill>
        )}
        {found?.setUp !== true && (
          <Button isDisabled={planning.busy} onPress={() => planning.plan("PlanSetUpProtected", {})}>
            {say("settings.protectedSetUp")}
          </Button>
        )}
      </div>
      {found?.setUp === true && (
        <div className="line">
          <Button isDisabled={planning.busy} onPress={() => planning.plan("PlanChangePassphrase", { ofVault: false })}>
            {say("settings.passphrase")}
          </Button>
          <Button isDisabled={planning.busy} onPress={() => planning.plan("PlanRecoverProtected", {})}>
            {say("settings.recover")}
          </Button>
        </div>
      )}
      {planning.trouble}
    </div>
  );
}

/** New keys for all of it, and another passphrase for a vault that has one of its own. */
export function VaultKeys({ vault }: { vault: VaultView }) {
  const planning = usePlanning([]);
  if (!vault.exists) return null;
  return (
    <div>
      <div className="line">
        <div className="grow">
          <h3>{say("settings.keys")}</h3>
          <p className="muted small">{say("settings.keysText")}</p>
        </div>
        {vault.compartment?.ownPassphrase === true && (
          <Button isDisabled={planning.busy} onPress={() => planning.plan("PlanChangePassphrase", { ofVault: true })}>
            {say("settings.ownPassphrase")}
          </Button>
        )}
        <Button isDisabled={planning.busy} onPress={() => planning.plan("PlanRotateKeys", {})}>
          {say("settings.rotate")}
        </Button>
      </div>
      {planning.trouble}
    </div>
  );
}
