import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "test",
  testMatch: "*.spec.ts",
  workers: 1,
  // Two halves that may run beside each other: what needs a core, and the gallery, which brings recorded answers.
  projects: [
    { name: "page", testIgnore: ["gallery.spec.ts", "palette.spec.ts"] },
    { name: "gallery", testMatch: ["gallery.spec.ts", "palette.spec.ts"] },
  ],
  timeout: 60_000,
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
    viewport: { width: 1280, height: 800 },
  },
});
