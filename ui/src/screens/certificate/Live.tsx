import { useState } from "react";
import { Button } from "../../design/Button";
import { Field } from "../../design/Field";
import { Select } from "../../design/Select";
import type { CertificateView, Commands } from "../../ipc/core";
import { say } from "../../words/words";
import { useLook } from "../useLook";
import { LiveResult } from "./LiveResult";

type StartTls = Commands["CheckLive"]["startTls"];
const WAYS: readonly StartTls[] = ["NONE", "SMTP", "IMAP", "POP3", "POSTGRES"];

/** Whether servers serve this certificate. The network is reached when the person presses the button, and only then. */
export function Live({ view }: { view: CertificateView }) {
  const own = view.row.names.find((name) => !name.startsWith("*.")) ?? view.row.names[0]?.slice(2) ?? "";
  const [server, setServer] = useState(own);
  const [name, setName] = useState("");
  const [startTls, setStartTls] = useState<StartTls>("NONE");
  const look = useLook();
  const now = () =>
    look.at({ server, name: name.trim() === "" ? null : name.trim(), certificate: view.row.id, startTls });
  return (
    <div className="stack">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (server.trim() !== "" && !look.busy) now();
        }}
      >
        <p className="muted">{say("live.lead")}</p>
        <Field label={say("live.server")} hint={say("live.serverHint")} value={server} onChange={setServer} />
        <details className="explain">
          <summary>{say("live.more")}</summary>
          <div className="stack answer">
            <Field label={say("live.name")} hint={say("live.nameHint")} value={name} onChange={setName} />
            <Select
              label={say("live.begins")}
              choices={WAYS.map((id) => ({ id, text: say(`live.begins.${id}`) }))}
              chosen={startTls}
              onChange={(id) => setStartTls(id as StartTls)}
            />
          </div>
        </details>
        <div className="row">
          <Button look="primary" type="submit" isDisabled={server.trim() === ""} aria-disabled={look.busy}>
            {say("live.now")}
          </Button>
          {look.busy && (
            <span className="muted" role="status">
              {say("live.busy", { server })}
            </span>
          )}
        </div>
        {look.trouble}
      </form>
      {look.report !== undefined && !look.busy && <LiveResult report={look.report} />}
    </div>
  );
}
