package org.certwright.desktop;

import java.util.Optional;

/**
 * How a window was when it was closed.
 *
 * @param place nothing the first time
 */
public record WindowLook(Optional<WindowPlace> place, WindowZoom zoom) {
    static final WindowLook FIRST = new WindowLook(Optional.empty(), WindowZoom.NONE);
}
