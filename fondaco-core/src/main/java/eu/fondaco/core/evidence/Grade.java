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
    /** An estimate computed here, by a model, from the producer's cells. */
    E
}
