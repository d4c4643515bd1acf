import { createRoot, type Root } from "react-dom/client";
import { silence } from "../design/Toasts";
import { App } from "../frame/App";
import { CoreWatch } from "../frame/CoreWatch";
import { pretend } from "./fakeBridge";
import { forget } from "./recorded/inventory";
import { type Scene, sceneAt } from "./scenes";

/** So long a question that nobody answers is watched until the page says that it waits. */
const PATIENCE = 160;
const TRIES = 60;
const PRESSED =
  ":is(main, .dialog, .drawer, .popover) :is(button:not([disabled]), [role=tab], [role^=menuitem], [role=option], label:has(input))";

/** Shows the scene at a path inside the real frame; whether there is one. */
export function play(root: Root, path: string): boolean {
  const scene = sceneAt(path);
  if (scene === undefined) return false;
  forget();
  silence();
  const core = pretend(scene.replies, scene.events);
  root.render(
    <CoreWatch key={path}>
      <App first={scene.place} />
    </CoreWatch>,
  );
  void settle(scene, core).finally(() => {
    document.documentElement.dataset.scene = path;
  });
  return true;
}

/** Presses what the scene presses, and waits until nothing moves any more. */
async function settle({ press = [] }: Scene, core: ReturnType<typeof pretend>): Promise<void> {
  await quiet(core);
  for (const label of press) {
    (await found(label)).click();
    await quiet(core);
  }
  if (core.silent()) await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await frame();
}

async function quiet(core: ReturnType<typeof pretend>): Promise<void> {
  do {
    await frame();
    await frame();
  } while (core.busy());
}

async function found(label: string): Promise<HTMLElement> {
  for (let tries = 0; tries < TRIES; tries++) {
    const all = document.querySelectorAll<HTMLElement>(PRESSED);
    const one = [...all].find((each) => calls(each).includes(label));
    if (one !== undefined) return one;
    await frame();
  }
  throw new Error(`nothing here is called ${label}`);
}

/** By what a person would call it: its words, the first of them in a list, or what is heard instead. */
function calls(each: HTMLElement): (string | null | undefined)[] {
  const first = each.querySelector("strong") ?? each.firstElementChild;
  return [each.textContent?.trim(), first?.textContent?.trim(), each.ariaLabel];
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A root of its own for each scene, so that nothing of the one before stays. */
export function freshRoot(): Root {
  const place = document.createElement("div");
  place.id = "app";
  document.getElementById("app")?.replaceWith(place);
  return createRoot(place);
}
