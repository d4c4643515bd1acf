import { Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Button } from "../design/Button";
import { shortNames } from "../design/Names";
import { Empty, Shown } from "../design/States";
import { Pill, type Tone } from "../design/Status";
import { Time } from "../design/Time";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import type { CertificateRow } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { soonest } from "../ipc/inventory";
import { say } from "../words/words";
import { type CertificateState, stateOf } from "./state";

const PAGE = 100;
export const STATE_TONES: Record<CertificateState, Tone> = {
  valid: "ok",
  soon: "warn",
  expired: "bad",
  revoked: "bad",
};

/** The inventory. Searching and paging happen in the core. */
export function Certificates() {
  const go = useGo();
  const [typed, setTyped] = useState("");
  const [pages, setPages] = useState(1);
  const search = useDeferredValue(typed.trim());
  const asked = useAnswer("ListCertificates", soonest(PAGE * pages, search || null));
  return (
    <Screen
      title={say("nav.certificates")}
      actions={
        <Button look="primary" onPress={() => go({ at: "issue" })}>
          <Plus size={16} aria-hidden />
          {say("nav.issue")}
        </Button>
      }
    >
      <Shown asked={asked}>
        {(page) =>
          page.total === 0 && search === "" ? (
            <Empty
              title={say("certs.none")}
              action={
                <Button look="primary" onPress={() => go({ at: "issue" })}>
                  {say("overview.first")}
                </Button>
              }
            >
              {say("certs.noneText")}
            </Empty>
          ) : (
            <>
              <div className="toolbar">
                <input
                  className="input"
                  type="search"
                  placeholder={say("certs.search")}
                  aria-label={say("certs.search")}
                  value={typed}
                  onChange={(event) => {
                    setTyped(event.target.value);
                    setPages(1);
                  }}
                />
                <span className="end muted small" role="status">
                  {page.certificates.length < page.total
                    ? say("certs.some", { shown: page.certificates.length, n: page.total })
                    : say("certs.count", { n: page.total })}
                </span>
              </div>
              {page.certificates.length === 0 ? (
                <p className="muted">{say("certs.noMatch", { search })}</p>
              ) : (
                <Rows rows={page.certificates} />
              )}
              {page.next !== null && (
                <div>
                  <Button onPress={() => setPages(pages + 1)}>{say("certs.load")}</Button>
                </div>
              )}
            </>
          )
        }
      </Shown>
    </Screen>
  );
}

function Rows({ rows }: { rows: readonly CertificateRow[] }) {
  return (
    <div className="card scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{say("certs.col.name")}</th>
            <th>{say("certs.col.issuer")}</th>
            <th>{say("certs.col.key")}</th>
            <th aria-sort="ascending">{say("certs.col.expires")} ↑</th>
            <th>{say("certs.col.state")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: CertificateRow }) {
  const go = useGo();
  const { first, more } = shortNames(row.names);
  const state = stateOf(row);
  const open = () => go({ at: "certificate", id: row.id });
  return (
    <tr onClick={open}>
      <td>
        <button type="button" className="link" style={{ color: "inherit" }} onClick={open}>
          {first}
        </button>{" "}
        {more > 0 && <span className="muted small">{say("certs.more", { n: more })}</span>}
      </td>
      <td>
        <Pill tone={row.environment === "INTERNAL" ? "private" : "none"}>{row.issuer}</Pill>
      </td>
      <td className="muted nowrap">{say(row.keyHere ? "certs.key.here" : "certs.key.endpoint")}</td>
      <td>
        <Time at={row.notAfter} withDate />
        <Left days={row.daysLeft} tone={STATE_TONES[state]} />
      </td>
      <td>
        <Pill tone={STATE_TONES[state]}>{say(`certs.state.${state}`)}</Pill>
      </td>
    </tr>
  );
}

/** How much of 90 days is used up; the words beside it say the same. */
function Left({ days, tone }: { days: number; tone: Tone }) {
  const used = Math.min(100, Math.max(0, 100 - (days / 90) * 100));
  return (
    <span className={`bar tone-${tone === "ok" ? "accent" : tone}`} aria-hidden>
      <span style={{ inlineSize: `${used}%` }} />
    </span>
  );
}
