import { useEffect } from "react";
import { ask } from "../ipc/client";
import { useAnswer } from "../ipc/hooks";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];
export type Contrast = "system" | "more" | "normal";

/** The colours, as the profile remembers them: the page has no storage of its own. Until it is read, as the system. */
export function useTheme() {
  const { answer } = useAnswer("ListSettings", {});
  const of = (setting: string) => answer?.settings.find((each) => each.setting === setting)?.value;
  const theme = THEMES.find((each) => each === of("window.theme")) ?? "system";
  const wanted = (of("window.contrast") ?? "system") as Contrast;
  const contrast = wanted === "system" ? matches("(prefers-contrast: more)") : wanted === "more";
  const density = DENSITIES.find((each) => each === of("window.density")) ?? "comfortable";
  useEffect(() => show(theme), [theme]);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  useEffect(() => {
    document.documentElement.dataset.contrast = contrast ? "more" : "normal";
  }, [contrast]);
  return {
    theme,
    setTheme: (value: Theme) => change("window.theme", value),
    density,
    setDensity: (value: Density) => change("window.density", value),
    contrast,
    setContrast: (on: boolean) => change("window.contrast", on ? "more" : "normal"),
  };
}

export type ThemeChoice = ReturnType<typeof useTheme>;

/** Shows the page in a theme, and goes with the system where that is the choice; the answer ends that. */
export function show(theme: Theme): () => void {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    const dark = theme === "dark" || (theme === "system" && query.matches);
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  };
  paint();
  query.addEventListener("change", paint);
  return () => query.removeEventListener("change", paint);
}

function change(setting: string, value: string): void {
  void ask("ChangeSetting", { setting, value });
}

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}

/** From light to dark, or back. */
export function changeTheme({ setTheme }: ThemeChoice): void {
  setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
}
