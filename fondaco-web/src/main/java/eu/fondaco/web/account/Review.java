// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.http.SecurityEvents;
import eu.fondaco.web.http.SecurityEvents.Kind;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may keep, decide and sign checks on a site: nobody, whoever uses this machine, or reviewers
 * with accounts. Tells of each request whether a reviewer sends it.
 */
public final class Review {

    /** What proxies add; those that add nothing speak the version that no browser speaks. */
    private static final Pattern HANDED_ON =
            Pattern.compile(
                    "(?i)forwarded|via|cdn-loop|(?:x|true|cf|fastly)-.*-ip"
                            + "|x-(?:forwarded|original|envoy|amzn)-.*");

    /** Carries the token of a session; browsers give it to this host alone, and to no script. */
    public static final String COOKIE = "__Host-fondaco-review";

    /** Carries what was begun with a provider, while its reviewer is there. */
    static final String BEGUN = "__Host-fondaco-sign-in";

    private static final String FORM = "token";

    private final SecurityEvents events = new SecurityEvents();
    private final boolean on;
    private final String program;
    private volatile String local;
    private final Accounts accounts;
    private final SignIn signIn;
    private final ProviderSignIn provider;
    private final Sessions sessions;
    private final String localForm;

    private Review(
            boolean on,
            String program,
            String local,
            Accounts accounts,
            Optional<Provider> provider,
            Clock clock) {
        this.on = on;
        this.program = program;
        this.local = local;
        this.accounts = accounts;
        signIn = accounts == null ? null : new SignIn(accounts, clock, events);
        sessions = new Sessions(clock);
        localForm = sessions.token();
        this.provider = provider.map(p -> new ProviderSignIn(p, sessions, clock)).orElse(null);
    }

    /** Nobody reviews here. */
    public static Review off() {
        return new Review(false, "", null, null, Optional.empty(), Clock.systemUTC());
    }

    /**
     * Whoever uses this machine reviews, without an account.
     *
     * @param name offered as the reviewer's
     * @param program name and version of what judges
     */
    public static Review onThisMachine(String name, String program) {
        return new Review(true, program, name, null, Optional.empty(), Clock.systemUTC());
    }

    /**
     * Reviewers with accounts review.
     *
     * @param program name and version of what judges
     */
    public static Review by(Accounts accounts, String program, Clock clock) {
        return by(accounts, Optional.empty(), program, clock);
    }

    /**
     * Reviewers with accounts review.
     *
     * @param provider by whom they may sign in, too
     * @param program name and version of what judges
     */
    public static Review by(
            Accounts accounts, Optional<Provider> provider, String program, Clock clock) {
        return new Review(true, program, null, accounts, provider, clock);
    }

    /** What was turned away here and, told together, by the server that lets reviewers in. */
    public SecurityEvents events() {
        return events;
    }

    /** Whether anybody reviews here. */
    public boolean isOn() {
        return on;
    }

    /** Whether reviewers sign in. */
    public boolean hasAccounts() {
        return accounts != null;
    }

    /** By whom reviewers may sign in, beside their passwords. */
    public Optional<Provider> provider() {
        return Optional.ofNullable(provider).map(ProviderSignIn::provider);
    }

    /** Whether some reviewer signs in by a password, or nobody could otherwise. */
    public boolean takesPasswords() throws IOException {
        return provider == null || accounts.all().values().stream().anyMatch(Account::hasPassword);
    }

    /** Name and version of what judges. */
    public String program() {
        return program;
    }

    /** Offers the name that whoever uses this machine gave last, until the server ends. */
    public void remember(String name) {
        if (local != null) {
            local = name;
        }
    }

    /** The reviewer who sends a request, if one does. */
    public Optional<Reviewer> of(Context ctx) throws IOException {
        if (local != null) {
            return isHere(ctx)
                    ? Optional.of(new Reviewer("", local, false, localForm))
                    : Optional.empty();
        }
        String token = ctx.cookie(COOKIE);
        if (accounts == null || token == null) {
            return Optional.empty();
        }
        Optional<Sessions.Session> session = sessions.find(token);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.find(session.get().user());
        if (account.isEmpty()) {
            sessions.endAll(session.get().user()); // closed meanwhile
        }
        return account.map(a -> new Reviewer(a.user(), a.name(), true, session.get().form()));
    }

