// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Fact;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is read, under its likeliest reading, as lines of a table: the question and what is said of
 * its answer.
 */
public final class Readings {

    private Readings() {}

    /** The statements of a text about Valdoria's regions, one a line. */
    public static List<String> of(String text, Lang lang) {
        return lines(
                Valdoria.checker()
                        .check("text.md", text, new Checker.Options(Tongue.of(lang), null, null)));
    }

    /** The statements of a text, where that register of agreements is held. */
    public static List<String> of(String text, Lang lang, Relations relations) {
        return lines(
                Valdoria.checker(relations)
                        .check("text.md", text, new Checker.Options(Tongue.of(lang), null, null)));
    }

    public static List<String> lines(CheckedBrief brief) {
        return brief.statements().stream().map(Checked::claim).map(Readings::line).toList();
    }

    /** {@code exports from XV-01 in 2018 = 9300000000 (100000000) EUR}. */
    public static String line(Claim c) {
        String blocked = c.blocked() == null ? "" : " [" + c.blocked().code() + "]";
        String remark = c.remark() == null ? "" : " {" + c.remark().code() + "}";
        if (c.fact() != null) {
            return fact(c.fact()) + blocked + remark;
        }
        String question = c.best().map(r -> r.question().toString()).orElse(c.kind());
        return question + " " + says(c.assertion()) + blocked + remark;
    }

    private static String says(Assertion a) {
        String open = a.open() ? " open" : "";
        if (a.stated() == null) {
            return a.operator().sign() + " " + a.unit();
        }
        String step = a.step() == 0 ? "" : " (" + plain(a.step()) + ")";
        return a.operator().sign() + " " + plain(a.stated()) + step + " " + a.unit() + open;
    }

    private static String plain(double v) {
        return new BigDecimal(v)
                .round(new java.math.MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String fact(Fact f) {
        StringBuilder s = new StringBuilder(f.subject() + " " + f.aspect());
        if (!f.areas().isEmpty()) {
            s.append(" with ").append(String.join("+", f.areas()));
        }
        if (f.instrumentKind() != null && f.instrumentKind() != InstrumentKind.OTHER) {
            s.append(" ").append(f.instrumentKind().code());
        }
        if (!f.date().equals(PartialDate.UNKNOWN)) {
            s.append(" on ").append(f.date());
        }
        if (!f.terms().isEmpty()) {
            s.append(" about ")
                    .append(f.terms().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (!f.name().isEmpty()) {
            s.append(" '").append(f.name()).append("'");
        }
        return s + (f.count() == 0 ? "" : " count " + f.count());
    }
}
