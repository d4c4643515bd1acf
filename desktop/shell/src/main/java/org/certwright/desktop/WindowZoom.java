package org.certwright.desktop;

import java.util.List;
import java.util.Optional;

/** How much larger a page is drawn than it is; its text is the setting {@code window.zoom}. */
public record WindowZoom(int percent) {
    /** As it is. */
    public static final WindowZoom NONE = new WindowZoom(100);

    private static final List<Integer> STEPS = List.of(50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300);

    /** Nothing when {@code text} is no zoom. */
    public static Optional<WindowZoom> parse(String text) {
        return text.matches("\\d{2,3}") ? Optional.of(new WindowZoom(Integer.parseInt(text))) : Optional.empty();
    }

    /** The next step up; at the last, itself. */
    public WindowZoom larger() {
        return STEPS.stream()
                .filter(step -> step > percent)
                .findFirst()
                .map(WindowZoom::new)
                .orElse(this);
    }

    /** The next step down; at the first, itself. */
    public WindowZoom smaller() {
        return STEPS.reversed().stream()
                .filter(step -> step < percent)
                .findFirst()
                .map(WindowZoom::new)
                .orElse(this);
    }

    @Override
    public String toString() {
        return String.valueOf(percent);
    }
}
