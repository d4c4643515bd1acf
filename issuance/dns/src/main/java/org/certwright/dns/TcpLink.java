package org.certwright.dns;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A TCP connection to a DNS server: every message follows its length in two bytes (RFC 1035 §4.2.2). A channel, since
 * an interrupt then ends a blocked call on any kind of thread.
 */
final class TcpLink implements AutoCloseable {
    private final SocketChannel channel;

    private TcpLink(SocketChannel channel) {
        this.channel = channel;
    }

    static TcpLink open(InetSocketAddress server, Deadline deadline) throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(server, deadline.millis());
            return new TcpLink(channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Sends a message and returns the next one that comes. */
    byte[] exchange(byte[] request, Deadline deadline) throws IOException {
        var framed = ByteBuffer.allocate(2 + request.length);
        framed.putShort((short) request.length).put(request).flip();
        while (framed.hasRemaining()) {
            channel.write(framed);
        }
        var length = ByteBuffer.wrap(read(2, deadline)).getShort();
        return read(Short.toUnsignedInt(length), deadline);
    }

    private byte[] read(int length, Deadline deadline) throws IOException {
        var in = channel.socket().getInputStream();
        var bytes = new byte[length];
        for (int at = 0; at < length; ) {
            // The time-out is set anew for each piece: a server that drips bytes must not outlive the deadline.
            if (deadline.passed()) {
                throw new SocketTimeoutException();
            }
            channel.socket().setSoTimeout(deadline.millis());
            int got = in.read(bytes, at, length - at);
            if (got < 0) {
                throw new EOFException();
            }
            at += got;
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Nothing is lost: every answer we wanted has been read.
        }
    }
}
