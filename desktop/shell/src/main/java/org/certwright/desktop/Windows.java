package org.certwright.desktop;

import java.nio.file.Path;
import java.util.Optional;
import org.certwright.core.port.FileChooser;

/** What a toolkit does for the application. Every method may be called from any thread. */
public interface Windows {
    /** Hands a line of the core to the page, in the order of the calls. */
    void tell(String line);

    /**
     * Shows a sheet in a window of its own, above all others.
     *
     * @param answered is told once what the person did, unless the window is closed before
     * @return closes the window, also while the person types
     */
    Runnable show(Sheet sheet, Answered answered);

    /** Shows the system's window for files and waits for the person. */
    Optional<Path> choose(FileChooser.Wish wish);

    /** Brings the window to the front. */
    void raise();

    /** Nothing is under way any more: a window that was closed meanwhile may end the program. */
    void idle();

    /** Whether the person has a window of the application before them. */
    boolean watched();

    /** Says how things stand, where only a title or a tray is seen. */
    void status(Status status);

    /** Tells the desktop something while nobody looks; nothing where it takes no such words. */
    void notice(Notice notice);

    /** What a person does with a sheet. */
    interface Answered {
        /**
         * They agree.
         *
         * @param entered what they typed where the sheet asks for it, else empty; whoever takes it wipes it
         */
        void accepted(char[] entered);

        /** Cancelled, or closed. */
        void denied();
    }
}
