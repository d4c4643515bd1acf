import { Fragment } from "react";
import { SCENES } from "./scenes";

/** Where every screen in every state is. */
export function Index() {
  return (
    <dl className="card facts">
      {Object.entries(SCENES).map(([screen, states]) => (
        <Fragment key={screen}>
          <dt>{screen}</dt>
          <dd className="row">
            {Object.keys(states).map((state) => (
              <a key={state} className="link" href={`#${screen}/${state}`}>
                {state}
              </a>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
