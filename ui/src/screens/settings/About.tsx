import { useState } from "react";
import { Button } from "../../design/Button";
import { Drawer } from "../../design/Dialog";
import { Problem } from "../../design/Problem";
import { Shown } from "../../design/States";
import { tell } from "../../design/Toasts";
import { ask, Failed, Refused } from "../../ipc/client";
import type { AboutView, Component, ProblemView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";

/** Which program this is, and what of others is in it. */
export function About() {
  const asked = useAnswer("ShowAbout", {});
  return (
    <section className="stack" aria-labelledby="about">
      <h2 id="about" tabIndex={-1}>
        {say("settings.about")}
      </h2>
      <Shown asked={asked}>{(about) => <Told about={about} />}</Shown>
    </section>
  );
}

function Told({ about }: { about: AboutView }) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<ProblemView>();
  const save = async () => {
    setProblem(undefined);
    try {
      const { path } = await ask("SaveBillOfMaterials", {});
      tell(say("settings.bomSaved", { path }));
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (!(reason instanceof Refused)) throw reason;
    }
  };
  return (
    <>
      <dl className="card facts">
        <Fact label={say("settings.version")} value={[about.version, about.build].filter(Boolean).join(" · ")} />
        <Fact label={say("settings.licence")} value={about.licence} />
        <Fact label={say("settings.system")} value={about.system} />
      </dl>
      <p className="muted">{say("settings.aboutText")}</p>
      <div className="row start">
        <Button onPress={() => setOpen(true)} isDisabled={about.components.length === 0}>
          {say("settings.thirdParty", { n: about.components.length })}
        </Button>
        <Button onPress={() => void save()}>{say("settings.bom")}</Button>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
      <Drawer isOpen={open} onClose={() => setOpen(false)} title={say("settings.licences")}>
        <Components part="JAVA" all={about.components} />
        <Components part="PAGE" all={about.components} />
      </Drawer>
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd translate="no">{value}</dd>
    </div>
  );
}

function Components({ part, all }: { part: Component["part"]; all: readonly Component[] }) {
  const shown = all.filter((each) => each.part === part);
  if (shown.length === 0) return null;
  return (
    <section className="stack">
      <h3>{say(`settings.part.${part}`)}</h3>
      <ul className="components">
        {shown.map((each) => (
          <li key={each.name + each.version} translate="no">
            <span>
              {each.name} <span className="muted">{each.version}</span>
            </span>
            <span className="muted small">{each.licence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
