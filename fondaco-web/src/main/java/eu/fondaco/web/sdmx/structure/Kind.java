// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of structural artefacts we publish, in the order in which SDMX-ML 2.1 wants them. */
public enum Kind {
  AGENCY_SCHEME("agencyscheme", "base", "AgencyScheme", "Agency", "OrganisationSchemes", "agencySchemes", "agencies"),
  PROVIDER_SCHEME("dataproviderscheme", "base", "DataProviderScheme", "DataProvider", "OrganisationSchemes",
      "dataProviderSchemes", "dataProviders"),
  DATAFLOW("dataflow", "datastructure", "Dataflow", "", "Dataflows", "dataflows", ""),
  CATEGORY_SCHEME("categoryscheme", "categoryscheme", "CategoryScheme", "Category", "CategorySchemes",
      "categorySchemes", "categories"),
  CATEGORISATION("categorisation", "categoryscheme", "Categorisation", "", "Categorisations",
      "categorisations", ""),
  CODELIST("codelist", "codelist", "Codelist", "Code", "Codelists", "codelists", "codes"),
  CONCEPT_SCHEME("conceptscheme", "conceptscheme", "ConceptScheme", "Concept", "Concepts", "conceptSchemes",
      "concepts"),
  DATA_STRUCTURE("datastructure", "datastructure", "DataStructure", "", "DataStructures", "dataStructures", ""),
  CONSTRAINT("contentconstraint", "registry", "ContentConstraint", "", "Constraints", "contentConstraints", ""),
  AGREEMENT("provisionagreement", "registry", "ProvisionAgreement", "", "ProvisionAgreements",
      "provisionAgreements", "");

  private final String resource;
  private final String pack;
  private final String className;
  private final String itemClass;
  private final String xmlGroup;
  private final String json;
  private final String jsonItems;

  Kind(String resource, String pack, String className, String itemClass, String xmlGroup, String json,
      String jsonItems) {
    this.resource = resource;
    this.pack = pack;
    this.className = className;
    this.itemClass = itemClass;
    this.xmlGroup = xmlGroup;
    this.json = json;
    this.jsonItems = jsonItems;
  }

  /** The kind that a web service calls so; the names of both generations are understood. */
  public static Optional<Kind> find(String resource) {
    String name = resource.equals("dataconstraint") ? "contentconstraint" : resource;
    return Arrays.stream(values()).filter(k -> k.resource.equals(name)).findFirst();
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

  public String jsonItems() {
    return jsonItems;
  }
}
