// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.PlainClause.Arg;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The clauses of a plain sentence: each verb with the names before and after it. */
final class PlainGrammar {

    /** A sentence of more verbs is no plain one. */
    private static final int VERBS = 4;

    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "with", "between", "of", "by", "on", "in", "since", "till", "for", "morefor",
                    "dated");

    private static final Set<String> HELPERS =
            Set.of(
                    "be.now",
                    "be.past",
                    "be.perf",
                    "be.then",
                    "be.will",
                    "be.done",
                    "have",
                    "not",
                    "nolonger",
                    "never",
                    "more",
                    "adv");

    private static final Set<String> LINKS =
            Set.of("and", "but", "comma", "semi", "which", "pronoun");

    /** What may stand among names and says nothing. */
    private static final Set<String> IDLE =
            Set.of(
                    "det",
                    "def",
                    "filler",
                    "areakind",
                    "adv",
                    "and",
                    "comma",
                    "dash",
                    "in",
                    "pronoun");

    private static final Set<Type> HEADS =
            EnumSet.of(Type.KIND, Type.TREATY, Type.STRATEGY, Type.PERSON);

    private static final Set<Type> SIDES = EnumSet.of(Type.AREA, Type.BODY, Type.NAME, Type.PERSON);

    /** An article that stands before a day as a word of time does. */
    private static final String ON_DAY = "in.day";

    private PlainGrammar() {}

    /** A verb with its small words. */
    private record Verb(int start, int end, String says, Set<String> helpers) {}

    /** The clauses in order; empty where the sentence isn't built plainly. */
    static List<PlainClause> clauses(List<PlainPiece> p) {
        List<Verb> verbs = verbs(p);
        if (verbs.isEmpty()) {
            return note(p);
        }
        List<PlainClause> out = new ArrayList<>();
        int from = 0;
        for (int k = 0; k < verbs.size(); k++) {
            Verb v = verbs.get(k);
            boolean last = k + 1 == verbs.size();
            int to = last ? p.size() : border(p, v, verbs.get(k + 1).start);
            PlainClause c = to < 0 ? null : clause(p, from, v, to);
            if (c == null) {
                return List.of();
            }
            out.add(c);
            from = to;
        }
        return out.size() > VERBS ? List.of() : out;
    }

    /** A clause without a verb; "are" before subjects of an act is none. */
    private static List<PlainClause> note(List<PlainPiece> p) {
        boolean topics =
                p.stream().anyMatch(x -> x.is(Type.TOPIC))
                        && p.stream().noneMatch(x -> x.mark() != null && isHead(x))
                        && p.stream().noneMatch(x -> x.mark() != null && isSide(x));
        List<PlainPiece> said = p.stream().filter(x -> !topics || !isBe(x)).toList();
        List<Arg> all = args(said, 0, said.size());
        int from = p.get(0).from();
        return all == null || all.size() < 2 && !topics
                ? List.of()
                : List.of(
                        new PlainClause(
                                PlainNotes.NOTE,
                                Set.of(),
                                List.of(),
                                all,
                                true,
                                from,
                                from,
                                p.get(p.size() - 1).to()));
    }

    private static boolean isSide(PlainPiece p) {
        return SIDES.contains(p.mark().type());
    }

    private static PlainClause clause(List<PlainPiece> p, int from, Verb v, int to) {
        int start = from;
        while (start < v.start && (p.get(start).does("and", "but", "comma", "semi", "which"))) {
            start++;
        }
        List<Arg> subject = args(p, start, v.start);
        List<Arg> rest = args(p, v.end, to);
        if (subject == null || rest == null) {
            return null;
        }
        boolean own = subject.stream().anyMatch(a -> !a.is(Type.DATE));
        int first = p.get(Math.min(from, p.size() - 1)).from();
        return new PlainClause(
                v.says,
                v.helpers,
                subject,
                rest,
                own,
                p.get(Math.min(v.start, p.size() - 1)).from(),
                first,
                p.get(to - 1).to());
    }

    // ---- verbs ----

    private static List<Verb> verbs(List<PlainPiece> p) {
        List<Verb> out = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            String says = p.get(i).says();
            boolean helps = says.equals("has") && leads(p, i + 1);
            if (!says.isEmpty() && !helps) {
                out.add(verb(p, i, i + 1, says));
            } else if (isBe(p.get(i)) && !leads(p, i + 1)) {
                String is = is(p, i + 1);
                if (!is.isEmpty()) {
                    out.add(verb(p, i + 1, i + 1, is));
                }
            }
        }
        return out;
    }

    private static boolean isBe(PlainPiece p) {
        return p.does().stream().anyMatch(d -> d.startsWith("be."));
    }

    /** Whether small words lead on to a verb: "has since been", "is still". */
    private static boolean leads(List<PlainPiece> p, int from) {
        int i = from;
        while (i < p.size()
                && p.get(i).says().isEmpty()
                && p.get(i).does().stream().anyMatch(HELPERS::contains)) {
            i++;
        }
        return i < p.size() && !p.get(i).says().isEmpty();
    }

    /** What "is" says with what follows: a kind, a date; empty for neither. */
    private static String is(List<PlainPiece> p, int from) {
        int i = from;
        boolean of = false;
        while (i < p.size() && p.get(i).mark() == null) {
            of |= p.get(i).does("of", "dated");
            i++;
        }
        if (i == p.size()) {
            return "";
        }
        if (p.get(i).mark() != null && p.get(i).mark().is(Type.CUE, PlainPieces.RANK)) {
            return "isa";
        }
        if (p.get(i).is(Type.ROLE)) {
            return "isoffice";
        }
        boolean kind = p.get(i).is(Type.KIND) || i + 1 < p.size() && p.get(i + 1).is(Type.KIND);
        return of && p.get(i).is(Type.DATE)
                ? "dates"
                : kind && (p.get(i).is(Type.KIND) || p.get(i).is(Type.TERM)) ? "isa" : "";
    }

    private static Verb verb(List<PlainPiece> p, int at, int end, String says) {
        int start = at;
        Set<String> helpers = new TreeSet<>();
        while (start > 0 && p.get(start - 1).does().stream().anyMatch(HELPERS::contains)) {
            start--;
            helpers.addAll(p.get(start).does());
        }
        if (helpers.contains("not") && helpers.contains("more")) {
            helpers.add("nolonger");
        }
        boolean active = says.equals("active");
        if (active) {
            helpers.add("have");
        }
        return new Verb(start, end, active ? "signed" : says, Set.copyOf(helpers));
    }

    /**
     * Where the next clause begins, whose verb stands at an index: with the words that join it, or
     * its own subject; -1 where that isn't clear.
     */
    private static int border(List<PlainPiece> p, Verb v, int next) {
        int j = next;
        while (j > v.end && p.get(j - 1).does().stream().anyMatch(LINKS::contains)) {
            j--;
        }
        if (j < next) {
            return j;
        }
        int head = next - 1;
        while (head >= v.end && !(p.get(head).mark() != null && isHead(p.get(head)))) {
            head--;
        }
        for (int i = head - 1; i >= v.end; i--) {
            if (p.get(i).does("semi", "but", "comma", "and") && !isHeadBetween(p, i, head)) {
                return i;
            }
        }
        boolean bare = v.helpers.isEmpty() && v.says.equals("signed");
        return bare ? next : -1;
    }

    private static boolean isHead(PlainPiece p) {
        return HEADS.contains(p.mark().type());
    }

    private static boolean isHeadBetween(List<PlainPiece> p, int from, int head) {
        return p.subList(from, head).stream().anyMatch(x -> x.mark() != null && isHead(x));
    }

    // ---- names ----

    /** The names of a run with the words that join them; null where other words are there. */
    private static List<Arg> args(List<PlainPiece> p, int from, int to) {
        List<Arg> out = new ArrayList<>();
        Set<String> by = new TreeSet<>();
        boolean joined = false;
        for (int i = from; i < to; i++) {
            PlainPiece x = p.get(i);
            String thing = x.thing();
            if (x.mark() == null && thing.isEmpty()) {
                boolean some = x.does().stream().anyMatch(PREPOSITIONS::contains);
                if (!some && x.does().stream().noneMatch(IDLE::contains)) {
                    return null;
                }
                by.addAll(x.does());
                if (x.does("in") && x.does("det")) { // "il 5 maggio", never "in" a place
                    by.remove("in");
                    by.add(ON_DAY);
                }
                joined |= x.does("and", "comma");
                continue;
            }
            Arg last = out.isEmpty() ? null : out.get(out.size() - 1);
            Mark m = thing.isEmpty() ? x.mark() : Mark.word(x.from(), x.to(), Type.CUE, thing, 0);
            String own = by(m, by);
            boolean as = own.isEmpty() && joined && last != null && isLike(last.mark(), m);
            out.add(new Arg(m, as ? last.by() : own));
            by.clear();
            joined = false;
        }
        return out;
    }

    private static boolean isLike(Mark a, Mark b) {
        return a.type() == b.type() || SIDES.contains(a.type()) && SIDES.contains(b.type());
    }

    /** The word of those before a name that joins it: "from" before a day isn't "from" a place. */
    private static String by(Mark m, Set<String> by) {
        if (m.is(Type.CUE)) {
            return by.contains("def") && !m.value().equals(PlainPieces.NAMED) ? "def" : "";
        }
        List<String> order =
                m.is(Type.DATE)
                        ? List.of("since", "till", "of", "dated", "by", "on", "in", ON_DAY, "for")
                        : m.is(Type.TERM)
                                ? List.of("morefor", "for", "of", "by")
                                : m.is(Type.TOPIC)
                                        ? List.of("on", "in", "for", "of", "with", "by")
                                        : List.of(
                                                "with", "between", "by", "of", "dated", "in", "on",
                                                "till", "for");
        String first = order.stream().filter(by::contains).findFirst().orElse("");
        return first.equals("dated") ? "of" : first.equals(ON_DAY) ? "in" : first;
    }
}
