package kr.ilovepet.instance.listener;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Finds whose body ends when bodies need more room than there is, so that nobody loses one to who has more. */
final class BodyRoom {

    private BodyRoom() {}

    /**
     * Of the network whose bodies hold most, the slowest body; where that is the newcomer's own network, the one of its
     * bodies that has paused the longest.
     *
     * @param clients by their connections
     * @param newcomer the connection that needs room
     * @return empty where the newcomer has to do without
     */
    static <C> Optional<C> loser(Map<C, ClientConnection> clients, C newcomer, long now) {
        Map<String, Long> held = new HashMap<>();
        clients.values().forEach(client -> held.merge(network(client), client.arriving(), Long::sum));
        ClientConnection needing = clients.get(newcomer);
        if (needing == null) {
            return Optional.empty();
        }
        String own = network(needing);
        String most = held.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(own);
        return held.get(most) > held.getOrDefault(own, 0L)
                ? earliest(clients, newcomer, most, now, ClientConnection::bodyDeadline)
                : earliest(clients, newcomer, own, now, client -> client.pausedBodyDeadline(now));
    }

    private static <C> Optional<C> earliest(
            Map<C, ClientConnection> clients,
            C newcomer,
            String network,
            long now,
            ToLongFunction<ClientConnection> deadline) {
        C found = null;
        long earliest = Long.MAX_VALUE;
        for (Map.Entry<C, ClientConnection> entry : clients.entrySet()) {
            if (!entry.getKey().equals(newcomer) && network(entry.getValue()).equals(network)) {
                long at = deadline.applyAsLong(entry.getValue());
                if (at != Long.MAX_VALUE && at - now < earliest) {
                    earliest = at - now;
                    found = entry.getKey();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** All that one client may have, however many addresses that are. */
    private static String network(ClientConnection client) {
        return client.networks().getLast();
    }
}
