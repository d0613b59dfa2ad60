// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a reading of numbers accounts for the words that ask: a superlative wants an order, a
 * "monthly" wants months. A word that nothing in the reading meets is left out. Which word wants
 * what is read from {@code accounts.txt}.
 */
final class Accounts {

    /** What a word of a category must be met by, and which other categories excuse it. */
    private record Want(String category, Set<String> met, Set<String> excused) {}

    private static final List<Want> WANTS =
            BothTongues.rows("accounts.txt").stream()
                    .map(r -> new Want(r.get(0), words(r, 1), words(r, 2)))
                    .toList();

    private static final Set<String> CHANGES = Set.of("growth", "change", "average_growth");

    private final Heard heard;
    private final Request request;
    private final List<Question> questions;

    Accounts(Heard heard, Request request, List<Question> questions) {
        this.heard = heard;
        this.request = request;
        this.questions = List.copyOf(questions);
    }

    private static Set<String> words(List<String> row, int field) {
        return row.size() <= field || row.get(field).isBlank()
                ? Set.of()
                : Set.of(row.get(field).split(" "));
    }

    /** The first word that the reading doesn't meet; empty where it meets all. */
    Optional<Part> unmet() {
        Set<String> has = has();
        return heard.parts().stream()
                .filter(p -> p.kind() == Kind.CUE)
                .filter(p -> isUnmet(p, has))
                .findFirst();
    }

    /** Whether something that a word asks for isn't met. */
    private boolean isUnmet(Part part, Set<String> has) {
        return WANTS.stream()
                        .filter(w -> part.is(w.category))
                        .filter(w -> w.excused.stream().noneMatch(part::is))
                        .anyMatch(w -> w.met.stream().noneMatch(has::contains))
                && (part.is("levelword") || !ExtremeShape.isDated(heard, part));
    }

    /** What the reading has. */
    private Set<String> has() {
        Set<String> has = new HashSet<>();
        questions.forEach(q -> measured(q, has));
        if (request instanceof Request.Amounts a) {
            compared(a, has);
        } else if (request instanceof Request.Course c) {
            course(c, has);
        } else if (request instanceof Request.Times t) {
            has.addAll(List.of("times", "order", "course"));
            has.add(of(t.months()));
        } else {
            has.add("order");
        }
        if (has.contains("order") && !(request instanceof Request.Leaders)) {
            has.add("count");
        }
        if (heard.says("halfof")) {
            has.add("halfof");
        }
        if (request instanceof Request.Versus) {
            has.addAll(List.of("order", "reporters"));
        }
        if (request instanceof Request.Every) {
            has.addAll(List.of("order", "change", "balance"));
        }
        if (request instanceof Request.Gap || isOfGap()) {
            has.addAll(List.of("pair", "order", "times"));
        }
        if (request instanceof Within) {
            has.addAll(List.of("course", "times"));
        }
        if (request instanceof Moved m) {
            has.addAll(List.of("change", "course"));
            among(m.among(), has);
        }
        if (request instanceof Request.Since) {
            has.add("since");
        }
        ofMembers(has);
        return has;
    }

    /** What a reading over members has. */
    private void ofMembers(Set<String> has) {
        if (request instanceof Request.Leaders l) {
            among(l.among(), has);
        } else if (request instanceof Request.Beyond b) {
            among(b.among(), has);
        } else if (request instanceof Request.Ahead a) {
            among(a.among(), has);
        } else if (request instanceof Request.Neighbour n) {
            among(n.among(), has);
        } else if (request instanceof Request.Mean m) {
            has.add("mean");
            if (m.among() != null) {
                among(m.among(), has);
            }
        } else if (request instanceof Request.AllBut) {
            has.addAll(List.of("pair", "share"));
        }
    }

    /** Whether it is told how far two amounts lie apart where that is asked. */
    private boolean isOfGap() {
        return heard.says("gap") && request instanceof Request.Amounts && questions.size() == 2;
    }

    private static void measured(Question q, Set<String> has) {
        String measure = q.measure().id();
        has.add(measure);
        has.add(q.measure().inner().id());
        if (CHANGES.contains(measure) || q.base() != null) {
            has.add("change");
        }
        if (measure.equals("rank") || measure.equals("top")) {
            has.add("order");
        }
        if (q.period() != null) {
            has.add(of(q.period().months()));
        }
        if (q.flow() == TradeFlow.BALANCE) {
            has.add("balance");
        }
        if (!q.partner().equals(Codes.WORLD)) {
            has.add("partner");
        }
        if (q.universe() != null) {
            among(q.universe(), has);
        }
    }

    private static void compared(Request.Amounts amounts, Set<String> has) {
        if (amounts.questions().size() > 1) {
            has.add("pair");
        }
        switch (amounts.compared()) {
            case NOTHING -> {}
            case RATIO -> has.addAll(List.of("ratio", "order"));
            case PER_CENT -> has.addAll(List.of("order", "count"));
            case SUM -> has.add("sum");
            default -> has.add("order");
        }
        has.add(of(amounts.months()));
    }

    private static void course(Request.Course course, Set<String> has) {
        has.add("course");
        has.add(of(course.months()));
        switch (course.summary()) {
            case HIGHEST, LOWEST, BOTH_ENDS -> has.add("order");
            case BY_MONTH -> has.addAll(List.of("order", "mean"));
            case MEAN -> has.add("mean");
            case SUM -> has.add("sum");
            default -> {}
        }
    }

    private static void among(Universe universe, Set<String> has) {
        has.add(
                universe.dimension() == Dimension.REPORTER
                        ? "reporters"
                        : universe.dimension() == Dimension.PARTNER ? "partners" : "products");
    }

    private static String of(int months) {
        return Stream.of("months:1", "quarters:3", "halves:6", "years:12")
                .filter(s -> s.endsWith(":" + months))
                .map(s -> s.substring(0, s.indexOf(':')))
                .findFirst()
                .orElse("any");
    }
}
