import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import "../design/tokens.css";
import "../design/base.css";
import "../design/parts.css";
import "../frame/frame.css";
import "../screens/detail.css";
import "../screens/screens.css";
import "../screens/activity/activity.css";
import "../screens/settings/settings.css";
import { pretend } from "./fakeBridge";
import { Gallery } from "./Gallery";
import { freshRoot, play } from "./stage";

let root: Root | undefined;

/** The scene that the address names, else the index and every part. */
function show(): void {
  root?.unmount();
  root = freshRoot();
  delete document.documentElement.dataset.scene;
  if (play(root, location.hash.slice(1))) return;
  pretend({});
  root.render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}

window.addEventListener("hashchange", show);
show();
