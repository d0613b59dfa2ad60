// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Signs in by a provider of OpenID Connect: by a code that it gives, with a proof that whoever
 * began is whoever comes back (PKCE, state and nonce). The provider is asked when somebody signs
 * in, and at no other time.
 */
final class ProviderSignIn {

    private static final Duration WAIT = Duration.ofMinutes(10);
    private static final Duration KNOWN = Duration.ofHours(1);
    private static final int MOST_BEGUN = 1_000;
    private static final int MILLIS = 5_000;
    private static final int BYTES = 200_000;

    /** Ways of signing that are taken, all of them with a key that only the provider has. */
    private static final List<JWSAlgorithm> SIGNED =
            List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** What was begun: the cookie of the browser, and what the provider has to give back. */
    private record Begun(
            String cookie, Nonce nonce, CodeVerifier verifier, URI back, Lang lang, Instant at) {}

    /** What the provider says of itself, and its keys. */
    private record Described(
            OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}

    /** Where to go, and the cookie that proves who went. */
    record Way(URI to, String cookie) {}

    /** Who came back, and the language they began in. */
    record Back(Identity identity, Lang lang) {}

    private final Provider provider;
    private final Sessions tokens;
    private final Clock clock;
    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private Described described;

    ProviderSignIn(Provider provider, Sessions tokens, Clock clock) {
        this.provider = provider;
        this.tokens = tokens;
        this.clock = clock;
    }

    Provider provider() {
        return provider;
    }

    /**
     * Begins.
     *
     * @param site the address by which the reviewer knows this site
     */
    Way begin(String site, Lang lang) {
        OIDCProviderMetadata metadata = described().metadata;
        URI back =
                URI.create(
                        (provider.address().isEmpty() ? site : provider.address()) + Provider.BACK);
        State state = new State(tokens.token());
        Nonce nonce = new Nonce(tokens.token());
        CodeVerifier verifier = new CodeVerifier(tokens.token());
        String cookie = tokens.token();
        keep(state, new Begun(cookie, nonce, verifier, back, lang, clock.instant()));
        AuthenticationRequest request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope("openid"),
                                new ClientID(provider.client()),
                                back)
                        .endpointURI(metadata.getAuthorizationEndpointURI())
                        .state(state)
                        .nonce(nonce)
                        .codeChallenge(verifier, CodeChallengeMethod.S256)
                        .build();
        return new Way(request.toURI(), cookie);
    }

    /** The oldest make room, so that nobody fills the memory by beginning. */
    private synchronized void keep(State state, Begun one) {
        Instant old = clock.instant().minus(WAIT);
        begun.values().removeIf(b -> b.at.isBefore(old));
        while (begun.size() >= MOST_BEGUN) {
            begun.remove(begun.keySet().iterator().next());
        }
        begun.put(state.getValue(), one);
    }

    /**
     * Who comes back, if it is whoever began in this browser, and the provider stands for them.
     *
     * @param issuer who sends them back, where that is said
     * @throws RefusedException with status 503 when the provider can't be asked
     */
    Optional<Back> back(String state, String cookie, String code, String issuer) {
        Begun one = take(state);
        boolean same =
                one != null
                        && cookie != null
                        && Sessions.same(cookie, one.cookie)
                        && !one.at.plus(WAIT).isBefore(clock.instant())
                        && (issuer == null || issuer.equals(provider.issuer()));
        if (!same || code == null || code.isBlank()) {
            return Optional.empty();
        }
        return subject(one, code)
                .map(subject -> new Back(new Identity(provider.issuer(), subject), one.lang));
    }

    private synchronized Begun take(String state) {
        return state == null ? null : begun.remove(state); // each is good once
    }

    private Optional<String> subject(Begun one, String code) {
        Described now = described();
        ClientID client = new ClientID(provider.client());
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), one.back, one.verifier);
        URI uri = now.metadata.getTokenEndpointURI();
        TokenRequest.Builder request =
                provider.secret().isEmpty()
                        ? new TokenRequest.Builder(uri, client, grant)
                        : new TokenRequest.Builder(
                                uri,
                                new ClientSecretBasic(client, new Secret(provider.secret())),
                                grant);
        try {
            HTTPRequest http = request.build().toHTTPRequest();
            http.setConnectTimeout(MILLIS);
            http.setReadTimeout(MILLIS);
            http.setFollowRedirects(false);
            TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
            if (!answer.indicatesSuccess()) {
                return Optional.empty();
            }
            IDTokenValidator validator =
                    new IDTokenValidator(
                            new Issuer(provider.issuer()),
                            client,
                            new JWSVerificationKeySelector<>(signed(now.metadata), now.keys),
                            null);
            OIDCTokenResponse whole = (OIDCTokenResponse) answer.toSuccessResponse();
            return Optional.of(
                    validator
                            .validate(whole.getOIDCTokens().getIDToken(), one.nonce)
                            .getSubject()
                            .getValue());
        } catch (IOException e) {
            throw away(e);
        } catch (GeneralException
                | com.nimbusds.jose.proc.BadJOSEException
                | com.nimbusds.jose.JOSEException e) {
            System.getLogger(ProviderSignIn.class.getName())
                    .log(System.Logger.Level.WARNING, "a sign-in by the provider failed", e);
            return Optional.empty();
        }
    }

    private static Set<JWSAlgorithm> signed(OIDCProviderMetadata metadata) {
        Set<JWSAlgorithm> some = new LinkedHashSet<>(SIGNED);
        if (metadata.getIDTokenJWSAlgs() != null) {
            some.retainAll(metadata.getIDTokenJWSAlgs());
        }
        return some.isEmpty() ? Set.of(JWSAlgorithm.RS256) : some; // which all have to offer
    }

    private synchronized Described described() {
        Instant now = clock.instant();
        if (described != null && described.at.plus(KNOWN).isAfter(now)) {
            return described;
        }
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), MILLIS, MILLIS);
            for (URI uri :
                    new URI[] {
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getJWKSetURI()
                    }) {
                if (uri == null || !Provider.isSafe(uri.toString())) {
                    throw new IOException("the provider names an address that isn't safe: " + uri);
                }
            }
            JWKSource<SecurityContext> keys =
                    JWKSourceBuilder.create(
                                    metadata.getJWKSetURI().toURL(),
                                    new DefaultResourceRetriever(MILLIS, MILLIS, BYTES))
                            .build();
            described = new Described(metadata, keys, now);
            return described;
        } catch (IOException | GeneralException e) {
            throw away(e);
        }
    }

    private RefusedException away(Exception e) {
        System.getLogger(ProviderSignIn.class.getName())
                .log(System.Logger.Level.WARNING, "the provider of sign-ins can't be asked", e);
        return new RefusedException(
                503,
                "provider-away",
                Speech.both("provider-sign-in.ca-be-reached-just", provider.name()),
                30);
    }
}
