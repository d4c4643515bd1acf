import { Choices } from "../../design/Choices";
import type { CredentialView } from "../../ipc/core";
import { say } from "../../words/words";

/** With the credentials that are kept, by hand, or with a name server that takes updates. */
export type ProofChoice = "kept" | "hand" | "server";

interface Props {
  choice: ProofChoice;
  onChange: (choice: ProofChoice) => void;
  credentials: readonly CredentialView[];
}

/** Who writes the records that prove the names. */
export function Proof({ choice, onChange, credentials }: Props) {
  const kept = { id: "kept", title: say("firstrun.kept"), text: credentials.map((each) => each.name).join(", ") };
  return (
    <Choices
      label={say("firstrun.proof")}
      chosen={choice}
      onChange={(id) => onChange(id as ProofChoice)}
      choices={[
        ...(credentials.length > 0 ? [{ ...kept, isData: true }] : []),
        { id: "hand", title: say("firstrun.hand"), text: say("firstrun.handText") },
        { id: "server", title: say("firstrun.server"), text: say("firstrun.serverText") },
      ]}
    />
  );
}
