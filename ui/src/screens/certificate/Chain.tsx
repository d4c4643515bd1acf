import type { CertificateRow, ChainLink } from "../../ipc/core";
import { plainly } from "../../words/commands";
import { date, exact } from "../../words/times";
import { say } from "../../words/words";

interface Props {
  links: readonly ChainLink[];
  words: string;
  environment: CertificateRow["environment"];
}

/** The way from the certificate to its root: what a server sends, and what the client must have. */
export function Chain({ links, words, environment }: Props) {
  const sent = links.filter((link) => link.sent);
  const had = links.filter((link) => !link.sent);
  return (
    <div className={`chain ${environment.toLowerCase()}`}>
      <p className="muted" translate="no">
        {plainly(words)}
      </p>
      <div className="ways">
        <Way title={say("chain.sent")} links={sent} />
        {had.length > 0 && <Way title={say("chain.had")} links={had} />}
      </div>
    </div>
  );
}

function Way({ title, links }: { title: string; links: readonly ChainLink[] }) {
  return (
    <div className="way" style={{ flexGrow: links.length }}>
      <p className="muted small">{title}</p>
      <ol>
        {links.map((link) => (
          <Link key={link.subject + link.role} link={link} />
        ))}
      </ol>
    </div>
  );
}

function Link({ link }: { link: ChainLink }) {
  const { facts } = link;
  return (
    <li className={facts === null ? "absent" : ""}>
      <p className="muted small">{say(`chain.${link.role}`)}</p>
      <p className="who" title={link.subject} translate="no">
        {shortSubject(link.subject)}
      </p>
      {facts === null ? (
        <p className="muted small">{say("chain.absent")}</p>
      ) : (
        <>
          <p className="small" title={exact(facts.notAfter)}>
            {say("chain.until", { date: date(facts.notAfter) })}
          </p>
          <p className="muted small" translate="no">
            {facts.keyDescription} · {facts.signatureAlgorithm}
          </p>
          {link.role === "ROOT" && (
            <p className="muted small">{say(link.trusted ? "chain.trusted" : "chain.untrusted")}</p>
          )}
        </>
      )}
    </li>
  );
}

/** What people call it by: its common name, where it has one. */
function shortSubject(subject: string): string {
  return /(?:^|, )CN=("[^"]*"|[^,]+)/.exec(subject)?.[1]?.replaceAll('"', "") ?? subject;
}
