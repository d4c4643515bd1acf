import { Check, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  type MenuTriggerProps,
  Popover,
  SubmenuTrigger,
} from "react-aria-components";

/** Something to do, or a group of such things. */
export interface MenuChoice {
  id: string;
  text: string;
  /** Whether {@link text} is the person's words, not ours. */
  isData?: boolean;
  /** What stands beside it, as a number of things. */
  detail?: string;
  isOn?: boolean;
  isDisabled?: boolean;
  run?: () => void;
  choices?: readonly MenuChoice[];
}

interface Props extends Pick<MenuTriggerProps, "isOpen" | "onOpenChange"> {
  label: string;
  /** The button that opens it. */
  children: ReactNode;
  choices: readonly MenuChoice[];
  /** The edge of its button that it lines up with. */
  edge?: "start" | "end";
}

/** What can be done, behind a button; groups open at their side. */
export function Menu({ label, children, choices, edge = "start", ...trigger }: Props) {
  return (
    <MenuTrigger {...trigger}>
      {children}
      <Popover className="popover menu" placement={`bottom ${edge}`}>
        <Choices label={label} choices={choices} />
      </Popover>
    </MenuTrigger>
  );
}

function Choices({ label, choices }: { label: string; choices: readonly MenuChoice[] }) {
  return (
    <AriaMenu aria-label={label} onAction={(id) => choices.find((choice) => choice.id === id)?.run?.()}>
      {choices.map((choice) =>
        choice.choices === undefined ? (
          <Item key={choice.id} choice={choice} />
        ) : (
          <SubmenuTrigger key={choice.id}>
            <Item choice={choice} />
            <Popover className="popover menu">
              <Choices label={choice.text} choices={choice.choices} />
            </Popover>
          </SubmenuTrigger>
        ),
      )}
    </AriaMenu>
  );
}

function Item({ choice }: { choice: MenuChoice }) {
  return (
    <AriaMenuItem
      id={choice.id}
      className="option"
      textValue={choice.text}
      isDisabled={choice.isDisabled === true || choice.choices?.length === 0}
    >
      <span className="words" translate={choice.isData === true ? "no" : "yes"}>
        {choice.text}
      </span>
      {choice.detail !== undefined && (
        <span className="muted small" translate="no">
          {choice.detail}
        </span>
      )}
      {choice.isOn === true && <Check size={14} aria-hidden />}
      {choice.choices !== undefined && <ChevronRight size={14} aria-hidden />}
    </AriaMenuItem>
  );
}
