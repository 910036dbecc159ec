package org.confidant.local.replay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.confidant.local.api.Gateway;

/**
 * Where clients write from. The gateway slows down an address from which too much comes without a token, and clients do not
 * all live in one house; where a machine has no other loopback addresses they do, and the replay takes longer.
 */
final class Homes implements AutoCloseable {
    private static final int HOMES = 32;

    private final List<Gateway> gateways;

    private Homes(List<Gateway> gateways) {
        this.gateways = List.copyOf(gateways);
    }

    /** @param patience how long what may still succeed is tried again */
    static Homes before(URI base, Duration patience) {
        List<InetAddress> own = IntStream.rangeClosed(1, HOMES)
                .mapToObj(home -> address(new byte[]{127, 0, 1, (byte) home}))
                .filter(Homes::usable).toList();
        return new Homes((own.isEmpty() ? Stream.of(InetAddress.getLoopbackAddress()) : own.stream())
                .map(home -> Gateway.from(home, base, patience)).toList());
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean usable(InetAddress home) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(home, 0));
            return true;
        } catch (IOException notHere) {
            return false;
        }
    }

    Gateway of(Row row) {
        return gateways.get(Math.floorMod(row.appointment(), gateways.size()));
    }

    @Override
    public void close() {
        gateways.forEach(Gateway::close);
    }
}
