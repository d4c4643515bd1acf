import type { Option } from "../design/Combobox";
import { shortNames } from "../design/Names";
import { useAnswer } from "../ipc/hooks";
import { soonest } from "../ipc/inventory";
import { say } from "../words/words";
import { ROOMS, type Room, useGo } from "./place";
import { useLookAround, useProfile } from "./profile";
import { lockVault, openVault } from "./VaultState";

/** One line of the palette: a place to go to, or something to do. */
export interface Entry extends Option {
  run: () => void;
}

const MOST = 12;

/** Everything that fits {@code typed}. */
export function useEntries(typed: string, changeTheme: () => void): readonly Entry[] {
  const search = typed.trim().toLowerCase();
  const all = [...useRooms(), ...useActs(changeTheme), ...useThings(search)];
  return all.filter((entry) => `${entry.text} ${entry.detail}`.toLowerCase().includes(search)).slice(0, MOST);
}

function useRooms(): readonly Entry[] {
  const go = useGo();
  return ROOMS.map((room) => {
    const place = say(`nav.${room}` as `nav.${Room}`);
    return { text: say("palette.go", { place }), detail: place, run: () => go({ at: room }) };
  });
}

function useActs(changeTheme: () => void): readonly Entry[] {
  const go = useGo();
  const vault = useAnswer("ShowVault", {}).answer;
  const sample = useProfile()?.sample ?? false;
  const detail = say("palette.act");
  const lookAround = useLookAround();
  const acts: Entry[] = [
    { text: say("shortcuts.theme"), detail, run: changeTheme },
    { text: say("firstrun.title"), detail, run: () => go({ at: "firstrun" }) },
    { text: say(sample ? "sample.leaveLong" : "sample.look"), detail, run: () => lookAround(!sample) },
  ];
  if (vault?.exists !== true) return acts;
  const lock = vault.open
    ? { text: say("vault.lockLong"), detail, run: () => void lockVault() }
    : { text: say("vault.unlockLong"), detail, run: () => void openVault() };
  return [lock, ...acts];
}

function useThings(search: string): readonly Entry[] {
  const go = useGo();
  const certificates = useAnswer("ListCertificates", soonest(8, search || null)).answer;
  const operations = useAnswer("ListOperations", { most: 50 }).answer;
  return [
    ...(certificates?.certificates ?? []).map((row): Entry => {
      const { first, more } = shortNames(row.names);
      return {
        text: more > 0 ? `${first} ${say("certs.more", { n: more })}` : first,
        detail: row.id.slice(0, 12),
        isData: true,
        run: () => go({ at: "certificate", id: row.id }),
      };
    }),
    ...(operations?.operations ?? []).map((operation): Entry => {
      const { id, title } = operation;
      return { text: title, detail: id, isData: true, run: () => go({ at: "operation", id }) };
    }),
  ];
}
