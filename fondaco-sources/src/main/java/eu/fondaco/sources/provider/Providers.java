// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.provider.comext.ComextService;
import eu.fondaco.sources.provider.comtrade.ComtradeService;
import eu.fondaco.sources.provider.ecb.Ecb;
import eu.fondaco.sources.provider.eurostat.Eurostat;
import eu.fondaco.sources.provider.hmrc.Hmrc;
import eu.fondaco.sources.provider.istat.Istat;
import eu.fondaco.sources.provider.istathub.IstatHub;
import eu.fondaco.sources.provider.worldbank.WorldBank;
import eu.fondaco.sources.pull.Provider;
import java.util.List;
import java.util.Optional;

/** The providers that can be pulled from. */
public final class Providers {

    private static final List<Provider> ALL =
            List.of(
                    new Istat(),
                    new IstatHub(),
                    new Eurostat(),
                    new ComextService(),
                    new Ecb(),
                    new ComtradeService(),
                    new WorldBank(),
                    new Hmrc());

    private Providers() {}

    public static List<Provider> list() {
        return ALL;
    }

    /** The provider of that id. */
    public static Optional<Provider> find(String id) {
        return ALL.stream().filter(p -> p.declaration().id().equals(id)).findFirst();
    }
}
