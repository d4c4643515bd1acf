package org.certwright.desktop.swt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineQueueTest {
    private final List<String> executed = new ArrayList<>();
    private final LineQueue lines = new LineQueue(executed::add);

    @Test
    void linesWaitForThePageInTheirOrder() {
        lines.tell("1");
        lines.tell("2");
        assertThat(executed).isEmpty();

        lines.wait(false);
        lines.tell("3");

        assertThat(executed)
                .containsExactly("certwrightReceive(\"1\")", "certwrightReceive(\"2\")", "certwrightReceive(\"3\")");
    }

    @Test
    void whatAPageThatIsGoneWasToHearIsForgotten() {
        lines.tell("old");
        lines.wait(true);
        lines.wait(false);

        assertThat(executed).isEmpty();
    }

    @Test
    void aLineCannotLeaveItsString() {
        assertThat(LineQueue.quoted("\");alert(1)//\\\u2028</script>"))
                .isEqualTo("\"\\\");alert(1)//\\\\\\u2028\\u003c/script>\"");
    }
}
