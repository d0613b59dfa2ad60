// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;

/**
 * A chart as a picture of the size that other sites show beside a link to it, with its title and
 * the name of the observatory. It draws what our charts are written with, not SVG at large.
 */
public final class ChartPicture {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Dots across a drawing that stands in a text: 17 cm at about 200 dots an inch. */
    private static final int ACROSS = 1360;

    private static final int MARGIN = 44;
    private static final int HEAD = 150;
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern STEP = Pattern.compile("[Mlz]|-?\\d+(\\.\\d+)?");
    private static final Pattern MOVE =
            Pattern.compile("(translate|scale)\\((-?[\\d.]+)(?: (-?[\\d.]+))?\\)");
    private static final Color INK = new Color(0x17324d);
    private static final Color SOFT = new Color(0x455a6f);
    private static final Color LINE = new Color(0xc9d4df);
    private static final Color CHOSEN = new Color(0xe57a00);
    private static final Color BLUE = new Color(0x0059b3);
    private static final Color DEEP = new Color(0x003f80);
    private static final Color RED = new Color(0xb3203a);
    private static final Color GREEN = new Color(0x00694a);
    private static final Color BROWN = new Color(0x7a4a00);
    private static final Map<String, Color> FILLS =
            Map.ofEntries(
                    Map.entry("t0", new Color(0xe3edf7)),
                    Map.entry("t1", new Color(0xbdd5ed)),
                    Map.entry("t2", new Color(0x8ab6e0)),
                    Map.entry("t3", new Color(0x2c6fb0)),
                    Map.entry("t4", new Color(0x0b3f78)),
                    Map.entry("p1", new Color(0xbdd5ed)),
                    Map.entry("p2", new Color(0x5f97cf)),
                    Map.entry("p3", new Color(0x0b3f78)),
                    Map.entry("n1", new Color(0xf3dcbf)),
                    Map.entry("n2", new Color(0xcf9550)),
                    Map.entry("n3", new Color(0x7a4a00)),
                    Map.entry("stream", new Color(0xa9c9ea)),
                    Map.entry("dot-a", BLUE),
                    Map.entry("dot-b", RED),
                    Map.entry("dot-c", GREEN),
                    Map.entry("dot-d", BROWN),
                    Map.entry("dot-e", SOFT),
                    Map.entry("right", BLUE),
                    Map.entry("left", RED),
                    Map.entry("chosen", BLUE),
                    Map.entry("below", RED),
                    Map.entry("bar", LINE),
                    Map.entry("none", new Color(0xf2f6fa)),
                    Map.entry("ground", new Color(0xf2f6fa)),
                    Map.entry("own", Color.WHITE),
                    Map.entry("name-a", BLUE),
                    Map.entry("name-b", RED),
                    Map.entry("name-c", GREEN),
                    Map.entry("name-d", BROWN),
                    Map.entry("tick", SOFT),
                    Map.entry("class", SOFT),
                    Map.entry("event-text", BROWN));
    private static final Map<String, Color> STROKES =
            Map.ofEntries(
                    Map.entry("a", BLUE),
                    Map.entry("b", RED),
                    Map.entry("c", GREEN),
                    Map.entry("d", BROWN),
                    Map.entry("zero", SOFT),
                    Map.entry("axis", LINE),
                    Map.entry("slope", SOFT),
                    Map.entry("chosen", BLUE),
                    Map.entry("event", BROWN),
                    Map.entry("span", LINE),
                    Map.entry("term", SOFT));
    private static final Font PLAIN = font("");
    private static final Font BOLD = font("-Bold");

    private final Graphics2D graphics;

