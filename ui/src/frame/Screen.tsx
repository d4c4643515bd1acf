import { Search } from "lucide-react";
import { type ReactNode, useContext } from "react";
import { Button } from "../design/Button";
import { say } from "../words/words";
import { Palette } from "./palette";

interface Props {
  title: string;
  /** Whether the title is the core's or the person's words, not ours. */
  isData?: boolean;
  lead?: ReactNode;
  /** The one thing to do here, and what belongs beside it. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The head that every screen has, and its content. */
export function Screen({ title, isData = false, lead, actions, children }: Props) {
  const openPalette = useContext(Palette);
  return (
    <div className="screen">
      <header className="head">
        <div>
          <h1 tabIndex={-1} translate={isData ? "no" : "yes"}>
            {title}
          </h1>
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
