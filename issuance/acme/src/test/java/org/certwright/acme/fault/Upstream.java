package org.certwright.acme.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import javax.net.ssl.SSLContext;

/** The real CA behind the proxy; each request goes over a connection of its own, as HTTP/1.0, so that its end is the end. */
record Upstream(SSLContext tls, int port) {
    Message forward(Message request) throws IOException {
        try (var socket = tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            var head = new StringBuilder(request.start().replace("HTTP/1.1", "HTTP/1.0")).append("\r\n");
            request.headers().forEach((name, value) -> {
                if (!name.equalsIgnoreCase("Connection")) {
                    head.append(name).append(": ").append(value).append("\r\n");
                }
            });
            out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
            out.write(request.body());
            out.flush();
            var bytes = socket.getInputStream().readAllBytes();
            return Message.readToEnd(new ByteArrayInputStream(bytes));
        }
    }
}
