// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.mail;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.documents.speech.Speech;
import eu.fondaco.documents.transcript.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Mails as files (RFC 5322): the subject as heading and the text of the first readable part, HTML
 * before plain text. Attachments aren't opened: they are files of their own.
 */
public final class Mail {

    private static final int LONGEST = DocumentReader.MAX_CHARS / 4;

    private String subject = "";
    private LocalDate day;
    private String plain;
    private String html;

    private Mail() {}

    /**
     * The text of a mail.
     *
     * @throws TextRefusedException when it is damaged or holds no text
     */
    public static Document read(byte[] bytes) throws IOException {
        Mail mail = new Mail();
        try {
            mail.parse(bytes);
        } catch (MimeException e) {
            throw Xml.broken();
        }
        Document document = mail.document();
        return mail.day == null ? document : document.on(mail.day);
    }

    private void parse(byte[] bytes) throws MimeException, IOException {
        MimeConfig config =
                new MimeConfig.Builder()
                        .setMaxLineLen(1_000_000)
                        .setMaxHeaderLen(100_000)
                        .setMaxHeaderCount(2_000)
                        .build();
        MimeTokenStream tokens = new MimeTokenStream(config);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes));
        tokens.setRecursionMode(RecursionMode.M_RECURSE);
        boolean attached = false;
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM;
                state = tokens.next()) {
            if (state == EntityState.T_START_HEADER) {
                attached = false;
            } else if (state == EntityState.T_FIELD) {
                String name = tokens.getField().getName();
                String body = tokens.getField().getBody().strip();
                if (name.equalsIgnoreCase("Subject") && subject.isEmpty()) {
                    subject = DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT);
                } else if (name.equalsIgnoreCase("Date") && day == null) {
                    day = day(body);
                }
                attached |=
                        name.equalsIgnoreCase("Content-Disposition")
                                && body.toLowerCase(java.util.Locale.ROOT).startsWith("attach");
            } else if (state == EntityState.T_BODY && !attached) {
                body(tokens);
            }
        }
    }

    /** The day on which a mail was sent, where its sender was; null where it isn't told as one. */
    private static LocalDate day(String field) {
        String plain = field.replaceAll("\\([^()]*\\)", " ").replaceAll("\\s+", " ").strip();
        try {
            return LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(plain));
        } catch (DateTimeParseException e) {
            return null; // a text without a date, as most are
        }
    }

    private void body(MimeTokenStream tokens) throws IOException {
        BodyDescriptor about = tokens.getBodyDescriptor();
        String type = about.getMimeType();
        if (type.equals("text/html") && html == null) {
            html = text(tokens, about);
        } else if (type.equals("text/plain") && plain == null) {
            plain = text(tokens, about);
        }
    }

    private static String text(MimeTokenStream tokens, BodyDescriptor about) throws IOException {
        byte[] bytes = tokens.getDecodedInputStream().readNBytes(LONGEST);
        Charset charset = StandardCharsets.UTF_8;
        try {
            charset = about.getCharset() == null ? charset : Charset.forName(about.getCharset());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new TextRefusedException(
                    Speech.both("mail-file.encoding-which-known", about.getCharset()));
        }
        return new String(bytes, charset);
    }

    private Document document() {
        if (html == null && plain == null) {
            throw new TextRefusedException(Speech.both("mail-file.holds-no-text"));
        }
        // What is the same twice is read as a page, or as plain text where the page is damaged.
        String title = subject.replaceAll("\\s+", " ").strip();
        if (html != null) {
            String head = title.replace("&", "&amp;").replace("<", "&lt;");
            try {
                return DocumentReader.read(
                        "mail.html", (head.isEmpty() ? "" : "<h1>" + head + "</h1>\n") + html);
            } catch (TextRefusedException damaged) {
                if (plain == null) {
                    throw damaged;
                }
            }
        }
        return DocumentReader.read(
                "mail.txt", (title.isEmpty() ? "" : title + "\n\n") + plain.replace("\r\n", "\n"));
    }
}
