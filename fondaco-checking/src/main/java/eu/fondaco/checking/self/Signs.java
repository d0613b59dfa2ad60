// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Relation.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What speaks for and against a relation being meant, whether its numbers fit or not. */
final class Signs {

    private static final int FAR = 8;
    private static final int FARTHER = 5;

    private static final String ALL =
            "apart order near cell heading whole untold base to hedged stems break who flow when"
                    + " role base.when";

    /** Names of signs, made once: a text has many relations. */
    private static final String[] KINDS = names("kind.", Kind.values());

    private static final String[] TOLD_KINDS = names("c.kind.", Figure.Kind.values());
    private static final String[] ROLES = names("c.role.", Telling.Role.values());
    private static final Names A = new Names("a");
    private static final Names B = new Names("b");

    private static String[] names(String prefix, Enum<?>[] all) {
        return Arrays.stream(all).map(one -> prefix + one).toArray(String[]::new);
    }

    /** The names of what is known of one of the others. */
    private static final class Names {
        private final Map<String, String> all = new HashMap<>();
        private final String[] kinds;

        Names(String x) {
            kinds = names(x + ".kind.", Figure.Kind.values());
            for (String name : ALL.split(" ")) {
                all.put(name, x + "." + name);
            }
        }

        String of(String name) {
            return all.get(name);
        }
    }

    private final Map<String, Double> out = new HashMap<>();
    private final Relation r;

    private Signs(Relation r) {
        this.r = r;
    }

    /** By name; what isn't there is zero. */
    static Map<String, Double> of(Relation r, Figures figures) {
        Signs signs = new Signs(r);
        signs.put(KINDS[r.kind().ordinal()], 1);
        signs.told(figures);
        Num a = r.a();
        Num b = r.b();
        signs.number(A, a, figures);
        signs.put("n", r.of().size());
        if (b != a) {
            signs.number(B, b, figures);
            signs.pair(a, b);
        }
        return signs.out;
    }

    private void put(String name, double value) {
        if (value != 0) {
            out.put(name, value);
        }
    }

    private void put(String name, boolean is) {
        put(name, is ? 1 : 0);
    }

    private void told(Figures figures) {
        Num c = r.told();
        Figure f = c.f();
        put(TOLD_KINDS[f.kind().ordinal()], 1);
        put("c.way", f.way() != 0);
        put("c.sign", f.n().sign() != 0);
        put("c.bracket", f.isBracketed());
        put("c.stems", c.stems());
        put("c.heading", c.isHeading());
        put("c.hedged", f.hedged());
        put("c.base", f.base());
        put("c.digits", c.digits().length());
        put("c.untold", c.t() == null);
        put("c.count", c.isCount());
        put("c.balance", c.flow().equals(Reader.BALANCE));
        put("c.together", figures.isTogether(f));
        put("c.points", f.n().unit() == Printed.Unit.POINTS);
        double way = Math.signum(r.made().low() + r.made().high());
        boolean signed = r.kind() == Kind.GROWTH;
        double less =
                signed ? way : r.of().size() < 2 ? 0 : Math.signum(r.b().value() - r.a().value());
        put("way", signed || r.kind() == Kind.LESS ? f.way() * less : 0);
        double size = Math.max(r.made().size().high(), 1e-9);
        double open = (r.made().high() - r.made().low() + c.size().high() - c.size().low()) / size;
        put("open", Math.log10(Math.max(1e-5, open)));
        if (c.t() != null) {
            put(ROLES[c.t().role().ordinal()], 1);
        }
    }

