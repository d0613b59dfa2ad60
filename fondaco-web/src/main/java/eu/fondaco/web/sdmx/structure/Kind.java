// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The kinds of structural artefacts we publish, in the order in which SDMX-ML 2.1 wants them. */
public enum Kind {
    AGENCY_SCHEME(
            "agencyscheme",
            "base",
            "AgencyScheme",
            "Agency",
            "OrganisationSchemes",
            "agencySchemes",
            "agencies"),
    PROVIDER_SCHEME(
            "dataproviderscheme",
            "base",
            "DataProviderScheme",
            "DataProvider",
            "OrganisationSchemes",
            "dataProviderSchemes",
            "dataProviders"),
    DATAFLOW("dataflow", "datastructure", "Dataflow", "", "Dataflows", "dataflows", ""),
    METADATAFLOW(
            "metadataflow",
            "metadatastructure",
            "Metadataflow",
            "",
            "Metadataflows",
            "metadataflows",
            ""),
    CATEGORY_SCHEME(
            "categoryscheme",
            "categoryscheme",
            "CategoryScheme",
            "Category",
            "CategorySchemes",
            "categorySchemes",
            "categories"),
    CATEGORISATION(
            "categorisation",
            "categoryscheme",
            "Categorisation",
            "",
            "Categorisations",
            "categorisations",
            ""),
    CODELIST("codelist", "codelist", "Codelist", "Code", "Codelists", "codelists", "codes"),
    HIERARCHY(
            "hierarchicalcodelist",
            "codelist",
            "HierarchicalCodelist",
            "Hierarchy",
            "HierarchicalCodelists",
            "hierarchicalCodelists",
            "hierarchies"),
    CONCEPT_SCHEME(
            "conceptscheme",
            "conceptscheme",
            "ConceptScheme",
            "Concept",
            "Concepts",
            "conceptSchemes",
            "concepts"),
    METADATA_STRUCTURE(
            "metadatastructure",
            "metadatastructure",
            "MetadataStructure",
            "",
            "MetadataStructures",
            "metadataStructures",
            ""),
    DATA_STRUCTURE(
            "datastructure",
            "datastructure",
            "DataStructure",
            "",
            "DataStructures",
            "dataStructures",
            ""),
    CONSTRAINT(
            "contentconstraint",
            "registry",
            "ContentConstraint",
            "",
            "Constraints",
            "contentConstraints",
            ""),
    AGREEMENT(
            "provisionagreement",
            "registry",
            "ProvisionAgreement",
            "",
            "ProvisionAgreements",
            "provisionAgreements",
            "");

    private final String resource;
    private final String pack;
    private final String className;
    private final String itemClass;
    private final String xmlGroup;
    private final String json;
    private final String jsonItems;

    Kind(
            String resource,
            String pack,
            String className,
            String itemClass,
            String xmlGroup,
            String json,
            String jsonItems) {
        this.resource = resource;
        this.pack = pack;
        this.className = className;
        this.itemClass = itemClass;
        this.xmlGroup = xmlGroup;
        this.json = json;
        this.jsonItems = jsonItems;
    }

    /** Kinds the standard knows of which nothing is published here. */
    private static final Set<String> EMPTY =
            Set.of(
                    "dataconsumerscheme",
                    "organisationunitscheme",
                    "reportingtaxonomy",
                    "structureset",
                    "process",
                    "attachmentconstraint",
                    "metadataproviderscheme",
                    "metadataconstraint",
                    "metadataprovisionagreement",
                    "hierarchyassociation",
                    "valuelist",
                    "geographiccodelist",
                    "geogridcodelist",
                    "structuremap",
                    "representationmap",
                    "conceptschememap",
                    "categoryschememap",
                    "organisationschememap",
                    "reportingtaxonomymap",
                    "transformationscheme",
                    "rulesetscheme",
                    "userdefinedoperatorscheme",
                    "customtypescheme",
                    "namepersonalisationscheme",
                    "vtlmappingscheme",
                    "reportingtemplate");

    /** The kind that a web service calls so; the names of both generations are understood. */
    public static Optional<Kind> find(String resource) {
        String name =
                resource.matches("(data|allowed|actual)constraint")
                        ? "contentconstraint"
                        : resource.equals("hierarchy") ? "hierarchicalcodelist" : resource;
        return Arrays.stream(values()).filter(k -> k.resource.equals(name)).findFirst();
    }

    /** The kinds that a name stands for; none where nothing of that sort is published. */
    public static Optional<Set<Kind>> named(String resource) {
        return switch (resource) {
            case "structure", "*" -> Optional.of(EnumSet.allOf(Kind.class));
            case "organisationscheme" -> Optional.of(EnumSet.of(AGENCY_SCHEME, PROVIDER_SCHEME));
            default ->
                    EMPTY.contains(resource)
                            ? Optional.of(Set.of())
                            : find(resource).map(EnumSet::of);
        };
    }

    public String resource() {
        return resource;
    }

    /** The package in URNs. */
    public String pack() {
        return pack;
    }

    /** The class in URNs, which is also the name of the XML element. */
    public String className() {
        return className;
    }

    /** The class of its items; empty where it has none. */
    public String itemClass() {
        return itemClass;
    }

    /** The XML element that holds all of a kind. */
    public String xmlGroup() {
        return xmlGroup;
    }

    public String json() {
        return json;
    }

    /** The same in the second generation, which renamed two. */
    public String json2() {
        return this == CONSTRAINT ? "dataConstraints" : this == HIERARCHY ? "hierarchies" : json;
    }

    /** The class in URNs of the third generation, which renamed two. */
    public String className3() {
        return this == CONSTRAINT ? "DataConstraint" : this == HIERARCHY ? "Hierarchy" : className;
    }

    /** The XML element that holds all of a kind, in the third generation. */
    public String xmlGroup3() {
        return Character.toUpperCase(json2().charAt(0)) + json2().substring(1);
    }

    public String jsonItems() {
        return jsonItems;
    }
}
