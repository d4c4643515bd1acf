package org.certwright.acme.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * One connection to the real CA behind the proxy, renewed when it ends. It speaks HTTP/1.0 with keep-alive: a server then
 * either gives the length of its answer or closes, and never sends chunks.
 */
final class Upstream implements AutoCloseable {
    private final SSLContext tls;
    private final int port;
    private Optional<Socket> kept = Optional.empty();

    Upstream(SSLContext tls, int port) {
        this.tls = tls;
        this.port = port;
    }

    Message forward(Message request) throws IOException {
        var reused = kept;
        var socket = reused.isPresent()
                ? reused.get()
                : tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        kept = Optional.empty();
        var start = request.start().replace("HTTP/1.1", "HTTP/1.0");
        var sent = Message.of(start, request.headers(), request.body()).with("Connection", "keep-alive");
        socket.getOutputStream().write(sent.bytes());
        socket.getOutputStream().flush();
        var answer = Message.readAnswer(socket.getInputStream(), request.isHead());
        if ("keep-alive".equalsIgnoreCase(answer.headers().get("Connection"))) {
            kept = Optional.of(socket);
        } else {
            socket.close();
        }
        return answer.without("Connection");
    }

    @Override
    public void close() throws IOException {
        if (kept.isPresent()) {
            kept.get().close();
        }
    }
}
