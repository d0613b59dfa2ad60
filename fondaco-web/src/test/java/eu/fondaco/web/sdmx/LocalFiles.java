// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Finds schemas by their file names in a folder, wherever they say they are. */
final class LocalFiles implements LSResourceResolver {

    private final Path folder;
    private final DOMImplementationLS dom;

    LocalFiles(Path folder) throws ReflectiveOperationException {
        this.folder = folder;
        this.dom =
                (DOMImplementationLS)
                        DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    }

    @Override
    public LSInput resolveResource(
            String type, String namespace, String publicId, String systemId, String base) {
        if (systemId == null) {
            return null;
        }
        String name = systemId.substring(systemId.lastIndexOf('/') + 1);
        LSInput input = dom.createLSInput();
        input.setSystemId(folder.resolve(name).toUri().toString());
        input.setPublicId(publicId);
        try {
            InputStream bytes = new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name)));
            input.setByteStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return input;
    }
}
