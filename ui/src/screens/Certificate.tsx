import { Button } from "../design/Button";
import { Data } from "../design/Data";
import { Environment } from "../design/Environment";
import { shortNames } from "../design/Names";
import { Shown } from "../design/States";
import { Pill } from "../design/Status";
import { Tabs } from "../design/Tabs";
import { useGo } from "../frame/place";
import { Screen, ScreenOf } from "../frame/Screen";
import type { CertificateView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { ago } from "../words/times";
import { say } from "../words/words";
import { Export, Revoke } from "./CertificateActs";
import { Facts } from "./certificate/Facts";
import { Live } from "./certificate/Live";
import { Raw } from "./certificate/Raw";
import { Snippets } from "./certificate/Snippets";
import { STATE_TONES } from "./inventory/columns";

export function Certificate({ id }: { id: string }) {
  const asked = useAnswer("ShowCertificate", { certificate: id });
  return (
    <ScreenOf kind={say("cert.title")} asked={asked}>
      {(view) => <Told view={view} key={view.row.id} />}
    </ScreenOf>
  );
}

function Told({ view }: { view: CertificateView }) {
  const go = useGo();
  const detail = useAnswer("ShowDetail", { certificate: view.row.id });
  const { row } = view;
  const { first, more } = shortNames(row.names);
  const { state } = row;
  return (
    <Screen
      isData
      title={more > 0 ? `${first} ${say("certs.more", { n: more })}` : first}
      lead={
        <>
          <Pill tone={STATE_TONES[state]}>{say(`certs.state.${state}`)}</Pill> <Data>{ago(row.notAfter)}</Data>
        </>
      }
      actions={
        <>
          <Environment of={row.environment} />
          <Button onPress={() => go({ at: "issue", names: row.names, issuer: row.issuer })}>{say("cert.renew")}</Button>
        </>
      }
    >
      <Tabs
        label={first}
        isData
        tabs={[
          { id: "facts", title: say("cert.facts"), panel: <Facts view={view} detail={detail} /> },
          { id: "live", title: say("live.title"), panel: <Live view={view} /> },
          { id: "export", title: say("export.title"), panel: <Export view={view} /> },
          { id: "use", title: say("cert.snippets"), panel: <Snippets certificate={row.id} /> },
          {
            id: "raw",
            title: say("cert.raw"),
            panel: <Shown asked={detail}>{(found) => <Raw chain={found.chain} pem={view.pem} />}</Shown>,
          },
          ...(row.revoked === null
            ? [{ id: "revoke", title: say("revoke.title"), panel: <Revoke view={view} /> }]
            : []),
        ]}
      />
    </Screen>
  );
}
