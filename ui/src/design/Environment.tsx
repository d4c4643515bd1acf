import type { IssuerView } from "../ipc/core";
import { say } from "../words/words";
import { Dot, type Tone } from "./Status";

export type EnvironmentName = IssuerView["environment"];

const TONES: Record<EnvironmentName, Tone> = { STAGING: "warn", PRODUCTION: "bad", INTERNAL: "private" };

/** What a certificate from an issuer is good for: nobody's trust, everybody's, or one's own. */
export function Environment({ of }: { of: EnvironmentName }) {
  return (
    <span className={`pill tone-${TONES[of]}`} title={say(`env.${of}Means`)}>
      <Dot tone={TONES[of]} />
      {say(`env.${of}`)}
    </span>
  );
}
