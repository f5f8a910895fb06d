package laurel.api.cycle;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What stands between Laurel and its database, and can be cut as a cable can. */
final class CuttableProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    CuttableProxy(int behind) throws IOException {
        this.behind = behind;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Ends all connections, and for so long every new one at once. */
    void cutFor(Duration time) {
        cut();
        CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS).execute(() -> isCut = false);
    }

    private void cut() {
        isCut = true;
        open.forEach(CuttableProxy::end);
        open.clear();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                if (isCut) {
                    end(client);
                } else {
                    Socket database = new Socket(InetAddress.getLoopbackAddress(), behind);
                    open.add(client);
                    open.add(database);
                    start(() -> pass(client, database));
                    start(() -> pass(database, client));
                }
            }
        } catch (IOException ended) {
            cut();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Then the other side is ended, too.
        }
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
