package org.certwright.e2e.window;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Finds the button in the accent's colour in a picture of a screen, as an eye would. */
final class Accent {
    private static final int LIGHT = 0x00666b;
    private static final int DARK = 0x77cfcf;
    private static final int NARROWEST = 40;
    private static final int LOWEST = 16;
    private static final int PADDING = 8;

    private Accent() {}

    /** A place on it; a ring around a field is too thin, a step's number too small. */
    static Optional<Point> button(Path picture, boolean dark) {
        var seen = read(picture);
        int accent = dark ? DARK : LIGHT;
        for (int y = 0; y + LOWEST < seen.getHeight(); y += 2) {
            int run = 0;
            for (int x = 0; x < seen.getWidth(); x++) {
                run = isLike(seen.getRGB(x, y), accent) ? run + 1 : 0;
                if (run == NARROWEST && isFilled(seen, x - run + 1, y + LOWEST, accent)) {
                    return Optional.of(new Point(x - NARROWEST / 2, y + LOWEST / 2));
                }
            }
        }
        return Optional.empty();
    }

    /** Between the left edge and the words. */
    private static boolean isFilled(BufferedImage seen, int left, int y, int accent) {
        for (int x = left; x < left + PADDING; x++) {
            if (!isLike(seen.getRGB(x, y), accent)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(int seen, int wanted) {
        return Math.abs((seen >> 16 & 255) - (wanted >> 16 & 255)) < 5
                && Math.abs((seen >> 8 & 255) - (wanted >> 8 & 255)) < 5
                && Math.abs((seen & 255) - (wanted & 255)) < 5;
    }

    private static BufferedImage read(Path picture) {
        try {
            return ImageIO.read(picture.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
