package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.certwright.ipc.Json;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final PlayedWindows windows = new PlayedWindows();
    private final Mailbox mailbox = new Mailbox(windows);

    @Test
    void aLineThatComesBeforeTheCoreWaitsForIt() throws Exception {
        mailbox.post("early");
        assertThat(windows.told.poll(50, TimeUnit.MILLISECONDS)).isNull();

        mailbox.open(line -> "answer to " + line);

        assertThat(windows.told.poll(5, TimeUnit.SECONDS)).isEqualTo("answer to early");
    }

    @Test
    void aLongAnswerKeepsNobodyWaiting() throws Exception {
        var go = new CountDownLatch(1);
        mailbox.open(line -> {
            if (line.equals("slow")) {
                awaitUninterruptibly(go);
            }
            return line;
        });
        mailbox.post("slow");
        mailbox.post("fast");

        assertThat(windows.told.poll(5, TimeUnit.SECONDS)).isEqualTo("fast");
        assertThat(mailbox.busy()).isTrue();
        go.countDown();
        assertThat(windows.told.poll(5, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aLineBeyondTheLimitIsCutToWhatIsRefused() throws Exception {
        mailbox.open(line -> String.valueOf(line.length()));
        mailbox.post("x".repeat(3 * Json.LIMIT));

        assertThat(windows.told.poll(5, TimeUnit.SECONDS)).isEqualTo(String.valueOf(Json.LIMIT + 1));
    }
}
