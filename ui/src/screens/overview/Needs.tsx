import type { ReactNode } from "react";
import { Button } from "../../design/Button";
import { shortNames } from "../../design/Names";
import { Dot, type Tone } from "../../design/Status";
import { useGo } from "../../frame/place";
import { ask } from "../../ipc/client";
import type { CertificateRow, InventoryView, OperationView } from "../../ipc/core";
import { ago, exact } from "../../words/times";
import { say } from "../../words/words";
import { stateWords } from "../operationState";
import { counted } from "./spans";

/** More than anybody takes in at a glance; the rest is counted, and leads to the list. */
const MOST = 8;

interface Props {
  inventory: InventoryView;
  waiting: readonly OperationView[];
}

/** What needs a person: work that stopped first, then what expires. */
export function Needs({ inventory, waiting }: Props) {
  const go = useGo();
  if (inventory.total === 0 && waiting.length === 0) {
    return (
      <div className="card lines">
        <Need tone="accent" title={say("overview.first")} detail={say("overview.firstText")}>
          <Button look="primary" onPress={() => go({ at: "firstrun" })}>
            {say("firstrun.title")}
          </Button>
        </Need>
      </div>
    );
  }
  if (inventory.neededInAll + waiting.length === 0) return null;
  const operations = waiting.slice(0, MOST);
  const certificates = inventory.needed.slice(0, MOST - operations.length);
  return (
    <div className="card lines">
      {operations.map((operation) => (
        <Stopped key={operation.id} operation={operation} />
      ))}
      {certificates.map((row) => (
        <Expiring key={row.id} row={row} />
      ))}
      <More
        operations={waiting.length - operations.length}
        certificates={inventory.neededInAll - certificates.length}
        inventory={inventory}
      />
    </div>
  );
}

function Stopped({ operation }: { operation: OperationView }) {
  const go = useGo();
  const look = () => go({ at: "operation", id: operation.id });
  const { problem } = operation;
  return (
    <Need
      isData
      tone="warn"
      title={operation.title}
      isOurs={problem === null}
      detail={problem?.what ?? stateWords(operation)}
      onLook={look}
      retryAt={operation.retryAt}
    >
      <Button onPress={() => void ask("ResumeOperation", { operation: operation.id }).catch(look)}>
        {say("overview.resume")}
      </Button>
    </Need>
  );
}

function Expiring({ row }: { row: CertificateRow }) {
  const go = useGo();
  const name = shortNames(row.names).first;
  const isOver = row.state === "EXPIRED";
  return (
    <Need
      isShort
      tone={isOver ? "bad" : "warn"}
      title={say(isOver ? "overview.expired" : "overview.expires", { name, when: ago(row.notAfter) })}
      detail={say(isOver ? "overview.expiredDetail" : "overview.expiresDetail", { issuer: row.issuer })}
      onLook={() => go({ at: "certificate", id: row.id })}
    >
      <Button className="small" onPress={() => go({ at: "issue", names: row.names, issuer: row.issuer })}>
        {say("overview.renew")}
      </Button>
    </Need>
  );
}

interface MoreProps {
  operations: number;
  certificates: number;
  inventory: InventoryView;
}

/** How many more there are, and where all of them are. */
function More({ operations, certificates, inventory: { counts } }: MoreProps) {
  const go = useGo();
  if (operations + certificates <= 0) return null;
  return (
    <div className="line more">
      <p className="grow muted">{say("overview.more", { n: operations + certificates })}</p>
      {operations > 0 && (
        <Button look="quiet" onPress={() => go({ at: "approvals" })}>
          {say("overview.allOperations")}
        </Button>
      )}
      {counts.expired > 0 && (
        <Button look="quiet" onPress={() => go({ at: "certificates", question: counted({ state: "EXPIRED" }) })}>
          {say("overview.allExpired", { n: counts.expired })}
        </Button>
      )}
      {counts.soon > 0 && (
        <Button look="quiet" onPress={() => go({ at: "certificates", question: counted({ state: "SOON" }) })}>
          {say("overview.allSoon", { n: counts.soon })}
        </Button>
      )}
    </div>
  );
}

interface NeedProps {
  tone: Tone;
  title: string;
  /** Whether {@link title} is the core's words, not ours. */
  isData?: boolean;
  detail: string;
  /** Whether {@link detail} is ours. */
  isOurs?: boolean;
  /** Whether all of it fits into one line, so that many of them are seen at once. */
  isShort?: boolean;
  /** From when on it makes sense to try again. */
  retryAt?: string | null;
  /** Shows the thing itself. */
  onLook?: () => void;
  children: ReactNode;
}

function Need({ tone, title, isData = false, isShort = false, onLook, children, ...told }: NeedProps) {
  return (
    <div className={isShort ? "line short" : "line"}>
      <Dot tone={tone} />
      <div className="grow">
        <h2 translate={isData ? "no" : "yes"}>
          {onLook === undefined ? (
            title
          ) : (
            <button type="button" className="link plain" onClick={onLook}>
              {title}
            </button>
          )}
        </h2>
        <Told {...told} />
      </div>
      {children}
    </div>
  );
}

function Told({ detail, isOurs = true, retryAt = null }: Pick<NeedProps, "detail" | "isOurs" | "retryAt">) {
  return (
    <>
      <p className="muted" translate={isOurs ? "yes" : "no"}>
        {detail}
      </p>
      {retryAt !== null && Date.parse(retryAt) > Date.now() && (
        <p className="muted small" title={exact(retryAt)}>
          {say("overview.retry", { when: ago(retryAt) })}
        </p>
      )}
    </>
  );
}
