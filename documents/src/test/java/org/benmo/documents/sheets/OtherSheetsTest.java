package org.benmo.documents.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Place;
import org.junit.jupiter.api.Test;

/** Separated values, XML spreadsheets, and workbooks that cannot be read. */
class OtherSheetsTest {
    private static final String CSV =
            "支出决算表,,\n编制单位：示例局,,单位：万元\n编码,名称,合计\n213,\"农林水,支出\",\"1,234.50\"\n214,\"甲\"\"乙\"\"\",\n";

    @Test
    void readsSeparatedValuesInBothEncodings() {
        for (String charset : new String[] {"UTF-8", "GBK"}) {
            Document document = Documents.read("支出决算表.csv", CSV.getBytes(Charset.forName(charset)));
            assertThat(Shown.all(document))
                    .containsExactly("支出决算表", "编制单位：示例局", "单位：万元", "编码|名称|合计", "213|农林水，支出|1,234.50", "214|甲\"乙\"|");
            assertThat(document.format()).isEqualTo("csv");
            assertThat(document.problems()).isEmpty();
            assertThat(Shown.tables(document).getFirst().cells().get(5).place())
                    .isEqualTo(new Place.SheetCell("支出决算表", "C4"));
        }
    }

    @Test
    void readsTabsAndTheMarkOfUtf8() {
        Document document =
                Documents.read("a.tsv", "\uFEFF项目\t数\n甲\t1,000.00\n乙\t=\"007\"\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Shown.all(document)).containsExactly("a", "项目|数", "甲|1,000.00", "乙|007");
    }

    @Test
    void unclosedQuoteLosesNothing() {
        Document document = Documents.read("a.csv", "项目,数\n甲,\"1.00\n乙,2.00\n".getBytes(StandardCharsets.UTF_8));
        assertThat(String.join("", Shown.all(document)))
                .contains("甲")
                .contains("乙")
                .contains("2.00");
    }

    @Test
    void readsXmlSpreadsheetsWhateverTheirName() {
        String xml = """
                <?xml version="1.0"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
                          xmlns:x="urn:schemas-microsoft-com:office:excel">
                 <Styles><Style ss:ID="s1"><NumberFormat ss:Format="Standard"/></Style></Styles>
                 <Worksheet ss:Name="公开03表"><Table>
                  <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">支出决算表</Data></Cell></Row>
                  <Row><Cell><Data ss:Type="String">项目</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">数</Data></Cell></Row>
                  <Row ss:Hidden="1"><Cell><Data ss:Type="String">底稿</Data></Cell></Row>
                  <Row ss:Index="4"><Cell><Data ss:Type="String">甲</Data></Cell><Cell ss:Index="3" ss:StyleID="s1"><Data ss:Type="Number">1234.5</Data></Cell></Row>
                 </Table></Worksheet>
                 <Worksheet ss:Name="底稿"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
                  <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
                </Workbook>
                """;
        Document document = Documents.read("导出.xls", xml.getBytes(StandardCharsets.UTF_8));
        assertThat(Shown.all(document)).containsExactly("公开03表", "支出决算表", "项目||数", "甲||1,234.50");
        assertThat(Shown.codes(document)).containsExactlyInAnyOrder("HIDDEN_SHEETS", "HIDDEN_ROWS");
    }

    @Test
    void encryptedWorkbooksAreNamed() throws Exception {
        assertThat(Shown.codes(Documents.read("a.xlsx", encrypted()))).containsExactly("ENCRYPTED");
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try {
            Book book = Book.xls();
            book.put(book.sheet("表"), 0, true, "项目|数", "甲|1.00");
            byte[] old = book.bytes();
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(Shown.codes(Documents.read("a.xls", old))).containsExactly("ENCRYPTED");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] encrypted() throws Exception {
        Book book = Book.xlsx();
        book.put(book.sheet("表"), 0, true, "项目|数", "甲|1.00");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var out = encryptor.getDataStream(files)) {
                out.write(book.bytes());
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            files.writeFilesystem(all);
            return all.toByteArray();
        }
    }

    @Test
    void cutOffWorkbooksAreASentence() throws IOException {
        for (Book book : WorkbookTest.books()) {
            book.put(book.sheet("表"), 0, true, "项目|数", "甲|1.00");
            byte[] whole = book.bytes();
            for (int part = 1; part < 10; part++) {
                byte[] cut = java.util.Arrays.copyOf(whole, whole.length * part / 10);
                Document document = Documents.read("a.xlsx", cut);
                assertThat(document.isUnusable() || !document.blocks().isEmpty())
                        .isTrue();
            }
        }
    }
}
