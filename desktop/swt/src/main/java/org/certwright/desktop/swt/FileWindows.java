package org.certwright.desktop.swt;

import java.nio.file.Path;
import java.util.Optional;
import org.certwright.core.port.FileChooser;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** The system's own windows for files and folders. */
final class FileWindows {
    private FileWindows() {}

    static Optional<Path> choose(Shell parent, FileChooser.Wish wish) {
        return Optional.ofNullable(
                        switch (wish) {
                            case FileChooser.Folder(var title) -> {
                                var window = new DirectoryDialog(parent);
                                window.setText(title);
                                yield window.open();
                            }
                            case FileChooser.Open(var title) -> {
                                var window = new FileDialog(parent, SWT.OPEN);
                                window.setText(title);
                                yield window.open();
                            }
                            case FileChooser.Save(var title, var suggested) -> {
                                var window = new FileDialog(parent, SWT.SAVE);
                                window.setText(title);
                                window.setFileName(suggested);
                                window.setOverwrite(true);
                                yield window.open();
                            }
                        })
                .map(Path::of);
    }
}
