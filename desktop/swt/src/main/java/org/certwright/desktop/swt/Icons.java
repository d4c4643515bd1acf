package org.certwright.desktop.swt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The drawing of the application (src/icon/certwright.svg) in the sizes that desktops use. */
final class Icons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    private static final int FOR_THE_TRAY = 1;

    private Icons() {}

    /** Unpacked, on any thread. */
    static List<ImageData> read() {
        return SIZES.stream().map(Icons::read).toList();
    }

    private static ImageData read(int size) {
        try (var stream = Icons.class.getResourceAsStream("certwright-" + size + ".png")) {
            return new ImageData(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Gives them to a window; the answer is the one for the tray. */
    static Image give(Shell shell, List<ImageData> read) {
        Display display = shell.getDisplay();
        var images = read.stream().map(data -> new Image(display, data)).toArray(Image[]::new);
        shell.setImages(images);
        return images[FOR_THE_TRAY];
    }
}
