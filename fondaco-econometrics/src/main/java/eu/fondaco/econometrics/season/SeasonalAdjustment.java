// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Optional;
import jdplus.sa.base.api.ComponentType;
import jdplus.toolkit.base.api.modelling.ComponentInformation;
import jdplus.toolkit.base.api.processing.ProcessingLog;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.api.timeseries.regression.ModellingContext;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.tramoseats.base.api.tramo.CalendarSpec;
import jdplus.tramoseats.base.api.tramo.TradingDaysSpec;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.api.tramoseats.TramoSeatsSpec;
import jdplus.tramoseats.base.core.tramoseats.TramoSeatsKernel;
import jdplus.tramoseats.base.core.tramoseats.TramoSeatsResults;
import jdplus.x13.base.api.regarima.RegArimaSpec;
import jdplus.x13.base.api.x13.X13Spec;
import jdplus.x13.base.core.x13.X13Kernel;
import jdplus.x13.base.core.x13.X13Results;

/**
 * Takes what recurs every year, and what the calendar does, out of a monthly or quarterly series.
 * The whole series is used: a value that is added later changes those before it a little.
 */
public final class SeasonalAdjustment {

    /** Shorter series aren't adjusted: what recurs can't be told from what happened. */
    public static final int LEAST_YEARS = 4;

    /**
     * A series without its seasonal and calendar effects.
     *
     * @param values as many as were given
     * @param model what the program chose, such as {@code log (0,1,1)(0,1,1)}
     */
    public record Adjusted(double[] values, String model) {}

    private final SeasonalMethod method;
    private final Optional<Holidays> holidays;

    private SeasonalAdjustment(SeasonalMethod method, Optional<Holidays> holidays) {
        this.method = method;
        this.holidays = holidays;
    }

    /** Without the holidays of any country. */
    public static SeasonalAdjustment by(SeasonalMethod method) {
        return new SeasonalAdjustment(method, Optional.empty());
    }

    /** The same with a country's holidays, or without any. */
    public SeasonalAdjustment with(Optional<Holidays> country) {
        return new SeasonalAdjustment(method, country);
    }

    /**
     * Adjusts.
     *
     * @param perYear 12 or 4
     * @param first number of the first month or quarter in its year, from 1
     * @throws IllegalArgumentException for other frequencies, short series, or values that aren't
     *     numbers
     * @throws SeasonalAdjustmentException when no model fits the series
     */
    public Adjusted adjust(double[] series, int perYear, int year, int first) {
        if (perYear != 12 && perYear != 4) {
            throw new IllegalArgumentException(perYear + " periods in a year: only 12 or 4");
        }
        if (series.length < LEAST_YEARS * perYear) {
            throw new IllegalArgumentException(
                    series.length + " values are fewer than " + LEAST_YEARS + " years");
        }
        for (double value : series) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a value of the series is " + value);
            }
        }
        TsPeriod start =
                perYear == 12 ? TsPeriod.monthly(year, first) : TsPeriod.quarterly(year, first);
        TsData data = TsData.ofInternal(start, series.clone());
        return method == SeasonalMethod.X13 ? x13(data) : tramoSeats(data);
    }

    private Adjusted x13(TsData data) {
        X13Results results = X13Kernel.of(x13(), context()).process(data, ProcessingLog.dummy());
        if (results == null || !results.isValid() || results.getFinals() == null) {
            throw new SeasonalAdjustmentException(EstimatorNote.NO_MODEL.note("X-13"));
        }
        return adjusted(data, results.getFinals().getD11final(), results.getPreprocessing());
    }

    private Adjusted tramoSeats(TsData data) {
        TramoSeatsResults results =
                TramoSeatsKernel.of(tramoSeats(), context()).process(data, ProcessingLog.dummy());
        if (results == null || !results.isValid() || results.getFinals() == null) {
            throw new SeasonalAdjustmentException(EstimatorNote.NO_MODEL.note("TRAMO-SEATS"));
        }
        TsData adjusted =
                results.getFinals()
                        .getSeries(ComponentType.SeasonallyAdjusted, ComponentInformation.Value);
        return adjusted(data, adjusted, results.getPreprocessing());
    }

    private ModellingContext context() {
        if (holidays.isEmpty()) {
            return ModellingContext.getActiveContext();
        }
        ModellingContext context = new ModellingContext();
        context.getCalendars().set(country(), holidays.get().calendar());
        return context;
    }

    private String country() {
        return holidays.orElseThrow().country();
    }

    /** RSA5; with holidays, its test of trading days with them in the place of Sundays. */
    private X13Spec x13() {
        if (holidays.isEmpty()) {
            return X13Spec.RSA5;
        }
        RegArimaSpec model = X13Spec.RSA5.getRegArima();
        jdplus.x13.base.api.regarima.TradingDaysSpec days = model.getRegression().getTradingDays();
        return X13Spec.RSA5.toBuilder()
                .regArima(
                        model.toBuilder()
                                .regression(
                                        model.getRegression().toBuilder()
                                                .tradingDays(
                                                        jdplus.x13.base.api.regarima.TradingDaysSpec
                                                                .holidays(
                                                                        country(),
                                                                        days.getTradingDaysType(),
                                                                        days
                                                                                .getLengthOfPeriodType(),
                                                                        days
                                                                                .getRegressionTestType(),
                                                                        days.isAutoAdjust()))
                                                .build())
                                .build())
                .build();
    }

    /** RSAfull; with holidays, its choice of trading days with them in the place of Sundays. */
    private TramoSeatsSpec tramoSeats() {
        if (holidays.isEmpty()) {
            return TramoSeatsSpec.RSAfull;
        }
        TramoSpec model = TramoSeatsSpec.RSAfull.getTramo();
        CalendarSpec calendar = model.getRegression().getCalendar();
        TradingDaysSpec days = calendar.getTradingDays();
        TradingDaysSpec own =
                TradingDaysSpec.automaticHolidays(
                        country(),
                        days.getLengthOfPeriodType(),
                        days.getAutomaticMethod(),
                        days.getProbabilityForFTest(),
                        days.isAutoAdjust());
        return TramoSeatsSpec.RSAfull.toBuilder()
                .tramo(
                        model.toBuilder()
                                .regression(
                                        model.getRegression().toBuilder()
                                                .calendar(
                                                        calendar.toBuilder()
                                                                .tradingDays(own)
                                                                .build())
                                                .build())
                                .build())
                .build();
    }

    private static Adjusted adjusted(TsData data, TsData adjusted, RegSarimaModel model) {
        if (adjusted == null
                || !adjusted.getStart().equals(data.getStart())
                || adjusted.length() < data.length()) {
            throw new SeasonalAdjustmentException(EstimatorNote.NO_ADJUSTED.note());
        }
        double[] values = new double[data.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = adjusted.getValue(i);
        }
        String arima = model.specification().toString();
        return new Adjusted(
                values,
                (model.getDescription().isLogTransformation() ? "log " : "levels ") + arima);
    }
}
