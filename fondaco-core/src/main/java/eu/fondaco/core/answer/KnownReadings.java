// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Readings looked up once for each operand and then remembered. */
final class KnownReadings implements Readings {

    private final Map<Operand, Reading> known = new java.util.HashMap<>();
    private final Function<Operand, Reading> find;

    KnownReadings(Function<Operand, Reading> find) {
        this.find = find;
    }

    Reading reading(Operand operand) {
        Reading reading = known.get(operand);
        if (reading == null) {
            reading = find.apply(operand);
            known.put(operand, reading);
        }
        return reading;
    }

    @Override
    public double value(Operand operand) {
        return reading(operand).value();
    }

    @Override
    public Optional<ValueSet> set(Operand operand) {
        return Optional.ofNullable(reading(operand).set());
    }

    @Override
    public Problem problem(Operand operand) {
        return reading(operand).problem();
    }

    @Override
    public double[] matrix(Operand.Matrix operand) {
        return reading(operand).matrix();
    }
}
