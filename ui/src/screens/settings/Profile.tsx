import { Button } from "../../design/Button";
import { Data } from "../../design/Data";
import { Shown } from "../../design/States";
import { Pill } from "../../design/Status";
import { useGo } from "../../frame/place";
import type { Check } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { inWindow } from "../../words/commands";
import { say } from "../../words/words";

/** Where the profile is and whether it is sound. */
export function Profile() {
  const go = useGo();
  const asked = useAnswer("Doctor", {});
  const { answer: profile } = useAnswer("ShowProfile", {});
  return (
    <section className="stack" aria-labelledby="profile">
      <div>
        <h2 id="profile" tabIndex={-1}>
          {say("settings.profile")}
        </h2>
        <p className="muted small mono" translate="no">
          {profile?.folder}
        </p>
      </div>
      <Shown asked={asked}>
        {(report) => (
          <div className="card lines">
            {report.checks.map((check) => (
              <div key={check.name} className="line">
                <Pill tone={check.fine ? "ok" : "warn"}>
                  <Data>{check.name}</Data>
                </Pill>
                <div className="grow" translate="no">
                  {check.finding}
                  {check.todo !== "" && !isOfOperations(check) && <p className="muted small">{inWindow(check.todo)}</p>}
                </div>
                {isOfOperations(check) && (
                  <Button onPress={() => go({ at: "activity", tab: "operations" })}>
                    {say("settings.operations")}
                  </Button>
                )}
              </div>
            ))}
          </div>
        )}
      </Shown>
    </section>
  );
}

/** What is to be done about operations is done in their list. */
function isOfOperations({ todo }: Check): boolean {
  return todo.includes("`certwright operation");
}
