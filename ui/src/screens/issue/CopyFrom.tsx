import { useState } from "react";
import { Button } from "../../design/Button";
import { Field } from "../../design/Field";
import type { LiveReport } from "../../ipc/core";
import { say } from "../../words/words";
import { useLook } from "../useLook";

interface Props {
  /** Offered because its address was pasted. */
  server: string | undefined;
  onNames: (names: readonly string[]) => void;
}

/** Takes the names of the certificate that a server shows. The server is asked when the person says so. */
export function CopyFrom({ server: offered, onNames }: Props) {
  const [open, setOpen] = useState(offered !== undefined);
  const [server, setServer] = useState(offered ?? "");
  const [copied, setCopied] = useState<number>();
  const look = useLook((report) => {
    const names = served(report);
    setCopied(names.length);
    onNames(names);
  });
  if (!open) {
    return (
      <div>
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {say("issue.copyFrom")}
        </button>
      </div>
    );
  }
  return (
    <div className="card padded stack" style={{ gap: "8px" }}>
      <Field
        label={say("issue.copyServer")}
        hint={say("issue.copyHint")}
        value={server}
        onChange={setServer}
        autoFocus={offered === undefined}
      />
      <div className="row">
        <Button
          isDisabled={server.trim() === ""}
          aria-disabled={look.busy}
          onPress={() => !look.busy && look.at({ server, name: null, certificate: null, startTls: "NONE" })}
        >
          {say("issue.copyNow")}
        </Button>
        <span className="muted" role="status">
          {look.busy && say("live.busy", { server })}
          {!look.busy &&
            copied !== undefined &&
            look.report !== undefined &&
            copied > 0 &&
            say("issue.copied", { n: copied })}
        </span>
      </div>
      {!look.busy && copied === 0 && look.report !== undefined && (
        <p className="error" translate="no">
          {look.report.answers[0]?.verdict ?? look.report.verdict}
        </p>
      )}
      {look.trouble}
    </div>
  );
}

/** The names of the first certificate that came. */
function served(report: LiveReport): readonly string[] {
  return report.answers.find((answer) => answer.served !== null)?.served?.names ?? [];
}
