package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowZoomTest {
    @Test
    void itGoesUpAndDownInSteps() {
        assertThat(WindowZoom.NONE.larger()).isEqualTo(new WindowZoom(110));
        assertThat(WindowZoom.NONE.smaller()).isEqualTo(new WindowZoom(90));
        assertThat(new WindowZoom(115).larger().smaller()).isEqualTo(new WindowZoom(110));
    }

    @Test
    void itEndsAtFiftyAndThreeHundred() {
        assertThat(new WindowZoom(300).larger().percent()).isEqualTo(300);
        assertThat(new WindowZoom(50).smaller().percent()).isEqualTo(50);
    }

    @Test
    void itsTextIsTheSetting() {
        assertThat(WindowZoom.parse(new WindowZoom(175).toString())).contains(new WindowZoom(175));
        assertThat(WindowZoom.parse("big")).isEmpty();
    }
}
