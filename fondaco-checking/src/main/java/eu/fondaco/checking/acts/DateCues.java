// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/** Which word of a statement each of its dates belongs to: signed, in force, until. */
final class DateCues {

    private static final Set<String> DATED =
            Set.of(
                    "signed",
                    "tosign",
                    "expired",
                    "terminated",
                    "until",
                    "renewed",
                    "force",
                    "live",
                    "provisional",
                    "follows",
                    "planned",
                    "approved",
                    "office",
                    "visit",
                    "notsigned");

    /** Words of having come into force, and of being in force. */
    static final Set<String> FORCE = Set.of("force", "live");

    private final Register register;

    DateCues(Register register) {
        this.register = register;
    }

    /** The word that a date belongs to: the nearest before it, else the nearest after. */
    String of(Statement s, Mark date) {
        boolean ofAct =
                s.of(Type.KIND).stream().anyMatch(k -> isOf(s, k, date)) || isGenitive(s, date);
        if (s.says("by")) {
            return "by";
        }
        if (ofAct) {
            return "signed";
        }
        String before = "";
        String after = "";
        String end = "";
        boolean apart = false;
        for (Mark m : s.marks()) {
            if (m.is(Type.CUE) && DATED.contains(m.value()) && sameCell(s, m, date)) {
                if (isApart(s, m, date)) {
                    apart = true;
                } else if (m.from() < date.from()) {
                    before = m.value();
                } else if (m.value().equals("until")) {
                    end = end.isEmpty() ? m.value() : end;
                } else if (after.isEmpty()) {
                    after = m.value();
                }
            }
        }
        String own = !before.isEmpty() ? before : after.isEmpty() ? end : after;
        if (own.isEmpty() && apart) {
            return "unread";
        }
        return isEither(s, own) ? "either" : own;
    }

    /** Whether a date is said of either of two: "applied or in force since 2011". */
    private boolean isEither(Statement s, String own) {
        if (!FORCE.contains(own) && !own.equals("provisional")) {
            return false;
        }
        List<Mark> force = s.of(Type.CUE).stream().filter(m -> FORCE.contains(m.value())).toList();
        return s.of(Type.CUE).stream()
                .filter(m -> m.value().equals("provisional"))
                .anyMatch(m -> force.stream().anyMatch(f -> isEither(s, f, m)));
    }

    private boolean isEither(Statement s, Mark a, Mark b) {
        int from = Math.min(a.to(), b.to());
        int to = Math.max(a.from(), b.from());
        return from <= to
                && s.sentence().subList(from, to).stream()
                        .anyMatch(t -> register.says(t, "either"));
    }

    /** Whether a word and a date stand in two clauses, each with words of its own. */
    private boolean isApart(Statement s, Mark cue, Mark date) {
        int from = Math.min(cue.to(), date.to());
        int to = Math.max(cue.from(), date.from());
        int border = -1;
        for (int i = from; i < to; i++) {
            Token t = s.sentence().get(i);
            boolean ends = t.is(",") || t.is(";") || t.is(":") || t.is("(");
            border = ends && (border < 0 || cue.from() < date.from()) ? i : border;
        }
        if (border < 0) {
            return false;
        }
        boolean ahead = date.from() < border;
        int a = ahead ? start(s, date.from()) : border + 1;
        int b = ahead ? border : Math.min(s.to(), end(s, date.to()));
        int unread = 0;
        for (int i = a; i < b; i++) {
            unread += isUnread(s, i) ? 1 : 0;
        }
        boolean joined =
                ahead && border + 1 < s.to() && register.isAnd(s.sentence().get(border + 1));
        return unread > 1 || joined;
    }

    private static int start(Statement s, int i) {
        int a = i;
        while (a > s.from() && !s.sentence().get(a - 1).is(",")) {
            a--;
        }
        return a;
    }

    private static int end(Statement s, int i) {
        int b = i;
        while (b < s.to() && !s.sentence().get(b).is(",")) {
            b++;
        }
        return b;
    }

    /** Whether a word of content that no mark explains stands there: a verb that isn't known. */
    private boolean isUnread(Statement s, int i) {
        Token t = s.sentence().get(i);
        return t.isWord()
                && t.text().length() > 2
                && !register.says(t, "the")
                && s.marks().stream().noneMatch(m -> m.from() <= i && i < m.to());
    }

    /** Whether a date stands right after a kind of act: "the memorandum of 4 May". */
    private boolean isOf(Statement s, Mark kind, Mark date) {
        int gap = date.from() - kind.to();
        boolean cue =
                s.marks().stream()
                        .anyMatch(
                                c ->
                                        c.is(Type.CUE)
                                                && c.from() >= kind.to()
                                                && c.to() <= date.from());
        return gap >= 0 && gap <= 2 && !cue && !(gap == 1 && isOfDeed(s, kind, date));
    }

    /** "They ended the memorandum in June": a day behind a word of place is that of the deed. */
    private boolean isOfDeed(Statement s, Mark kind, Mark date) {
        return register.says(s.sentence().get(date.from() - 1), "onday")
                && s.cues("terminated", "expired", "renewed").stream()
                        .anyMatch(c -> c.to() <= kind.from());
    }

    /** Whether a date belongs to whom is named before it: "Corvia's, of May 2019". */
    private boolean isGenitive(Statement s, Mark date) {
        int at = date.from() - 1;
        boolean of = at > s.from() && register.says(s.sentence().get(at), "genitive");
        return of
                && s.marks().stream()
                        .filter(m -> m.is(Type.AREA) || m.is(Type.NAME) || m.is(Type.KIND))
                        .anyMatch(m -> m.to() <= at && at - m.to() <= 2);
    }

    private static boolean sameCell(Statement s, Mark a, Mark b) {
        int from = Math.min(a.from(), b.from());
        int to = Math.max(a.from(), b.from());
        return s.sentence().subList(from, to).stream().noneMatch(t -> t.is("|"));
    }
}
