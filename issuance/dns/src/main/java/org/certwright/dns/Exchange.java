package org.certwright.dns;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.certwright.dns.Reply.Reason;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/**
 * Asks one address one question: by UDP from a fresh random port, by TCP when the answer was cut. Datagrams that do not
 * belong to the question are ignored, so a guesser has to hit port and id (RFC 5452).
 *
 * @param timeout for the whole exchange
 */
record Exchange(Duration timeout) {
    /** UDP loses packets: the question is sent this many times within the time-out. */
    private static final int SENDS = 3;

    /** We ask without EDNS, so 512 bytes would do (RFC 1035 §4.2.1); servers that send a little more are read, too. */
    private static final int LARGEST_DATAGRAM = 4_096;

    Reply ask(InetSocketAddress server, Message question) {
        var deadline = Deadline.after(timeout);
        var reply = byUdp(server, question, deadline);
        boolean cut = reply instanceof Reply.Answer(var message)
                && message.getHeader().getFlag(Flags.TC);
        return cut ? byTcp(server, question, Deadline.after(timeout)) : reply;
    }

    private Reply byUdp(InetSocketAddress server, Message question, Deadline deadline) {
        try (var channel = DatagramChannel.open()) {
            return connected(channel, server) ? overConnected(channel, question, deadline) : noRoute();
        } catch (PortUnreachableException closed) {
            return Reply.none(Reason.CONNECTION_REFUSED);
        } catch (IOException broken) {
            Pause.stopIfInterrupted();
            return Reply.none(Reason.BROKEN_OFF);
        }
    }

    /** Connecting a datagram socket sends nothing: what fails here is this machine's own routing (ENETUNREACH). */
    private static boolean connected(DatagramChannel channel, InetSocketAddress server) {
        try {
            channel.connect(server);
            return true;
        } catch (IOException | UnsupportedAddressTypeException unroutable) {
            Pause.stopIfInterrupted();
            return false;
        }
    }

    private static Reply noRoute() {
        return Reply.none(Reason.NO_ROUTE);
    }

    private Reply overConnected(DatagramChannel channel, Message question, Deadline deadline) throws IOException {
        var bytes = question.toWire();
        for (int sent = 0; sent < SENDS; sent++) {
            channel.socket().send(new DatagramPacket(bytes, bytes.length));
            var resend =
                    Deadline.after(Duration.ofNanos(timeout.toNanos() / SENDS)).earlierOf(deadline);
            var answer = receive(channel, question, resend);
            if (answer.isPresent()) {
                return new Reply.Answer(answer.get());
            }
        }
        return Reply.none(Reason.TIMED_OUT);
    }

    private static Optional<Message> receive(DatagramChannel channel, Message question, Deadline deadline)
            throws IOException {
        var packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        try {
            while (!deadline.passed()) {
                channel.socket().setSoTimeout(deadline.millis());
                packet.setLength(LARGEST_DATAGRAM);
                channel.socket().receive(packet);
                var answer = Wire.parse(Arrays.copyOf(packet.getData(), packet.getLength()))
                        .filter(message -> Wire.answers(message, question));
                if (answer.isPresent()) {
                    return answer;
                }
            }
        } catch (SocketTimeoutException silence) {
            // The caller sends again or gives up.
        }
        return Optional.empty();
    }

    private static Reply byTcp(InetSocketAddress server, Message question, Deadline deadline) {
        try (var link = TcpLink.open(server, deadline)) {
            return Wire.parse(link.exchange(question.toWire(), deadline))
                    .filter(message -> Wire.answers(message, question))
                    .<Reply>map(Reply.Answer::new)
                    .orElse(Reply.none(Reason.GARBLED));
        } catch (SocketTimeoutException silence) {
            return Reply.none(Reason.TIMED_OUT);
        } catch (ConnectException refused) {
            return Reply.none(Reason.CONNECTION_REFUSED);
        } catch (EOFException closed) {
            return Reply.none(Reason.BROKEN_OFF);
        } catch (IOException broken) {
            Pause.stopIfInterrupted();
            return Reply.none(Reason.BROKEN_OFF);
        }
    }
}
