import type { MenuChoice } from "../../design/Menu";
import type { CertificateFilter, InventoryView } from "../../ipc/core";
import { say } from "../../words/words";
import { keyWords, onlyWords } from "./question";
import { monthsAhead } from "./range";

const STATES = ["VALID", "SOON", "EXPIRED", "REVOKED"] as const;
const ENVIRONMENTS = ["PRODUCTION", "STAGING", "INTERNAL"] as const;
const DAYS = [7, 30, 60, 90, 180];

type OnFilter = (filter: CertificateFilter) => void;

/** Everything by which certificates can be told apart; what is chosen joins what is active already. */
export function filterChoices(filter: CertificateFilter, onFilter: OnFilter, inventory?: InventoryView): MenuChoice[] {
  const group = <K extends keyof CertificateFilter>(part: K, choices: readonly Named<CertificateFilter[K]>[]) => ({
    id: part,
    text: say(`filter.${part as "state"}`),
    choices: choices.map(({ value, ...named }) => ({
      ...named,
      id: String(value),
      isOn: filter[part] === value,
      run: () => onFilter({ ...filter, [part]: value }),
    })),
  });
  const issuers = inventory?.issuers ?? [];
  const tags = inventory?.tags ?? [];
  return [
    group(
      "state",
      STATES.map((value) => ({ value, text: say(`certs.state.${value}`) })),
    ),
    group(
      "issuer",
      issuers.map((value) => ({ value, text: value, isData: true })),
    ),
    group(
      "environment",
      ENVIRONMENTS.map((value) => ({ value, text: say(`env.${value}`) })),
    ),
    group(
      "keyHere",
      [true, false].map((value) => ({ value, text: say(keyWords(value)) })),
    ),
    group(
      "expiresWithinDays",
      DAYS.map((value) => ({ value, text: say("filter.days", { n: value }) })),
    ),
    {
      id: "expires",
      text: say("filter.expires"),
      choices: monthsAhead().map(({ text, ...range }) => ({
        id: text,
        text,
        isData: true,
        isOn: filter.expiresFrom === range.expiresFrom && filter.expiresBefore === range.expiresBefore,
        run: () => onFilter({ ...filter, ...range }),
      })),
    },
    group(
      "tag",
      tags.map(({ name, certificates }) => ({
        value: name,
        text: name,
        isData: true,
        detail: certificates.toLocaleString("en"),
      })),
    ),
    group("superseded", hiddenOrOnly()),
    group("revoked", hiddenOrOnly()),
    {
      id: "archived",
      text: say("filter.archived"),
      isOn: filter.archived,
      run: () => onFilter({ ...filter, archived: !filter.archived }),
    },
  ];
}

function hiddenOrOnly(): Named<boolean>[] {
  return [false, true].map((value) => ({ value, text: say(onlyWords(value)) }));
}

interface Named<V> extends Pick<MenuChoice, "text" | "isData" | "detail"> {
  value: V;
}
