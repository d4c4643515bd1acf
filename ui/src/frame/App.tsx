import { useCallback, useRef, useState } from "react";
import { silence, Toasts } from "../design/Toasts";
import { Approvals } from "../screens/Approvals";
import { Activity } from "../screens/activity/Activity";
import { Certificate } from "../screens/Certificate";
import { Certificates } from "../screens/Certificates";
import { FirstRun } from "../screens/firstrun/FirstRun";
import { Start } from "../screens/firstrun/Start";
import { Issue } from "../screens/Issue";
import { Kept, NOT_LOOKED_AT } from "../screens/inventory/kept";
import { Operation } from "../screens/Operation";
import { Overview } from "../screens/Overview";
import { Plan } from "../screens/Plan";
import { Settings } from "../screens/Settings";
import { say } from "../words/words";
import { CommandPalette } from "./CommandPalette";
import { Overdue } from "./Overdue";
import { Palette } from "./palette";
import { Going, type Place } from "./place";
import { SampleBanner } from "./SampleBanner";
import { Shortcuts } from "./Shortcuts";
import { Sidebar } from "./Sidebar";
import { type Sheet, useShortcuts } from "./shortcutKeys";
import { changeTheme, type ThemeChoice, useTheme } from "./theme";

/** The whole page; {@code first} is where it opens. */
export function App({ first = { at: "start" } }: { first?: Place }) {
  const [place, setPlace] = useState<Place>(first);
  const [open, setOpen] = useState<Sheet>();
  const theme = useTheme();
  const kept = useRef(NOT_LOOKED_AT);
  const content = useRef<HTMLElement>(null);
  const go = useCallback((next: Place) => {
    if (next.at === "start") {
      kept.current = NOT_LOOKED_AT; // Another profile: what is kept, and what can be undone, is of the one before.
      silence();
    }
    setPlace(next);
    requestAnimationFrame(() => content.current?.querySelector<HTMLElement>("h1")?.focus());
  }, []);
  const openPalette = useCallback(() => setOpen("palette"), []);
  useShortcuts(go, open, setOpen, theme);
  return (
    <Going value={go}>
      <Palette value={openPalette}>
        <button type="button" className="skip" onClick={() => content.current?.focus()}>
          {say("nav.skip")}
        </button>
        <div className="frame">
          <Sidebar place={place} />
          <main className="content" id="content" ref={content} tabIndex={-1}>
            <Overdue />
            <SampleBanner />
            <Kept value={kept}>
              <Shown place={place} theme={theme} />
            </Kept>
          </main>
        </div>
        <CommandPalette
          isOpen={open === "palette"}
          onClose={() => setOpen(undefined)}
          changeTheme={() => changeTheme(theme)}
          showShortcuts={() => setOpen("shortcuts")}
        />
        <Shortcuts isOpen={open === "shortcuts"} onClose={() => setOpen(undefined)} />
        <Toasts />
      </Palette>
    </Going>
  );
}

function Shown({ place, theme }: { place: Place; theme: ThemeChoice }) {
  switch (place.at) {
    case "start":
      return <Start key={place.of} />;
    case "firstrun":
      return <FirstRun />;
    case "overview":
      return <Overview />;
    case "certificates":
      return <Certificates question={place.question} />;
    case "certificate":
      return <Certificate key={place.id} id={place.id} />;
    case "issue":
      return <Issue names={place.names} issuer={place.issuer} />;
    case "plan":
      return <Plan key={place.hash} hash={place.hash} />;
    case "operation":
      return <Operation key={place.id} id={place.id} />;
    case "approvals":
      return <Approvals />;
    case "activity":
      return <Activity key={place.tab} tab={place.tab} />;
    case "settings":
      return <Settings key={place.open} theme={theme} open={place.open} />;
  }
}
