package org.benmo.documents.publication.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Specimen;
import org.benmo.documents.publication.layout.LaidOut;
import org.benmo.documents.publication.layout.Layout;
import org.benmo.documents.publication.layout.Mark;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** What we write is read by a reader that shares nothing with ours. */
final class OfdWriterTest {
    @Test
    void anotherReaderReadsTheSameWordsPageByPage() throws IOException {
        Publication publication = Specimen.publication();
        LaidOut laidOut = Layout.of(publication);
        byte[] file = new OfdWriter().write(publication, laidOut);
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(file))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(laidOut.pages().size());
            ContentExtractor extractor = new ContentExtractor(reader);
            for (int page = 1; page <= laidOut.pages().size(); page++) {
                assertThat(plain(extractor.getPageContent(page)))
                        .as("page " + page)
                        .isEqualTo(plain(words(laidOut.pages().get(page - 1))));
            }
        }
    }

    private static List<String> words(LaidOut.Page page) {
        return page.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    private static String plain(List<String> words) {
        return words.stream().collect(Collectors.joining()).replaceAll("\\s", "");
    }
}
