package org.certwright.e2e.specimen;

import org.eclipse.swt.widgets.Display;

/** Reaches for the toolkit outside the leaf that knows it. */
final class KnowsTheToolkit {
    void ring() {
        Display.getDefault().beep();
    }
}
