// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a message by the convention of Standard Webhooks: HMAC-SHA256 of its id, the
 * second it was sent at and its body.
 */
final class Signature {

    private static final String PREFIX = "whsec_";

    private Signature() {}

    /**
     * Signs.
     *
     * @param secret text, or base64 after {@code whsec_}
     */
    static String of(String secret, String id, long second, String body) {
        byte[] key =
                secret.startsWith(PREFIX)
                        ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                        : secret.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed =
                    mac.doFinal((id + "." + second + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
