// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exports, imports and what they leave, told in sentences apart: a paragraph that tells one level
 * of each flow, and the balance in it or in the paragraph on either side. One of the three is told
 * to be at odds only where a slip of the pen parts it from what the other two make, and no balance
 * of the text is what the flows leave.
 */
final class Triads {

    /** Of numbers with fewer digits, one in five is but for a digit what any other is. */
    private static final int FEWEST = 3;

    private static final double TRILLION = 1e12;

    private final Sizes sizes;
    private final List<List<Size>> paragraphs = new ArrayList<>();

    private Triads(Sizes sizes) {
        this.sizes = sizes;
        int block = -1;
        for (int i = 0; i < sizes.count(); i++) {
            int own = sizes.levels.sentences.get(i).block();
            if (!sizes.isHeading(i)) {
                if (own != block) {
                    paragraphs.add(new ArrayList<>());
                }
                block = own;
                paragraphs.get(paragraphs.size() - 1).addAll(now(i));
            }
        }
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Triads all = new Triads(sizes);
        List<Clash> out = new ArrayList<>();
        for (int p = 0; p < all.paragraphs.size(); p++) {
            Clash clash = all.clash(p);
            if (clash != null) {
                out.add(clash);
            }
        }
        return out;
    }

    /** The levels of a sentence that are of now: none that another is set against. */
    private List<Size> now(int i) {
        List<Sizes.Pair> pairs = sizes.pairs(i);
        return sizes.levels(i).stream()
                .filter(z -> !z.past() && !z.hedged() && !z.isWords())
                .filter(z -> !sizes.words.baseMark.matcher(z.lead()).find())
                .filter(z -> pairs.stream().noneMatch(q -> q.from() == z))
                .toList();
    }

    private Clash clash(int p) {
        Size x = only(p, "X");
        Size m = only(p, "M");
        boolean two = x != null && m != null && x.isLike(m);
        Size b = two ? balance(p) : null;
        if (b == null || !b.isOfUnit(x) || b.high() >= Math.max(x.high(), m.high())) {
            return null;
        }
        Size more = x.high() > m.high() ? x : m;
        Size less = more == x ? m : x;
        Interval left = more.value().minus(less.value());
        boolean slip =
                isSlip(b, left)
                        || isSlip(more, less.value().plus(b.value()))
                        || isSlip(less, more.value().minus(b.value()));
        return !slip || isTold(left) || !isOfOne(x, m) || !isOfOne(x, b) || !isOfOne(m, b)
                ? null
                : new Clash(
                        "balance",
                        less.span(),
                        b.span(),
                        Say.less(more.words(), less.words(), said(left, more), b.words()));
    }

    private static Label said(Interval left, Size more) {
        double most = left.size().high();
        return more.high() < TRILLION
                ? Say.like(left, more)
                : Say.amount(left, Say.scale(most), Say.scaleName(most));
    }

    private static boolean isSlip(Size z, Interval made) {
        double value = z.value().high() - z.step();
        return z.digits().replaceAll("\\D", "").length() < FEWEST
                ? Slip.isTurned(z.digits(), value, made)
                : z.isSlipOf(made);
    }

    /** The only level of a flow in a paragraph; null for none or several. */
    private Size only(int p, String flow) {
        List<Size> own = paragraphs.get(p).stream().filter(z -> flow(z).equals(flow)).toList();
        return own.size() == 1 ? own.get(0) : null;
    }

    /** The only balance of the paragraph, else of the one before or behind. */
    private Size balance(int p) {
        for (int at : new int[] {p, p - 1, p + 1}) {
            boolean there = at >= 0 && at < paragraphs.size();
            Size only = there ? only(at, Reader.BALANCE) : null;
            if (only != null || at == p && flows(p, Reader.BALANCE) > 0) {
                return only;
            }
        }
        return null;
    }

    private long flows(int p, String flow) {
        return paragraphs.get(p).stream().filter(z -> flow(z).equals(flow)).count();
    }

    /** Whether the sentences of two name somebody in common, or one of them nobody. */
    private boolean isOfOne(Size a, Size b) {
        Set<String> one = named(a);
        Set<String> other = named(b);
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    private Set<String> named(Size z) {
        Stems stems = sizes.levels.known.read.stems();
        Set<String> out = new TreeSet<>(stems.names(z.s().text()));
        out.removeIf(n -> !stems.isNamed(n));
        return out;
    }

    private boolean isTold(Interval left) {
        return sizes.everywhere().stream()
                .filter(z -> flow(z).equals(Reader.BALANCE))
                .anyMatch(z -> z.value().size().meets(left.size()));
    }

    /** The flow told last before a level in its sentence: X, M or B; empty for none. */
    private String flow(Size z) {
        Figures figures = sizes.levels.figures;
        String lead = z.s().text().substring(0, z.start());
        return figures.isBalance(lead) ? Reader.BALANCE : figures.flowIn(lead);
    }
}
