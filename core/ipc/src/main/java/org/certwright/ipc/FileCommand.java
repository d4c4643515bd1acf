package org.certwright.ipc;

/** Files and folders, always picked by the person in a window of the core's: the UI names none and reads none. */
public sealed interface FileCommand<R> extends Command<R> {
    /** Has a folder picked to export into. */
    record ChooseFolder() implements FileCommand<ChosenFolder> {}

    /** Has a file picked and gives of it what it is opened as, in PEM; whatever else it holds stays unknown. */
    record OpenFile(OpenedAs what) implements FileCommand<OpenedFile> {}

    /**
     * Writes a text of the UI's where the person picks.
     *
     * @param name suggested; its ending must be csv, ics, json, pem or txt
     */
    record SaveFile(String name, String text) implements FileCommand<SavedFile> {}

    /** What a file is opened as. */
    enum OpenedAs {
        /** A certificate request, PEM or DER. */
        REQUEST,
        /** Certificates to trust, PEM. */
        CERTIFICATES
    }

    record ChosenFolder(String folder) {}

    record OpenedFile(String name, String text) {}

    record SavedFile(String path) {}
}
