// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The product space as a drawable network: the maximum spanning tree of proximity, and every other
 * link at or above a threshold.
 *
 * @param links strongest first within tree and others; {@code inTree} tells them apart
 */
public record ProductSpace(List<Link> links) {

    /** Two products (by number) and their proximity. */
    public record Link(int from, int to, double proximity, boolean inTree) {}

    /** Copies. */
    public ProductSpace {
        links = List.copyOf(links);
    }

    /**
     * Of a complexity result. Products in no country together aren't linked: then there are several
     * trees.
     */
    public static ProductSpace of(Complexity c, double strongFrom) {
        if (!(strongFrom > 0 && strongFrom <= 1)) {
            throw new IllegalArgumentException(
                    "strong links need a threshold above 0 and up to 1, not " + strongFrom);
        }
        int n = c.products().size();
        int[] parent = new int[n];
        double[] best = new double[n];
        java.util.Arrays.fill(parent, -1);
        boolean[] in = new boolean[n];
        List<Link> strong = new ArrayList<>();
        List<Link> tree = new ArrayList<>();
        for (int added = 0; added < n; added++) {
            int next = -1;
            for (int k = 0; k < n; k++) {
                if (!in[k] && (next < 0 || best[k] > best[next])) {
                    next = k;
                }
            }
            in[next] = true;
            if (parent[next] >= 0) {
                tree.add(
                        new Link(
                                Math.min(parent[next], next),
                                Math.max(parent[next], next),
                                best[next],
                                true));
            }
            double[] phi = c.proximity(next);
            for (int k = 0; k < n; k++) {
                if (!in[k] && phi[k] > best[k]) {
                    best[k] = phi[k];
                    parent[k] = next;
                }
                if (k > next && phi[k] >= strongFrom) {
                    strong.add(new Link(next, k, phi[k], false));
                }
            }
        }
        return new ProductSpace(join(tree, strong));
    }

    private static List<Link> join(List<Link> tree, List<Link> strong) {
        Comparator<Link> order =
                Comparator.comparingDouble(Link::proximity)
                        .reversed()
                        .thenComparingInt(Link::from)
                        .thenComparingInt(Link::to);
        java.util.Set<Long> known = new java.util.HashSet<>();
        tree.forEach(l -> known.add((long) l.from() << 32 | l.to()));
        List<Link> out = new ArrayList<>(tree);
        out.sort(order);
        strong.stream()
                .filter(l -> !known.contains((long) l.from() << 32 | l.to()))
                .sorted(order)
                .forEach(out::add);
        return out;
    }
}
