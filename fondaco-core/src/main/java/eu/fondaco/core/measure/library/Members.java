// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.evidence.UniverseWords;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.WholeTerm;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.List;

/** The members of a question's universe, and what each is compared by. */
final class Members {

    /** So many codes that are left out are named. */
    private final Question question;

    private final MeasureExpr by;
    private final Planner planner;
    private final Universe universe;
    private final List<String> codes;
    private final String own;

    private Members(Question asked, MeasureExpr by, Planner planner) {
        this.by = by;
        this.planner = planner;
        question =
                asked.universe() != null
                        ? asked
                        : asked.toBuilder()
                                .universe(new Universe(Dimension.REPORTER, Universe.ALL))
                                .build();
        universe = question.universe();
        Dimension dimension = universe.dimension();
        String reporter =
                dimension == Dimension.PARTNER && question.reporter() != null
                        ? question.reporter().toString()
                        : "";
        List<String> members = new ArrayList<>(found(question, planner));
        members.remove(reporter);
        codes = List.copyOf(members);
        own = Planner.codeIn(question, dimension);
    }

    /** The parts of the only country held where no reporter is named. */
    private static List<String> found(Question q, Planner planner) {
        List<String> members = planner.frame().members(q);
        boolean open =
                isOpen(q, planner)
                        && q.universe().dimension() == Dimension.REPORTER
                        && q.universe().members().equals(Universe.ALL);
        if (!open || members.size() != 1) {
            return members;
        }
        List<String> parts =
                planner.frame().members(q.toBuilder().reporter(members.get(0)).build());
        return parts.isEmpty() ? members : parts;
    }

    private static boolean isOpen(Question q, Planner planner) {
        return q.reporter() == null || planner.frame().areas().find(q.reporter().first()).isEmpty();
    }

    /** Compared by the measure nested in the question's. */
    static Members of(Question question, Planner planner) {
        return of(question, question.measure().inner(), planner);
    }

    static Members of(Question question, MeasureExpr by, Planner planner) {
        return new Members(question, by, planner);
    }

    /** Why there is nothing to compare, or null. */
    Problem problem() {
        if (!codes.isEmpty()) {
            return null;
        }
        boolean special =
                question.reporter() != null
                        && planner.frame()
                                .areas()
                                .find(question.reporter().first())
                                .map(Area::isSpecial)
                                .orElse(false);
        return Problem.noData(
                special
                        ? NoteCode.NOT_ONE_OF.note(
                                question.reporter().toString(), UniverseWords.of(universe))
                        : NoteCode.NOTHING_HELD_OF.note(UniverseWords.of(universe)));
    }

    /** Why the universe isn't whole, or null. */
    Problem incomplete() {
        return codes.isEmpty() || absent() == 0
                ? problem()
                : Problem.noData(
                        NoteCode.ONLY_OF_MEMBERS.note(
                                codes.size(), codes.size() + absent(), UniverseWords.of(universe)));
    }

    /** Whether there is one member and nothing is known of others: it would be first of itself. */
    boolean isAlone() {
        return codes.size() == 1 && absent() == 0;
    }

    Problem alone() {
        return Problem.noData(NoteCode.ALONE.note(UniverseWords.of(universe), codes.get(0)));
    }

    /** How many members of the universe have no data here. */
    int absent() {
        return planner.frame().absent(question);
    }

    /** Whether it was said which reporters are among them, and not just all that are held. */
    boolean areNamed() {
        return universe.dimension() == Dimension.REPORTER
                && !universe.members().equals(Universe.ALL);
    }

    /** A number about all of them: where they are named, nothing may be missing. */
    Term ofAll(Term term) {
        return areNamed() ? new WholeTerm(term, codes.stream().map(this::term).toList()) : term;
    }

    List<String> codes() {
        return codes;
    }

    /** The question about one member, by the measure compared. */
    Question about(String code) {
        return Planner.of(question, universe.dimension(), code).toBuilder()
                .measure(by)
                .universe(null)
                .condition(null)
                .n(0)
                .ascending(false)
                .build();
    }

    Term term(String code) {
        Plan.Number plan = planner.number(about(code));
        return plan.term();
    }

    List<Ranking.Member> terms() {
        List<Ranking.Member> terms = new ArrayList<>(codes.size());
        for (String code : codes) {
            terms.add(new Ranking.Member(code, term(code)));
        }
        return terms;
    }

    int indexOfOwn() {
        return own == null ? -1 : codes.indexOf(own);
    }

    /** Why the one asked has no place among those compared. */
    Problem notAmong() {
        if (own == null) {
            return Problem.notMeasurable(NoteCode.NO_RANKED_ASKED.note(UniverseWords.of(universe)));
        }
        return planner.frame().names(question, own)
                ? Problem.noData(NoteCode.NOTHING_HAS_IT.note())
                : Problem.notMeasurable(NoteCode.NOT_ONE_OF.note(own, UniverseWords.of(universe)));
    }

    /** Who is compared, and who is left out. */
    List<Note> notes() {
        List<String> unlisted = planner.frame().unlisted(question);
        return unlisted.isEmpty()
                ? List.of(note())
                : List.of(note(), NoteCode.UNLISTED_LEFT_OUT.note(NoteLists.some(unlisted)));
    }

    private Note note() {
        return UniverseWords.among(codes.size(), codes.size() + absent(), universe);
    }
}
