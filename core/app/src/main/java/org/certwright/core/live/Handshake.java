package org.certwright.core.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.certwright.ipc.LiveCommand.StartTls;
import org.certwright.model.ForeignText;

/**
 * One TLS handshake with one address, to look at what is served. It is taken to its end, so that the server proves that it
 * holds the key; then the connection is closed, and nothing is ever sent over it. {@link #close} ends it at once, whatever
 * the other side does. What is too much (more than ten certificates, a message above 32 KB) is refused by the JDK.
 */
final class Handshake implements Callable<Seen>, AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    private final InetSocketAddress address;
    private final Optional<String> name;
    private final StartTls startTls;
    private final Socket socket = new Socket();

    Handshake(InetSocketAddress address, Optional<String> name, StartTls startTls) {
        this.address = address;
        this.name = name;
        this.startTls = startTls;
    }

    @Override
    public Seen call() {
        try (socket) {
            socket.connect(address, CONNECT_MILLIS);
            return look();
        } catch (SocketTimeoutException slow) {
            return new Seen.NoAnswer("there was no connection within " + CONNECT_MILLIS / 1_000 + " seconds");
        } catch (IOException refused) {
            return new Seen.NoAnswer(reason(refused));
        }
    }

    private Seen look() {
        try {
            new Preamble(socket).speak(startTls);
        } catch (IOException other) {
            return new Seen.NoTls(reason(other));
        }
        var witness = new Witness();
        try {
            var secured = (SSLSocket)
                    witness.context().getSocketFactory().createSocket(socket, name.orElse(""), address.getPort(), true);
            secured.setSSLParameters(parameters(secured));
            secured.startHandshake();
            return new Seen.Certificates(witness.chain(), secured.getSession().getProtocol(), Optional.empty());
        } catch (IOException broken) {
            return witness.chain().isEmpty()
                    ? broke(broken)
                    : new Seen.Certificates(witness.chain(), "TLS", Optional.of(reason(broken)));
        }
    }

    /** No algorithm of certificates is excluded: a weak one is to be seen and told. */
    private javax.net.ssl.SSLParameters parameters(SSLSocket secured) {
        var parameters = secured.getSSLParameters();
        parameters.setServerNames(
                name.map(host -> List.<SNIServerName>of(new SNIHostName(host))).orElseGet(List::of));
        return parameters;
    }

    /** The JDK tells what is no TLS from what is broken TLS by its words alone. */
    private static Seen broke(IOException broken) {
        var reason = reason(broken);
        boolean plain = broken instanceof SSLException
                && reason.toLowerCase(Locale.ROOT).contains("unsupported or unrecognized ssl message");
        return plain ? new Seen.NoTls("what it said is no TLS") : new Seen.NoHandshake(reason);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    private static String reason(IOException broken) {
        return ForeignText.clean(Objects.requireNonNullElse(broken.getMessage(), "the connection broke"));
    }
}
