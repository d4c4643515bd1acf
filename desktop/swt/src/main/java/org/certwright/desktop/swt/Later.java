package org.certwright.desktop.swt;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Work for the display's one thread. */
final class Later {
    private Later() {}

    /** In the order of the calls; nothing once the display is gone. */
    static void on(Display display, Runnable work) {
        try {
            display.asyncExec(work);
        } catch (SWTException gone) {
            // The program ends.
        }
    }
}
