package org.certwright.core.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.certwright.ipc.LiveCommand.StartTls;

/** The few words in the clear after which a server begins TLS on the same connection. */
final class Preamble {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 4_096;

    /** PostgreSQL's SSLRequest: its length, and a number that no version of its protocol has. */
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f};

    private final Socket socket;

    Preamble(Socket socket) {
        this.socket = socket;
    }

    /** Leaves the connection where TLS begins, or throws because the server does not offer it. */
    void speak(StartTls how) throws IOException {
        switch (how) {
            case NONE -> {
                // TLS begins at once.
            }
            case SMTP -> { // RFC 3207 §4
                ended("220 ", "220-");
                say("EHLO certwright.invalid");
                ended("250 ", "250-");
                say("STARTTLS");
                ended("220 ", "220-");
            }
            case IMAP -> { // RFC 9051 §6.2.1
                ended("* OK", "*");
                say("a STARTTLS");
                ended("a OK", "*");
            }
            case POP3 -> { // RFC 2595 §4
                ended("+OK", "");
                say("STLS");
                ended("+OK", "");
            }
            case POSTGRES -> postgres();
        }
    }

    private void postgres() throws IOException {
        socket.getOutputStream().write(SSL_REQUEST);
        int answer = socket.getInputStream().read();
        if (answer != 'S') {
            throw new IOException(answer == 'N' ? "it says that it has no TLS" : "it is no PostgreSQL");
        }
    }

    private void say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads lines up to the one that begins with {@code last}; all before it begin with {@code more}. */
    private void ended(String last, String more) throws IOException {
        for (int lines = 0; lines < MOST_LINES; lines++) {
            var line = line(socket.getInputStream());
            if (line.startsWith(last)) {
                return;
            }
            if (more.isEmpty() || !line.startsWith(more)) {
                throw new IOException("it said: " + line);
            }
        }
        throw new IOException("it said more than anybody listens to");
    }

    /** One octet at a time: what follows the line belongs to TLS. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || line.length() == LONGEST_LINE) {
                throw new IOException(octet < 0 ? "it hung up" : "it said a line without end");
            }
            line.append((char) octet);
        }
        return line.toString().stripTrailing();
    }
}