    private void number(Names x, Num n, Figures figures) {
        Num c = r.told();
        boolean one = n.sentence() == c.sentence();
        int apart =
                n.isCell()
                        ? FARTHER
                        : n.block() == c.block()
                                ? Math.min(3, Math.abs(n.sentence() - c.sentence()))
                                : n.section() == c.section() ? 3 : FARTHER - 1;
        put(x.of("apart"), apart);
        int order = n.isCell() ? FAR : n.nth() - c.nth();
        put(x.of("order"), Math.max(-FAR, Math.min(FAR, order)));
        put(x.of("near"), n.isCell() ? FAR : Math.min(FAR, Math.abs(order)));
        put(x.of("cell"), n.isCell());
        put(x.of("heading"), n.isHeading());
        put(x.of("whole"), n.isWhole());
        put(x.of("untold"), n.t() == null);
        if (n.f() != null) {
            put(x.of("base"), n.f().base());
            put(x.of("to"), figures.isTo(n.f()));
            put(x.of("hedged"), n.f().hedged());
            put(x.kinds[n.f().kind().ordinal()], 1);
            put(x.of("stems"), n.stems());
        }
        put(x.of("break"), one ? breaks(n, c) : 0);
        alike(x, n, c);
        boolean told = n.t() != null && c.t() != null;
        put(x.of("when"), told ? when(n.t(), c.t()) : 0);
        put(x.of("role"), told ? n.t().role() == c.t().role() ? 1 : 2 : 0);
        put(
                x.of("base.when"),
                told && n.t().base() != null ? n.t().base().equals(c.t().base()) ? 1 : 2 : 0);
    }

    private void alike(Names x, Num n, Num c) {
        boolean unknown = n.who().isEmpty() && !n.isWhole() || c.who().isEmpty() && !c.isWhole();
        int who =
                unknown
                        ? 0
                        : n.who().equals(c.who())
                                ? 1
                                : n.who().containsAll(c.who()) || c.who().containsAll(n.who())
                                        ? 2
                                        : 3;
        put(x.of("who"), who);
        boolean untold = n.flow().isEmpty() || c.flow().isEmpty();
        put(x.of("flow"), untold ? 0 : n.flow().equals(c.flow()) ? 1 : 2);
    }

    private static int when(Telling n, Telling c) {
        if (n.when().equals(c.when())) {
            return 1;
        }
        return n.when().equals(c.base() == null ? c.when().back(1) : c.base()) ? 2 : 3;
    }

    /** The strongest mark between two numbers of a sentence. */
    private static int breaks(Num n, Num c) {
        int from = Math.min(n.f().n().end(), c.f().n().end());
        int to = Math.max(n.f().n().start(), c.f().n().start());
        String between = from < to ? c.f().s().text().substring(from, to) : "";
        return between.matches("(?s).*[;:].*")
                ? 3
                : between.matches("(?s).*[()].*") ? 2 : between.contains(",") ? 1 : 0;
    }

    private void pair(Num a, Num b) {
        boolean prose = !a.isCell() && !b.isCell();
        put("ab.one", prose && a.sentence() == b.sentence());
        put("ab.order", prose ? Math.max(-4, Math.min(4, b.nth() - a.nth())) : 0);
        put("ab.cells", a.isCell() && b.isCell());
        put("ab.between", prose && (a.nth() - r.told().nth()) * (b.nth() - r.told().nth()) < 0);
        double ratio = Math.log(b.size().high() / Math.max(a.size().high(), 1e-9));
        put("ab.ratio", ratio);
        put("ab.scale", prose && a.f().n().scale() == b.f().n().scale());
        boolean flows = !a.flow().isEmpty() && !b.flow().isEmpty();
        put("ab.flow", flows ? a.flow().equals(b.flow()) ? 1 : 2 : 0);
        put("ab.balance", flows && (a.flow() + b.flow()).matches("XM|MX"));
        boolean told = a.t() != null && b.t() != null;
        put("ab.who", told ? a.who().equals(b.who()) ? 1 : 2 : 0);
        put("ab.when", told ? ab(a.t().when(), b.t().when()) : 0);
        boolean sum = r.kind() == Kind.SUM;
        put("ab.run", sum && Math.abs(a.nth() - r.told().nth()) == 1);
    }

    private static int ab(When a, When b) {
        return a.equals(b) ? 1 : b.back(1).equals(a) ? 2 : a.back(1).equals(b) ? 3 : 4;
    }
}
