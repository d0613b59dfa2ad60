// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.RemarkNote;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Some;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.list.CodesOfData;
import eu.fondaco.observatory.list.CodesOfData.Entry;
import eu.fondaco.observatory.list.LentLists;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** By dataset, what is known of each code. */
    private final Map<String, Map<String, Entry>> areas = new TreeMap<>();

    private final Map<String, Map<String, Entry>> products = new TreeMap<>();

    UnknownCodes(Observatory observatory) {
        this.observatory = observatory;
    }

    /** Takes codes that a list defines which is loaded together with the cells. */
    void listAreas(Set<String> codes) {
        listedAreas.addAll(codes);
    }

    /** Whether a list that is loaded together with the cells defines the code of an area. */
    boolean isListed(String code) {
        return listedAreas.contains(code);
    }

    void listProducts(Set<String> codes) {
        listedProducts.addAll(codes);
    }

    /** Takes names that the cells' files give to their codes. */
    void name(Map<String, String> ofAreas, Map<String, String> ofProducts) {
        areaNames.putAll(ofAreas);
        productNames.putAll(ofProducts);
    }

    /** Finds those of a dataset, and remarks on those that no shipped list names either. */
    void find(String dataset, Parcel parcel, Consumer<DataIssue> issues) {
        Set<String> codes = parcel.areas();
        codes.removeIf(
                c -> listedAreas.contains(c) || observatory.catalog().areas().find(c).isPresent());
        Map<String, Entry> named = codes.isEmpty() ? Map.of() : shippedAreas(codes);
        take("area", dataset, codes, named, areaNames, areas, issues);
        codes = parcel.products();
        codes.removeIf(
                c ->
                        listedProducts.contains(c)
                                || observatory.catalog().products().find(c).isPresent());
        named = codes.isEmpty() ? Map.of() : shippedProducts();
        take("product", dataset, codes, named, productNames, products, issues);
    }

    private Map<String, Entry> shippedAreas(Set<String> codes) {
        Map<String, Entry> shipped = new HashMap<>();
        LentLists.areas(observatory.catalog().home(), codes)
                .forEach(a -> shipped.put(a.code(), new Entry(a.name(), a.parent())));
        return shipped;
    }

    private static Map<String, Entry> shippedProducts() {
        Map<String, Entry> shipped = new HashMap<>();
        LentLists.namedProducts()
                .forEach((code, p) -> shipped.put(code, new Entry(p.name(), p.parent())));
        return shipped;
    }

    private static void take(
            String kind,
            String dataset,
            Set<String> codes,
            Map<String, Entry> shipped,
            Map<String, String> names,
            Map<String, Map<String, Entry>> into,
            Consumer<DataIssue> issues) {
        Map<String, Entry> entries = new TreeMap<>();
        Map<String, String> unnamed = new TreeMap<>();
        for (String code : codes) {
            Entry entry = shipped.get(code);
            if (entry == null) {
                unnamed.put(code, names.getOrDefault(code, code));
                entry = new Entry(Label.of(unnamed.get(code)), "");
            }
            entries.put(code, entry);
        }
        if (!entries.isEmpty()) {
            into.put(dataset, entries);
        }
        if (!unnamed.isEmpty()) {
            remark(kind, dataset, unnamed, issues);
        }
    }

    private static void remark(
            String kind, String dataset, Map<String, String> named, Consumer<DataIssue> issues) {
        List<String> each =
                named.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey().equals(e.getValue())
                                                ? e.getKey()
                                                : e.getKey() + " " + e.getValue())
                        .toList();
        boolean area = kind.equals("area");
        RemarkNote words = area ? RemarkNote.AREAS_OF_DATA : RemarkNote.PRODUCTS_OF_DATA;
        RemarkNote remedy =
                area ? RemarkNote.AREAS_OF_DATA_REMEDY : RemarkNote.PRODUCTS_OF_DATA_REMEDY;
        issues.accept(
                DataIssue.warning(
                        "unknown-" + kind,
                        "",
                        0,
                        "",
                        words.note(named.size(), Some.of(each, SHOWN)),
                        remedy.note(dataset)));
    }

    /** Puts them into lists of the observatory. */
    void writeInto(FolderChange change) throws IOException {
        for (Map.Entry<String, Map<String, Entry>> e : areas.entrySet()) {
            CodesOfData.add(change, "areas", e.getKey(), e.getValue());
        }
        for (Map.Entry<String, Map<String, Entry>> e : products.entrySet()) {
            CodesOfData.add(change, "products", e.getKey(), e.getValue());
        }
    }
}
