import { say } from "../words/words";

export type Term = "dns01" | "csr" | "staging" | "account" | "fingerprint" | "chain";

/** A word of the trade, explained in one sentence where it stands, for those who ask. */
export function Explain({ term }: { term: Term }) {
  return (
    <details className="explain">
      <summary>{say(`explain.question.${term}`)}</summary>
      <p className="answer">{say(`explain.answer.${term}`)}</p>
    </details>
  );
}
