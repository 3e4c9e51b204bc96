package org.benmo.documents.evil;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.benmo.documents.Documents;
import org.benmo.documents.docx.Docx;
import org.benmo.documents.evil.Grown.Vocabulary;
import org.benmo.documents.ofd.Ofd;
import org.junit.jupiter.api.Test;

/**
 * The parts inside a container, where random bytes as a whole file never come, grown from the words their readers know: each ends in a
 * document. Beside the fuzzer, a fixed number of random parts is read in every run of the tests.
 */
class PartsFuzzTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String NAMES =
            " xmlns:w=\"" + W + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private static final Vocabulary WORD = new Vocabulary(
            "w:p w:r w:t w:tbl w:tr w:tc w:p w:r w:t w:tr w:tc w:tcPr w:trPr w:tblGrid w:gridCol w:gridSpan w:gridBefore w:gridAfter "
                    + "w:vMerge w:hMerge w:hidden w:pPr w:pStyle w:numPr w:numId w:ilvl w:ind w:tabs w:tab w:rPr w:vanish w:vertAlign "
                    + "w:position w:sz w:br w:cr w:ptab w:sym w:noBreakHyphen w:fldChar w:fldSimple w:instrText w:del w:ins w:moveFrom "
                    + "w:moveTo w:sdt w:sdtContent w:hyperlink w:smartTag w:ruby w:rubyBase w:txbxContent w:pict w:drawing w:object "
                    + "mc:AlternateContent mc:Choice mc:Fallback w:footnoteReference w:altChunk w:bdo",
            "w:val w:w w:id w:left w:hanging w:firstLine w:firstLineChars w:leader w:fldCharType w:char w:font Requires w:type",
            "restart;continue;begin;separate;end;dot;TOC1;superscript;F0FE;Wingdings;wps;0;1;true;s1;s2;");

    private static final Vocabulary WORD_LISTS = new Vocabulary(
            "w:abstractNum w:lvl w:num w:abstractNumId w:lvlOverride w:startOverride w:start w:numFmt w:lvlText w:lvlRestart w:isLgl "
                    + "w:numStyleLink w:styleLink w:style w:name w:basedOn w:pPr w:numPr w:numId w:ilvl w:rPr w:sz w:vanish w:docDefaults",
            "w:val w:abstractNumId w:numId w:ilvl w:styleId w:type",
            "chineseCounting;decimal;upperRoman;lowerLetter;bullet;%1.%2;（%9）;%;s1;s2;toc 1;paragraph;character;0;1;2;8;9;");

    private static final Vocabulary SHEET = new Vocabulary(
            "sheetData row c v row c v f is t r rPh mergeCells mergeCell cols col dimension sheetViews sheetView sheetFormatPr autoFilter "
                    + "rowBreaks brk hyperlinks pageSetup extLst",
            "r s t ref min max hidden ht width spans count customHeight zeroHeight outlineLevel",
            "A1;B2;C3;XFD1048576;A0;ZZZZ9;1:3;A1:C3;C3:A1;A1:XFD1048576;B2:B2;s;str;inlineStr;b;e;d;n;0;1;true;#REF!;45000;1E+400;-1;");

    private static final Vocabulary STYLES = new Vocabulary(
            "numFmts numFmt cellXfs xf cellStyleXfs fonts font dxfs dxf si t r sheets sheet definedNames definedName workbookPr",
            "numFmtId formatCode xfId applyNumberFormat count name sheetId state localSheetId date1904",
            "0.00;#,##0.00_);[Red](#,##0.00);_ * #,##0.00_ ;_ * -#,##0.00_ ;0%;[&gt;=10000]0!.0,;yyyy年m月;;;;@;&quot;;[;0.0.0;?/?;"
                    + "General;_xlnm.Print_Area;hidden;veryHidden;1;164");

    private static final Vocabulary PAGE = new Vocabulary(
            "ofd:Page ofd:Content ofd:Layer ofd:TextObject ofd:TextCode ofd:TextObject ofd:TextCode ofd:PathObject ofd:AbbreviatedData "
                    + "ofd:PageBlock ofd:ImageObject ofd:CompositeObject ofd:FillColor ofd:StrokeColor ofd:CGTransform ofd:Area "
                    + "ofd:PhysicalBox ofd:Template ofd:Clips",
            "ID Boundary CTM Font Size X Y DeltaX DeltaY HScale CharDirection LineWidth Fill Stroke Visible Alpha ResourceID TemplateID Value",
            "10 10 100 8;0 0 210 297;0 0 0 0;-1 -1 -1 -1;1 0 0 1 0 0;0 1 -1 0 5 5;0 0 0 0 0 0;g 10 4;4 4 4;g 99999999 1;M 0 0 L 10 0;"
                    + "M 0 0 L 0 10 C;M 0 0 B 1 1 2 2 3 3;A;false;0;1;90;NaN;Infinity;1e308;5");

    private static final Vocabulary WEB = new Vocabulary(
            "table tr td th thead tbody tfoot caption colgroup col table tr td p div span br ul ol li a sup sub h1 h2 pre script style "
                    + "template noscript select option nav footer details svg center font form input",
            "rowspan colspan hidden style class id href align start value type width span",
            "0;1;2;3;65535;display:none;visibility:hidden;mso-hide:all;MsoToc1;nav;#a;i;right;");

    private static final List<String> CONTROLS = List.of(
            "{",
            "}",
            "{",
            "}",
            "\\par ",
            "\\pard ",
            "\\intbl ",
            "\\cell ",
            "\\row ",
            "\\trowd ",
            "\\cellx",
            "\\clvmgf ",
            "\\clvmrg ",
            "\\clmrg ",
            "\\trleft",
            "\\u",
            "\\uc",
            "\\'d6\\'a7",
            "\\'",
            "\\tab ",
            "\\line ",
            "\\fs",
            "\\v ",
            "\\v0 ",
            "\\deleted ",
            "\\super ",
            "\\up",
            "\\plain ",
            "{\\*\\fldinst ",
            "{\\fldrslt ",
            "{\\listtext ",
            "\\tldot ",
            "\\bin",
            "\\ansicpg",
            "\\nestcell ",
            "\\nestrow ",
            "\\itap",
            "{\\fonttbl ",
            "\\~",
            "\\_",
            "\\*",
            "\\page ",
            "\\sect ");

    private static final List<String> OPERATORS = List.of(
            "q ",
            "Q ",
            "cm ",
            "BT ",
            "ET ",
            "Tf ",
            "/F ",
            "/X Do ",
            "Td ",
            "TD ",
            "Tm ",
            "T* ",
            "Tc ",
            "Tw ",
            "Tz ",
            "TL ",
            "Ts ",
            "Tr ",
            "Tj ",
            "TJ ",
            "[ ",
            "] ",
            "' ",
            "\" ",
            "m ",
            "l ",
            "c ",
            "v ",
            "y ",
            "h ",
            "re ",
            "S ",
            "s ",
            "f ",
            "F ",
            "f* ",
            "B ",
            "n ",
            "W ",
            "w ",
            "d ",
            "gs ",
            "rg ",
            "RG ",
            "sh ",
            "BI /W 1 /H 1 ID x EI ",
            "BDC ",
            "/P BMC ",
            "EMC ",
            "<< >> ",
            "(1,234.56) Tj ");

    /** The first half of the bytes, or the second. */
    private static byte[] half(byte[] data, int which) {
        int middle = data.length / 2;
        return which == 0 ? Arrays.copyOf(data, middle) : Arrays.copyOfRange(data, middle, data.length);
    }

    @FuzzTest(maxDuration = "3m")
    void readsTheBodyOfAWordDocument(byte[] data) {
        String lists = Grown.markup(half(data, 1), WORD_LISTS);
        Sentences.check(Docx.body(Grown.markup(half(data, 0), WORD))
                .part("word/numbering.xml", "<w:numbering" + NAMES + ">" + lists + "</w:numbering>")
                .part("word/styles.xml", "<w:styles" + NAMES + ">" + lists + "</w:styles>")
                .read());
    }

    @FuzzTest(maxDuration = "3m")
    void readsThePageOfAnOfd(byte[] data) {
        Sentences.check(
                Ofd.pages(Ofd.text(20, 40, "第一页。"), Grown.markup(data, PAGE)).read());
    }

    @FuzzTest(maxDuration = "3m")
    void readsTheSheetOfAWorkbook(byte[] data) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String looks = Grown.markup(half(data, 1), STYLES);
        Sentences.check(Documents.read(
                "f.xlsx",
                EvilSheets.withSheet(Grown.markup(half(data, 0), SHEET))
                        .strings(looks)
                        .part("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + looks + "</styleSheet>")
                        .bytes()));
    }

    @FuzzTest(maxDuration = "3m")
    void readsAWebPage(byte[] data) {
        String page = "<html><body>" + Grown.markup(data, WEB) + "</body></html>";
        Sentences.check(Documents.read("f.html", page.getBytes(StandardCharsets.UTF_8)));
    }

    @FuzzTest(maxDuration = "3m")
    void readsRichText(byte[] data) {
        String text = "{\\rtf1\\ansi\\ansicpg936 " + Grown.words(data, CONTROLS, "", "");
        Sentences.check(Documents.read("f.doc", text.getBytes(Charset.forName("GBK"))));
    }

    @FuzzTest(maxDuration = "3m")
    void readsThePageOfAPdf(byte[] data) {
        String operators = Grown.words(data, OPERATORS, "(", ") ");
        Sentences.check(Documents.read("f.pdf", new RawPdf().content(operators).bytes()));
    }

    @Test
    void readsRandomPartsOfEveryKind() {
        List<Consumer<byte[]>> kinds = List.of(
                this::readsTheBodyOfAWordDocument,
                this::readsThePageOfAnOfd,
                this::readsTheSheetOfAWorkbook,
                this::readsAWebPage,
                this::readsRichText,
                this::readsThePageOfAPdf);
        int rounds = Boolean.getBoolean("benmo.full") ? 20_000 : 400;
        for (int seed = 0; seed < rounds; seed++) {
            Random random = new Random(seed);
            byte[] data = new byte[random.nextInt(600)];
            random.nextBytes(data);
            for (int kind = 0; kind < kinds.size(); kind++) {
                try {
                    kinds.get(kind).accept(data);
                } catch (RuntimeException | AssertionError | StackOverflowError e) {
                    throw new AssertionError("kind " + kind + ", seed " + seed, e);
                }
            }
        }
    }
}
