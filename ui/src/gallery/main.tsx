import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../design/tokens.css";
import "../design/base.css";
import "../design/parts.css";
import "../frame/frame.css";
import "../screens/screens.css";
import { Gallery } from "./Gallery";

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
