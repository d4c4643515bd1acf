import { Search } from "lucide-react";
import { type ReactNode, useContext } from "react";
import { Button } from "../design/Button";
import { LongTitle } from "../design/LongTitle";
import { Shown } from "../design/States";
import type { Asked } from "../ipc/hooks";
import { say } from "../words/words";
import { Palette } from "./palette";

interface Props {
  title: string;
  /** Whether the title is the core's or the person's words, not ours. */
  isData?: boolean;
  lead?: ReactNode;
  /** Whether its content takes what is left of the window's height, and scrolls inside. */
  isWhole?: boolean;
  /** The one thing to do here, and what belongs beside it. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The head that every screen has, and its content. */
export function Screen({ title, isData = false, isWhole = false, lead, actions, children }: Props) {
  const openPalette = useContext(Palette);
  return (
    <div className={isWhole ? "screen fills" : "screen"}>
      <header className="head">
        <div>
          <LongTitle title={title} isData={isData} />
          {lead !== undefined && <p className="muted">{lead}</p>}
        </div>
        <div className="row">
          <Button className="search-button" onPress={openPalette}>
            <Search size={14} aria-hidden />
            <span className="words">{say("search")}</span>
            <kbd translate="no">Ctrl K</kbd>
          </Button>
          {actions}
        </div>
      </header>
      {children}
    </div>
  );
}

interface OfProps<T> {
  /** The title as long as the thing is not known. */
  kind: string;
  asked: Asked<T>;
  children: (answer: T) => ReactNode;
}

/** A screen about one thing, which has a head also while the thing is on its way, or when there is none. */
export function ScreenOf<T>({ kind, asked, children }: OfProps<T>) {
  if (asked.answer !== undefined && asked.problem === undefined) return children(asked.answer);
  return (
    <Screen title={kind}>
      <Shown asked={asked}>{() => null}</Shown>
    </Screen>
  );
}
