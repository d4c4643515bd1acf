import { useState } from "react";
import { Choices } from "../design/Choices";
import { Environment } from "../design/Environment";
import { Explain } from "../design/Explain";
import { Stepper } from "../design/Stepper";
import { ToastCard } from "../design/Toasts";
import { LONG } from "./examples";

const STEPS = ["Vault", "Authority", "Names", "Plan", "Certificate"];

/** The parts of flows: where one is, what to choose, what a word means, what was done. */
export function Flow() {
  const [chosen, setChosen] = useState("one");
  return (
    <>
      {[0, 2, 5].map((at) => (
        <Stepper key={at} label={`Steps, at ${at}`} steps={STEPS} at={at} />
      ))}
      <Choices
        label="One of a few, each explained"
        chosen={chosen}
        onChange={setChosen}
        choices={[
          { id: "one", title: "The first", text: "What it means." },
          { id: "two", title: "The second", text: LONG },
        ]}
      />
      <div className="row">
        {(["STAGING", "PRODUCTION", "INTERNAL"] as const).map((each) => (
          <Environment key={each} of={each} />
        ))}
      </div>
      <Explain term="dns01" />
      <ToastCard text="The vault is locked." onClose={() => {}} />
      <ToastCard text={LONG} onClose={() => {}} />
    </>
  );
}
