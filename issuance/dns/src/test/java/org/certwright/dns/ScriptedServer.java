package org.certwright.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A DNS server on UDP and TCP that answers with whatever bytes a test wants; no bytes at all hang up a connection. */
final class ScriptedServer implements AutoCloseable {
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    private final Function<byte[], List<byte[]>> byUdp;
    private final Function<byte[], List<byte[]>> byTcp;

    private ScriptedServer(Function<byte[], List<byte[]>> byUdp, Function<byte[], List<byte[]>> byTcp)
            throws IOException {
        var at = Bind.at("127.0.0.1", Bind.freePort());
        this.udp = new DatagramSocket(at);
        this.tcp = new ServerSocket(at.getPort(), 50, InetAddress.ofLiteral("127.0.0.1"));
        this.byUdp = byUdp;
        this.byTcp = byTcp;
    }

    static ScriptedServer answering(Function<byte[], List<byte[]>> answers) throws IOException {
        return answering(answers, answers);
    }

    static ScriptedServer answering(Function<byte[], List<byte[]>> byUdp, Function<byte[], List<byte[]>> byTcp)
            throws IOException {
        var server = new ScriptedServer(byUdp, byTcp);
        Thread.startVirtualThread(server::answerDatagrams);
        Thread.startVirtualThread(server::acceptConnections);
        return server;
    }

    InetSocketAddress address() {
        return Bind.at("127.0.0.1", tcp.getLocalPort());
    }

    private void answerDatagrams() {
        var packet = new DatagramPacket(new byte[4096], 4096);
        while (!udp.isClosed()) {
            try {
                packet.setLength(4096);
                udp.receive(packet);
                for (var answer : byUdp.apply(Arrays.copyOf(packet.getData(), packet.getLength()))) {
                    udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException closedOrTooLong) {
                // The loop ends when it was closed.
            }
        }
    }

    private void acceptConnections() {
        while (!tcp.isClosed()) {
            try {
                var client = tcp.accept();
                Thread.startVirtualThread(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(client.getOutputStream());
            while (true) {
                var question = in.readNBytes(in.readUnsignedShort());
                var replies = byTcp.apply(question);
                if (replies.isEmpty()) {
                    return;
                }
                for (var reply : replies) {
                    out.writeShort(reply.length);
                    out.write(reply);
                }
            }
        } catch (IOException gone) {
            // The client has hung up.
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
