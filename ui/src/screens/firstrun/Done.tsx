import { Button } from "../../design/Button";
import { Environment } from "../../design/Environment";
import { Name } from "../../design/Names";
import { Shown } from "../../design/States";
import { useGo } from "../../frame/place";
import { useAnswer } from "../../ipc/hooks";
import { dateAndTime, exact } from "../../words/times";
import { say } from "../../words/words";

const NEXT = {
  STAGING: "firstrun.donePractice",
  PRODUCTION: "firstrun.doneReal",
  INTERNAL: "firstrun.doneOwn",
} as const;

/** What came of it, and what comes next. */
export function Done({ id }: { id: string }) {
  const go = useGo();
  const asked = useAnswer("ShowCertificate", { certificate: id });
  return (
    <Shown asked={asked}>
      {({ row }) => (
        <div className="form">
          <h2 tabIndex={-1}>{say("firstrun.done")}</h2>
          <div className="card padded stack">
            <div className="row">
              {row.names.map((name) => (
                <Name key={name} name={name} />
              ))}
            </div>
            <p className="row">
              <Environment of={row.environment} />
              <span className="muted" title={exact(row.notAfter)}>
                {say("firstrun.doneUntil", { date: dateAndTime(row.notAfter) })}
              </span>
            </p>
          </div>
          <p>{say(NEXT[row.environment])}</p>
          <div className="row">
            <Button look="primary" onPress={() => go({ at: "certificate", id: row.id })}>
              {say("run.certificate")}
            </Button>
            {row.environment === "STAGING" && (
              <Button onPress={() => go({ at: "settings" })}>{say("firstrun.addProduction")}</Button>
            )}
            <Button look="quiet" onPress={() => go({ at: "overview" })}>
              {say("firstrun.toOverview")}
            </Button>
          </div>
        </div>
      )}
    </Shown>
  );
}
