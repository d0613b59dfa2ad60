// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.report.PublicVerdict;
import eu.fondaco.web.BriefText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What others said of a relation: published figures, those that disagree side by side, briefs. */
final class RelationSaid {

    /** So few figures are shown at once; more are folded. */
    private static final int FEW = 8;

    private final Desk desk;
    private final CheckedBriefs briefs;

    RelationSaid(Desk desk, CheckedBriefs briefs) {
        this.desk = desk;
        this.briefs = briefs;
    }

    void write(Html html, Visit visit, RelationView view) {
        figures(html, visit, view.figures());
        statements(html, visit, view);
    }

    private void figures(Html html, Visit visit, List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        List<Figure> disputed = new ArrayList<>();
        Html conflicts = new Html();
        for (List<Figure> same : Disagreements.of(desk.catalog()).values()) {
            if (figures.contains(same.get(0))) {
                disputed.addAll(same);
                conflicts.leaf("h3", visit.say("relation-said.sources-disagree"));
                new FigureTable(desk, visit)
                        .writeSame(conflicts, same, desk.say(same.get(0).question(), visit));
            }
        }
        List<Figure> rest = figures.stream().filter(f -> !disputed.contains(f)).toList();
        boolean folded = disputed.isEmpty() && rest.size() > FEW;
        html.open("section", "id", "figures", "class", folded ? "noprint" : null)
                .leaf("h2", visit.say("relation-said.published-figures"))
                .add(conflicts);
        if (!rest.isEmpty()) {
            html.open("details", "class", "long", "open", rest.size() <= FEW ? "open" : null)
                    .leaf("summary", visit.say("common.figures-2", rest.size()));
            new FigureTable(desk, visit)
                    .write(html, rest, visit.say("relation-said.who-said-what-when"));
            html.close();
        }
        html.close().line();
    }

    private void statements(Html html, Visit visit, RelationView view) {
        Html list = new Html();
        List<BriefText> own =
                briefs.list().stream()
                        .filter(b -> b.lang().equals(Tongue.of(visit.lang())))
                        .toList();
        for (BriefText brief : own.isEmpty() ? briefs.list() : own) {
            Optional<CheckedBrief> known = briefs.known(brief);
            if (known.isEmpty()) {
                list.open("li").text(visit.say("briefs.being-checked") + " ");
                list.link(visit.to("/briefs", brief.id()), brief.title()).close();
                continue;
            }
            of(list, visit, view, brief, known.get());
        }
        if (!list.toString().isEmpty()) {
            html.open("section").leaf("h2", visit.say("relation-said.what-briefs-said-and-how-it"));
            html.open("ul", "class", "plain").add(list).close("ul", "section").line();
        }
    }

    /** What a brief said of the relation. */
    private static void of(
            Html list, Visit visit, RelationView view, BriefText brief, CheckedBrief checked) {
        int number = 0;
        for (Checked statement : checked.statements()) {
            number++;
            if (concerns(statement.claim(), view)) {
                list.open("li")
                        .leaf("strong", PublicVerdict.of(statement).words().in(visit.lang()));
                list.text(" ")
                        .leaf("q", statement.claim().quote(), "lang", brief.lang().tag())
                        .text(" ");
                list.link(visit.to("/briefs", brief.id()) + "#s" + number, brief.title()).close();
            }
        }
    }

    private static boolean concerns(Claim claim, RelationView view) {
        return claim.fact() != null && view.concerns(claim.fact().areas())
                || claim.best()
                        .map(Reading::question)
                        .map(q -> view.concerns(q.partner().list()))
                        .orElse(false);
    }
}
