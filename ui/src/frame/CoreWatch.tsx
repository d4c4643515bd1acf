import { type ReactNode, useState } from "react";
import { Button } from "../design/Button";
import { Empty } from "../design/States";
import { useAlive } from "../ipc/alive";
import { say } from "../words/words";

/** Shows the page as long as a core answers; else says so, and begins again on request. */
export function CoreWatch({ children }: { children: ReactNode }) {
  const { alive, again } = useAlive();
  const [life, setLife] = useState(0);
  const reload = () => {
    setLife(life + 1);
    again();
  };
  return (
    <>
      <div key={life} className="whole" inert={!alive}>
        {children}
      </div>
      {!alive && (
        <div className="gone" role="alert">
          <Empty
            title={say("gone.title")}
            action={
              <Button look="primary" onPress={reload}>
                {say("gone.reload")}
              </Button>
            }
          >
            {say("gone.text")}
          </Empty>
        </div>
      )}
    </>
  );
}
