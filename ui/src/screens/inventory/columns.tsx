import type { Column } from "../../design/grid/columns";
import { shortNames } from "../../design/Names";
import { Pill, type Tone } from "../../design/Status";
import { Time } from "../../design/Time";
import type { CertificateRow } from "../../ipc/core";
import { say } from "../../words/words";
import { keyWords, type Order } from "./question";

export const STATE_TONES: Record<CertificateRow["state"], Tone> = {
  VALID: "ok",
  SOON: "warn",
  EXPIRED: "bad",
  REVOKED: "bad",
};

/** The columns, each by the order that its head asks for. */
export function columns(): readonly Column<CertificateRow>[] {
  return [
    {
      id: "NAME" satisfies Order,
      title: say("certs.col.name"),
      width: "minmax(0, 1fr)",
      isSortable: true,
      cell: Named,
    },
    {
      id: "ISSUER" satisfies Order,
      title: say("certs.col.issuer"),
      width: "minmax(0, 158px)",
      isSortable: true,
      needs: 820,
      cell: SignedBy,
    },
    { id: "key", title: say("certs.col.key"), width: "140px", needs: 960, cell: WhereKey },
    {
      id: "EXPIRES" satisfies Order,
      title: say("certs.col.expires"),
      width: "clamp(124px, calc(60cqi - 240px), 208px)",
      isSortable: true,
      cell: Expiry,
    },
    { id: "state", title: say("certs.col.state"), width: "142px", needs: 480, cell: State },
  ];
}

/** So many tags stand beside a name; the others are counted. */
const TAGS = 3;

function Named({ names, tags }: CertificateRow) {
  const { first, more } = shortNames(names);
  return (
    <span className="named" translate="no">
      <bdi className="name">{first}</bdi>
      {more > 0 && <span className="muted small">{say("certs.more", { n: more })}</span>}
      {tags.length > 0 && (
        <span className="labels" title={tags.join(", ")}>
          {tags.slice(0, TAGS).map((tag) => (
            <bdi key={tag} className="label-tag">
              {tag}
            </bdi>
          ))}
          {tags.length > TAGS && <span className="label-tag">{say("certs.more", { n: tags.length - TAGS })}</span>}
        </span>
      )}
    </span>
  );
}

function SignedBy({ issuer, environment }: CertificateRow) {
  return (
    <span translate="no">
      <Pill tone={environment === "INTERNAL" ? "private" : "none"}>{issuer}</Pill>
    </span>
  );
}

function WhereKey({ keyHere }: CertificateRow) {
  return <span className="muted">{say(keyWords(keyHere))}</span>;
}

function Expiry(row: CertificateRow) {
  const [begin, end] = [Date.parse(row.notBefore), Date.parse(row.notAfter)];
  const used = Math.min(1, Math.max(0, (Date.now() - begin) / Math.max(1, end - begin)));
  const tone = row.state === "VALID" ? "accent" : STATE_TONES[row.state];
  return (
    <span>
      <Time at={row.notAfter} withDate />
      <span className={`bar ${row.superseded ? "tone-none" : `tone-${tone}`}`} aria-hidden>
        <span style={{ inlineSize: `${used * 100}%` }} />
      </span>
    </span>
  );
}

/** What became of it. Once another has taken its place, nobody needs to mind when it ends. */
function State({ state, superseded }: CertificateRow) {
  if (superseded && state !== "REVOKED") return <Pill tone="none">{say("certs.superseded")}</Pill>;
  return <Pill tone={STATE_TONES[state]}>{say(`certs.state.${state}`)}</Pill>;
}
