import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../design/Button";
import { CodeBlock, Diff, Fingerprint } from "../design/Code";
import { Field } from "../design/Field";
import { Name } from "../design/Names";
import { Problem } from "../design/Problem";
import { Select } from "../design/Select";
import { Empty, Loading, Shown } from "../design/States";
import { Callout, Dot, Pill, type Tone } from "../design/Status";
import { TagInput } from "../design/TagInput";
import { Time } from "../design/Time";
import { show, type Theme } from "../frame/theme";
import type { InventoryView } from "../ipc/core";
import { instant } from "../ipc/instant";
import { nameProblem } from "../screens/names";
import { Expiries, type Look } from "../screens/overview/Expiries";
import { PlanFacts } from "../screens/PlanFacts";
import { DAY } from "../words/times";
import { Above } from "./Above";
import { LONG, PLAN, PROBLEM } from "./examples";
import { Flow } from "./Flow";
import { Index } from "./Index";
import { changed } from "./recorded/profile";

const TONES: readonly Tone[] = ["ok", "warn", "bad", "private", "accent", "none"];

/** Every part in each of its states; for looking at them, not shipped. */
export function Gallery() {
  const theme = useShownTheme();
  return (
    <main className="content screen">
      <header className="head">
        <h1>Gallery</h1>
        <div className="row">
          {(["light", "dark"] as const).map((each) => (
            <Button key={each} onPress={() => theme.setTheme(each)}>
              {each}
            </Button>
          ))}
          <Button onPress={() => theme.setContrast(!theme.contrast)}>contrast</Button>
        </div>
      </header>
      <Shelf title="Screens">
        <Index />
      </Shelf>
      <Shelf title="Buttons">
        <div className="row">
          {(["primary", "plain", "danger", "quiet"] as const).map((look) => (
            <Button key={look} look={look}>
              {look}
            </Button>
          ))}
          <Button isDisabled>disabled</Button>
          <Button look="primary" isDisabled>
            disabled
          </Button>
        </div>
      </Shelf>
      <Shelf title="Status">
        <div className="row">
          {TONES.map((tone) => (
            <span key={tone} className="row">
              <Dot tone={tone} /> <Pill tone={tone}>{tone}</Pill>
            </span>
          ))}
        </div>
        {TONES.map((tone) => (
          <Callout key={tone} tone={tone}>
            <strong>One thing to know.</strong> A callout of tone {tone}; {LONG}
          </Callout>
        ))}
      </Shelf>
      <Shelf title="Fields">
        <Fields />
      </Shelf>
      <Shelf title="Names, hashes, times, code">
        <div className="row">
          <Name name="shop.example.com" />
          <Name name="xn--bcher-kva.example" />
          <Name name={`${"very-long-label-".repeat(3)}.${"x".repeat(60)}.example.com`} />
        </div>
        <p>
          <Fingerprint value={"4e1c88d07a35".repeat(5)} /> · <Fingerprint value={"4e1c88d07a35".repeat(5)} whole />
        </p>
        <p>
          <Time at={new Date(Date.now() - 90_000).toISOString()} /> ·{" "}
          <Time at={new Date(Date.now() + 864_000_000).toISOString()} withDate />
        </p>
        <CodeBlock label="nginx" text={"server {\n    listen 443 ssl;\n}"} />
        <Diff
          changes={[
            { sign: "+", text: "TXT _acme-challenge.shop.example.com", note: "two values, removed after validation" },
            { sign: "=", text: "TXT _acme-challenge.shop.example.com", note: "one foreign value, left as it is" },
            { sign: "~", text: "/etc/nginx/tls/fullchain.pem", note: "9c1f → new" },
            { sign: "−", text: "/etc/nginx/tls/old.pem", note: "removed" },
          ]}
        />
      </Shelf>
      <Shelf title="Flows">
        <Flow />
      </Shelf>
      <Shelf title="Tabs, timeline, combobox, dialog, drawer">
        <Above />
      </Shelf>
      <Shelf title="A plan">
        <PlanFacts view={PLAN} />
      </Shelf>
      <Shelf title="Expiries: none, some, many, in numbers">
        <Expiring count={() => 0} />
        <Expiring count={(week) => (week * 7) % 5} />
        <Expiring count={(week) => (week * 1371) % 4800} />
        <Expiring count={(week) => (week * 13) % 4} look={{ by: "weeks", isTable: true }} />
        <Expiring count={(week) => (week * 7) % 5} look={{ by: "days", isTable: false }} />
      </Shelf>
      <Shelf title="Empty, loading, problem">
        <Empty title="No certificates yet" action={<Button look="primary">Get the first certificate</Button>}>
          Certificates you issue appear here.
        </Empty>
        <div className="card">
          <Loading />
        </div>
        <Problem problem={PROBLEM} isInPlace />
        <Shown asked={{ answer: undefined, problem: PROBLEM, again: () => {} }}>{() => null}</Shown>
      </Shelf>
    </main>
  );
}

/** Half a year of them, with so many certificates in each week. */
function Expiring({ count, look: first }: { count: (week: number) => number; look?: Look }) {
  const [look, setLook] = useState<Look>(first ?? { by: "weeks", isTable: false });
  return <Expiries inventory={half(count)} look={look} onLook={setLook} />;
}

function half(count: (week: number) => number): Pick<InventoryView, "today" | "days"> {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const days = Array.from({ length: 26 }, (_, week) => ({
    begin: instant(today + (week * 7 + ((week * 3) % 7)) * DAY),
    production: count(week),
    staging: Math.floor(count(week) / 4),
    internal: Math.floor(count(week) / 2),
  }));
  return { today: instant(today), days: days.filter(({ production }) => production > 0) };
}

/** Remembered for the screens, as long as the gallery is open. */
function useShownTheme() {
  const [theme, setTheme] = useState<Theme>("system");
  const [contrast, setContrast] = useState(false);
  useEffect(() => show(theme), [theme]);
  useEffect(() => void changed("window.theme", theme), [theme]);
  useEffect(() => {
    changed("window.contrast", contrast ? "more" : "system");
    document.documentElement.dataset.contrast = contrast ? "more" : "normal";
  }, [contrast]);
  return { theme, setTheme, contrast, setContrast };
}

function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Fields() {
  const [text, setText] = useState("shop.example.com");
  const [names, setNames] = useState<readonly string[]>(["shop.example.com", "xn--bcher-kva.example", "a..b"]);
  const [choice, setChoice] = useState("one");
  return (
    <div className="form">
      <Field label="A field" hint="What helps" value={text} onChange={setText} />
      <Field label="A field that is wrong" value={text} onChange={setText} error="It is not a folder." />
      <Field label="Many lines" value="" onChange={() => {}} lines={4} placeholder="-----BEGIN" />
      <TagInput label="Names" hint="Type or paste" values={names} onChange={setNames} check={nameProblem} />
      <Select
        label="One of a few"
        choices={[
          { id: "one", text: "The first" },
          { id: "two", text: LONG },
        ]}
        chosen={choice}
        onChange={setChoice}
      />
    </div>
  );
}
