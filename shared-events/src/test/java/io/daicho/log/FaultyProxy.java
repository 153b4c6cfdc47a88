package io.daicho.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP proxy in front of the database that can cut a connection between a request, which the server then carries out,
 * and its answer, which never arrives.
 */
public final class FaultyProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final String host;
    private final int port;
    private final AtomicBoolean swallowNext = new AtomicBoolean();
    private volatile Fault fault = Fault.NONE;
    private volatile Duration delay = Duration.ZERO;
    private final AtomicInteger swallowed = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    public FaultyProxy(String address) throws IOException {
        this.host = address.substring(0, address.lastIndexOf(':'));
        this.port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** The next answer from the server is swallowed, and its connection cut. */
    public void swallowNextAnswer() {
        swallowNext.set(true);
    }

    /** While down, no answer of the server comes through. */
    public void down(boolean isDown) {
        inject(isDown ? Fault.CUT : Fault.NONE);
    }

    /** What becomes of the server's answers from now on. */
    public void inject(Fault injected) {
        fault = injected;
    }

    /** Every answer comes late by so much. */
    public void delay(Duration late) {
        delay = late;
    }

    /** What may become of an answer. */
    public enum Fault {
        /** It comes through. */
        NONE,
        /** It is swallowed, and its connection closed in good order. */
        CUT,
        /** It is swallowed, and its connection reset. */
        RESET,
        /** It never comes, and the connection stays. */
        HANG
    }

    public int swallowed() {
        return swallowed.get();
    }

    /** Cuts every connection at once, whatever is under way on it. */
    public void cutAll() {
        sockets.forEach(FaultyProxy::closeQuietly);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) {
        Socket server;
        try {
            server = new Socket(host, port);
        } catch (IOException e) {
            // the server is down for now: its clients meet a connection that ends at once
            closeQuietly(client);
            return;
        }
        sockets.add(client);
        sockets.add(server);
        Thread.ofVirtual().start(() -> pump(client, server, false));
        Thread.ofVirtual().start(() -> pump(server, client, true));
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && isSwallowed(to)) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // the other side is gone, which is what this proxy is for
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    /** @return true if the connection is to end */
    private boolean isSwallowed(Socket client) throws IOException {
        pause(delay);
        Fault now = swallowNext.getAndSet(false) ? Fault.CUT : fault;
        if (now == Fault.NONE) {
            return false;
        }
        swallowed.incrementAndGet();
        if (now == Fault.RESET) {
            client.setSoLinger(true, 0);
        }
        while (now == Fault.HANG && fault == Fault.HANG && !client.isClosed()) {
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cutAll();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
