import { shortNames } from "../design/Names";
import { offered as offeredByMessage } from "../design/Toasts";
import { useAnswer } from "../ipc/hooks";
import { soonest } from "../ipc/inventory";
import { FIRST, those } from "../screens/inventory/question";
import { useViews } from "../screens/inventory/views";
import { stateWords } from "../screens/operationState";
import { ago } from "../words/times";
import { say } from "../words/words";
import { alsoCalled, roomAlsoCalled } from "./alsoCalled";
import { commandsHere, type Entry } from "./commands";
import { ROOMS, type Room, useGo } from "./place";
import { pressedHere } from "./pressed";
import { useLookAround, useProfile } from "./profile";
import { useFound } from "./useFound";
import { lockVault, openVault } from "./VaultState";

export type { Entry };

/** So many certificates and operations are found, and so many lines are shown. */
const FOUND = 8;
const MOST = 60;

export interface Means {
  changeTheme: () => void;
  showShortcuts: () => void;
}

/** Everything that fits {@code typed}: what can be done here first, then places and things. */
export function useEntries(typed: string, means: Means): readonly Entry[] {
  const search = typed.trim().toLowerCase();
  const offered = commandsHere();
  const pressed = pressedHere();
  const all = once([...offered, ...pressed, ...useRooms(), ...useActs(means), ...useFirstSteps(), ...useLists()]);
  const fitting = all.filter((entry) => fits(entry, search));
  return [...fitting, ...useThings(search)].slice(0, MOST);
}

/** What is offered in several ways under the same words stands there once: as what is nearest. */
function once(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ text, detail, isData }) => {
    const key = isData === true ? `${detail} ${text}` : text;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Every word that was typed is there somewhere. */
function fits(entry: Entry, search: string): boolean {
  const text = `${entry.text} ${entry.detail} ${entry.also ?? alsoCalled(entry.text)}`.toLowerCase();
  return search.split(/\s+/).every((word) => text.includes(word));
}

function useRooms(): readonly Entry[] {
  const go = useGo();
  return ROOMS.map((room) => {
    const place = say(`nav.${room}` as `nav.${Room}`);
    const also = roomAlsoCalled(room);
    return { text: say("palette.go", { place }), detail: place, also, run: () => go({ at: room }) };
  });
}

function useActs({ changeTheme, showShortcuts }: Means): readonly Entry[] {
  const go = useGo();
  const vault = useAnswer("ShowVault", {}).answer;
  const sample = useProfile()?.sample ?? false;
  const detail = say("palette.act");
  const lookAround = useLookAround();
  const undo = offeredByMessage();
  const acts: Entry[] = [
    ...(undo === undefined ? [] : [{ text: undo.label, detail, run: undo.run }]),
    { text: say("shortcuts.theme"), detail, run: changeTheme },
    { text: say("shortcuts.title"), detail, run: showShortcuts },
    { text: say("firstrun.title"), detail, run: () => go({ at: "firstrun" }) },
    { text: say(sample ? "sample.leaveLong" : "sample.look"), detail, run: () => lookAround(!sample) },
  ];
  if (vault?.exists !== true) return acts;
  const lock = vault.open
    ? { text: say("vault.lockLong"), detail, run: () => void lockVault() }
    : { text: say("vault.unlockLong"), detail, run: () => void openVault() };
  return [lock, ...acts];
}

/** What begins somewhere else than here: where to go for it. */
function useFirstSteps(): readonly Entry[] {
  const go = useGo();
  const detail = say("palette.act");
  return [
    {
      text: say("palette.renew"),
      detail,
      run: () => go({ at: "certificates", question: those({ state: "SOON", superseded: false }) }),
    },
    { text: say("palette.revoke"), detail, run: () => go({ at: "certificates", question: those({ revoked: false }) }) },
    { text: say("palette.export"), detail, run: () => go({ at: "certificates", question: { ...FIRST } }) },
    { text: say("settings.addDns"), detail, run: () => go({ at: "settings", open: "dns" }) },
    { text: say("settings.addIssuer"), detail, run: () => go({ at: "settings", open: "issuers" }) },
  ];
}

/** Saved views and tags: lists of certificates that have a name. */
function useLists(): readonly Entry[] {
  const go = useGo();
  const views = useViews();
  const tags = useAnswer("ShowInventory", {}).answer?.tags ?? [];
  return [
    ...views.map(
      ({ name, question, isOwn }): Entry => ({
        text: name,
        detail: say("palette.view"),
        isData: isOwn,
        run: () => go({ at: "certificates", question: { ...question } }),
      }),
    ),
    ...tags.map(
      ({ name }): Entry => ({
        text: name,
        detail: say("palette.tag"),
        isData: true,
        run: () => go({ at: "certificates", question: those({ tag: name }) }),
      }),
    ),
  ];
}

function useThings(search: string): readonly Entry[] {
  const go = useGo();
  const found = useFound(search, (typed) => soonest(FOUND, typed));
  const operations = useAnswer("ListOperations", { most: 50 }).answer?.operations ?? [];
  return [
    ...found.map((row): Entry => {
      const { first, more } = shortNames(row.names);
      return {
        text: more > 0 ? `${first} ${say("certs.more", { n: more })}` : first,
        detail: say(row.state === "EXPIRED" ? "palette.expired" : "palette.expires", { when: ago(row.notAfter) }),
        isData: true,
        id: row.id,
        run: () => go({ at: "certificate", id: row.id }),
      };
    }),
    ...operations
      .map(
        (operation): Entry => ({
          text: operation.title,
          detail: stateWords(operation),
          isData: true,
          id: operation.id,
          run: () => go({ at: "operation", id: operation.id }),
        }),
      )
      .filter((entry) => fits(entry, search))
      .slice(0, FOUND),
  ];
}
