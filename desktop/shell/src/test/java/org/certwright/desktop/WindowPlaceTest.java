package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    @Test
    void isReadAsItWasWritten() {
        var place = new WindowPlace(1280, 800, -4, 20, true);

        assertThat(WindowPlace.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "default", "1280x800", "1280x800+1+1 minimized", "123456x1+0+0"})
    void whatIsNoPlaceIsNone(String text) {
        assertThat(WindowPlace.parse(text)).isEqualTo(Optional.empty());
    }
}
