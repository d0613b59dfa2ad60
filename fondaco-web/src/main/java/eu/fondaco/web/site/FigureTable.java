// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.publishing.html.Html;
import java.util.List;

/** Published figures as a table: what each says, its value, who said so first and when. */
final class FigureTable {

    private final Desk desk;
    private final Visit visit;

    FigureTable(Desk desk, Visit visit) {
        this.desk = desk;
        this.visit = visit;
    }

    void write(Html html, List<Figure> figures, String caption) {
        String[] heads = {
            visit.say("figure-table.figure"), visit.say("common.value"),
            visit.say("common.said-first-by"), visit.say("common.published")
        };
        html.open("table", "class", "stack").leaf("caption", caption).heads(heads).line();
        for (Figure figure : figures) {
            html.open("tr")
                    .rowLink(visit.to("/figures", figure.id()), desk.say(figure.question(), visit));
            html.leaf("td", value(figure, visit), "data-label", heads[1]);
            html.leaf("td", desk.told(figure.origin(), visit), "data-label", heads[2]);
            html.leaf("td", released(figure, visit), "data-label", heads[3]);
            html.close().line();
        }
        html.close("tbody", "table").line();
    }

    /** Figures that answer one question, side by side. */
    void writeSame(Html html, List<Figure> figures, String caption) {
        String[] heads = {
            visit.say("common.value"), visit.say("figure-table.as-printed"),
            visit.say("common.said-first-by"), visit.say("common.published"),
            visit.say("common.note")
        };
        html.open("table", "class", "stack").leaf("caption", caption).heads(heads).line();
        for (Figure figure : figures) {
            html.open("tr").rowLink(visit.to("/figures", figure.id()), value(figure, visit));
            html.leaf("td", figure.asPrinted(), "data-label", heads[1]);
            html.leaf("td", desk.told(figure.origin(), visit), "data-label", heads[2]);
            html.leaf("td", released(figure, visit), "data-label", heads[3]);
            String note = desk.told(figure.note(), visit);
            html.leaf("td", note, "data-label", note.isBlank() ? null : heads[4]);
            html.close().line();
        }
        html.close("tbody", "table").line();
    }

    /** The value in base units as people write it, with its hedge. */
    static String value(Figure figure, Visit visit) {
        return hedge(figure.qualifier(), visit)
                + Numbers.print(figure.value(), figure.unit(), visit.lang());
    }

    static String released(Figure figure, Visit visit) {
        return figure.released().isKnown()
                ? DateWords.say(figure.released(), visit.lang())
                : visit.say("common.date-unknown");
    }

    private static String hedge(Qualifier qualifier, Visit visit) {
        switch (qualifier) {
            case MORE:
                return visit.say("figure-table.more-than");
            case ALMOST:
                return visit.say("figure-table.almost");
            case ABOUT:
                return visit.say("common.about");
            default:
                return "";
        }
    }
}
