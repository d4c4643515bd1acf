package org.certwright.e2e.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.Checkout;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo of the README, as it is shipped. */
class DemoTest {
    @TempDir
    private Path out;

    @Test
    void theDemoHoldsEveryCheckAndLeavesWhatItPromises() throws IOException {
        var demo = Checkout.root().resolve("e2e/demo/demo").toString();
        var dist = Checkout.root().resolve("cli/target/dist").toString();

        var told = Tool.run(out, Map.of(), List.of(demo, dist, out.toString()), "");

        assertThat(told.exitCode()).as(told.all()).isZero();
        assertThat(comparable(told.out())).as("the transcript in README.md").isEqualTo(comparable(transcript()));
        assertThat(Files.readString(out.resolve("summary.json"))).startsWith("{\"ok\":true");
        assertThat(List.of(
                        "public/cert.pem",
                        "public/chain.pem",
                        "public/fullchain.pem",
                        "public/privkey.pem",
                        "public/modern.pfx",
                        "public/compatible.pfx",
                        "csr/cert.pem",
                        "csr/fullchain.pem",
                        "roots/pebble.pem",
                        "zone-before.txt",
                        "zone-after.txt",
                        "audit.jsonl",
                        "audit-checkpoint.txt"))
                .allSatisfy(file -> assertThat(out.resolve(file)).isNotEmptyFile());
    }

    private static String transcript() {
        var readme = Checkout.text(Checkout.root().resolve("README.md"));
        return readme.substring(readme.indexOf("```\n", readme.indexOf("<!-- demo transcript -->")) + 4)
                .replaceFirst("(?s)```.*", "");
    }

    /** Without what differs from run to run: seconds, ports, the plan's hash, the day, the folder. */
    private static String comparable(String text) {
        return text.strip()
                .replaceAll("[ \n]*\n", "\n")
                .replaceAll(" +[0-9]+[.][0-9]{2} s(?=\n|$)", " SECONDS")
                .replaceAll("127[.]0[.]0[.]1:[0-9]+", "127.0.0.1:PORT")
                .replaceAll("[0-9a-f]{64}", "HASH")
                .replaceAll("valid until .*", "valid until THEN")
                .replaceAll("The files are in .*", "The files are in FOLDER.");
    }
}
