// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.list.CodesOfData;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Codes of areas and products in loaded cells that no list of the observatory defines. */
final class UnknownCodes {

    /** So many of them are named. */
    private static final int SHOWN = 8;

    private final Observatory observatory;
    private final Set<String> listedAreas = new HashSet<>();
    private final Set<String> listedProducts = new HashSet<>();
    private final Map<String, String> areaNames = new TreeMap<>();
    private final Map<String, String> productNames = new TreeMap<>();

    /** By dataset, names by code. */
    private final Map<String, Map<String, String>> areas = new TreeMap<>();

    private final Map<String, Map<String, String>> products = new TreeMap<>();

    UnknownCodes(Observatory observatory) {
        this.observatory = observatory;
    }

    /** Takes codes that a list defines which is loaded together with the cells. */
    void listAreas(Set<String> codes) {
        listedAreas.addAll(codes);
    }

    void listProducts(Set<String> codes) {
        listedProducts.addAll(codes);
    }

    /** Takes names that the cells' files give to their codes. */
    void name(Map<String, String> ofAreas, Map<String, String> ofProducts) {
        areaNames.putAll(ofAreas);
        productNames.putAll(ofProducts);
    }

    /** Finds those of a dataset, and remarks on them. */
    void find(String dataset, Parcel parcel, Consumer<DataIssue> issues) {
        Set<String> codes = parcel.areas();
        codes.removeIf(
                c -> listedAreas.contains(c) || observatory.catalog().areas().find(c).isPresent());
        remark("area", dataset, codes, areaNames, areas, issues);
        codes = parcel.products();
        codes.removeIf(
                c ->
                        listedProducts.contains(c)
                                || observatory.catalog().products().find(c).isPresent());
        remark("product", dataset, codes, productNames, products, issues);
    }

    private static void remark(
            String kind,
            String dataset,
            Set<String> codes,
            Map<String, String> names,
            Map<String, Map<String, String>> into,
            Consumer<DataIssue> issues) {
        if (codes.isEmpty()) {
            return;
        }
        Map<String, String> named = new TreeMap<>();
        codes.forEach(code -> named.put(code, names.getOrDefault(code, code)));
        into.put(dataset, named);
        String some =
                String.join(
                        ", ",
                        named.entrySet().stream()
                                .limit(SHOWN)
                                .map(
                                        e ->
                                                e.getKey().equals(e.getValue())
                                                        ? e.getKey()
                                                        : e.getKey() + " " + e.getValue())
                                .toList());
        issues.accept(
                DataIssue.warning(
                        "unknown-" + kind,
                        "",
                        0,
                        "",
                        codes.size()
                                + " "
                                + kind
                                + " code"
                                + (codes.size() == 1 ? "" : "s")
                                + " that no list here defines: "
                                + some
                                + (codes.size() > SHOWN ? " …" : ""),
                        "they are put into "
                                + kind
                                + "s/from-"
                                + dataset
                                + ".csv; complete names, kinds and parents"
                                + " there, or load a "
                                + kind
                                + "s.csv"));
    }

    /** Puts them into lists of the observatory. */
    void writeInto(FolderChange change) throws IOException {
        for (Map.Entry<String, Map<String, String>> e : areas.entrySet()) {
            CodesOfData.add(change, "areas", e.getKey(), e.getValue());
        }
        for (Map.Entry<String, Map<String, String>> e : products.entrySet()) {
            CodesOfData.add(change, "products", e.getKey(), e.getValue());
        }
    }
}
