// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.econometrics.formula.EffectName;
import eu.fondaco.econometrics.formula.Expression;
import eu.fondaco.econometrics.formula.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same estimation as a call of the R package fixest, so that a doubter can check. Strict
 * tolerances are spelled out, since the package's own stop sooner.
 */
final class RCall {

    private RCall() {}

    static String of(GravitySpec spec, Vcov vcov, String file) {
        String fit = spec.family() == Family.POISSON ? "fepois" : "feols";
        List<String> arguments = new ArrayList<>(List.of(formula(spec), "data = d"));
        spec.weights().ifPresent(e -> arguments.add("weights = ~ " + r(e)));
        spec.offset().ifPresent(e -> arguments.add("offset = ~ " + r(e)));
        spec.where().ifPresent(e -> arguments.add("subset = ~ " + r(e)));
        if (spec.dropSingletons()) {
            arguments.add("fixef.rm = \"both\"");
        }
        arguments.add("fixef.tol = 1e-11");
        if (spec.family() == Family.POISSON) {
            arguments.add("glm.tol = 1e-12");
        }
        return "library(fixest)\n"
                + "d <- "
                + reader(file)
                + "\n"
                + "fit <- "
                + fit
                + "("
                + String.join(",\n  ", arguments)
                + ")\n"
                + "summary(fit, vcov = "
                + vcov(vcov)
                + ", ssc = "
                + ssc(vcov.smallSample())
                + ")\n";
    }

    private static String reader(String file) {
        return file.endsWith(".parquet")
                ? "arrow::read_parquet(\"" + file + "\")"
                : "data.table::fread(\"" + file + "\")";
    }

    private static String formula(GravitySpec spec) {
        String right =
                spec.formula().terms().stream().map(RCall::term).collect(Collectors.joining(" + "));
        if (right.isEmpty()) {
            right = "1";
        } else if (!spec.formula().intercept() && spec.formula().effects().isEmpty()) {
            right = "0 + " + right;
        }
        String effects =
                spec.formula().effects().stream()
                        .map(EffectName::toString)
                        .collect(Collectors.joining(" + "));
        return r(spec.formula().outcome())
                + " ~ "
                + right
                + (effects.isEmpty() ? "" : " | " + effects);
    }

    private static String term(Term t) {
        String numbers =
                t.numbers().stream()
                        .map(e -> isArithmetic(e) ? "I(" + r(e) + ")" : r(e))
                        .collect(Collectors.joining(":"));
        if (t.categories().isEmpty()) {
            return numbers;
        }
        String category = String.join("^", t.categories());
        if (t.reference() != null) {
            return "i("
                    + category
                    + (numbers.isEmpty() ? "" : ", " + numbers.replace(":", " * "))
                    + ", ref = "
                    + value(t.reference())
                    + ")";
        }
        return numbers.isEmpty()
                ? "factor(" + category + ")"
                : "i(" + category + ", " + numbers.replace(":", " * ") + ")";
    }

    private static boolean isArithmetic(Expression e) {
        return !(e instanceof Expression.Name || e instanceof Expression.Call);
    }

    private static String r(Expression e) {
        if (e instanceof Expression.OneOf o) {
            String list = o.values().stream().map(RCall::value).collect(Collectors.joining(", "));
            String in = new Expression.Name(o.name()) + " %in% c(" + list + ")";
            return o.negated() ? "!(" + in + ")" : in;
        }
        if (e instanceof Expression.Binary b) {
            return side(b.left()) + " " + b.sign() + " " + side(b.right());
        }
        if (e instanceof Expression.Call c) {
            return c.function() + "(" + r(c.argument()) + ")";
        }
        return e.toString();
    }

    private static String value(String v) {
        return v.matches("-?[0-9.]+([eE][-+]?[0-9]+)?") ? v : "\"" + v + "\"";
    }

    private static String side(Expression e) {
        boolean simple =
                e instanceof Expression.Name
                        || e instanceof Expression.Constant
                        || e instanceof Expression.Call;
        return simple ? r(e) : "(" + r(e) + ")";
    }

    private static String vcov(Vcov vcov) {
        if (vcov instanceof Vcov.Clustered c) {
            return "~ "
                    + c.clusters().stream()
                            .map(EffectName::toString)
                            .collect(Collectors.joining(" + "));
        }
        return vcov instanceof Vcov.Robust ? "\"hetero\"" : "\"iid\"";
    }

    private static String ssc(SmallSample rule) {
        return switch (rule) {
            case NONE -> "ssc(adj = FALSE, cluster.adj = FALSE)";
            case CLUSTERS -> "ssc(adj = FALSE, cluster.adj = TRUE)";
            case FULL -> "ssc()";
        };
    }
}
