import { Checkbox } from "react-aria-components";
import { Data } from "../design/Data";
import { Select } from "../design/Select";
import { Shown } from "../design/States";
import { Pill } from "../design/Status";
import { Screen } from "../frame/Screen";
import { THEMES, type Theme, type ThemeChoice } from "../frame/theme";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { Credentials } from "./Credentials";
import { Issuers } from "./Issuers";

export function Settings({ theme }: { theme: ThemeChoice }) {
  return (
    <Screen title={say("nav.settings")}>
      <Issuers />
      <Credentials />
      <Appearance theme={theme} />
      <Profile />
      <section className="stack">
        <h2>{say("settings.about")}</h2>
        <p className="muted">{say("settings.aboutText")}</p>
      </section>
    </Screen>
  );
}

function Appearance({ theme }: { theme: ThemeChoice }) {
  return (
    <section className="stack">
      <h2>{say("settings.appearance")}</h2>
      <div className="form">
        <Select
          label={say("settings.theme")}
          choices={THEMES.map((id) => ({ id, text: say(`settings.theme.${id}`) }))}
          chosen={theme.theme}
          onChange={(id) => theme.setTheme(id as Theme)}
        />
        <Checkbox className="check" isSelected={theme.contrast} onChange={theme.setContrast}>
          <span className="box" aria-hidden>
            {theme.contrast ? "✓" : ""}
          </span>
          {say("settings.contrast")}
        </Checkbox>
      </div>
    </section>
  );
}

function Profile() {
  const asked = useAnswer("Doctor", {});
  return (
    <section className="stack">
      <h2>{say("settings.profile")}</h2>
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
