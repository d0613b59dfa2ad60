// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

import java.time.LocalDate;
import java.util.Optional;
import jdplus.toolkit.base.api.timeseries.calendars.Calendar;
import jdplus.toolkit.base.api.timeseries.calendars.EasterRelatedDay;
import jdplus.toolkit.base.api.timeseries.calendars.FixedDay;
import jdplus.toolkit.base.api.timeseries.calendars.Holiday;

/**
 * The public holidays of a country, which make a month shorter for who works there. Without them
 * only days of the week, leap years and Easter are taken out.
 */
public enum Holidays {
    /**
     * Italy: the public holidays of law 260 of 1949 as it stands, 2 June since 2001 (law 336 of
     * 2000), and no patron saints.
     */
    ITALY("IT") {
        @Override
        Calendar calendar() {
            return new Calendar(
                    new Holiday[] {
                        FixedDay.NEWYEAR,
                        new FixedDay(1, 6),
                        EasterRelatedDay.EASTERMONDAY,
                        new FixedDay(4, 25),
                        FixedDay.MAYDAY,
                        new FixedDay(6, 2).forPeriod(LocalDate.of(2001, 1, 1), LocalDate.MAX),
                        FixedDay.ASSUMPTION,
                        FixedDay.ALLSAINTSDAY,
                        new FixedDay(12, 8),
                        FixedDay.CHRISTMAS,
                        new FixedDay(12, 26)
                    });
        }
    };

    private final String country;

    Holidays(String country) {
        this.country = country;
    }

    /** The code of the country. */
    public String country() {
        return country;
    }

    /** Those of a country, where they are known here. */
    public static Optional<Holidays> of(String country) {
        for (Holidays holidays : values()) {
            if (holidays.country.equals(country)) {
                return Optional.of(holidays);
            }
        }
        return Optional.empty();
    }

    abstract Calendar calendar();
}
