// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdplus.toolkit.base.api.timeseries.calendars.EasterRelatedDay;
import jdplus.toolkit.base.api.timeseries.calendars.FixedDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a calendar of holidays takes out that the days of the week alone don't. */
class HolidaysTest {

    private static final Set<MonthDay> FIXED =
            java.util.stream.Stream.of(
                            "--01-01", "--01-06", "--04-25", "--05-01", "--06-02", "--08-15",
                            "--11-01", "--12-08", "--12-25", "--12-26")
                    .map(MonthDay::parse)
                    .collect(Collectors.toSet());

    /** Days worked, counted one by one with no library: Monday to Friday that are no holiday. */
    private static int worked(int year, int month) {
        int days = 0;
        LocalDate first = LocalDate.of(year, month, 1);
        LocalDate easterMonday = EasterRelatedDay.easter(year, false).plusDays(1);
        for (LocalDate d = first; d.getMonthValue() == month; d = d.plusDays(1)) {
            boolean weekend = d.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            days += weekend || FIXED.contains(MonthDay.from(d)) || d.equals(easterMonday) ? 0 : 1;
        }
        return days;
    }

    @Test
    void theListIsThatOfTheLaw() {
        Set<MonthDay> fixed =
                java.util.Arrays.stream(Holidays.ITALY.calendar().getHolidays())
                        .filter(h -> h instanceof FixedDay)
                        .map(h -> (FixedDay) h)
                        .map(h -> MonthDay.of(h.getMonth(), h.getDay()))
                        .collect(Collectors.toSet());
        assertThat(fixed).isEqualTo(FIXED);
        assertThat(Holidays.ITALY.calendar().getHolidays()).hasSize(11);
        assertThat(Holidays.of("IT")).contains(Holidays.ITALY);
        assertThat(Holidays.of("FR")).isEmpty();
    }

    /** A series that is nothing but days worked in Italy is flat once they are taken out. */
    @ParameterizedTest
    @EnumSource(SeasonalMethod.class)
    void daysWorkedAreTakenOutBetterWithTheHolidays(SeasonalMethod method) {
        double[] y = new double[180];
        for (int i = 0; i < y.length; i++) {
            y[i] = 1000 * worked(2005 + i / 12, i % 12 + 1) * (1 + 0.002 * (i * 7 % 5 - 2));
        }
        SeasonalAdjustment plain = SeasonalAdjustment.by(method);
        double without = spread(plain.adjust(y, 12, 2005, 1).values());
        double with =
                spread(plain.with(Optional.of(Holidays.ITALY)).adjust(y, 12, 2005, 1).values());
        assertThat(with).isLessThan(0.8 * without);
        assertThat(plain.with(Optional.empty()).adjust(y, 12, 2005, 1).values())
                .isEqualTo(plain.adjust(y, 12, 2005, 1).values());
    }

    /** The mean move from a month to the next, over the level. */
    private static double spread(double[] adjusted) {
        double sum = 0;
        for (int i = 1; i < adjusted.length; i++) {
            sum += Math.abs(adjusted[i] / adjusted[i - 1] - 1);
        }
        return sum / (adjusted.length - 1);
    }
}
