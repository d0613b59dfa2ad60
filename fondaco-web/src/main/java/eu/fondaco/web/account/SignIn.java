// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.http.SecurityEvents;
import eu.fondaco.web.http.VisitorAddress;
import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets reviewers in by password and one-time code. Who fails five times for a user from an address
 * waits, longer each time, up to a quarter of an hour; others who know the password don't. What is
 * wrong isn't told, so that nobody learns who has an account.
 */
public final class SignIn {

    private static final int FREE = 5;
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    /** Failures in a row, and until when to wait. */
    private record Failures(int count, Instant until) {}

    private final Accounts accounts;
    private final SecurityEvents events;
    private final Passwords passwords = new Passwords();
    private final OneTimeCodes codes;
    private final Clock clock;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * By those accounts.
     *
     * @param events are told what fails
     */
    public SignIn(Accounts accounts, Clock clock, SecurityEvents events) {
        this.events = events;
        this.accounts = accounts;
        this.clock = clock;
        codes = new OneTimeCodes(clock);
    }

    /**
     * Tries to sign in.
     *
     * @param address from which it is tried
     * @return the account; nothing when anything was wrong
     * @throws RefusedException with status 429 when there were too many failures
     */
    public Optional<Account> tryIn(String user, String password, String code, String address)
            throws IOException, InterruptedException {
        String key = user + " " + VisitorAddress.of(address);
        wait(key);
        Optional<Account> account =
                user.matches(Account.USER)
                        ? accounts.find(user).filter(Account::hasPassword)
                        : Optional.empty();
        boolean known = passwords.matches(password, account);
        boolean in = known && codes.use(account.get(), code);
        count(key, in);
        return in ? account : Optional.empty();
    }

    /**
     * Gives a user another password.
     *
     * @return what was wrong; nothing when it was changed
     * @throws RefusedException with status 429 when there were too many failures
     */
    public Optional<Label> change(
            String user, String old, String code, String chosen, String address)
            throws IOException, InterruptedException {
        Optional<Account> account = tryIn(user, old, code, address);
        if (account.isEmpty()) {
            return Optional.of(Speech.both("sign-in.present-password-or-code"));
        }
        Optional<Label> trouble = Passwords.trouble(chosen, user, account.get().name());
        if (trouble.isEmpty()) {
            accounts.put(account.get().with(passwords.encode(chosen)));
        }
        return trouble;
    }

    private synchronized void wait(String key) {
        Failures before = failures.get(key);
        Instant now = clock.instant();
        if (before != null && before.until.isAfter(now)) {
            events.count(SecurityEvents.Kind.LOCKED_OUT);
            throw RefusedException.tooMany(
                    (int) Math.max(1, Duration.between(now, before.until).toSeconds()));
        }
    }

    private synchronized void count(String key, boolean in) {
        if (in) {
            failures.remove(key);
            return;
        }
        events.count(SecurityEvents.Kind.SIGN_IN_FAILED);
        int count = failures.containsKey(key) ? failures.get(key).count + 1 : 1;
        long seconds =
                count < FREE ? 0 : Math.min(MOST.toSeconds(), 30L << Math.min(10, count - FREE));
        failures.put(key, new Failures(count, clock.instant().plusSeconds(seconds)));
    }
}
