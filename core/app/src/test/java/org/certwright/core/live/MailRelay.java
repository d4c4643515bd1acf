package org.certwright.core.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as a mail server does up to STARTTLS, and hands all that follows to a TLS server. */
final class MailRelay {
    private MailRelay() {}

    static void smtp(Socket client, int tls) throws Exception {
        var words = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220-mail.example.com", "220 at your service");
        if (!words.readLine().startsWith("EHLO ")) {
            return;
        }
        say(client, "250-mail.example.com", "250-PIPELINING", "250 STARTTLS");
        if (!words.readLine().equals("STARTTLS")) {
            return;
        }
        say(client, "220 go ahead");
        try (var server = new Socket(InetAddress.getLoopbackAddress(), tls)) {
            var back = Thread.ofVirtual().start(() -> carry(server, client));
            carry(client, server);
            back.join(5_000);
        }
    }

    private static void say(Socket client, String... lines) throws IOException {
        client.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // One side has ended.
        }
    }
}
