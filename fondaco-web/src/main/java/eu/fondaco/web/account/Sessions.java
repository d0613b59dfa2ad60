// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import eu.fondaco.core.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in: in memory only, by a random token of which the hash is held. A session ends
 * after half an hour without a request, eight hours in all, and with the server.
 */
public final class Sessions {

    /** How long without a request, and in all. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    public static final Duration LONGEST = Duration.ofHours(8);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> held = new HashMap<>();
    private final Clock clock;

    /**
     * A reviewer who is signed in.
     *
     * @param form what forms of this session carry, so that no other site can send them
     */
    public record Session(String user, String form, Instant begun, Instant used) {}

    /** Sessions by that clock. */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins a session.
     *
     * @return its token
     */
    public synchronized String begin(String user) {
        tidy();
        String token = token();
        Instant now = clock.instant();
        held.put(hash(token), new Session(user, token(), now, now));
        return token;
    }

    /** The session of a token, which is used by that. */
    public synchronized Optional<Session> find(String token) {
        tidy();
        String hash = hash(token);
        Session session = held.get(hash);
        if (session != null) {
            held.put(hash, new Session(session.user, session.form, session.begun, clock.instant()));
        }
        return Optional.ofNullable(session);
    }

    /** Ends a session. */
    public synchronized void end(String token) {
        held.remove(hash(token));
    }

    /** Ends all sessions of a user. */
    public synchronized void endAll(String user) {
        held.values().removeIf(session -> session.user.equals(user));
    }

    private void tidy() {
        Instant now = clock.instant();
        held.values()
                .removeIf(
                        s ->
                                s.used.plus(IDLE).isBefore(now)
                                        || s.begun.plus(LONGEST).isBefore(now));
    }

    /** A random text that can stand in a cookie or a form. */
    String token() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether two tokens are the same; takes as long whether they are or not. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String token) {
        return Sha256.of(token);
    }
}
