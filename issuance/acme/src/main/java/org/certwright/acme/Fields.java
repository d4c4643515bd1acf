package org.certwright.acme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.shredzone.acme4j.exception.AcmeProtocolException;
import org.shredzone.acme4j.toolbox.JSON;

/** A JSON object from a CA, each of whose fields is either what RFC 8555 says it is or a typed problem. */
final class Fields {
    private final JSON json;
    private final String host;

    Fields(JSON json, String host) {
        this.json = json;
        this.host = host;
    }

    /** Reads what a CA sent; acme4j refuses double keys itself, but would follow any depth. */
    static Fields parse(byte[] bytes, int depth, String host) {
        if (depth(bytes) <= depth) {
            try {
                return new Fields(JSON.parse(new String(bytes, UTF_8)), host);
            } catch (AcmeProtocolException | NumberFormatException garbage) {
                throw Stopped.by(Problem.of(AcmeProblem.ANSWER_UNREADABLE, "host", host), garbage);
            }
        }
        throw Stopped.by(Problem.of(AcmeProblem.ANSWER_UNREADABLE, "host", host));
    }

    private static int depth(byte[] bytes) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '"' -> quoted = !quoted;
                case '\\' -> i += quoted ? 1 : 0;
                case '{', '[' -> deepest = Math.max(deepest, quoted ? deepest : ++depth);
                case '}', ']' -> depth -= quoted ? 0 : 1;
                default -> {}
            }
        }
        return deepest;
    }

    JSON json() {
        return json;
    }

    String text(String name) {
        return required(name, optionalText(name));
    }

    Optional<String> optionalText(String name) {
        return as(name, JSON.Value::asString);
    }

    boolean flag(String name) {
        return as(name, JSON.Value::asBoolean).orElse(false);
    }

    URI address(String name) {
        return required(name, optionalAddress(name));
    }

    Optional<URI> optionalAddress(String name) {
        return as(name, value -> URI.create(value.asString()));
    }

    Optional<Instant> instant(String name) {
        return as(name, JSON.Value::asInstant);
    }

    List<URI> addresses(String name) {
        return list(name, value -> URI.create(value.asString()));
    }

    List<String> texts(String name) {
        return list(name, JSON.Value::asString);
    }

    List<Fields> objects(String name) {
        return list(name, value -> new Fields(value.asObject(), host));
    }

    Optional<Fields> object(String name) {
        return as(name, value -> new Fields(value.asObject(), host));
    }

    /** Whether the field is there at all. */
    boolean has(String name) {
        return json.get(name).isPresent();
    }

    /** The problem of a field that is missing or is not what it should be. */
    Stopped without(String name) {
        return Stopped.by(Problem.of(AcmeProblem.ANSWER_INCOMPLETE, "host", host, "field", name));
    }

    private <T> List<T> list(String name, Function<JSON.Value, T> read) {
        return as(name, value -> value.asArray().stream().map(read).toList()).orElse(List.of());
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> without(name));
    }

    private <T> Optional<T> as(String name, Function<JSON.Value, T> read) {
        try {
            return json.get(name).map(read);
        } catch (AcmeProtocolException | IllegalArgumentException wrong) {
            throw without(name);
        }
    }
}
