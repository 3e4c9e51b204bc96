package org.benmo.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.benmo.documents.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTest {
    /** All text, or the code of the problem. */
    private static String read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(byte[] xml) {
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.CHARACTERS) {
                    text.append(reader.getText());
                }
            }
            return text.toString();
        } catch (XMLStreamException e) {
            return Refusal.of(e).problem().code();
        }
    }

    @Test
    void readsTextAsItStands() {
        assertThat(read("<?xml version='1.0' encoding='UTF-8'?><a>收入&lt;<b>615.41</b>&#x4E07;<![CDATA[元]]></a>"))
                .isEqualTo("收入<615.41万元");
    }

    @Test
    void opensNothingOutsideTheFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        assertThat(read(entity)).isEqualTo(ProblemCode.UNSAFE_XML.name());
        assertThat(read("<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\"><a>1</a>"))
                .isEqualTo(ProblemCode.UNSAFE_XML.name());
    }

    @Test
    void letsNothingGrow() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(read(laughs + "]><a>&l19;</a>")).isEqualTo(ProblemCode.UNSAFE_XML.name());
    }

    @Test
    void goesOnlySoDeep() {
        int deep = Xml.DEPTH_MAX;
        assertThat(read("<a>".repeat(deep) + "1" + "</a>".repeat(deep))).isEqualTo("1");
        assertThat(read("<a>".repeat(100_000))).isEqualTo(ProblemCode.EXCESSIVE.name());
    }

    @Test
    void saysWhenXmlIsBroken() {
        assertThat(read("<a><b></a>")).isEqualTo(ProblemCode.DAMAGED.name());
        assertThat(read("")).isEqualTo(ProblemCode.DAMAGED.name());
        assertThat(read("<a>\u0001</a>")).isEqualTo(ProblemCode.DAMAGED.name());
        assertThat(read("<a>&unknown;</a>")).isIn(ProblemCode.DAMAGED.name(), ProblemCode.UNSAFE_XML.name());
    }

    @Test
    void readsTheEncodingsInUse() {
        String gbk = "<?xml version=\"1.0\" encoding=\"GBK\"?><a>收入</a>";
        assertThat(read(gbk.getBytes(Charset.forName("GBK")))).isEqualTo("收入");
        String utf16 = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>收入</a>";
        assertThat(read(utf16.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("收入");
        assertThat(read("\uFEFF<a>收入</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("收入");
        byte[] broken = "<a>6x1</a>".getBytes(StandardCharsets.UTF_8);
        broken[4] = (byte) 0xFF;
        assertThat(read(broken)).isEqualTo("6\uFFFD1");
    }

    @Test
    void givesLongTextInPieces() throws XMLStreamException {
        String xml = "<a>" + "字".repeat(1_000_000) + "</a>";
        XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        int longest = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                longest = Math.max(longest, reader.getTextLength());
            }
        }
        assertThat(longest).isBetween(1, 200_000);
    }
}
