import { useState } from "react";
import { Button } from "../../design/Button";
import { CopyButton } from "../../design/Code";
import { Time } from "../../design/Time";
import { useGo } from "../../frame/place";
import type { ExportMade } from "../../ipc/core";
import { say } from "../../words/words";

const FEW = 8;

/** What is known of where a certificate went: the exports that were made. */
export function UsedIn({ exports }: { exports: readonly ExportMade[] }) {
  const [all, setAll] = useState(false);
  if (exports.length === 0) return <p className="muted">{say("used.nowhere")}</p>;
  const told = all ? exports : exports.slice(0, FEW);
  return (
    <>
      <ul className="card lines used">
        {told.map((made) => (
          <Made key={made.operation} made={made} />
        ))}
      </ul>
      {exports.length > told.length && (
        <div>
          <Button onPress={() => setAll(true)}>{say("history.all", { n: exports.length })}</Button>
        </div>
      )}
    </>
  );
}

function Made({ made }: { made: ExportMade }) {
  const go = useGo();
  const names = made.files.map((file) => file.slice(file.lastIndexOf("/") + 1));
  const { replacedBy } = made;
  return (
    <li>
      <div className="spread">
        <span className="row" style={{ gap: "4px" }}>
          <code translate="no">{made.folder}</code>
          <CopyButton text={made.folder} what={say("export.folder")} />
        </span>
        <button
          type="button"
          className="link small"
          onClick={() => go({ at: "operation", id: made.operation })}
          aria-label={say("used.operation", { folder: made.folder })}
        >
          <Time at={made.at} withDate />
        </button>
      </div>
      <p className="muted small">
        <span translate="no">{names.join(", ")}</span>
        {" · "}
        {say(made.withKey ? "used.withKey" : "used.withoutKey")}
      </p>
      {replacedBy !== null && (
        <p className="small tone-warn">
          {say("used.replaced")}{" "}
          <button type="button" className="link" onClick={() => go({ at: "certificate", id: replacedBy })}>
            {say("used.other")}
          </button>
        </p>
      )}
    </li>
  );
}
