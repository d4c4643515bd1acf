import { useEffect, useState } from "react";

export type Theme = "system" | "light" | "dark";

/** The page has no storage of its own, so a choice lives as long as the window; the system's is the default. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>("system");
  const [contrast, setContrast] = useState(matches("(prefers-contrast: more)"));
  useEffect(() => {
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    const show = () => {
      const dark = theme === "dark" || (theme === "system" && query.matches);
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    };
    show();
    query.addEventListener("change", show);
    return () => query.removeEventListener("change", show);
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset.contrast = contrast ? "more" : "normal";
  }, [contrast]);
  return { theme, setTheme, contrast, setContrast };
}

export type ThemeChoice = ReturnType<typeof useTheme>;

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}

/** From light to dark, or back. */
export function changeTheme({ setTheme }: ThemeChoice): void {
  setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
}
