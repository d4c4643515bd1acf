import { type Key, say } from "./words";

/** Commands of the terminal that the core names, and what does the same here. */
const BUTTONS: readonly (readonly [RegExp, Key])[] = [
  [/`certwright operation resume[^`]*`/g, "run.resume"],
  [/`certwright operation list[^`]*`/g, "activity.operations"],
];

/** What the core says of the roots it compares with, and the same for whom Java is an island. */
const ROOTS: readonly (readonly [string, Key])[] = [
  ["it is among those that the Java of this program trusts.", "chain.words.trusted"],
  ["the Java of this program does not.", "chain.words.untrusted"],
];

/** What the core says of a chain, in plain words. */
export function plainly(words: string): string {
  return ROOTS.reduce((text, [technical, plain]) => text.replace(technical, say(plain)), words);
}

/** What the core advises, with the name of the button in the place of a command where the window has one. */
export function inWindow(advice: string): string {
  return BUTTONS.reduce((text, [command, button]) => text.replace(command, `“${say(button)}”`), advice);
}
