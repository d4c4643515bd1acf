import { useState } from "react";
import { Loading, Shown } from "../../design/States";
import { useAnswer } from "../../ipc/hooks";
import { soonest } from "../../ipc/inventory";
import { Overview } from "../Overview";
import { FirstRun } from "./FirstRun";

/** Where the page opens: on the first run as long as no certificate came of it, else on the overview. */
export function Start() {
  const asked = useAnswer("ShowProfile", {});
  const profile = asked.answer;
  const certificates = useAnswer("ListCertificates", soonest(1));
  const [isFirst, setFirst] = useState<boolean>(); // Decided once: the certificate that ends it must not end the flow.
  if (certificates.problem !== undefined) return <Overview />;
  if (profile === undefined) return <Shown asked={asked}>{() => null}</Shown>;
  if (certificates.answer === undefined) return <Loading />;
  if (isFirst === undefined) {
    setFirst(!profile.sample && certificates.answer.total === 0);
    return <Loading />;
  }
  return isFirst ? <FirstRun /> : <Overview />;
}
