package org.benmo.accounts.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the tables is made of what the reader works by; with {@code -Dbenmo.update} it is written anew. */
class FormatPageTest {

    private static Path page() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("benmo"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder.resolve("docs/data-format.md");
    }

    @Test
    void pageOfTheRepositoryIsTheOneMadeOfTheTables() throws IOException {
        if (Boolean.getBoolean("benmo.update")) {
            Files.writeString(page(), FormatPage.markdown());
        }
        assertThat(Files.readString(page())).isEqualTo(FormatPage.markdown());
    }

    @Test
    void everyTableHasASchemaAndATemplate(@TempDir Path folder) throws IOException {
        BooksWriter.templates(folder);
        FormatPage.writeSchemas(folder.resolve("schema"));
        for (TableSpec table : TableSpec.all()) {
            List<String> names =
                    table.columns().stream().map(TableSpec.Column::name).toList();
            String header = Files.readString(folder.resolve(table.name() + ".csv"));
            assertThat(header.strip().replace("\uFEFF", "")).isEqualTo(String.join(",", names));
            String schema = Files.readString(folder.resolve("schema").resolve(table.name() + ".schema.json"));
            assertThat(names).allSatisfy(name -> assertThat(schema).contains("\"name\":\"" + name + "\""));
        }
    }
}
