// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From when to when an act holds, as the register tells it in its dates, its status and its chain.
 *
 * @param start when it was signed; null when unknown
 * @param end when it ends or ended; null for none known
 * @param term its term in years; 0 where none is told
 * @param live whether the register holds it as live
 * @param ended whether it holds it as expired, terminated or superseded
 * @param notSigned whether it is known not to have been signed
 * @param unsure whether it isn't known that it was signed
 * @param unknown whether its state is said to be unknown
 * @param notRenewed whether it is known not to have been renewed
 * @param successor id of the act that follows it, or empty
 */
record Lifecycle(
        When start,
        When end,
        int term,
        boolean live,
        boolean ended,
        boolean notSigned,
        boolean unsure,
        boolean unknown,
        boolean notRenewed,
        String successor) {

    private static final String DATE = "(\\d{4}(?:-\\d{2}){0,2})";
    private static final Pattern ENDED =
            Pattern.compile(
                    "\\b(?:expired|terminated|lapsed|scadut[oa]|disdett[oa]|cessat[oa])\\b\\D{0,6}"
                            + DATE);
    private static final Pattern RUNS = Pattern.compile("\\b(?:to|until|al|fino al)\\s+" + DATE);
    private static final Pattern TERM = Pattern.compile("\\((\\d{1,2}) (?:years?|anni|anno)\\)");

    /** What a day finds. */
    enum State {
        NOT_YET,
        LIVE,
        ENDED,
        NOT_SIGNED,
        UNKNOWN
    }

    static Lifecycle of(Instrument i, Relations relations) {
        String status = i.status().toLowerCase(Locale.ROOT);
        String successor =
                relations.instruments().stream()
                        .filter(o -> o.follows().equals(i.id()))
                        .map(Instrument::id)
                        .findFirst()
                        .orElse("");
        boolean planned = List.of(DateKind.PLANNED, DateKind.ANNOUNCED).contains(i.dateKind());
        boolean notSigned =
                status.matches(".*\\b(?:not|never) signed\\b.*")
                        || status.matches(".*\\b(?:non|mai) firmat.*");
        Matcher t = TERM.matcher(i.kindAsPrinted());
        int term = t.find() ? Integer.parseInt(t.group(1)) : 0;
        When end = date(ENDED, status);
        boolean ended =
                end != null
                        || status.matches(".*\\b(?:expired|terminated|lapsed|scadut|disdett).*");
        boolean superseded = status.matches(".*\\b(?:superseded|sostituit).*");
        if (end == null && !ended) {
            end = date(RUNS, status);
        }
        When start = planned ? null : When.of(i.date());
        if (end == null && term > 0 && start != null) {
            end = new When(start.from().plusYears(term), start.to().plusYears(term));
        }
        if (end == null && superseded) {
            end =
                    relations.instruments().stream()
                            .filter(o -> status.contains(o.id().toLowerCase(Locale.ROOT)))
                            .map(o -> When.of(o.date()))
                            .findFirst()
                            .orElse(null);
        }
        boolean live = status.matches(".*\\b(?:live|in force|in vigore|vigente|attivo)\\b.*");
        boolean unknown = status.isEmpty() || status.startsWith("unknown") || status.equals("?");
        return new Lifecycle(
                start,
                end,
                term,
                live,
                ended || superseded,
                notSigned,
                planned && !notSigned,
                unknown,
                status.matches(".*\\b(?:not renewed|non rinnovat).*"),
                successor);
    }

    private static When date(Pattern pattern, String status) {
        Matcher m = pattern.matcher(status);
        return m.find() ? When.of(PartialDate.parse(m.group(1))) : null;
    }

    /** How the act stands on a day. */
    State on(LocalDate day) {
        if (notSigned) {
            return State.NOT_SIGNED;
        }
        if (start != null && start.from().isAfter(day)) {
            return State.NOT_YET;
        }
        if (end != null) {
            return end.to().isBefore(day)
                    ? State.ENDED
                    : end.from().isAfter(day) && !unsure ? State.LIVE : State.UNKNOWN;
        }
        return ended ? State.ENDED : live && !unsure ? State.LIVE : State.UNKNOWN;
    }
}
