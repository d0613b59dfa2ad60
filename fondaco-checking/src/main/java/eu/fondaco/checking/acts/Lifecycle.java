// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * @param statusAt between which days the register saw it so; null where nobody says
 * @param successor id of the act that follows it, or empty
 */
public record Lifecycle(
        When start,
        When end,
        int term,
        boolean live,
        boolean ended,
        boolean notSigned,
        boolean unsure,
        boolean unknown,
        boolean notRenewed,
        When statusAt,
        String successor) {

    private static final String DATE = "(\\d{4}(?:-\\d{2}){0,2})";

    /** How a status begins of an act that one side gave up. */
    private static final String QUIT =
            "(?:withdrawn|denounced|cancelled|canceled|revoked|rescinded|broken off"
                    + "|ritirat|denunciat|revocat|annullat|rescis)";

    private static final Pattern ENDED =
            Pattern.compile(
                    "(?:\\b(?:expired|terminated|lapsed|superseded|replaced|scadut[oa]|disdett[oa]"
                            + "|cessat[oa]|sostituit[oa])\\b|^"
                            + QUIT
                            + "\\p{L}*)\\D{0,6}"
                            + DATE);
    private static final Pattern RUNS =
            Pattern.compile(
                    "\\b(?:to|until|till|through|al|fino al|fino a|sino al|scade(?: il| l'|:)?"
                            + "|scadenza(?: il|:)?|expires(?: on|:)?|expiry:?)\\s*"
                            + DATE);
    private static final Pattern TERM =
            Pattern.compile(
                    "\\((\\d{1,2}) (?:years?|anni|anno)(?=[),;:]| from | d[ai]l)"
                            + "|\\b(\\d{1,2})-year term\\b");
    private static final Pattern EARLY =
            Pattern.compile(
                    "terminat|supersed|replac|extend|prolong|prorog|tacit|disdett|cessat|sostitu");

    /** The most days that a date may leave open for a term to be counted from it. */
    private static final int MONTH = 31;

    /** By how many days an act may end before or after its term. */
    private static final int SLACK = 3;

    private static final double YEAR = 365.25;
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    /** What a day finds. */
    public enum State {
        /** It isn't made yet. */
        NOT_YET,
        /** It is in force. */
        LIVE,
        /** It has expired, was ended or replaced. */
        ENDED,
        /** It is known never to have been signed. */
        NOT_SIGNED,
        /** What is held doesn't tell. */
        UNKNOWN
    }

    /** How an act of a register stands through time. */
    public static Lifecycle of(Instrument i, Relations relations) {
        String status = StatusDates.iso(i.status().toLowerCase(Locale.ROOT));
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
        boolean unseen = status.matches(".*\\b(?:no signed|nessun\\p{L}*'? firm).*");
        boolean ended =
                status.matches(
                        ".*\\b(?:expired|terminated|lapsed|superseded|scadut|disdett|sostituit).*");
        ended |= status.matches(QUIT + ".*");
        boolean live =
                status.matches(".*\\b(?:live|in force|in vigore|vigente|attivo)\\b.*")
                        || !planned && status.matches("(?:new|to \\d{4})\\b.*");
        boolean unknown = status.isEmpty() || status.startsWith("unknown") || status.equals("?");
        When start = planned && !live ? null : start(i);
        int told = term(i.kindAsPrinted() + " " + status);
        When end = end(status, start, told, ended, relations);
        return new Lifecycle(
                start,
                end,
                told > 0 ? told : counted(status, start, end),
                live,
                ended,
                notSigned,
                (planned || unseen) && !notSigned && !live,
                unknown,
                status.matches(".*\\b(?:not renewed|non rinnovat).*"),
                When.of(i.statusAt()),
                successor);
    }

    /** Whether a status says that one side broke an act off. */
    static boolean isBroken(String status) {
        String said = status.toLowerCase(Locale.ROOT);
        return said.matches(".*(?:terminated|disdett|denounced|denunciat).*")
                || said.matches(QUIT + ".*");
    }

    /** When the term first agreed ended of an act that was prolonged; null for others. */
    When firstEnd() {
        if (term == 0 || start == null || end == null || start.from().equals(LONG_AGO)) {
            return null;
        }
        When first = new When(start.from().plusYears(term), start.to().plusYears(term));
        return live && first.to().plusDays(SLACK).isBefore(end.from()) ? first : null;
    }

    /** By how many years an act was prolonged beyond its first term; 0 for not at all. */
    int prolonged() {
        When first = firstEnd();
        return first == null ? 0 : end.from().getYear() - first.from().getYear();
    }

    private static int term(String text) {
        Matcher t = TERM.matcher(text);
        return t.find() ? Integer.parseInt(t.group(1) != null ? t.group(1) : t.group(2)) : 0;
    }

    /**
     * The term in years of an act that ran, or is to run, from its signing to its end in whole
     * years; 0 for one that was broken off, replaced or prolonged, or whose days aren't known.
     */
    private static int counted(String status, When start, When end) {
        boolean days = start != null && end != null && start.days() <= MONTH && end.days() <= MONTH;
        if (!days || EARLY.matcher(status).find()) {
            return 0;
        }
        long years = Math.round(ChronoUnit.DAYS.between(start.from(), end.from()) / YEAR);
        When due = new When(start.from().plusYears(years), start.to().plusYears(years));
        When about = new When(due.from().minusDays(SLACK), due.to().plusDays(SLACK));
        return about.overlaps(end) ? (int) years : 0;
    }

    /** Between which days it was made: a page's date only bounds it, within its year. */
    private static When start(Instrument i) {
        When date = When.of(i.date());
        if (date == null) {
            return null;
        }
        return switch (i.dateKind()) {
            case PAGE -> new When(date.from().withDayOfYear(1), date.to());
            case BEFORE -> new When(LONG_AGO, date.to());
            case ABOUT -> new When(date.from().minusYears(1), date.to().plusYears(1));
            default -> date;
        };
    }

    private static When end(
            String status, When start, int term, boolean ended, Relations relations) {
        When end = date(ENDED, status);
        if (end != null) {
            return end;
        }
        end = ended ? null : date(RUNS, status);
        if (end == null && status.contains("superseded")) {
            end =
                    relations.instruments().stream()
                            .filter(o -> status.contains(o.id().toLowerCase(Locale.ROOT)))
                            .map(o -> When.of(o.date()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
        boolean goesOn = status.contains("tacit") || status.contains("extended");
        boolean runs = end == null && term > 0 && start != null && !goesOn;
        return runs && start.from().isAfter(LONG_AGO)
                ? new When(start.from().plusYears(term), start.to().plusYears(term))
                : end;
    }

    private static When date(Pattern pattern, String status) {
        Matcher m = pattern.matcher(status);
        return m.find() ? When.of(PartialDate.parse(m.group(1))) : null;
    }

    /**
     * How the act stands on a day; on its last day it is still in force. What is only known to have
     * ended by the day of its status may have been in force before that day.
     */
    public State on(LocalDate day) {
        if (notSigned) {
            return State.NOT_SIGNED;
        }
        if (start != null && start.from().isAfter(day)) {
            return State.NOT_YET;
        }
        boolean made = !unsure && (start == null || !start.to().isAfter(day));
        if (end != null) {
            return end.to().isBefore(day)
                    ? State.ENDED
                    : !end.from().isBefore(day) && made ? State.LIVE : State.UNKNOWN;
        }
        if (ended) {
            return statusAt != null && statusAt.to().isAfter(day) ? State.UNKNOWN : State.ENDED;
        }
        return live && made ? State.LIVE : State.UNKNOWN;
    }
}
