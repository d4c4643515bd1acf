import { useState } from "react";
import { CodeBlock, CopyText } from "../../design/Code";
import { Select } from "../../design/Select";
import { Pill } from "../../design/Status";
import type { ChainLink, LinkFacts, TextPart } from "../../ipc/core";
import { say } from "../../words/words";

type Known = ChainLink & { facts: LinkFacts };

/** Every field and extension of the certificates of a chain in words, and their PEM. */
export function Raw({ chain, pem }: { chain: readonly ChainLink[]; pem: string }) {
  const known = chain.filter((link): link is Known => link.facts !== null);
  const [chosen, setChosen] = useState("0");
  const link = known[Number(chosen)];
  if (link === undefined) return null;
  return (
    <>
      <div className="spread bottom">
        <Select
          label={say("raw.which")}
          isData
          choices={known.map((each, index) => ({ id: String(index), text: each.subject }))}
          chosen={chosen}
          onChange={setChosen}
        />
        <CopyText text={asText(link.facts.text)}>{say("raw.copy")}</CopyText>
      </div>
      <dl className="card facts raw">
        {link.facts.text.map((part) => (
          <Part key={part.label} part={part} />
        ))}
      </dl>
      <h2>{say("raw.pem")}</h2>
      <CodeBlock text={link.facts.pem} label={say("raw.pem")} />
      {known.length > 1 && (
        <>
          <h2>{say("cert.pem")}</h2>
          <CodeBlock text={pem} label={say("cert.pem")} />
        </>
      )}
    </>
  );
}

function Part({ part }: { part: TextPart }) {
  return (
    <div>
      <dt translate="no">{part.label}</dt>
      <dd>
        {part.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice
          <p className="mono" key={index} translate="no">
            {line}
          </p>
        ))}
        {(part.meaning !== "" || part.critical) && (
          <p className="muted small">
            {part.critical && <Pill tone="none">{say("raw.critical")}</Pill>} <span translate="no">{part.meaning}</span>
          </p>
        )}
      </dd>
    </div>
  );
}

function asText(parts: readonly TextPart[]): string {
  return parts.map(({ label, lines }) => `${label}:\n${lines.map((line) => `    ${line}`).join("\n")}\n`).join("");
}
