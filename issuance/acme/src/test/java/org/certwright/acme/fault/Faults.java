package org.certwright.acme.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/** Carries out rules on one connection. */
final class Faults {
    private final SSLSocket socket;
    private final Upstream upstream;
    private final Consumer<String> acts;

    Faults(SSLSocket socket, Upstream upstream, Consumer<String> acts) {
        this.socket = socket;
        this.upstream = upstream;
        this.acts = acts;
    }

    /** Answers one request; false when the connection is over. */
    boolean answer(Message request, List<Rule> rules) throws IOException {
        for (var rule : rules) {
            switch (rule.action()) {
                case "status" -> {
                    return send(status(rule));
                }
                case "redirect" -> {
                    var to = rule.arguments();
                    return send(empty(to.get(0)).with("Location", to.get(1)));
                }
                case "drop" -> {
                    return false;
                }
                case "reset" -> {
                    socket.setSoLinger(true, 0);
                    return false;
                }
                default -> {}
            }
        }
        var answer = upstream.forward(request).asAnswer();
        acts.accept(Rule.endpointOf(request.path()) + " " + answer.start().split(" ", 3)[1]);
        // What the CA refuses, such as a nonce now and then, stays as it is.
        for (var rule : answer.isRefusal() ? List.<Rule>of() : rules) {
            answer = changed(answer, rule);
        }
        return deliver(request.isHead() ? answer.withBody(new byte[0]) : answer, rules);
    }

    boolean send(Message answer) throws IOException {
        socket.getOutputStream().write(answer.bytes());
        socket.getOutputStream().flush();
        return true;
    }

    private static Message empty(String code) {
        return Message.of("HTTP/1.1 " + code + " Fault", new HashMap<>(), new byte[0]);
    }

    private static Message status(Rule rule) {
        var answer = empty(rule.arguments().getFirst());
        for (var argument : rule.arguments().subList(1, rule.arguments().size())) {
            int equals = argument.indexOf('=');
            answer = equals > 0
                    ? answer.with(
                            argument.substring(0, equals),
                            argument.substring(equals + 1).replace('_', ' '))
                    : answer.with("Content-Type", "application/problem+json").withBody(problem(argument));
        }
        return answer;
    }

    private static byte[] problem(String type) {
        return "{\"type\":\"urn:ietf:params:acme:error:%s\",\"detail\":\"says the proxy\"}"
                .formatted(type)
                .getBytes(UTF_8);
    }

    private static Message changed(Message answer, Rule rule) throws IOException {
        var argument = rule.argument();
        return switch (rule.action()) {
            case "header" -> answer.with(argument.replaceFirst("=.*", ""), argument.replaceFirst("[^=]*=", ""));
            case "remove" -> answer.without(argument);
            case "replace" -> {
                var parts = argument.split(" => ", -1);
                yield answer.replacing(parts[0], parts[1]);
            }
            case "swap" -> answer.withBody(Files.readAllBytes(Path.of(argument)));
            case "body" -> answer.withBody(argument.getBytes(UTF_8));
            case "garbage" -> answer.withBody(new byte[] {0, 1, 2, (byte) 0xff, '{', '"'});
            case "oversize" ->
                answer.withBody(" ".repeat(Integer.parseInt(argument)).getBytes(UTF_8));
            case "deep" -> {
                int levels = Integer.parseInt(argument);
                yield answer.withBody(("{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}").getBytes(UTF_8));
            }
            default -> answer;
        };
    }

    private boolean deliver(Message answer, List<Rule> rules) throws IOException {
        for (var rule : rules) {
            switch (rule.action()) {
                case "lose" -> {
                    return false;
                }
                case "truncate" -> {
                    var bytes = answer.bytes();
                    int most = Math.min(bytes.length - 1, Integer.parseInt(rule.argument()));
                    socket.getOutputStream().write(bytes, 0, most);
                    return false;
                }
                case "delay" -> pause(Long.parseLong(rule.argument()));
                case "trickle" -> trickle(answer.bytes());
                case "endless" -> endless(answer);
                default -> {}
            }
        }
        return send(answer);
    }

    private void trickle(byte[] bytes) throws IOException {
        for (var one : bytes) {
            socket.getOutputStream().write(one);
            socket.getOutputStream().flush();
            pause(200);
        }
    }

    /** A body without a length and without an end. */
    private void endless(Message answer) throws IOException {
        var head = new String(answer.withBody(new byte[0]).bytes(), UTF_8).replace("Content-Length: 0\r\n", "");
        socket.getOutputStream().write(head.getBytes(UTF_8));
        var block = " ".repeat(8_192).getBytes(UTF_8);
        while (!socket.isClosed()) {
            socket.getOutputStream().write(block);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
