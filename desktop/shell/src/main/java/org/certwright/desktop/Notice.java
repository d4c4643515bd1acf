package org.certwright.desktop;

import org.certwright.model.ForeignText;

/**
 * What the desktop is told while nobody looks at the window. Other programs and a locked screen may show it, so it holds no
 * name of a host unless the person wants that, and never a secret.
 *
 * @param title what is so, in a few words
 * @param words what to do, or with names what it is about
 */
public record Notice(String title, String words) {
    /** Marks of the markup that some desktops read in the words. */
    private static final String MARKUP = "[<>&]";

    public Notice {
        title = ForeignText.clean(title);
        words = ForeignText.clean(words).replaceAll(MARKUP, " ");
    }
}
