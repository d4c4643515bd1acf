import { useState } from "react";
import { Button } from "../design/Button";
import { Environment } from "../design/Environment";
import { Shown } from "../design/States";
import type { IssuerView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { IssuerForm } from "./IssuerForm";

/** Accounts at certificate authorities, and the form that plans one. */
export function Issuers({ isAdding = false }: { isAdding?: boolean }) {
  const [adding, setAdding] = useState(isAdding);
  const asked = useAnswer("ListIssuers", {});
  return (
    <section className="stack">
      <div className="spread">
        <div>
          <h2 id="issuers" tabIndex={-1}>
            {say("settings.issuers")}
          </h2>
          <p className="muted">{say("settings.issuersText")}</p>
        </div>
        {!adding && <Button onPress={() => setAdding(true)}>{say("settings.addIssuer")}</Button>}
      </div>
      <Shown asked={asked}>
        {(found) =>
          found.issuers.length > 0 && (
            <div className="card lines">
              {found.issuers.map((issuer) => (
                <Issuer key={issuer.name} issuer={issuer} />
              ))}
            </div>
          )
        }
      </Shown>
      {adding && (
        <div className="card padded">
          <IssuerForm onCancel={() => setAdding(false)} />
        </div>
      )}
    </section>
  );
}

function Issuer({ issuer }: { issuer: IssuerView }) {
  return (
    <div className="line">
      <div className="grow">
        <h3 translate="no">{issuer.name}</h3>
        <p className="muted small mono" translate="no">
          {issuer.directory}
        </p>
      </div>
      <span className="muted small" translate="no">
        {issuer.accountKey}
      </span>
      <Environment of={issuer.environment} />
    </div>
  );
}
