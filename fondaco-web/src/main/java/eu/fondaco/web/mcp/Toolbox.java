// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.web.Checks;
import eu.fondaco.web.Holdings;
import java.util.List;
import java.util.function.Consumer;

/** The tools of an observatory, whatever they are called through. */
final class Toolbox {

    private final List<ReadTool> tools;

    /**
     * All tools.
     *
     * @param checkLimit counts a check by a visitor, refusing too many
     */
    Toolbox(Holdings holdings, Checks checks, Consumer<String> checkLimit, Fitting.ToJson json) {
        Asking asking = new Asking(holdings);
        Cards cards = new Cards(holdings);
        CompareTools comparing = new CompareTools(holdings, asking, cards, json);
        tools =
                List.of(
                        new SearchTool(holdings, json).tool(),
                        new AskTool(holdings, asking, cards, json).tool(),
                        new CheckTool(checks, checkLimit, cards, json).tool(),
                        comparing.whyDiffers(),
                        comparing.compare(),
                        new RelationTool(holdings, asking, cards, json).tool(),
                        new NewsTool(holdings, cards, json).tool());
    }

    List<ReadTool> tools() {
        return tools;
    }
}
