// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * The address that pages, files and feeds give of themselves, which others cite and embed: the one
 * that the observatory says, by whatever name a visitor came; that name where it says none.
 */
public final class PublicAddress {

    private static final String ATTRIBUTE = "fondaco.public-address";

    private PublicAddress() {}

    /**
     * Has all routes know it.
     *
     * @param said what the observatory says; empty for nothing
     */
    public static void register(RoutesConfig routes, String said) {
        routes.before(ctx -> ctx.attribute(ATTRIBUTE, said));
    }

    /** Scheme and name, without a slash at its end. */
    public static String of(Context ctx) {
        String said = ctx.attribute(ATTRIBUTE);
        return said == null || said.isEmpty() ? visited(ctx) : said;
    }

    /** By which a visitor came. */
    public static String visited(Context ctx) {
        return ctx.scheme() + "://" + ctx.host();
    }
}
