import { Button } from "../../design/Button";
import type { Selected } from "../../design/grid/selecting";
import type { CertificateRow } from "../../ipc/core";
import { say } from "../../words/words";
import { type Act, MOST_AT_ONCE } from "./acts";

interface Props {
  selected: Selected<CertificateRow>;
  matching: number;
  /** Whether what is listed is archived. */
  isArchive: boolean;
  onAll: () => void;
  onNone: () => void;
  onTag: (kind: "tag" | "untag") => void;
  onAct: (act: Act) => void;
}

/** What can be done to the certificates that are selected. */
export function BulkBar({ selected, matching, isArchive, onAll, onNone, onTag, onAct }: Props) {
  const all = Math.min(matching, MOST_AT_ONCE);
  const isTagged = [...selected.values()].some(({ tags }) => tags.length > 0);
  return (
    <section className="bulk" aria-label={say("bulk")}>
      <p role="status">{say("bulk.selected", { n: selected.size })}</p>
      {selected.size < all && (
        <button type="button" className="link small" onClick={onAll}>
          {say(matching > MOST_AT_ONCE ? "bulk.selectFirst" : "bulk.selectAll", { n: all })}
        </button>
      )}
      <div className="end row">
        <Button onPress={() => onTag("tag")}>{say("bulk.tag")}</Button>
        {isTagged && <Button onPress={() => onTag("untag")}>{say("bulk.untag")}</Button>}
        <Button onPress={() => onAct({ kind: isArchive ? "restore" : "archive" })}>
          {say(isArchive ? "bulk.restore" : "bulk.archive")}
        </Button>
        <Button onPress={() => onAct({ kind: "renew" })}>{say("bulk.renew")}</Button>
        <Button look="quiet" onPress={onNone}>
          {say("bulk.none")}
        </Button>
      </div>
    </section>
  );
}
