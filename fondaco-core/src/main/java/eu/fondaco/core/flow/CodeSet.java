// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;

/**
 * An immutable set of codes that computes its hash once. All products of a nomenclature are
 * thousands of codes, and the same set stands in thousands of ranges.
 */
public final class CodeSet extends AbstractSet<String> {

    private final Set<String> codes;
    private final int hash;

    private CodeSet(Collection<String> codes) {
        this.codes = Set.copyOf(codes);
        hash = this.codes.hashCode();
    }

    /** The set of those codes; itself when it is one. */
    public static CodeSet of(Collection<String> codes) {
        return codes instanceof CodeSet set ? set : new CodeSet(codes);
    }

    @Override
    public boolean contains(Object code) {
        return codes.contains(code);
    }

    @Override
    public Iterator<String> iterator() {
        return codes.iterator();
    }

    @Override
    public int size() {
        return codes.size();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof CodeSet set
                        ? hash == set.hash && codes.equals(set.codes)
                        : codes.equals(other));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
