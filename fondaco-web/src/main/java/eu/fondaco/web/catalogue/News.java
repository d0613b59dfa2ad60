// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.web.Holdings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What came to an observatory, by day. What is dated after today isn't told.
 *
 * @param day on which it came
 * @param release that it is, or that was withdrawn then, or null
 * @param figure that it is, or null
 * @param act that it is, or null
 */
public record News(LocalDate day, Release release, Figure figure, Instrument act) {

    /** Everything after a day up to another one, the newest first. */
    public static List<News> between(Holdings holdings, LocalDate since, LocalDate today) {
        List<News> news = new ArrayList<>();
        for (Release release : holdings.store().releases()) {
            LocalDate day = release.knownFrom();
            if (isWithin(day, since, today)) {
                news.add(new News(day, release, null, null));
            }
            LocalDate gone = release.withdrawn() == null ? null : release.withdrawn().day();
            if (isWithin(gone, since, today)) {
                news.add(new News(gone, release, null, null));
            }
        }
        for (Figure figure : holdings.catalog().figures()) {
            if (isWithin(figure.released(), since, today)) {
                news.add(new News(figure.released().latest(), null, figure, null));
            }
        }
        for (Instrument act : holdings.catalog().relations().instruments()) {
            if (isWithin(act.date(), since, today)) {
                news.add(new News(act.date().latest(), null, null, act));
            }
        }
        news.sort(Comparator.comparing(News::day).reversed());
        return news;
    }

    /** Whether it tells that a release was withdrawn. */
    public boolean isWithdrawal() {
        return release != null
                && release.withdrawn() != null
                && release.withdrawn().day().equals(day);
    }

    private static boolean isWithin(LocalDate day, LocalDate since, LocalDate today) {
        return day != null && day.isAfter(since) && !day.isAfter(today);
    }

    private static boolean isWithin(PartialDate date, LocalDate since, LocalDate today) {
        return date.isKnown() && isWithin(date.latest(), since, today);
    }
}
