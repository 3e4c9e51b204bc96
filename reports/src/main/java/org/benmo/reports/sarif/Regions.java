package org.benmo.reports.sarif;

import java.util.List;
import org.benmo.documents.Place;
import tools.jackson.core.JsonGenerator;

/** Places as a region: lines of text as SARIF has them, everything else in the region's properties. */
record Regions(JsonGenerator json) {
    void write(List<Place> places, String printed) {
        json.writeObjectPropertyStart("region");
        if (places.getFirst() instanceof Place.LineSpan first) {
            json.writeNumberProperty("startLine", first.line());
            json.writeNumberProperty("startColumn", first.from());
            if (places.getLast() instanceof Place.LineSpan last) {
                json.writeNumberProperty("endLine", last.line());
                json.writeNumberProperty("endColumn", last.to() + 1);
            }
        }
        if (!printed.isEmpty()) {
            json.writeObjectPropertyStart("snippet");
            json.writeStringProperty("text", printed);
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("properties");
        json.writeArrayPropertyStart("places");
        places.forEach(this::place);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void place(Place place) {
        json.writeStartObject();
        switch (place) {
            case Place.PageBox box -> {
                json.writeNumberProperty("page", box.page());
                json.writeArrayPropertyStart("box");
                for (double edge : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
                    json.writeNumber(Math.round(edge * 100) / 100.0);
                }
                json.writeEndArray();
            }
            case Place.LineSpan span -> json.writeNumberProperty("line", span.line());
            case Place.SheetCell cell -> {
                json.writeStringProperty("sheet", cell.sheet());
                json.writeStringProperty("cell", cell.cell());
            }
            case Place.ElementPath path -> json.writeStringProperty("path", path.path());
        }
        json.writeEndObject();
    }
}
