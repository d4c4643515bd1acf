import { Button } from "../../design/Button";
import { useLookAround } from "../../frame/profile";
import { say } from "../../words/words";

/** What the person came for. */
export function Choose({ onPublic }: { onPublic: () => void }) {
  const lookAround = useLookAround();
  return (
    <div className="form">
      <h2 tabIndex={-1}>{say("firstrun.choose")}</h2>
      <div className="card lines">
        <div className="line">
          <div className="grow">
            <h3>{say("firstrun.public")}</h3>
            <p className="muted">{say("firstrun.publicText")}</p>
          </div>
          <Button look="primary" onPress={onPublic}>
            {say("firstrun.publicNow")}
          </Button>
        </div>
        <div className="line">
          <div className="grow">
            <h3>{say("firstrun.look")}</h3>
            <p className="muted">{say("firstrun.lookText")}</p>
          </div>
          <Button onPress={() => lookAround(true)}>{say("sample.look")}</Button>
        </div>
      </div>
      <p className="muted small">{say("firstrun.private")}</p>
    </div>
  );
}
