import type { Entry } from "../../frame/commands";
import { say } from "../../words/words";
import { isFiltered } from "./question";
import { FORMATS, type ListActs } from "./useList";

const ORDERS = ["EXPIRES", "NAME", "ISSUER", "OBTAINED"] as const;

/** Everything that can be done on the list, for the palette. */
export function listCommands(list: ListActs): readonly Entry[] {
  const { question, selected, isArchive } = list;
  const act = (text: string, run: () => void): Entry => ({ text, detail: say("nav.certificates"), run });
  return [
    ...ORDERS.map((order) => act(say(`certs.sort.${order}`), () => list.sort(order))),
    act(say("certs.turn"), () => list.ask({ ...question, descending: !question.descending })),
    ...(isFiltered(question.filter) ? [act(say("filter.clear"), () => list.clear())] : []),
    ...(list.isSaved ? [] : [act(say("views.save"), () => list.open("saveView"))]),
    ...FORMATS.map((format) => act(say(`export.list.${format}`), () => list.save(format))),
    act(say("bulk.selectLoaded"), () => list.selectLoaded()),
    act(say("bulk.selectMatching"), () => list.selectAll()),
    ...(selected.size === 0
      ? []
      : [
          act(say("bulk.tag"), () => list.open("tag")),
          act(say("bulk.untag"), () => list.open("untag")),
          act(say(isArchive ? "bulk.restore" : "bulk.archive"), () =>
            list.begin({ kind: isArchive ? "restore" : "archive" }),
          ),
          act(say("bulk.renew"), () => list.begin({ kind: "renew" })),
          act(say("bulk.none"), () => list.select(new Map())),
        ]),
  ];
}
