import { Data } from "../../design/Data";
import { Shown } from "../../design/States";
import { Pill } from "../../design/Status";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";

/** Where the profile is and whether it is sound. */
export function Profile() {
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
                  {check.todo !== "" && <p className="muted small">{check.todo}</p>}
                </div>
              </div>
            ))}
          </div>
        )}
      </Shown>
    </section>
  );
}
