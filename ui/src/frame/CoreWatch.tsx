import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { Problem } from "../design/Problem";
import { Empty } from "../design/States";
import { useAlive } from "../ipc/alive";
import type { ProblemView } from "../ipc/core";
import { say } from "../words/words";

/** Shows the page as long as a core answers for a profile; else says what is so, and begins again on request. */
export function CoreWatch({ children }: { children: ReactNode }) {
  const { alive, problem, again } = useAlive();
  const [life, setLife] = useState(0);
  const isShut = problem !== undefined;
  const was = useRef(isShut);
  useEffect(() => {
    if (was.current && !isShut) setLife((before) => before + 1); // It can be opened again: everything is asked anew.
    was.current = isShut;
  }, [isShut]);
  const reload = () => {
    setLife(life + 1);
    again();
  };
  return (
    <>
      <div key={life} className="whole" inert={!alive || isShut}>
        {children}
      </div>
      {!alive && <Gone onReload={reload} />}
      {alive && problem !== undefined && <Shut problem={problem} onAgain={again} />}
    </>
  );
}

function Gone({ onReload }: { onReload: () => void }) {
  return (
    <div className="gone" role="alert">
      <Empty
        title={say("gone.title")}
        action={
          <Button look="primary" onPress={onReload}>
            {say("gone.reload")}
          </Button>
        }
      >
        {say("gone.text")}
      </Empty>
    </div>
  );
}

/** The core is there and says why nothing can be shown. */
function Shut({ problem, onAgain }: { problem: ProblemView; onAgain: () => void }) {
  return (
    <div className="gone shut">
      <h2>{say("shut.title")}</h2>
      <Problem problem={problem} isInPlace />
      <div className="row">
        <Button look="primary" onPress={onAgain} autoFocus>
          {say("again")}
        </Button>
      </div>
    </div>
  );
}
