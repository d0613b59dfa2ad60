// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.publishing.chart.Timeline;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Agreements in their chains, and activities, along the years. The lists below it hold the same.
 */
final class ActsTimeline {

    /** How a status tells the end of a term: "to 2027 (computed from the term)". */
    private static final Pattern UNTIL =
            Pattern.compile("(?i)\\b(?:to|until|fino al|al)\\s+(\\d{4})\\b");

    private ActsTimeline() {}

    static void write(Html html, Desk desk, Visit visit, RelationView view) {
        List<Timeline.Row> rows = rows(desk, visit, view.chains());
        List<Timeline.Act> activities =
                view.activities().stream()
                        .filter(a -> a.date().isKnown())
                        .map(a -> act(a, desk, visit))
                        .toList();
        if (!activities.isEmpty()) {
            rows.add(
                    new Timeline.Row(
                            visit.say("acts-timeline.visits-missions-and-other-activities"),
                            activities));
        }
        draw(
                html,
                visit,
                visit.say("acts-timeline.agreements-and-activities-with")
                        + visit.say(view.counterpart().name()),
                rows);
    }

    /** Chains of acts alone, whoever they are with. */
    static void write(Html html, Desk desk, Visit visit, List<List<Instrument>> chains) {
        draw(
                html,
                visit,
                visit.say("acts-timeline.agreements-along-the-years"),
                rows(desk, visit, chains));
    }

    private static void draw(Html html, Visit visit, String title, List<Timeline.Row> rows) {
        Timeline timeline = new Timeline(title, rows);
        if (timeline.isWorthDrawing()) {
            timeline.write(html, visit.lang());
        }
    }

    private static List<Timeline.Row> rows(Desk desk, Visit visit, List<List<Instrument>> chains) {
        List<Timeline.Row> rows = new ArrayList<>();
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        for (List<Instrument> chain : chains) {
            List<Timeline.Act> acts =
                    chain.stream()
                            .filter(i -> i.date().isKnown())
                            .map(i -> act(i, line, visit))
                            .toList();
            if (!acts.isEmpty()) {
                rows.add(new Timeline.Row(line.othersBriefly(chain.get(0)), acts));
            }
        }
        return rows;
    }

    private static Timeline.Act act(Instrument i, InstrumentLine line, Visit visit) {
        Matcher until = UNTIL.matcher(i.status());
        String disputed =
                i.conflicts().isEmpty() ? "" : visit.say("acts-timeline.sources-disagree");
        String status = i.status().isBlank() ? "" : "; " + line.status(i);
        return new Timeline.Act(
                i.date().toString(),
                time(i.date()),
                until.find() ? Integer.parseInt(until.group(1)) : 0,
                i.dateKind() == DateKind.SIGNED,
                !i.conflicts().isEmpty(),
                line.date(i) + ": " + line.title(i) + status + disputed);
    }

    private static Timeline.Act act(Activity a, Desk desk, Visit visit) {
        return new Timeline.Act(
                a.date().toString(),
                time(a.date()),
                0,
                true,
                false,
                visit.date(a.date())
                        + ": "
                        + desk.told(a.description(), visit).replaceAll("\\.$", ""));
    }

    /** The middle of what a date can mean, as a year with its fraction. */
    private static double time(PartialDate date) {
        double month =
                date.month() == 0
                        ? 6
                        : date.month() - 1 + (date.day() == 0 ? .5 : (date.day() - 1) / 31.0);
        return date.year() + month / 12;
    }
}
