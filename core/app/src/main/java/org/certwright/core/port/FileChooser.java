package org.certwright.core.port;

import java.nio.file.Path;
import org.certwright.model.Outcome;

/** Has a person name a file or folder in a window of the system's, so that the UI never sees the file system. */
public interface FileChooser {
    /** The one the person picked, or a refusal when they picked none. */
    Outcome<Path> choose(Wish wish);

    /** What is to be picked. */
    sealed interface Wish {
        /** The title of the window. */
        String title();
    }

    /** A folder that exists or is made in the window. */
    record Folder(String title) implements Wish {}

    /** A file to read. */
    record Open(String title) implements Wish {}

    /** A file to write; the window has asked before it names one that exists. */
    record Save(String title, String suggestedName) implements Wish {}
}
