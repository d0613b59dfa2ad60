// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Compared;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Several measures side by side, or one against several together. */
final class SideBySideShape extends Shape {

    private static final Set<String> RATIO = SmallWords.of("side-by-side-shape.ratio");

    SideBySideShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Part base = ratioTo();
        if (base != null) {
            return ratios(base.code());
        }
        List<String> measures = measures();
        boolean moving = measures.equals(List.of("share", "growth")) && when.first() != null;
        if (measures.size() > 1 && !moving) {
            return wanted.each(measures);
        }
        boolean against = heard.says("more", "less", "exceed", "undershoot");
        return wanted.isTogether() && against ? againstSum() : null;
    }

    /** "Ratio to Kent", one of those named: to whose amount all others are put; null for none. */
    private Part ratioTo() {
        Part ratio = heard.first("multiple");
        if (ratio == null || !RATIO.contains(heard.tokens().get(ratio.from()).fold())) {
            return null;
        }
        Part base = heard.after(ratio);
        while (base != null && (base.isAny("to", "compare") || Heard.isSmall(base))) {
            base = heard.after(base);
        }
        boolean named = base != null && base.kind() == Kind.AREA;
        boolean several = scope.reporters().size() > 1 && flows.size() == 1;
        return named && several && scope.reporters().contains(base.code()) ? base : null;
    }

    private Request ratios(String base) {
        List<Question.Builder> each =
                scope.reporters().stream()
                        .filter(r -> !r.equals(base))
                        .map(r -> wanted.level(flows.get(0), Codes.of(r), scope.partners().get(0)))
                        .map(b -> b.measure("ratio"))
                        .map(b -> b.denominator(Basis.ofReporter(Codes.of(base))))
                        .toList();
        return new Request.Amounts(wanted.at(each), when.months(), Compared.NOTHING);
    }

    /** The measures that are asked for side by side, "value and share"; fewer than two for one. */
    private List<String> measures() {
        List<String> found = new ArrayList<>();
        if (isLevelAndMove()) {
            return List.of("level", "growth");
        }
        boolean relative = heard.says("fact.gdp", "perhead", "growth");
        for (Part part : heard.parts()) {
            if (relative && part.is("inpercent")) {
                continue;
            }
            String measure =
                    part.is("growth")
                            ? "growth"
                            : part.is("share") ? "share" : part.is("level") ? "level" : "";
            boolean joined = !measure.isEmpty() && isJoined(part);
            boolean first = joined && found.isEmpty() && !measure.equals("level");
            if (first && scope.isAfterFlow(part)) {
                found.add("level");
            }
            if (!measure.isEmpty() && !found.contains(measure) && (joined || found.isEmpty())) {
                found.add(measure);
            }
        }
        return found;
    }

    /** Whether both how much it is and whether it rose are asked: "how much, and up or down?". */
    private boolean isLevelAndMove() {
        Part move = heard.first("growth");
        Part much =
                heard.parts().stream()
                        .filter(p -> p.is("howmuch") && !p.is("growth") && !heard.led(p, "from"))
                        .filter(p -> !heard.text(p).toLowerCase(Locale.ROOT).startsWith("di "))
                        .findFirst()
                        .orElse(null);
        boolean share = heard.parts().stream().anyMatch(p -> p.is("share") && !p.is("inpercent"));
        boolean other = share || heard.says("top", "least", "which", "who");
        if (move == null || much == null || other) {
            return false;
        }
        int from = Math.min(move.to(), much.to());
        int to = Math.max(move.from(), much.from());
        return heard.parts().stream()
                .filter(p -> p.from() >= from && p.to() <= to)
                .anyMatch(p -> p.is("and"));
    }

    /** Whether "and" or a comma stands before a part, with nothing but small words between. */
    private boolean isJoined(Part part) {
        for (int token = part.from() - 1; token >= 0; token--) {
            if (heard.tokens().get(token).is(",")) {
                return true;
            }
            Part at = heard.at(token);
            if (at != null && at.is("and")) {
                return true;
            }
            boolean small = at == null || at.isAny("filler", "which", "whether", "howmuch");
            if (!small) {
                return false;
            }
        }
        return false;
    }

    /** One against several together: "does Texas export more than California and New York". */
    private Request againstSum() {
        Part more = than() != null ? than() : heard.first("exceed");
        if (more == null || flows.size() != 1) {
            return null;
        }
        boolean partners = scope.reporters().size() == 1;
        List<String> meant = partners ? places.abroad() : scope.reporters();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Part p : heard.of(Kind.AREA).toList()) {
            if (meant.contains(p.code())) {
                (p.to() <= more.from() ? before : after).add(p.code());
            }
        }
        if (before.size() != 1 || after.size() < 2) {
            return null;
        }
        List<Question.Builder> both =
                Stream.of(before, after).map(c -> level(Codes.of(c), partners)).toList();
        Compared way = heard.says("more", "exceed") ? Compared.ABOVE : Compared.BELOW;
        boolean open = heard.says("which", "who", "howmuch", "howmany", "when");
        boolean put = heard.opens("whether") || isToldAsAsked() && !open;
        return new Request.Amounts(wanted.at(both), when.months(), put ? way : Compared.NOTHING);
    }

    private Question.Builder level(Codes codes, boolean partners) {
        Codes reporter = partners ? Codes.of(scope.reporters().get(0)) : codes;
        Codes partner = partners ? codes : scope.partners().get(0);
        return wanted.level(flows.get(0), reporter, partner);
    }
}
