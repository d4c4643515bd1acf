package org.certwright.e2e.page;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.Checkout;
import org.certwright.e2e.lab.Tool;

/** Walks through the page with Playwright, in one of its projects (see {@code ui/playwright.config.ts}). */
final class Walk {
    static final Path UI = Checkout.root().resolve("ui");

    private Walk() {}

    static Tool.Result through(String project, Map<String, String> variables) {
        var all = new HashMap<>(variables);
        all.put("PWTEST_CACHE_DIR", UI.resolve("target/playwright-" + project).toString()); // Else it stays in /tmp.
        var folder = "test-results/" + project;
        return Tool.runLong(
                UI,
                all,
                List.of("npx", "--no-install", "playwright", "test", "--project=" + project, "--output=" + folder));
    }
}
