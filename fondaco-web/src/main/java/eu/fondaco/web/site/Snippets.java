// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.flow.Dataset;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lines to copy that read a dataset with other people's tools. A test runs each whose tool can be
 * had.
 */
public final class Snippets {

    private final Served flow;
    private final String host;
    private final String reporter;

    /**
     * Lines for a dataset.
     *
     * @param host scheme and host of the site
     * @param home the observed area, which is read where the dataset has it
     */
    public Snippets(Served flow, String host, String home) {
        this.flow = flow;
        this.host = host;
        Dataset dataset = flow.dataset();
        this.reporter =
                dataset.reporters().contains(home)
                        ? home
                        : dataset.reporters().isEmpty()
                                ? ""
                                : new TreeSet<>(dataset.reporters()).first();
    }

    private String file(String extension) {
        return host
                + "/data/"
                + URLEncoder.encode(flow.dataset().id(), StandardCharsets.UTF_8)
                + "."
                + extension
                + "?reporter="
                + URLEncoder.encode(reporter, StandardCharsets.UTF_8);
    }

    private String data() {
        return host
                + "/sdmx/v1/data/"
                + flow.flow().ref().id()
                + "/."
                + flow.books().get("REF_AREA").id(reporter)
                + "...";
    }

    /** By the name of the tool. */
    public Map<String, String> byTool() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("R", r());
        all.put(
                "Python",
                """
                import pandas
                data = pandas.read_csv("%s", dtype={"period": str})
                print(data.head())
                """
                        .formatted(file("csv")));
        all.put("Java", java());
        all.put("Excel", file("xlsx") + "\n");
        all.put(
                "curl",
                """
                curl -sS --compressed "%s" -H "Accept: application/vnd.sdmx.data+csv;version=1.0.0"
                """
                        .formatted(data()));
        return all;
    }

    private String r() {
        String agency = flow.flow().ref().agency();
        return """
        library(rsdmx)
        base <- "%s/sdmx/v1"
        addSDMXServiceProvider(SDMXServiceProvider(agencyId = "%s", name = "%s",
          builder = SDMXREST21RequestBuilder(regUrl = base, repoUrl = base, compliant = TRUE)))
        data <- as.data.frame(readSDMX(providerId = "%s", resource = "data", flowRef = "%s",
          key = ".%s...", key.mode = "SDMX", dsd = TRUE), labels = TRUE)
        head(data)
        """
                .formatted(
                        host,
                        agency,
                        agency,
                        agency,
                        flow.flow().ref().id(),
                        flow.books().get("REF_AREA").id(reporter));
    }

    private String java() {
        return """
        import java.net.URI;
        import java.net.http.*;

        class Read {
          public static void main(String[] arguments) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create("%s"))
                .header("Accept", "application/vnd.sdmx.data+csv;version=1.0.0").build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines()).body()
                .limit(5).forEach(System.out::println);
          }
        }
        """
                .formatted(data());
    }
}
