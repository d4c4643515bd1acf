package org.certwright.desktop;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a window is, in pixels of the toolkit; its text is the setting {@code window.place}. */
public record WindowPlace(int width, int height, int x, int y, boolean maximized) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,5})x(\\d{1,5})\\+(-?\\d{1,5})\\+(-?\\d{1,5})( maximized)?");

    /** Nothing when {@code text} is no place. */
    public static Optional<WindowPlace> parse(String text) {
        var found = FORM.matcher(text);
        return found.matches()
                ? Optional.of(new WindowPlace(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(4)),
                        found.group(5) != null))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return width + "x" + height + "+" + x + "+" + y + (maximized ? " maximized" : "");
    }
}
