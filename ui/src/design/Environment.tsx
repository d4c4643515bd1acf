import type { IssuerView } from "../ipc/core";
import { say } from "../words/words";
import type { Tone } from "./Status";

export type EnvironmentName = IssuerView["environment"];

/** As in the pictures of expiries: teal is public, violet one's own, grey for practice; red is for what is broken. */
const TONES: Record<EnvironmentName, Tone> = { STAGING: "none", PRODUCTION: "accent", INTERNAL: "private" };

/** What a certificate from an issuer is good for: nobody's trust, everybody's, or one's own. */
export function Environment({ of }: { of: EnvironmentName }) {
  return (
    <span className={`pill env-${of.toLowerCase()} tone-${TONES[of]}`} title={say(`env.${of}Means`)}>
      <span className="sign" aria-hidden />
      {say(`env.${of}`)}
    </span>
  );
}
