package org.certwright.dns;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TSIGRecord;

/**
 * Signed questions to one server over one TCP connection, and only answers that the server signed with the same key.
 * TCP, since every server must offer it (RFC 7766), a closed port is told at once, and an update of any size fits.
 */
final class SignedSession implements AutoCloseable {
    private final Endpoint server;
    private final TsigKey key;
    private final Duration timeout;
    private @Nullable TcpLink link;

    SignedSession(Endpoint server, TsigKey key, Duration timeout) {
        this.server = server;
        this.key = key;
        this.timeout = timeout;
    }

    /** The answer, whatever its response code; stops with a problem when there is none that can be trusted. */
    Message ask(Message message) {
        var signature = key.sign(message);
        var bytes = exchange(message.toWire());
        var answer = Wire.parse(bytes)
                .filter(parsed -> Wire.answers(parsed, message))
                .orElseThrow(() -> Stopped.by(unreachable("it sent something that is no answer")));
        return trusted(answer, bytes, signature);
    }

    private byte[] exchange(byte[] request) {
        var deadline = Deadline.after(timeout);
        try {
            var reused = link;
            try {
                return opened(deadline).exchange(request, deadline);
            } catch (EOFException idle) {
                if (reused == null) {
                    throw idle;
                }
                close(); // A server may close a connection between two questions (RFC 7766 §6.2.3).
                return opened(deadline).exchange(request, deadline);
            }
        } catch (IOException failure) {
            Pause.stopIfInterrupted();
            throw Stopped.by(problem(failure), failure);
        }
    }

    private TcpLink opened(Deadline deadline) throws IOException {
        var open = link == null ? connect(server.addresses(), deadline) : link;
        link = open;
        return open;
    }

    private static TcpLink connect(List<InetSocketAddress> addresses, Deadline deadline) throws IOException {
        Optional<IOException> first = Optional.empty();
        for (var address : addresses) {
            try {
                return TcpLink.open(address, deadline);
            } catch (IOException failure) {
                Pause.stopIfInterrupted();
                first = first.or(() -> Optional.of(failure));
            }
        }
        throw first.orElseGet(() -> new ConnectException("no address"));
    }

    private Problem problem(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException silence ->
                Problem.of(DnsProblem.SERVER_SILENT, "server", server.toString(), "waited", Pause.inWords(timeout));
            case ConnectException refused -> unreachable("nothing listens there");
            case EOFException closed -> unreachable("it closed the connection without an answer");
            default -> unreachable(String.valueOf(failure.getMessage()));
        };
    }

    private Problem unreachable(String said) {
        return Problem.of(DnsProblem.SERVER_UNREACHABLE, "server", server.toString(), "said", said);
    }

    /**
     * The server cannot sign when it does not know the key (RFC 8945 §5.3.2), and some do not sign a refusal. Believing an
     * unsigned error costs at most a failure; an unsigned success is never believed.
     */
    private Message trusted(Message answer, byte[] bytes, TSIGRecord request) {
        var signature = answer.getTSIG();
        if (signature == null) {
            if (answer.getHeader().getRcode() == Rcode.NOERROR) {
                throw Stopped.by(notSigned());
            }
            return answer;
        }
        switch (signature.getError()) {
            case Rcode.BADKEY -> throw Stopped.by(keyUnknown());
            case Rcode.BADSIG -> throw Stopped.by(keyProblem(DnsProblem.KEY_WRONG));
            case Rcode.BADTIME -> throw Stopped.by(clocksDiffer(signature));
            default -> {
                if (!key.verifies(answer, bytes, request)) {
                    throw Stopped.by(notSigned());
                }
            }
        }
        return answer;
    }

    private Problem keyProblem(DnsProblem code) {
        return Problem.of(code, "server", server.toString(), "key", key.name().toString());
    }

    private Problem notSigned() {
        return keyProblem(DnsProblem.ANSWER_NOT_SIGNED);
    }

    private Problem keyUnknown() {
        return keyProblem(DnsProblem.KEY_UNKNOWN)
                .with("algorithm", key.algorithm().id());
    }

    /** The server's clock stands in "other data", 48 bits of seconds (RFC 8945 §5.2.3). */
    private Problem clocksDiffer(TSIGRecord signature) {
        var other = signature.getOther();
        var told = other != null && other.length == 6
                ? Instant.ofEpochSecond(ByteBuffer.allocate(8)
                                .putShort((short) 0)
                                .put(other)
                                .flip()
                                .getLong())
                        .toString()
                : "?";
        return Problem.of(
                DnsProblem.CLOCKS_DIFFER,
                "server",
                server.toString(),
                "server-time",
                told,
                "our-time",
                signature.getTimeSigned().toString());
    }

    @Override
    public void close() {
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
