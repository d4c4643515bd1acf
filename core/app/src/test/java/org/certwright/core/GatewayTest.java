package org.certwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.certwright.core.sample.SampleCore;
import org.certwright.ipc.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
    private static final Core CORE = SampleCore.open();

    private final Gateway gateway = new Gateway(CORE);

    @AfterAll
    static void close() {
        CORE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"id\":\"q-7\",\"command\":{\"kind\":\"NoSuchCommand\"}}",
                "{\"v\":1,\"id\":\"q-7\",\"command\":{\"kind\":\"ListIssuers\"}",
                "{\"v\":1,\"id\":\"q-7\",\"command\":{\"kind\":\"ListIssuers\",\"more\":1}}",
                "{\"v\":2,\"id\":\"q-7\",\"command\":{\"kind\":\"ListIssuers\"}}",
                "{ \"v\": 1, \"id\": \"q-7\", nonsense",
                "{\"id\":\"q-7\",\"v\":1,\"command\":7}",
            })
    void whoeverAskedHearsOfTheRefusal(String line) {
        assertThat(gateway.answer(line)).contains("ipc.refused", "\"id\":\"q-7\"");
    }

    @Test
    void alsoOfALineThatIsTooLong() {
        var line = "{\"v\":1,\"id\":\"q-7\",\"command\":{\"kind\":\"" + "x".repeat(Json.LIMIT);
        assertThat(gateway.answer(line)).contains("ipc.refused", "\"id\":\"q-7\"");
        assertThat(gateway.tooLong(line)).contains("is larger than", "\"id\":\"q-7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "hello", "{\"v\":1,\"id\":\"<b>\",\"x\":1}"})
    void whereNoIdCanBeReadThereIsNone(String line) {
        assertThat(gateway.answer(line)).contains("ipc.refused").doesNotContain("\"id\":");
    }
}
