// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The second factor: six digits that an app makes of a secret and the time (RFC 6238), good for
 * their half minute and those beside it, and for one use.
 */
public final class OneTimeCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET = 20;

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator(STEP);
    private final Map<String, Long> used = new HashMap<>();
    private final Clock clock;

    /** Codes by that clock. */
    public OneTimeCodes(Clock clock) {
        this.clock = clock;
    }

    /** A new secret, in Base32. */
    public static String secret() {
        byte[] bytes = new byte[SECRET];
        new SecureRandom().nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** The address by which an app takes a secret over. */
    public static String address(String user, String secret) {
        return "otpauth://totp/Fondaco:"
                + URLEncoder.encode(user, StandardCharsets.UTF_8)
                + "?secret="
                + secret
                + "&issuer=Fondaco";
    }

    /** Whether a code is good now, which uses it up. */
    public synchronized boolean use(Account account, String code) {
        Instant now = clock.instant();
        for (int step = -1; step <= 1; step++) {
            Instant at = now.plus(STEP.multipliedBy(step));
            long count = at.getEpochSecond() / STEP.toSeconds();
            if (isSame(code, of(account.secret(), at))
                    && used.getOrDefault(account.user(), 0L) < count) {
                used.put(account.user(), count);
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String code, String right) {
        return MessageDigest.isEqual(
                code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8),
                right.getBytes(StandardCharsets.UTF_8));
    }

    /** The code of a secret at a moment. */
    public String of(String secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of " + SECRET + " bytes is a key", e);
        }
    }
}
