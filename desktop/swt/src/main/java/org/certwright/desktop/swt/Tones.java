package org.certwright.desktop.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/** The few colours of the prompts that the desktop's theme does not name. */
final class Tones {
    private Tones() {}

    /** Text of less weight: the theme's text, two thirds of the way from its background. */
    static Color muted(Display display) {
        var text = display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
        var ground = display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
        return new Color(
                mix(text.getRed(), ground.getRed()),
                mix(text.getGreen(), ground.getGreen()),
                mix(text.getBlue(), ground.getBlue()));
    }

    private static int mix(int text, int ground) {
        return (text * 7 + ground * 3) / 10;
    }

    /** What needs a person's attention, readable on the theme's background. */
    static Color warning(Display display) {
        return isDark(display) ? new Color(244, 180, 84) : new Color(140, 77, 0);
    }

    private static boolean isDark(Display display) {
        var ground = display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
        return ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 128;
    }
}
