// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

/** How good evidence is. */
public enum Grade {
    /** The producer's own cell, or the act itself. */
    A,
    /** Several independent origins. */
    B,
    /** One secondary origin: it agrees or disagrees with the only source found. */
    C,
    /**
     * An estimate computed here from the producer's cells: by a model, with an attribute of another
     * year, or with parts of what it is made of unknown.
     */
    E
}
