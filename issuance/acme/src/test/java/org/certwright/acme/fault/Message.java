package org.certwright.acme.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An HTTP/1 request or answer in memory. Of headers that repeat, the values are joined by a comma. */
final class Message {
    private final String start;
    private final Map<String, String> headers;
    private final byte[] body;

    private Message(String start, Map<String, String> headers, byte[] body) {
        this.start = start;
        this.headers = headers;
        this.body = body;
    }

    static Message of(String start, Map<String, String> headers, byte[] body) {
        var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return new Message(start, copy, body);
    }

    /** The next request of a connection; empty at its end. */
    static Optional<Message> read(InputStream in) throws IOException {
        var start = line(in);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var headers = headers(in);
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        return Optional.of(new Message(start, headers, body));
    }

    /** An answer, to the end that its length says or else to the connection's. */
    static Message readAnswer(InputStream in, boolean bodiless) throws IOException {
        var start = line(in);
        var headers = headers(in);
        var length = headers.get("Content-Length");
        if (bodiless) {
            return new Message(start, headers, new byte[0]);
        }
        return new Message(
                start, headers, length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length)));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.merge(line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    String start() {
        return start;
    }

    /** The path of a request. */
    String path() {
        return start.split(" ", 3)[1];
    }

    /** Whether an answer has an error status. */
    boolean isRefusal() {
        return start.split(" ", 3)[1].compareTo("400") >= 0;
    }

    boolean isHead() {
        return start.startsWith("HEAD ");
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Message with(String name, String value) {
        var more = of(start, headers, body);
        more.headers.put(name, value);
        return more;
    }

    Message without(String name) {
        var less = of(start, headers, body);
        less.headers.remove(name);
        return less;
    }

    Message withBody(byte[] other) {
        return of(start, headers, other);
    }

    /** {@code from} replaced by {@code to} in headers and body alike. */
    Message replacing(String from, String to) {
        var changed = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> changed.put(name, value.replace(from, to)));
        var text = new String(body, ISO_8859_1).replace(from, to);
        return new Message(start, changed, text.getBytes(ISO_8859_1));
    }

    /** As an answer to a client that speaks HTTP/1.1. */
    Message asAnswer() {
        return of(start.replace("HTTP/1.0", "HTTP/1.1"), headers, body);
    }

    /** As it goes over the wire, with its length. */
    byte[] bytes() {
        var head = new StringBuilder(start).append("\r\n");
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Length")) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
