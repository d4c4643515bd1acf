import { Button as AriaButton, type ButtonProps } from "react-aria-components";

interface Props extends ButtonProps {
  /** primary: the one thing to do next; danger: cannot be undone; quiet: beside others. */
  look?: "plain" | "primary" | "danger" | "quiet";
  className?: string;
}

export function Button({ look = "plain", className = "", ...props }: Props) {
  return <AriaButton {...props} className={`button ${look} ${className}`} />;
}
