import { Checkbox } from "react-aria-components";
import { Select } from "../../design/Select";
import { DENSITIES, type Density, THEMES, type Theme, type ThemeChoice } from "../../frame/theme";
import { ask } from "../../ipc/client";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";

const NOTICES = ["on", "names", "off"] as const;

/** How the page looks, remembered by the profile. */
export function Appearance({ theme }: { theme: ThemeChoice }) {
  return (
    <section className="stack" aria-labelledby="appearance">
      <h2 id="appearance" tabIndex={-1}>
        {say("settings.appearance")}
      </h2>
      <div className="form">
        <Select
          label={say("settings.theme")}
          choices={THEMES.map((id) => ({ id, text: say(`settings.theme.${id}`) }))}
          chosen={theme.theme}
          onChange={(id) => theme.setTheme(id as Theme)}
        />
        <Select
          label={say("settings.density")}
          choices={DENSITIES.map((id) => ({ id, text: say(`settings.density.${id}`) }))}
          chosen={theme.density}
          onChange={(id) => theme.setDensity(id as Density)}
        />
        <Checkbox className="check" isSelected={theme.contrast} onChange={theme.setContrast}>
          <span className="box" aria-hidden>
            {theme.contrast ? "✓" : ""}
          </span>
          {say("settings.contrast")}
        </Checkbox>
        <Notices />
        <p className="muted small">{say("settings.language")}</p>
      </div>
    </section>
  );
}

/** Whether the desktop is told what needs a person while nobody looks. */
function Notices() {
  const { answer } = useAnswer("ListSettings", {});
  const chosen = answer?.settings.find((each) => each.setting === "window.notify")?.value;
  return (
    <Select
      label={say("settings.notify")}
      choices={NOTICES.map((id) => ({ id, text: say(`settings.notify.${id}`) }))}
      chosen={NOTICES.find((each) => each === chosen) ?? "on"}
      onChange={(value) => void ask("ChangeSetting", { setting: "window.notify", value })}
    />
  );
}
