// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.search.Entry;
import eu.fondaco.web.search.SearchIndex;
import eu.fondaco.web.site.Findable;
import eu.fondaco.web.site.Visit;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code search}: names of areas, products, measures, agreements, figures, in both languages. */
final class SearchTool {

    private final SearchIndex index;
    private final Fitting.ToJson json;

    SearchTool(Holdings holdings, Fitting.ToJson json) {
        this.index = new SearchIndex(Findable.in(holdings));
        this.json = json;
    }

    ReadTool tool() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("words", ReadTool.string("Words or codes, in English or Italian"));
        properties.put("lang", ReadTool.lang());
        properties.put("limit", ReadTool.count(30, "Entries to give, 10 unless said"));
        return new ReadTool(
                "search",
                "Search names",
                "Finds areas, products, measures, agreements, treaties, figures and briefs by name"
                        + " or code, typos allowed. Use it to learn the codes and names that"
                        + " questions may use. It gives no numbers: use ask.",
                properties,
                List.of("words"),
                this::answer);
    }

    private Map<String, Object> answer(Arguments arguments) throws IOException {
        Lang lang = arguments.lang();
        String words = arguments.required("words", 300);
        List<Map<String, Object>> found =
                index.find(words, arguments.number("limit", 10, 30)).stream()
                        .map(entry -> entry(entry, lang, arguments.site()))
                        .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("words", words);
        answer.put("found", found);
        return Fitting.fit(answer, "found", json);
    }

    private static Map<String, Object> entry(Entry entry, Lang lang, String site) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", entry.name().in(lang));
        said.put("kind", entry.kind().en());
        String page = entry.page();
        said.put(
                "id",
                java.net.URLDecoder.decode(
                        page.substring(page.lastIndexOf('/') + 1),
                        java.nio.charset.StandardCharsets.UTF_8));
        said.put("address", site + Visit.address(lang, page));
        return said;
    }
}
