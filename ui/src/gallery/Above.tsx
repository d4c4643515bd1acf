import { useState } from "react";
import { Button } from "../design/Button";
import { Combobox } from "../design/Combobox";
import { Dialog, Drawer } from "../design/Dialog";
import { Tabs } from "../design/Tabs";
import { Moment, Timeline } from "../design/Timeline";
import { LONG } from "./examples";

const OPTIONS = [
  { text: "Go to Overview", detail: "Overview" },
  { text: "shop.example.com", detail: "4e1c88d07a35", isData: true },
  { text: LONG, detail: "as long as it gets" },
];

/** Parts that hold others: views of one thing, moments in a row, a list to type into, what opens above the page. */
export function Above() {
  const [open, setOpen] = useState<"dialog" | "drawer" | "long">();
  const close = () => setOpen(undefined);
  return (
    <>
      <Tabs
        label="Views"
        tabs={[
          { id: "one", title: "The first", panel: <p>What the first one shows.</p> },
          { id: "two", title: "The second", panel: <p>{LONG}</p> },
        ]}
      />
      <div className="card">
        <Timeline>
          <Moment state="done" title="A moment that is over" took="0.6 s" />
          <Moment state="current" title="The one under way" took="43 s">
            <p className="muted small">{LONG}</p>
          </Moment>
          <Moment state="stopped" title={LONG} took="1.1 s" />
          <Moment state="coming" title="One still to come" />
          <Moment state="coming" title="The last" />
        </Timeline>
      </div>
      {["", "shop", "nothing like it"].map((first) => (
        <Typed key={first} first={first} />
      ))}
      <div className="row">
        {(["dialog", "drawer", "long"] as const).map((each) => (
          <Button key={each} onPress={() => setOpen(each)}>
            open {each}
          </Button>
        ))}
      </div>
      <Dialog isOpen={open === "dialog"} onClose={close} title="A dialog">
        <p>{LONG}</p>
        <div className="row">
          <Button look="primary" onPress={close}>
            Close it
          </Button>
        </div>
      </Dialog>
      <Drawer isOpen={open === "drawer"} onClose={close} title="A drawer">
        <p>{LONG}</p>
      </Drawer>
      <Drawer isOpen={open === "long"} onClose={close} title={"a-title-without-a-break".repeat(12)}>
        <p>{LONG.repeat(30)}</p>
      </Drawer>
    </>
  );
}

function Typed({ first }: { first: string }) {
  const [typed, setTyped] = useState(first);
  const options = OPTIONS.filter(({ text }) => text.includes(typed));
  return (
    <div className="card form">
      <Combobox
        label="Search"
        listLabel={`What fits “${first}”`}
        typed={typed}
        onType={setTyped}
        options={options}
        onTake={({ text }) => setTyped(text)}
        none="Nothing matches."
      />
    </div>
  );
}
