// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

/**
 * A reading of an anchor with what spoke for it.
 *
 * @param log the logarithm of its probability by the text alone
 * @param logs the same for the value chosen of each field, in their order
 * @param said a bit for each field whose value words of the sentence name
 */
record Chosen(Draft draft, double log, double[] logs, int said) {

    static final Chosen START = new Chosen(Draft.NONE, 0, new double[Field.values().length], 0);

    Chosen with(Field f, Candidate c, double p) {
        double[] l = logs.clone();
        l[f.ordinal()] = p;
        int bit = c.said() ? 1 << f.ordinal() : 0;
        return new Chosen(draft.with(f, c.value()), log + p, l, said | bit);
    }

    /** The same taken for another question. */
    Chosen of(Draft other) {
        return new Chosen(other, log, logs, said);
    }

    double log(Field f) {
        return logs[f.ordinal()];
    }

    boolean isSaid(Field f) {
        return (said & 1 << f.ordinal()) != 0;
    }
}
