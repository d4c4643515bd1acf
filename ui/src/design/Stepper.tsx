import { say } from "../words/words";

interface Props {
  label: string;
  steps: readonly string[];
  /** The index of the current step; all before it are done. */
  at: number;
}

/** Where one is in a flow that has a beginning and an end. */
export function Stepper({ label, steps, at }: Props) {
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? "done" : index === at ? "current" : "ahead"}
          {...(index === at ? { "aria-current": "step" as const } : {})}
        >
          <span className="station" aria-hidden>
            {index < at ? "✓" : index + 1}
          </span>
          <span>
            {step}
            {index < at && <span className="hidden"> {say("stepper.done")}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
