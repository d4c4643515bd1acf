import { useState } from "react";
import { CodeBlock } from "../../design/Code";
import { Field } from "../../design/Field";
import { Select } from "../../design/Select";
import { Shown } from "../../design/States";
import { Callout } from "../../design/Status";
import type { Snippet, SnippetList } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";

/** Lines to paste into the configuration of a server, made by the core. */
export function Snippets({ certificate }: { certificate: string }) {
  const [folder, setFolder] = useState<string>();
  const [server, setServer] = useState("nginx");
  const asked = useAnswer("ShowSnippets", {
    certificate,
    server: null,
    folder: folder === undefined || folder === "" ? null : folder,
  });
  return (
    <div className="stack form">
      <Field
        label={say("use.folder")}
        hint={say(asked.answer?.exported === true ? "use.exported" : "use.example")}
        value={folder ?? asked.answer?.folder ?? ""}
        onChange={setFolder}
      />
      <Shown asked={asked}>{(list) => <Chosen list={list} server={server} onChange={setServer} />}</Shown>
    </div>
  );
}

interface ChosenProps {
  list: SnippetList;
  server: string;
  onChange: (server: string) => void;
}

function Chosen({ list, server, onChange }: ChosenProps) {
  const chosen = list.snippets.find((each) => each.server === server);
  return (
    <>
      <Select
        label={say("use.server")}
        isData
        choices={list.snippets.map((each) => ({ id: each.server, text: each.title }))}
        chosen={server}
        onChange={onChange}
      />
      {chosen !== undefined && <Lines snippet={chosen} />}
    </>
  );
}

function Lines({ snippet }: { snippet: Snippet }) {
  return (
    <section className="stack" style={{ gap: "8px" }} aria-label={snippet.title} translate="no">
      <p className="small" translate="yes">
        <span className="muted">{say("use.place")}</span> <code translate="no">{snippet.place}</code>
      </p>
      <CodeBlock text={snippet.text} label={snippet.title} />
      <p className="small" translate="yes">
        <span className="muted">{say("use.check")}</span> <code translate="no">{snippet.check}</code>
      </p>
      {snippet.notes.length > 0 && (
        <Callout>
          {snippet.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Callout>
      )}
    </section>
  );
}
