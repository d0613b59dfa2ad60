// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import io.javalin.http.Context;
import java.util.List;

/** Refuses addresses that can't be read, before any route reads them. */
final class Wellformed {

    private Wellformed() {}

    /**
     * Looks at the query of a request. A page can't be made for one that can't be read, so the
     * answer is a line in either language.
     */
    static void check(Context ctx) {
        String query = ctx.queryString();
        int at = query == null ? -1 : broken(query);
        if (at < 0) {
            return;
        }
        String what = query.substring(at, Math.min(query.length(), at + 3));
        String english =
                "The address has '"
                        + what
                        + "', which is no encoded character; a percent sign itself is written %25.";
        if (Respond.isApi(ctx)) {
            Respond.problem(ctx, 400, "bad-address", english, List.of());
        } else {
            ctx.status(400);
            Respond.once(
                    ctx,
                    "text/plain; charset=utf-8",
                    english
                            + "\nL'indirizzo contiene '"
                            + what
                            + "', che non è un carattere codificato; il segno di percento si"
                            + " scrive %25.\n");
        }
        ctx.skipRemainingHandlers();
    }

    /** Where the first percent sign without two hexadecimal digits is; -1 where there is none. */
    static int broken(String query) {
        for (int at = query.indexOf('%'); at >= 0; at = query.indexOf('%', at + 1)) {
            if (at + 2 >= query.length()
                    || Character.digit(query.charAt(at + 1), 16) < 0
                    || Character.digit(query.charAt(at + 2), 16) < 0) {
                return at;
            }
        }
        return -1;
    }
}
