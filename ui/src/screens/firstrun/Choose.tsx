import type { ReactNode } from "react";
import { Button } from "../../design/Button";
import { useLookAround } from "../../frame/profile";
import { type Key, say } from "../../words/words";

interface Props {
  onPublic: () => void;
  onOwn: () => void;
}

/** What the person came for; nothing is made before they said so. */
export function Choose({ onPublic, onOwn }: Props) {
  const lookAround = useLookAround();
  return (
    <div className="form">
      <h2 tabIndex={-1}>{say("firstrun.choose")}</h2>
      <div className="card lines">
        <Wish title="firstrun.public" text="firstrun.publicText">
          <Button look="primary" onPress={onPublic}>
            {say("firstrun.publicNow")}
          </Button>
        </Wish>
        <Wish title="firstrun.own" text="firstrun.ownText">
          <Button onPress={onOwn}>{say("firstrun.ownNow")}</Button>
        </Wish>
        <Wish title="firstrun.look" text="firstrun.lookText">
          <Button onPress={() => lookAround(true)}>{say("sample.look")}</Button>
        </Wish>
      </div>
    </div>
  );
}

function Wish({ title, text, children }: { title: Key; text: Key; children: ReactNode }) {
  return (
    <div className="line">
      <div className="grow">
        <h3>{say(title)}</h3>
        <p className="muted">{say(text)}</p>
      </div>
      {children}
    </div>
  );
}
