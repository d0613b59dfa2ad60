// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.sheet.ActsIntake;
import eu.fondaco.web.sheet.ActsIntake.Said;
import eu.fondaco.web.sheet.ActsIntake.Understood;
import eu.fondaco.web.sheet.PendingSheets;
import eu.fondaco.web.sheet.SheetIntake.SaidWrongException;
import eu.fondaco.web.site.ActsPages;
import eu.fondaco.web.site.Page;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of agreements that are sent: shown as the acts that would come of their columns. */
final class ActsRoutes extends IntakeRoutes<Said> {

    private final ActsIntake intake;

    ActsRoutes(Desk desk, PendingSheets pending, ActsIntake intake) {
        super(
                desk,
                new Door(
                        ActsPages.FOLDER,
                        pending,
                        ActsPages::empty,
                        ActsPages.NO_FILE,
                        ActsPages.FORGOTTEN,
                        ActsPages.DISCARDED));
        this.intake = intake;
    }

    @Override
    Said said(Context ctx) {
        Map<String, String> columns = new HashMap<>();
        for (String field : intake.fields().keySet()) {
            String column = ctx.formParam(ActsPages.COLUMN + field);
            if (column != null) {
                columns.put(field, column);
            }
        }
        Map<String, String> kinds = new HashMap<>();
        List<String> words = ctx.formParams(ActsPages.KIND_WORDS);
        List<String> codes = ctx.formParams(ActsPages.KIND_CODES);
        for (int i = 0; i < Math.min(words.size(), codes.size()); i++) {
            if (intake.kinds().containsKey(codes.get(i))) {
                kinds.put(words.get(i), codes.get(i));
            }
        }
        String order = field(ctx, "order");
        return new Said(columns, ActsPages.ORDERS.contains(order) ? order : "", kinds);
    }

    @Override
    Page shown(Form<Said> form) throws IOException {
        try {
            return page(form, alone(() -> understood(form)), List.of());
        } catch (SaidWrongException e) {
            return refused(form, e.problems());
        }
    }

    @Override
    Page taken(Form<Said> form) throws IOException {
        try {
            List<Label> done = new ArrayList<>();
            Understood of =
                    alone(
                            () -> {
                                Understood now = understood(form);
                                if (now.problems().isEmpty()
                                        && now.seen().equals(form.field("seen"))) {
                                    done.addAll(now.take());
                                }
                                return now;
                            });
            if (done.isEmpty()) { // what was agreed to isn't what would be taken
                return page(form, of, List.of(ActsPages.LOOK_AGAIN));
            }
            forget(form);
            return ActsPages.taken(form.visit(), done);
        } catch (SaidWrongException e) { // it is no table of acts at all
            return refused(form, e.problems());
        }
    }

    private Understood understood(Form<Said> form) throws IOException {
        return inTime(() -> intake.understand(form.held().name(), form.held().file(), form.said()));
    }

    private Page page(Form<Said> form, Understood of, List<Label> troubles) {
        return ActsPages.understood(
                form.visit(),
                form.editor(),
                form.held(),
                of,
                intake.fields(),
                intake.kinds(),
                troubles);
    }
}
