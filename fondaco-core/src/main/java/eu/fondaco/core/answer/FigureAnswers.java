// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers from published figures. A figure that answers the very question outranks one that settles
 * it, and that outranks whatever is derived from levels (rule 1).
 */
final class FigureAnswers {

    private final Normaliser normaliser;
    private final Areas areas;
    private final FigureBook book;
    private final Derivation derivation;

    FigureAnswers(Catalog catalog, Measures measures, Attributes attributes) {
        areas = catalog.areas();
        normaliser = new Normaliser(areas);
        book = new FigureBook(catalog.figures(), normaliser);
        derivation = new Derivation(book, catalog.areas(), normaliser, measures, attributes);
    }

    Answer answer(Question q, LocalDate asOf) {
        if (book.isEmpty() || q.period() == null) {
            return unknown(q, Reason.NO_DATA, NoteCode.NO_FIGURE.note(), List.of());
        }
        Question normal = normaliser.normal(q);
        List<Figure> direct = book.answering(normal);
        List<Candidate> known = candidates(direct, asOf);
        if (!known.isEmpty()) {
            return Merging.merge(q, known.stream().map(c -> defined(normal, c)).toList());
        }
        for (Equivalents.Equivalent e : Equivalents.of(normal)) {
            List<Candidate> settling = candidates(book.answering(e.question()), asOf);
            if (!settling.isEmpty()) {
                return Merging.merge(q, settling.stream().map(c -> through(c, e)).toList());
            }
        }
        Answer derived = derivation.answer(q, normaliser.coded(q), asOf);
        boolean nothing = derived instanceof Answer.Unknown u && u.reason() == Reason.NO_DATA;
        return nothing && !direct.isEmpty() ? notYet(q, direct, asOf) : withMembers(derived, q);
    }

    /** With what is said of parts of a country that are the sum of its regions. */
    private Answer withMembers(Answer derived, Question q) {
        if (!(derived instanceof Answer.Known known)) {
            return derived;
        }
        List<Note> notes = new ArrayList<>(known.evidence().notes());
        for (String code : reporters(q)) {
            List<String> members = ReleaseFrame.membersOf(areas, code, q.period());
            if (!members.isEmpty() && !book.tellsOf(code, q.period())) {
                notes.add(NoteCode.GROUP_IS.note(code, NoteLists.sum(members), "", ""));
            }
        }
        Evidence of = new Evidence(known.evidence().grade(), known.evidence().items(), notes);
        return new Answer.Known(q, known.value(), known.unit(), of);
    }

    private static Set<String> reporters(Question q) {
        Set<String> out = new LinkedHashSet<>();
        Basis whole = q.denominator();
        for (Codes c : Arrays.asList(q.reporter(), whole == null ? null : whole.reporter())) {
            out.addAll(c == null ? List.of() : c.list());
        }
        return out;
    }

    private static List<Candidate> candidates(List<Figure> figures, LocalDate asOf) {
        return figures.stream()
                .filter(f -> FigureBook.isKnown(f, asOf))
                .map(Candidate::of)
                .toList();
    }

    /** A group is what its publisher took for it: several definitions of Asia are in use. */
    private Candidate defined(Question normal, Candidate c) {
        String group =
                normal.partner().list().stream()
                        .filter(p -> !p.equals(Area.WORLD))
                        .filter(p -> areas.find(p).map(Area::isGroup).orElse(false))
                        .findFirst()
                        .orElse(null);
        return group == null
                ? c
                : c.withNote(NoteCode.AS_DEFINED_BY.note(group, c.items().get(0).origin()));
    }

    private static Candidate through(Candidate c, Equivalents.Equivalent e) {
        ValueSet s = c.set();
        return new Candidate(
                        new ValueSet(
                                e.map().applyAsDouble(s.low()),
                                e.map().applyAsDouble(s.value()),
                                e.map().applyAsDouble(s.high()),
                                e.map().applyAsDouble(s.revisedLow()),
                                e.map().applyAsDouble(s.revisedHigh())),
                        e.unit(),
                        c.family(),
                        c.released(),
                        c.digits(),
                        c.items(),
                        c.notes())
                .withNote(NoteCode.FROM_MEASURE.note(e.question().measure()));
    }

    private static Answer notYet(Question q, List<Figure> figures, LocalDate asOf) {
        LocalDate first =
                figures.stream()
                        .map(FigureBook::knownFrom)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return unknown(q, Reason.NO_DATA, NoteCode.NOT_KNOWN_YET.note(asOf, first), List.of());
    }

    static Answer.Unknown unknown(
            Question q, Reason reason, Note message, List<EvidenceItem> items) {
        return new Answer.Unknown(q, reason, message, new Evidence(Grade.C, items, List.of()));
    }
}
