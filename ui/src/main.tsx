import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./design/tokens.css";
import "./design/base.css";
import "./design/parts.css";
import "./frame/frame.css";
import "./screens/detail.css";
import "./screens/screens.css";
import "./screens/activity/activity.css";
import "./screens/settings/settings.css";
import "./ipc/develop";
import { App } from "./frame/App";
import { CoreWatch } from "./frame/CoreWatch";
import { readLocale } from "./words/words";

readLocale(location.search);

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <CoreWatch>
      <App />
    </CoreWatch>
  </StrictMode>,
);
