package org.confidant.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings and the machine, as a table for people and as JSON for programs. */
public record Report(List<Finding> findings, Machine machine) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String LINE = "%-44s %12s %-6s %-34s %12s %7s %7s %s";

    public String table() {
        List<String> lines = new ArrayList<>();
        lines.add(LINE.formatted("what", "measured", "unit", "baseline", "measured", "ratio", "goal", "")
                .stripTrailing());
        for (Finding finding : findings) {
            lines.add(finding.against().map(against -> LINE.formatted(finding.what(), number(finding.measured()),
                    finding.unit(), against.baseline(), number(against.measured()), number(against.ratio()),
                    against.goal(), against.goal().met(against.ratio()) ? "met" : "MISSED"))
                    .orElseGet(() -> LINE.formatted(finding.what(), number(finding.measured()), finding.unit(), "", "",
                            "", "", ""))
                    .stripTrailing());
        }
        machine.facts().forEach((name, value) -> lines.add("  " + name + ": " + value));
        return String.join("\n", lines);
    }

    public String json() {
        List<Map<String, Object>> rows = findings.stream().map(Report::row).toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("findings", rows);
        all.put("machine", machine.facts());
        return JSON.writeValueAsString(all);
    }

    private static Map<String, Object> row(Finding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", finding.what());
        row.put("measured", rounded(finding.measured()));
        row.put("unit", finding.unit());
        finding.against().ifPresent(against -> {
            row.put("baseline", against.baseline());
            row.put("baselineMeasured", rounded(against.measured()));
            row.put("ratio", rounded(against.ratio()));
            row.put("goal", against.goal().toString());
            row.put("met", against.goal().met(against.ratio()));
        });
        return row;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
