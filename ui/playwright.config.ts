import { defineConfig } from "@playwright/test";

/** What runs on recorded answers. */
const GALLERY = ["gallery.spec.ts", "palette.spec.ts", "above.spec.ts", "heard.spec.ts", "room.spec.ts"];

export default defineConfig({
  testDir: "test",
  testMatch: "*.spec.ts",
  workers: 1,
  // Two halves that may run beside each other: what needs a core, and the gallery, which brings recorded answers.
  projects: [
    { name: "page", testIgnore: GALLERY },
    { name: "gallery", testMatch: GALLERY },
  ],
  timeout: 60_000,
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
    viewport: { width: 1280, height: 800 },
  },
});
