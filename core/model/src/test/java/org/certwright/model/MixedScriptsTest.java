package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MixedScriptsTest {
    @Test
    void aCyrillicLetterAmongLatinOnesIsTold() {
        assertThat(scripts("p\u0430ypal.example.com")).contains("Cyrillic and Latin");
    }

    @Test
    void aGreekLetterAmongLatinOnesIsTold() {
        assertThat(scripts("*.g\u03bfogle.example.com")).contains("Greek and Latin");
    }

    @Test
    void labelsOfOneScriptEachAreNoMixture() {
        assertThat(scripts("\u043f\u043e\u0447\u0442\u0430.example.com")).isEmpty();
        assertThat(scripts("b\u00fccher-24.example.com")).isEmpty();
    }

    @Test
    void scriptsThatEverybodyWritesTogetherAreNoMixture() {
        assertThat(scripts("\u65e5\u672c\u3054\u30c6\u30ec\u30d3tv.example.com"))
                .isEmpty();
    }

    private static Optional<String> scripts(String typed) {
        return MixedScripts.of(DomainName.parse(typed).orStop());
    }
}
