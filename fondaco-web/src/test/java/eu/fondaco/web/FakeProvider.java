// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A small provider of OpenID Connect on this machine, that can be told to do wrong. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "fondaco-trial";
    static final String SECRET = "s3cret of the trial";
    static final String CODE = "a-code-that-is-good-once";

    private final HttpServer server;
    private final RSAKey key;

    /** What was asked of the token's address last. */
    final Map<String, String> asked = new HashMap<>();

    String authorization = "";
    String subject = "7f3a-anna";
    String nonce = "";
    String challenge = "";
    UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    boolean otherKey;
    boolean unsigned;

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", e -> send(e, 200, description()));
        server.createContext("/keys", e -> send(e, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String description() {
        String at = issuer();
        return """
        {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
         "jwks_uri": "%s/keys", "response_types_supported": ["code"],
         "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
                .formatted(at, at, at, at);
    }

    private void token(HttpExchange exchange) throws IOException {
        asked.clear();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&")) {
            String[] both = pair.split("=", 2);
            asked.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean proven = challenge.equals(hash(asked.getOrDefault("code_verifier", "")));
        if (!proven || !CODE.equals(asked.get("code"))) {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        send(
                exchange,
                200,
                "{\"access_token\": \"none\", \"token_type\": \"Bearer\", \"id_token\": \""
                        + idToken()
                        + "\"}");
    }

    private String idToken() {
        Instant now = Instant.now();
        JWTClaimsSet set =
                claims.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(issuer())
                                        .subject(subject)
                                        .audience(CLIENT)
                                        .issueTime(Date.from(now))
                                        .expirationTime(Date.from(now.plusSeconds(300)))
                                        .claim("nonce", nonce))
                        .build();
        try {
            if (unsigned) {
                return new PlainJWT(set).serialize();
            }
            RSAKey used = otherKey ? new RSAKeyGenerator(2048).keyID("one").generate() : key;
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), set);
            token.sign(new RSASSASigner(used));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
