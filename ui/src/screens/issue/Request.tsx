import { Explain } from "../../design/Explain";
import { Field } from "../../design/Field";
import { Name, unicode } from "../../design/Names";
import { Problem } from "../../design/Problem";
import { Callout } from "../../design/Status";
import type { CsrView } from "../../ipc/core";
import { say } from "../../words/words";
import { Picked } from "../Picked";
import type { ReadCsr } from "./useCsr";

interface Props {
  csr: string;
  onChange: (csr: string) => void;
  read: ReadCsr;
  /** What was typed beside it. */
  names: readonly string[];
}

/** A request that was made elsewhere, and what it asks for. */
export function Request({ csr, onChange, read, names }: Props) {
  return (
    <>
      <Field label={say("issue.csr")} hint={say("issue.csrHint")} value={csr} onChange={onChange} lines={7} />
      <Picked kind="OpenFile" carried={{ what: "REQUEST" }} onPicked={(file) => onChange(file.text)}>
        {say("issue.openCsr")}
      </Picked>
      <Explain term="csr" />
      {read.view !== undefined && <Asks view={read.view} names={names} />}
      {read.problem !== undefined && <Problem problem={read.problem} />}
    </>
  );
}

function Asks({ view, names }: { view: CsrView; names: readonly string[] }) {
  const others = names.filter((name) => !view.names.includes(name) && !view.names.map(unicode).includes(name));
  return (
    <Callout tone={others.length === 0 ? "accent" : "warn"}>
      <p>
        {say("issue.csrAsks", { n: view.names.length })}{" "}
        <span className="names">
          {view.names.map((name) => (
            <Name key={name} name={name} />
          ))}
        </span>
      </p>
      <p>{say("issue.csrKey", { key: view.keyDescription })}</p>
      {view.asksFor.length > 0 && <p>{say("issue.csrMore", { what: view.asksFor.join(", ") })}</p>}
      {others.length > 0 && <p>{say("issue.csrOthers", { names: others.map(unicode).join(", ") })}</p>}
    </Callout>
  );
}
