import { Button } from "../design/Button";
import { Empty, Shown } from "../design/States";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { Wish } from "./issue/Wish";

interface Props {
  names?: readonly string[] | undefined;
  issuer?: string | undefined;
}

/** Names first; then whose key; all else has a default in sight. */
export function Issue(props: Props) {
  const go = useGo();
  const issuers = useAnswer("ListIssuers", {});
  return (
    <Screen title={say("issue.title")} lead={say("issue.lead")}>
      <Shown asked={issuers}>
        {(found) =>
          found.issuers.length === 0 ? (
            <Empty
              title={say("issue.noIssuer")}
              action={
                <Button look="primary" onPress={() => go({ at: "settings" })}>
                  {say("issue.toSettings")}
                </Button>
              }
            >
              {say("issue.noIssuerText")}
            </Empty>
          ) : (
            <Wish {...props} issuers={found.issuers} />
          )
        }
      </Shown>
    </Screen>
  );
}
