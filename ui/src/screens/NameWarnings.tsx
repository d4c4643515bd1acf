import { unicode } from "../design/Names";
import { Callout } from "../design/Status";
import { say } from "../words/words";
import { isMixed, MOST_NAMES } from "./names";

/** So many look-alikes are told one by one; more than that are counted. */
const MOST_TOLD = 3;

/** Names with letters of several scripts in one label, in both forms. */
export function LookAlikes({ names }: { names: readonly string[] }) {
  const mixed = names.filter(isMixed);
  return (
    <>
      {mixed.slice(0, MOST_TOLD).map((name) => (
        <Callout key={name} tone="warn">
          <bdi translate="no">
            <strong>{unicode(name)}</strong>
          </bdi>{" "}
          {say("issue.mixed")}
        </Callout>
      ))}
      {mixed.length > MOST_TOLD && (
        <Callout tone="warn">{say("issue.moreMixed", { n: mixed.length - MOST_TOLD })}</Callout>
      )}
    </>
  );
}

/** The limit that every CA has. */
export function TooManyNames({ count }: { count: number }) {
  return count > MOST_NAMES ? <Callout tone="bad">{say("issue.tooMany", { n: count })}</Callout> : null;
}
