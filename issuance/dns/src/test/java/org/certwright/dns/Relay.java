package org.certwright.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** Passes UDP and TCP on to a server that cannot listen on this address itself. */
final class Relay implements AutoCloseable {
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final InetSocketAddress server;

    private Relay(DatagramSocket udp, ServerSocket tcp, InetSocketAddress server) {
        this.udp = udp;
        this.tcp = tcp;
        this.server = server;
    }

    static Relay open(InetSocketAddress at, InetSocketAddress server) throws IOException {
        var udp = new DatagramSocket(at);
        var relay = new Relay(udp, new ServerSocket(at.getPort(), 50, at.getAddress()), server);
        Thread.startVirtualThread(relay::passDatagrams);
        Thread.startVirtualThread(relay::acceptConnections);
        return relay;
    }

    private void passDatagrams() {
        while (!udp.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[4096], 4096);
                udp.receive(packet);
                Thread.startVirtualThread(() -> passOne(packet));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void passOne(DatagramPacket packet) {
        try (var socket = new DatagramSocket()) {
            socket.connect(server);
            socket.setSoTimeout(5_000);
            socket.send(new DatagramPacket(packet.getData(), packet.getLength()));
            var answer = new DatagramPacket(new byte[4096], 4096);
            socket.receive(answer);
            udp.send(new DatagramPacket(
                    Arrays.copyOf(answer.getData(), answer.getLength()),
                    answer.getLength(),
                    packet.getSocketAddress()));
        } catch (IOException silence) {
            // As if the packet had been lost.
        }
    }

    private void acceptConnections() {
        while (!tcp.isClosed()) {
            try {
                var client = tcp.accept();
                var onward = new Socket(server.getAddress(), server.getPort());
                Thread.startVirtualThread(() -> pump(client, onward));
                Thread.startVirtualThread(() -> pump(onward, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // Either end may hang up.
        }
    }

    @Override
    public void close() {
        try {
            udp.close();
            tcp.close();
        } catch (IOException alreadyClosed) {
            // The test is over.
        }
    }
}
