import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";

export interface TabWithPanel {
  id: string;
  title: string;
  panel: ReactNode;
}

interface Props {
  label: string;
  /** Whether {@link label} is the person's words, not ours. */
  isData?: boolean;
  tabs: readonly TabWithPanel[];
  /** The one that is shown at first, if it is another than the first one. */
  first?: string | undefined;
}

/** Several views of the same thing, one at a time; only the one that is shown exists. */
export function Tabs({ label, isData = false, tabs, first }: Props) {
  return (
    <AriaTabs className="stack tabs" {...(first !== undefined && { defaultSelectedKey: first })}>
      <TabList className="tablist" aria-label={label} translate={isData ? "no" : "yes"}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className="tab" translate="yes">
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className="stack">
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
