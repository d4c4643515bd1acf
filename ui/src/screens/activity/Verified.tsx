import { Button } from "../../design/Button";
import { Fingerprint } from "../../design/Code";
import { Problem } from "../../design/Problem";
import { Dot } from "../../design/Status";
import type { AuditState } from "../../ipc/core";
import { useSlow } from "../../ipc/hooks";
import { ago } from "../../words/times";
import { say } from "../../words/words";
import type { LogState } from "./useVerified";

/** Whether the log holds, and how much of it is signed; always in sight. */
export function Verified({ log, onSave }: { log: LogState; onSave: () => void }) {
  const slow = useSlow(log.busy);
  if (log.problem !== undefined) return <Problem problem={log.problem} />;
  if (log.state === undefined || log.state.size === 0) return null;
  return (
    <div className="verified">
      <p className="verified grow" role="status">
        <Dot tone={log.busy || log.state.verifiedAt === null ? "none" : "ok"} />
        {slow ? say("activity.verifying", { n: log.state.size }) : told(log.state)}{" "}
        <span className="muted">{signed(log.state)}</span>
        {log.root !== undefined && (
          <span className="muted">
            {say("activity.root")} <Fingerprint value={log.root} />
          </span>
        )}
      </p>
      <Button look="quiet" onPress={onSave}>
        {say("activity.save")}
      </Button>
    </div>
  );
}

function told({ verified, verifiedAt, size }: AuditState): string {
  if (verifiedAt === null) return say("activity.unverified", { n: size });
  return verified < size
    ? say("activity.verifiedUntil", { until: verified, n: size - verified })
    : say("activity.verified", { n: verified, when: ago(verifiedAt) });
}

function signed({ checkpointed, size }: AuditState): string {
  if (checkpointed === 0) return say("activity.unsigned");
  return checkpointed >= size ? say("activity.signedAll") : say("activity.signed", { n: checkpointed });
}