    private ChartPicture(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * A drawing by itself, for a text that says its title.
     *
     * @param png the file
     * @param shape height by width
     */
    public record Alone(byte[] png, double shape) {}

    /**
     * The picture as a PNG file.
     *
     * @param figure as {@link ChartFile#find} gives it
     * @param name of the observatory
     */
    public static byte[] png(Element figure, String name) {
        return picture(WIDTH, HEIGHT, drawn -> drawn.draw(figure, name));
    }

    /**
     * The drawing of a figure without words around it; empty where it has none.
     *
     * @param narrow as on a phone
     */
    public static Optional<Alone> alone(Element figure, boolean narrow) {
        Element svg = narrow ? figure.selectFirst("svg.narrow") : drawing(figure);
        if (svg == null) {
            return Optional.empty();
        }
        double[] box = box(svg);
        double scale = ACROSS / box[0];
        int height = (int) Math.ceil(box[1] * scale);
        byte[] png =
                picture(
                        ACROSS,
                        height,
                        drawn -> {
                            drawn.graphics.scale(scale, scale);
                            svg.children().forEach(drawn::element);
                        });
        return Optional.of(new Alone(png, box[1] / box[0]));
    }

    private static byte[] picture(int width, int height, Consumer<ChartPicture> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        drawing.accept(new ChartPicture(graphics));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
        return out.toByteArray();
    }

    private void draw(Element figure, String name) {
        graphics.setColor(DEEP);
        graphics.fillRect(0, 0, WIDTH, 48);
        line(name, BOLD, 20, Color.WHITE, 32);
        line(ChartFile.title(figure), BOLD, 32, INK, 96);
        line(figure.select("figcaption span").text(), PLAIN, 18, SOFT, 128);
        Element svg = drawing(figure);
        if (svg == null) {
            return;
        }
        double[] box = box(svg);
        double scale = Math.min((WIDTH - 2.0 * MARGIN) / box[0], (HEIGHT - HEAD - 20.0) / box[1]);
        graphics.translate((WIDTH - box[0] * scale) / 2, HEAD);
        graphics.scale(scale, scale);
        svg.children().forEach(this::element);
    }

    private static Element drawing(Element figure) {
        return figure.selectFirst("svg.wide, svg.any, svg.tall");
    }

    /** Width and height of a drawing, in its own units. */
    private static double[] box(Element svg) {
        String[] box = svg.attributes().getIgnoreCase("viewBox").split(" ");
        return new double[] {Double.parseDouble(box[2]), Double.parseDouble(box[3])};
    }

    /** A line of words as large as wanted, or smaller where there's no room. */
    private void line(String words, Font font, float size, Color colour, int y) {
        graphics.setFont(font.deriveFont(size));
        int room = WIDTH - 2 * MARGIN;
        int taken = graphics.getFontMetrics().stringWidth(words);
        if (taken > room) {
            graphics.setFont(font.deriveFont(Math.max(11, size * room / taken)));
        }
        String shown = words;
        while (shown.length() > 1 && graphics.getFontMetrics().stringWidth(shown) > room) {
            shown = shown.substring(0, shown.length() - 2).strip() + "…";
        }
        graphics.setColor(colour);
        graphics.drawString(shown, MARGIN, y);
    }

    private void element(Element e) {
        switch (e.normalName()) {
            case "g" -> {
                AffineTransform before = graphics.getTransform();
                moved(e.attr("transform"));
                e.children().forEach(this::element);
                graphics.setTransform(before);
            }
            case "rect" ->
                    area(
                            e,
                            new Rectangle2D.Double(
                                    of(e, "x"), of(e, "y"), of(e, "width"), of(e, "height")));
            case "circle" -> {
                double r = of(e, "r");
                area(e, new Ellipse2D.Double(of(e, "cx") - r, of(e, "cy") - r, 2 * r, 2 * r));
            }
            case "polygon" -> area(e, points(e.attr("points"), true));
            case "path" -> area(e, path(e.attr("d")));
            case "polyline" ->
                    stroke(
                            e,
                            points(e.attr("points"), false),
                            e.hasAttr("stroke-width") ? (float) of(e, "stroke-width") : 2.5f);
            case "line" ->
                    stroke(
                            e,
                            new Line2D.Double(of(e, "x1"), of(e, "y1"), of(e, "x2"), of(e, "y2")),
                            1);
            case "text" -> text(e);
            default -> {
                // titles and definitions aren't seen
            }
        }
    }

    /** Takes up where parts are moved to, and how much larger they are drawn. */
    private void moved(String transform) {
        Matcher step = MOVE.matcher(transform);
        while (step.find()) {
            double x = Double.parseDouble(step.group(2));
            double y = step.group(3) == null ? x : Double.parseDouble(step.group(3));
            if (step.group(1).equals("scale")) {
                graphics.scale(x, y);
            } else {
                graphics.translate(x, y);
            }
        }
    }

    private static double of(Element e, String name) {
        return e.attr(name).isEmpty() ? 0 : Double.parseDouble(e.attr(name));
    }

    private void area(Element e, Shape shape) {
        Set<String> styles = e.classNames();
        if (styles.contains("provisional")) {
            return;
        }
        boolean tile = styles.contains("tile");
        graphics.setColor(
                tile
                        ? colour(FILLS, styles, "chosen", Color.WHITE)
                        : styles.contains("hollow") ? Color.WHITE : colour(FILLS, styles, "", INK));
        graphics.fill(shape);
        if (tile || styles.contains("hollow")) {
            boolean edge = styles.contains("chosen") || !tile;
            Color own = tile ? CHOSEN : colour(FILLS, styles, "", INK);
            graphics.setColor(
                    edge
                            ? own
                            : styles.contains("none") || styles.contains("ground")
                                    ? LINE
                                    : Color.WHITE);
            graphics.setStroke(new BasicStroke(edge ? 2 : 1));
            graphics.draw(shape);
        }
    }

    /** The colour of one of the styles; of several the one that says most. */
    private static Color colour(
            Map<String, Color> colours, Set<String> styles, String but, Color otherwise) {
        Color found = null;
        for (String style : styles) {
            if (!style.equals(but) && colours.containsKey(style)) {
                found = found == null || !style.equals("bar") ? colours.get(style) : found;
            }
        }
        return found == null ? otherwise : found;
    }

    private void stroke(Element e, Shape shape, float width) {
        Set<String> styles = e.classNames();
        boolean dashed =
                !styles.contains("disputed")
                        && Stream.of("b", "c", "d", "event").anyMatch(styles::contains);
        graphics.setColor(styles.contains("zero") ? SOFT : colour(STROKES, styles, "", LINE));
        graphics.setStroke(
                dashed
                        ? new BasicStroke(
                                width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                styles.contains("event") ? new float[] {2, 3} : new float[] {7, 4},
                                0)
                        : new BasicStroke(styles.contains("span") ? 3 : width));
        graphics.draw(shape);
    }

    private void text(Element e) {
        Set<String> styles = e.classNames();
        boolean strong = styles.stream().anyMatch(s -> s.equals("strong") || s.startsWith("name-"));
        float size = styles.contains("event-text") ? 10.5f : 12;
        graphics.setFont((strong ? BOLD : PLAIN).deriveFont(size));
        graphics.setColor(colour(FILLS, styles, "", INK));
        double wide = graphics.getFontMetrics().stringWidth(e.text());
        double x =
                of(e, "x")
                        - switch (e.attr("text-anchor")) {
                            case "middle" -> wide / 2;
                            case "end" -> wide;
                            default -> 0;
                        };
        graphics.drawString(e.text(), (float) x, (float) of(e, "y"));
    }

    private static Path2D points(String text, boolean closed) {
        Path2D path = new Path2D.Double();
        Matcher number = NUMBER.matcher(text);
        boolean first = true;
        while (number.find()) {
            double x = Double.parseDouble(number.group());
            if (!number.find()) {
                break;
            }
            double y = Double.parseDouble(number.group());
            if (first) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            first = false;
        }
        if (closed && !first) {
            path.closePath();
        }
        return path;
    }

    /** A boundary: absolute beginnings, relative steps. */
    private static Path2D path(String text) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Matcher step = STEP.matcher(text);
        double x = 0;
        double y = 0;
        boolean begins = false;
        while (step.find()) {
            switch (step.group()) {
                case "M" -> begins = true;
                case "l" -> begins = false;
                case "z" -> path.closePath();
                default -> {
                    double dx = Double.parseDouble(step.group());
                    double dy = step.find() ? Double.parseDouble(step.group()) : 0;
                    x = begins ? dx : x + dx;
                    y = begins ? dy : y + dy;
                    if (begins) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
            }
        }
        return path;
    }

    private static Font font(String face) {
        try (InputStream in = ChartPicture.class.getResourceAsStream(FONTS + face + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font of pictures can't be read", e);
        }
    }
}
