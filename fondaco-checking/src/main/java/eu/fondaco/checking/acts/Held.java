// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is told of a statement that holds: each of its clauses by itself, and none of which the
 * register bears out nothing or excludes something. "Signed in 2019, and adopted by the Council" is
 * told to be signed where the Government adopted it.
 */
final class Held {

    /** What only tells which act is meant. */
    private static final Set<Type> CHOOSING =
            Set.of(Type.AREA, Type.NAME, Type.BODY, Type.KIND, Type.TREATY, Type.STRATEGY);

    private final Clauses clauses;

    Held(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The clauses that hold, each with what is ruled on it; the whole where it is one. */
    Map<Statement, Decision> of(Statement s, Decision d) {
        Map<Statement, Decision> out = new LinkedHashMap<>();
        for (Statement p : joined(clauses.pieces(s), d.rulings())) {
            List<Ruling> own = d.rulings().stream().filter(r -> isIn(r, p)).toList();
            if (isHeld(own)) {
                out.put(p, decision(p, own, d.truth(), d.reason(), d));
            }
        }
        boolean one = out.isEmpty() || out.size() == 1 && out.containsKey(s);
        return one ? Map.of(s, d) : out;
    }

    /**
     * The clauses that hold beside what is called wrong of a statement, each by itself, where a
     * word joins the two: "signed in 2014, and meant for three years"; ", for three years" is said
     * of what was signed.
     */
    Map<Statement, Decision> beside(Statement s, Decision d, Statement wrong) {
        Map<Statement, Decision> out = new LinkedHashMap<>();
        boolean joined = false;
        for (Statement p : joined(clauses.pieces(s), d.rulings())) {
            List<Ruling> own = d.rulings().stream().filter(r -> isIn(r, p)).toList();
            boolean apart = p.to() <= wrong.from() || p.from() >= wrong.to();
            joined |= p.from() > s.from() && clauses.isJoined(p);
            if (apart && isHeld(own)) {
                out.put(p, decision(p, own, Truth.TRUE, null, d));
            }
        }
        return joined ? out : Map.of();
    }

    /**
     * The clauses of a statement in which something is excluded, where others hold: each by itself.
     * What the act is called, and whose it is, belongs to all that is said of it.
     */
    Map<Statement, Decision> apart(Statement s, Decision d) {
        Map<Statement, Decision> out = each(s, d);
        List<Statement> wrong = new ArrayList<>();
        List<Statement> right = new ArrayList<>();
        out.forEach((p, of) -> (isHeld(of.rulings()) ? right : wrong).add(p));
        boolean done = right.stream().allMatch(Held::does);
        boolean apart =
                d.rulings().stream().noneMatch(Held::isOfAct)
                        && wrong.stream().allMatch(p -> speaks(p) || goesOn(p, done) || isOpen(d));
        return apart && !right.isEmpty() && out.size() > 1 ? out : Map.of(s, d);
    }

    /** The clauses of a statement in order, each with what is ruled on it. */
    Map<Statement, Decision> each(Statement s, Decision d) {
        Map<Statement, Decision> out = new LinkedHashMap<>();
        for (Statement p : joined(clauses.pieces(s), d.rulings())) {
            List<Ruling> own = d.rulings().stream().filter(r -> isIn(r, p)).toList();
            Truth truth = Judging.all(own);
            Reason reason = truth == Truth.OPEN ? Deciding.reason(truth, own) : null;
            out.put(p, decision(p, own, truth, reason, d));
        }
        return out;
    }

    /** Whether a number in it is answered by nothing, and something else is. */
    boolean isOpen(Decision d) {
        return d.rulings().stream().anyMatch(r -> r.lean() == Truth.OPEN)
                && d.rulings().stream()
                        .noneMatch(r -> r.truth() == Truth.FALSE || r.doubt().equals(Judging.LIST));
    }

    /** Whether it has a verb of its own. */
    private static boolean speaks(Statement p) {
        return p.marks().stream().anyMatch(m -> m.is(Type.CUE) && Segments.says(m.value()));
    }

    /** The same, or tells of a visit. */
    private static boolean does(Statement p) {
        return speaks(p) || p.says("visit");
    }

    /**
     * Whether it goes on from the clause before it, with subjects or with how many of something:
     * "and deals with tourism"; ", with ten firms" where something is told to be done.
     */
    private boolean goesOn(Statement p, boolean done) {
        boolean counts = p.has(Type.NUMBER) && p.has(Type.THING);
        return (counts || p.has(Type.TOPIC)) && clauses.isJoined(p)
                || counts && done && clauses.isAccompanied(p);
    }

    /** Whether something is borne out and nothing open or excluded. */
    static boolean isHeld(List<Ruling> own) {
        return own.stream().anyMatch(Held::bears) && own.stream().noneMatch(Held::excludes);
    }

    private static boolean isOfAct(Ruling r) {
        return r.lean() == Truth.FALSE && some(r, m -> CHOOSING.contains(m.type()));
    }

    /** Clauses with those joined that one thing said stands across. */
    private static List<Statement> joined(List<Statement> clauses, List<Ruling> rulings) {
        List<Statement> out = new ArrayList<>();
        for (Statement p : clauses) {
            Statement last = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean across =
                    last != null
                            && rulings.stream()
                                    .anyMatch(
                                            r ->
                                                    some(r, m -> !isIn(m, p) && m.to() <= p.from())
                                                            && some(r, m -> isIn(m, p)));
            boolean open =
                    p.from() > 0
                            && p.sentence().get(p.from() - 1).kind() == Token.Kind.MARK
                            && rulings.stream().anyMatch(r -> isIn(r, p) && r.lean() == Truth.OPEN);
            boolean silent =
                    last != null && (isSilent(last, rulings) || !open && isSilent(p, rulings));
            if (across || silent || lists(last, p)) {
                out.set(out.size() - 1, last.with(p));
            } else {
                out.add(p);
            }
        }
        return out;
    }

    /** Whether a list of subjects goes on: "of culture, of sports". */
    private static boolean lists(Statement last, Statement p) {
        return last != null && isSubject(last) && isSubject(p) && !Clauses.stands(p);
    }

    private static boolean isSubject(Statement p) {
        return p.has(Type.TOPIC) || p.has(Type.THING);
    }

    /** Whether a piece says nothing by itself that a ruling answers. */
    private static boolean isSilent(Statement p, List<Ruling> rulings) {
        boolean person = p.has(Type.PERSON) && (p.has(Type.ROLE) || p.has(Type.DATE));
        return !Clauses.stands(p) && !p.has(Type.TERM) && !isSubject(p) && !person
                || rulings.stream()
                        .noneMatch(r -> isIn(r, p) && (r.lean() != Truth.TRUE || bears(r)));
    }

    private static boolean some(Ruling r, Predicate<Mark> is) {
        return told(r).stream().anyMatch(is);
    }

    /** The words that say it: names and times before verbs. */
    private static List<Mark> told(Ruling r) {
        List<Mark> own = r.marks().stream().filter(m -> !m.is(Type.CUE)).toList();
        return own.isEmpty() ? r.marks() : own;
    }

    private static boolean isIn(Ruling r, Statement p) {
        return some(r, m -> isIn(m, p));
    }

    private static boolean isIn(Mark m, Statement p) {
        return m.from() >= p.from() && m.to() <= p.to();
    }

    private static boolean bears(Ruling r) {
        return r.lean() == Truth.TRUE && some(r, m -> !CHOOSING.contains(m.type()));
    }

    private static boolean excludes(Ruling r) {
        return r.lean() != Truth.TRUE;
    }

    private static Decision decision(
            Statement p, List<Ruling> own, Truth truth, Reason reason, Decision whole) {
        return new Decision(
                Deciding.kind(p), truth, reason, whole.entry(), own, whole.left(), whole.grounds());
    }
}
