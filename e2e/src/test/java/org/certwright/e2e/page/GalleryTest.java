package org.certwright.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every part and screen of the page in every state, in Chromium: {@code ui/test/gallery.spec.ts}; it needs no core. */
class GalleryTest {
    @Test
    void everyScreenInEveryStateIsAccessible() {
        var walked = Walk.through("gallery", Map.of());
        assertThat(walked.exitCode()).as(walked.all()).isZero();
    }
}
