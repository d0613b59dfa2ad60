// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.MapRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SDMX-ML 2.1 data, generic and structure-specific, as series or flat. Elements are known by their
 * local names, whatever their prefix. A footer that says the answer is elsewhere, or an error
 * message, becomes an issue. No entity or document type is ever resolved.
 */
public final class SdmxMlShape implements Shape {

    /** Attributes of the XML elements themselves. */
    private static final List<String> NOT_FIELDS =
            List.of("action", "structureRef", "dataScope", "setID");

    @Override
    public String name() {
        return "SDMX-ML";
    }

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("<") && head.contains("sdmx.org/resources/sdmxml");
    }

    @Override
    public void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
            throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Message message = new Message(name, sink, issues);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext() && message.goesOn) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    message.start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    message.end(xml.getLocalName());
                }
            }
            message.finish();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            issues.accept(
                    DataIssue.error(
                            "xml-broken",
                            name,
                            line,
                            "",
                            Speech.both("issue.isnt-whole-xml", firstLine(e.getMessage())),
                            Speech.both("remedy.fetch-it-again-the-download")));
        }
    }

    private static String firstLine(String text) {
        return text.lines().reduce((a, b) -> b).orElse(text);
    }

    /** What has been met of a message so far. */
    private final class Message {
        private final String name;
        private final RowSink sink;
        private final Consumer<DataIssue> issues;
        private final Map<String, String> series = new LinkedHashMap<>();
        private Map<String, String> observation = new LinkedHashMap<>();
        private Map<String, String> values = series;
        private final Map<String, String> dataset = new LinkedHashMap<>();
        private String id = "";
        private String atObservation = "TIME_PERIOD";
        private boolean inHeader;
        private boolean inStructure;
        private boolean wasData;
        private boolean announced;
        private boolean reported;
        private boolean goesOn = true;
        private int line;

        private Message(String name, RowSink sink, Consumer<DataIssue> issues) {
            this.name = name;
            this.sink = sink;
            this.issues = issues;
        }

        void start(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "Header" -> inHeader = true;
                case "Structure" -> {
                    inStructure = inHeader;
                    String dimension = xml.getAttributeValue(null, "dimensionAtObservation");
                    atObservation = inHeader && dimension != null ? dimension : atObservation;
                }
                case "Ref" -> {
                    if (inStructure && id.isEmpty()) {
                        id = reference(xml);
                    }
                }
                case "URN" -> {
                    if (inStructure && id.isEmpty()) {
                        id = xml.getElementText().replaceFirst(".*=", "").strip();
                    }
                }
                case "DataSet" -> {
                    wasData = true;
                    attributes(xml, dataset);
                }
                case "Message", "ErrorMessage" -> refuse(xml.getAttributeValue(null, "code"), xml);
                default -> startOfData(xml);
            }
        }

        /** An element below the dataset: series, observations and what they carry. */
        private void startOfData(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "Series" -> {
                    series.clear();
                    attributes(xml, series);
                }
                case "SeriesKey" -> values = series;
                case "ObsKey" -> values = observation;
                case "Obs" -> {
                    line = xml.getLocation().getLineNumber();
                    observation = new LinkedHashMap<>(dataset);
                    observation.putAll(series);
                    attributes(xml, observation);
                }
                case "ObsDimension" -> {
                    String dimension = xml.getAttributeValue(null, "id");
                    observation.put(
                            dimension == null ? atObservation : dimension,
                            xml.getAttributeValue(null, "value"));
                }
                case "ObsValue" ->
                        observation.put("OBS_VALUE", xml.getAttributeValue(null, "value"));
                case "Attributes" -> values = observation.isEmpty() ? series : observation;
                case "Value" -> {
                    String key = xml.getAttributeValue(null, "id");
                    if (key != null) {
                        values.put(key, xml.getAttributeValue(null, "value"));
                    }
                }
                default -> {
                    // other elements carry nothing that is read here
                }
            }
        }

        private void attributes(XMLStreamReader xml, Map<String, String> into) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String namespace = xml.getAttributeNamespace(i);
                if (namespace == null || namespace.isEmpty()) {
                    into.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
            }
        }

        private String reference(XMLStreamReader xml) {
            String agency = xml.getAttributeValue(null, "agencyID");
            String version = xml.getAttributeValue(null, "version");
            return (agency == null ? "" : agency + ":")
                    + xml.getAttributeValue(null, "id")
                    + (version == null ? "" : "(" + version + ")");
        }

        void end(String element) {
            switch (element) {
                case "Header" -> inHeader = false;
                case "Structure" -> inStructure = false;
                case "SeriesKey" -> observation.clear();
                case "ObsKey" -> values = observation;
                case "Series" -> series.clear();
                case "Obs" -> row();
                default -> {
                    // nothing ends here
                }
            }
        }

        private void row() {
            NOT_FIELDS.forEach(observation::remove);
            if (!announced) {
                announced = true;
                goesOn =
                        sink.structure(
                                new Structure(
                                        SdmxMlShape.this.name(),
                                        id,
                                        List.copyOf(observation.keySet())));
            }
            if (goesOn) {
                sink.row(new MapRow(observation, line));
            }
            observation = new LinkedHashMap<>();
            values = series;
        }

        private void refuse(String code, XMLStreamReader xml) throws XMLStreamException {
            if (code == null) {
                return;
            }
            StringBuilder text = new StringBuilder();
            int depth = 1;
            while (depth > 0 && xml.hasNext()) {
                int event = xml.next();
                depth +=
                        event == XMLStreamConstants.START_ELEMENT
                                ? 1
                                : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.CHARACTERS && text.length() < 200) {
                    text.append(xml.getText().strip()).append(' ');
                }
            }
            reported = true;
            issues.accept(
                    DataIssue.error(
                            "answer-is-a-message",
                            name,
                            0,
                            "",
                            Speech.both(
                                    "issue.holds-a-message-of-the", code, text.toString().strip()),
                            Speech.both(
                                    code.equals("413")
                                            ? "remedy.fetch-the-file-it-names"
                                            : "remedy.mend-the-request")));
        }

        void finish() {
            if (!announced && !reported) {
                issues.accept(
                        DataIssue.error(
                                "no-rows",
                                name,
                                0,
                                "",
                                Speech.both(
                                        wasData
                                                ? "issue.has-no-observations"
                                                : "issue.holds-structures-or-metadata-not"),
                                Speech.both("remedy.load-a-data-message")));
            }
        }
    }
}
