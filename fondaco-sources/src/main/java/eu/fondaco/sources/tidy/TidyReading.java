// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.tidy;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.issue.DataIssue;
import java.util.List;
import java.util.Map;

/**
 * What a trade file says: its cells and what is wrong or odd with it. With an error among the
 * issues the cells are not to be loaded.
 *
 * @param areaNames names the file gives to area codes
 * @param productNames names the file gives to product codes
 */
public record TidyReading(
        List<Observation> observations,
        List<DataIssue> issues,
        Map<String, String> areaNames,
        Map<String, String> productNames) {

    public TidyReading {
        issues = List.copyOf(issues);
        areaNames = Map.copyOf(areaNames);
        productNames = Map.copyOf(productNames);
    }

    public boolean hasErrors() {
        return issues.stream().anyMatch(DataIssue::isError);
    }
}
