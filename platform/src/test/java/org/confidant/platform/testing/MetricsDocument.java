package org.confidant.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a module's meters with its section of docs/metrics.md, or writes that section anew when tests run with
 * {@code -Dconfidant.docs=write}.
 */
public final class MetricsDocument {
    private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");
    private static final String HEAD = """
            | Name | In Prometheus | Kind | Tags | Meaning |
            |---|---|---|---|---|
            """;

    private MetricsDocument() {}

    /** Fails unless the section with that title is what these meters say of themselves. */
    public static <M extends MeterDocumentation> void requireSection(String title, List<M> meters,
            Function<M, String> meaning) {
        try {
            String document = Files.readString(DOCUMENT);
            int begin = document.indexOf("## " + title + "\n");
            assertThat(begin).as("a section %s in docs/metrics.md", title).isNotNegative();
            int table = document.indexOf("| Name |", begin);
            int next = document.indexOf("\n## ", begin);
            int end = next < 0 ? document.length() : next;
            String wanted = HEAD + meters.stream().map(meter -> row(meter, meaning.apply(meter)))
                    .collect(Collectors.joining());
            if ("write".equals(System.getProperty("confidant.docs"))) {
                Files.writeString(DOCUMENT, before(document, table, end) + wanted + document.substring(end));
            } else {
                assertThat(document.substring(Math.max(table, begin), end)).isEqualTo(wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String before(String document, int table, int end) {
        return table < 0 || table > end ? document.substring(0, end) + "\n" : document.substring(0, table);
    }

    private static String row(MeterDocumentation meter, String meaning) {
        return "| `" + meter.getName() + "` | "
                + inPrometheus(meter).map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + " | "
                + meter.getType().name().toLowerCase(Locale.ROOT) + " | "
                + Arrays.stream(meter.getKeyNames()).map(KeyName::asString).map(tag -> "`" + tag + "`")
                        .collect(Collectors.joining(", "))
                + " | " + meaning + " |\n";
    }

    /** The names under which Prometheus gets that meter. */
    public static Stream<String> inPrometheus(MeterDocumentation meter) {
        String base = meter.getName().replace('.', '_');
        String unit = meter.getBaseUnit();
        return switch (meter.getType()) {
            case COUNTER -> Stream.of(base + "_total");
            case TIMER -> Stream.of("count", "sum", "bucket").map(part -> base + "_seconds_" + part);
            default -> Stream.of(unit == null || unit.isEmpty() ? base : base + "_" + unit);
        };
    }
}
