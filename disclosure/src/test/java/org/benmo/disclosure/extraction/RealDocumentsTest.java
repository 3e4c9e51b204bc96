package org.benmo.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.documents.Documents;
import org.junit.jupiter.api.Test;

/** Published PDFs beside the project. */
class RealDocumentsTest {
    @Test
    void understandsAllTheirNumbers() throws IOException {
        for (Path file : SharedFiles.files("real", ".pdf")) {
            Disclosure document = new Extraction().extract(Documents.read(file));
            assertThat(document.year()).as(file.toString()).hasValue(2024);
            if (document.kind() == DocumentKind.TEMPLATE) {
                assertThat(document.numbers().total()).isZero();
            } else {
                assertThat(document.kind()).isEqualTo(DocumentKind.FINAL_ACCOUNTS);
                assertThat(document.unit())
                        .hasValueSatisfying(unit -> assertThat(unit).contains("普陀区"));
                assertThat(document.numbers().unread()).as(file.toString()).isEmpty();
                assertThat(document.numbers().total()).isGreaterThan(250);
            }
        }
    }
}