    /** From this machine to a name of this machine, and not handed on by a proxy. */
    public static boolean isHere(Context ctx) {
        String host = String.valueOf(ctx.host()).replaceFirst(":\\d{1,5}$", "");
        boolean handedOn =
                ctx.protocol().equals("HTTP/1.0")
                        || Collections.list(ctx.req().getHeaderNames()).stream()
                                .anyMatch(name -> HANDED_ON.matcher(name).matches());
        try {
            return !handedOn
                    && host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]")
                    && InetAddress.getByName(ctx.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * The reviewer who sends a form of ours.
     *
     * @throws RefusedException with status 403 when it isn't one, or the form came from elsewhere
     */
    public Reviewer sender(Context ctx) throws IOException {
        sameSite(ctx);
        Reviewer reviewer = of(ctx).orElseThrow(Review::nobody);
        String sent = ctx.formParam(FORM);
        if (sent == null || !Sessions.same(sent, reviewer.form())) {
            events.count(Kind.FORM_TOKEN);
            throw elsewhere();
        }
        return reviewer;
    }

    /**
     * Refuses what a page of another site sends.
     *
     * @throws RefusedException with status 403
     */
    private void sameSite(Context ctx) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean own = "same-origin".equals(site);
        boolean here =
                origin == null
                        || origin.equals(ctx.scheme() + "://" + ctx.host())
                        || origin.equals("null") && own; // our pages send no referrer
        if (!here || site != null && !own) {
            events.count(Kind.OTHER_SITE);
            throw elsewhere();
        }
    }

    /**
     * Signs in; the answer carries the cookie of a new session.
     *
     * @return false when anything was wrong
     */
    public boolean signIn(Context ctx, String user, String password, String code)
            throws IOException, InterruptedException {
        sameSite(ctx);
        signOut(ctx);
        Optional<Account> account = signIn.tryIn(user, password, code, ctx.ip());
        account.ifPresent(a -> begin(ctx, a));
        return account.isPresent();
    }

    private void begin(Context ctx, Account account) {
        ctx.res()
                .addHeader(
                        "Set-Cookie",
                        COOKIE
                                + "="
                                + sessions.begin(account.user())
                                + "; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    /**
     * Begins to sign in by the provider; the answer carries a cookie that proves who began.
     *
     * @param site the address by which the reviewer knows this site
     * @return where the reviewer goes
     */
    public String toProvider(Context ctx, String site, Lang lang) {
        sameSite(ctx);
        signOut(ctx);
        ProviderSignIn.Way way = provider.begin(site, lang);
        // Lax: the reviewer comes back from another site
        begun(ctx, way.cookie() + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600");
        return way.to().toString();
    }

    /** Who came back from the provider, and the account that is theirs, if any is. */
    public record Returned(Identity identity, Optional<Account> account, Lang lang) {}

    /**
     * Signs in whoever comes back from the provider; the answer then carries the cookie of a new
     * session.
     *
     * @return nothing when it wasn't begun here, or the provider doesn't stand for anybody
     */
    public Optional<Returned> back(Context ctx) throws IOException {
        Optional<ProviderSignIn.Back> back =
                provider.back(
                        ctx.queryParam("state"),
                        ctx.cookie(BEGUN),
                        ctx.queryParam("code"),
                        ctx.queryParam("iss"));
        begun(ctx, "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
        if (back.isEmpty()) {
            events.count(Kind.SIGN_IN_FAILED);
            return Optional.empty();
        }
        Identity identity = back.get().identity();
        Optional<Account> account = accounts.find(identity);
        account.ifPresent(a -> begin(ctx, a));
        return Optional.of(new Returned(identity, account, back.get().lang()));
    }

    private static void begun(Context ctx, String value) {
        ctx.res().addHeader("Set-Cookie", BEGUN + "=" + value);
    }

    /** Ends the session of a request, if it has one. */
    public void signOut(Context ctx) {
        String token = ctx.cookie(COOKIE);
        if (token != null) {
            sessions.end(token);
            ctx.res()
                    .addHeader(
                            "Set-Cookie",
                            COOKIE + "=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
        }
    }

    /**
     * Gives a reviewer another password; all sessions of the reviewer end.
     *
     * @return what was wrong; nothing when it was changed
     */
    public Optional<Label> change(
            Context ctx, Reviewer reviewer, String old, String code, String chosen)
            throws IOException, InterruptedException {
        Optional<Label> trouble = signIn.change(reviewer.user(), old, code, chosen, ctx.ip());
        if (trouble.isEmpty()) {
            sessions.endAll(reviewer.user());
        }
        return trouble;
    }

    private static RefusedException nobody() {
        return new RefusedException(
                403, "not-a-reviewer", Speech.both("review.only-reviewers-can-do"), 0);
    }

    private static RefusedException elsewhere() {
        return new RefusedException(403, "other-site", Speech.both("review.form-did-come-from"), 0);
    }
}
