// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.sheet.PendingSheets;
import eu.fondaco.web.sheet.SheetIntake;
import eu.fondaco.web.sheet.SheetIntake.SaidWrongException;
import eu.fondaco.web.sheet.SheetIntake.Understood;
import eu.fondaco.web.site.Page;
import eu.fondaco.web.site.SheetPages;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Office sheets that are sent: shown with the cells and the dataset that would come of them. */
final class SheetRoutes extends IntakeRoutes<Map<String, String>> {

    private final SheetIntake intake;

    SheetRoutes(Desk desk, PendingSheets pending, SheetIntake intake) {
        super(
                desk,
                new Door(
                        SheetPages.FOLDER,
                        pending,
                        SheetPages::empty,
                        SheetPages.NO_FILE,
                        SheetPages.FORGOTTEN,
                        SheetPages.DISCARDED));
        this.intake = intake;
    }

    @Override
    Map<String, String> said(Context ctx) {
        Map<String, String> said = new HashMap<>();
        for (SheetIntake.Asked one : intake.asked()) {
            said.put(one.key(), field(ctx, "say." + one.key()));
        }
        return said;
    }

    @Override
    Page shown(Form<Map<String, String>> form) throws IOException {
        try {
            Optional<Understood> understood = alone(() -> understood(form));
            return understood.isEmpty()
                    ? refused(form, List.of(SheetPages.NO_TABLE))
                    : page(form, understood.get(), List.of());
        } catch (SaidWrongException e) {
            return again(form, e);
        }
    }

    @Override
    Page taken(Form<Map<String, String>> form) throws IOException {
        try {
            Understood[] shown = new Understood[1];
            List<Label> done =
                    alone(
                            () -> {
                                shown[0] = understood(form).orElseThrow();
                                return isAgreedTo(shown[0], form)
                                        ? shown[0].load(provenance(form))
                                        : null;
                            });
            if (done == null) {
                return page(form, shown[0], List.of(SheetPages.LOOK_AGAIN));
            }
            forget(form);
            return SheetPages.loaded(form.visit(), shown[0].dataset(), done);
        } catch (SaidWrongException e) {
            return again(form, e);
        }
    }

    private static boolean isAgreedTo(Understood of, Form<?> form) {
        return of.isSound() && form.field("seen").equals(SheetPages.seen(of));
    }

    private Optional<Understood> understood(Form<Map<String, String>> form) throws IOException {
        return inTime(() -> intake.understand(form.held().name(), form.held().file(), form.said()));
    }

    private Page page(Form<Map<String, String>> form, Understood of, List<Label> troubles) {
        return SheetPages.understood(
                form.visit(),
                form.editor(),
                form.held(),
                of,
                intake.asked(),
                troubles,
                provenance(form));
    }

    private Page again(Form<Map<String, String>> form, SaidWrongException e) {
        return SheetPages.again(
                form.visit(),
                form.editor(),
                form.held(),
                intake.asked(),
                form.said(),
                e.problems());
    }

    private static SheetIntake.Provenance provenance(Form<?> form) {
        return new SheetIntake.Provenance(
                form.field("producer"), form.field("release"), form.field("licence"));
    }
}
