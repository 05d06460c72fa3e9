package fi.kaari.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between a client and a server on this machine that can be cut and joined again. */
final class Cable implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private ServerSocket plug;

    Cable(int target) throws IOException {
        this.target = target;
        this.plug = new ServerSocket(0, 50, HERE);
        listen(plug);
    }

    /** Where the client connects. */
    int port() {
        return plug.getLocalPort();
    }

    void cut() throws IOException {
        plug.close();
        for (var end : ends) end.close();
        ends.clear();
    }

    /** Joins what is cut. */
    void join() throws IOException {
        if (!plug.isClosed()) return;
        plug = new ServerSocket(plug.getLocalPort(), 50, HERE);
        listen(plug);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private void listen(ServerSocket open) {
        Thread.ofVirtual().start(() -> {
            while (!open.isClosed()) connect(open);
        });
    }

    private void connect(ServerSocket open) {
        try {
            var client = open.accept();
            var server = new Socket(HERE, target);
            ends.add(client);
            ends.add(server);
            pump(client.getInputStream(), server.getOutputStream());
            pump(server.getInputStream(), client.getOutputStream());
        } catch (IOException cut) {
            if (!open.isClosed()) throw new UncheckedIOException(cut);
        }
    }

    private static void pump(InputStream from, OutputStream to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.transferTo(to);
            } catch (IOException cut) {
                // the other end learns it by its own closed socket
            }
        });
    }
}
