import { useEffect } from "react";
import { Screen } from "../frame/Screen";
import type { ThemeChoice } from "../frame/theme";
import { say } from "../words/words";
import { Credentials } from "./Credentials";
import { Issuers } from "./Issuers";
import { About } from "./settings/About";
import { Appearance } from "./settings/Appearance";
import { Profile } from "./settings/Profile";
import { Secrets } from "./settings/Secrets";

const SECTIONS = ["issuers", "dns", "secrets", "appearance", "profile", "about"] as const;

interface Props {
  theme: ThemeChoice;
  /** Where a form is open already. */
  open?: "issuers" | "dns" | undefined;
}

/** Everything that is kept or chosen once, on one page with a list of what is on it. */
export function Settings({ theme, open }: Props) {
  useEffect(() => {
    if (open === undefined) return;
    // After the head of a screen that just opened has taken the focus.
    requestAnimationFrame(() => requestAnimationFrame(() => show(open)));
  }, [open]);
  return (
    <Screen title={say("nav.settings")}>
      <nav className="contents" aria-label={say("settings.contents")}>
        {SECTIONS.map((id) => (
          <button key={id} type="button" className="link" onClick={() => show(id)}>
            {say(`settings.${id}`)}
          </button>
        ))}
      </nav>
      <Issuers isAdding={open === "issuers"} />
      <Credentials isAdding={open === "dns"} />
      <Secrets />
      <Appearance theme={theme} />
      <Profile />
      <About />
    </Screen>
  );
}

function show(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus();
}
