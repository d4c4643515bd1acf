import { useEffect, useReducer, useRef } from "react";
import { Button } from "../../design/Button";
import { Shown } from "../../design/States";
import { Stepper } from "../../design/Stepper";
import { useGo } from "../../frame/place";
import { Screen } from "../../frame/Screen";
import { say } from "../../words/words";
import { Choose } from "./Choose";
import { Done } from "./Done";
import { Issuer } from "./Issuer";
import { Names } from "./Names";
import { Protect } from "./Protect";
import { Review } from "./Review";
import { type Facts, NOTHING_SAID, type Said, type Saying, STATIONS, said, sceneOf, stationOf } from "./steps";
import { useFacts } from "./useFacts";
import { Working } from "./Working";

/** From an empty profile to a certificate; can be left at any time and begins again where the core stands. */
export function FirstRun() {
  const go = useGo();
  const asked = useFacts();
  const [words, tell] = useReducer(said, NOTHING_SAID);
  return (
    <Screen
      title={say("firstrun.title")}
      lead={say("firstrun.lead")}
      actions={<Button onPress={() => go({ at: "overview" })}>{say("firstrun.leave")}</Button>}
    >
      <Shown asked={asked}>{(facts) => <Flow facts={facts} words={words} tell={tell} />}</Shown>
    </Screen>
  );
}

interface Props {
  facts: Facts;
  words: Said;
  tell: (saying: Saying) => void;
}

function Flow(props: Props) {
  const scene = sceneOf(props.facts, props.words);
  const at = stationOf(scene);
  const region = useRef<HTMLElement>(null);
  const shown = useRef(scene.step);
  useEffect(() => {
    if (shown.current !== scene.step) region.current?.querySelector<HTMLElement>("h2")?.focus();
    shown.current = scene.step;
  }, [scene.step]);
  return (
    <>
      {at >= 0 && (
        <Stepper
          label={say("firstrun.steps")}
          steps={STATIONS.map((station) => say(`firstrun.station.${station}`))}
          at={at}
        />
      )}
      <section className="stack" ref={region}>
        <Step key={scene.step} {...props} />
      </section>
    </>
  );
}

function Step({ facts, words, tell }: Props) {
  const scene = sceneOf(facts, words);
  switch (scene.step) {
    case "protect":
      return <Protect vault={facts.vault} onSeen={() => tell("sawProtection")} onBack={() => tell("chooseAgain")} />;
    case "choose":
      return <Choose onPublic={() => tell("wantsPublic")} onOwn={() => tell("wantsOwn")} />;
    case "issuer":
      return <Issuer isOwn={scene.isOwn} failed={scene.failed} onBack={() => tell("chooseAgain")} />;
    case "account":
      return <Review plan={scene.plan} of="account" />;
    case "plan":
      return <Review plan={scene.plan} of="plan" />;
    case "names":
      return <Names issuers={facts.issuers} failed={scene.failed} />;
    case "opening":
      return <Working operation={scene.operation} of="opening" />;
    case "issuing":
      return <Working operation={scene.operation} of="issuing" />;
    case "certificate":
      return <Done id={scene.id} />;
  }
}
