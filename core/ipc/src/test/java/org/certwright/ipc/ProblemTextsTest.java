package org.certwright.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.certwright.model.Problem;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void aLongValueIsCutInTheWordsAndWholeAmongTheDetails() {
        var long500 = "é".repeat(500);
        var view = texts.view(Problem.of(IpcProblem.REFUSED, "reason", long500));
        assertThat(view.why()).contains("é".repeat(199) + "…").doesNotContain("é".repeat(200));
        assertThat(view.details()).containsEntry("reason", long500);
    }

    @Test
    void aKeptCodeIsToldByItsFirstSentence() {
        assertThat(texts.sentence("ipc.refused", Map.of())).contains("The message was refused");
        assertThat(texts.sentence("issuer.unknown", Map.of())).contains("There is no issuer called …");
        assertThat(texts.sentence("ipc.of-tomorrow", Map.of())).isEmpty();
        assertThat(texts.sentence("nowhere.x", Map.of())).isEmpty();
        assertThat(texts.sentence("cancelled", Map.of())).isEmpty();
    }
}
