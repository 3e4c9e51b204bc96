package org.benmo.statements.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.catalogue.Check;
import org.benmo.statements.identities.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaReaderTest {
    private static final Vocabulary WORDS = Vocabulary.standard();

    private static Formula read(String forEach, String when, String left, String right) throws FormulaError {
        return FormulaReader.read(new Identity.Formula(forEach, when, left, "=", right), WORDS);
    }

    private static FormulaError refused(String forEach, String when, String left, String right) {
        return catchThrowableOfType(FormulaError.class, () -> read(forEach, when, left, right));
    }

    @Test
    void resolvesLabelsToKeys() throws FormulaError {
        Formula formula = read("", "", "T03[合计].基本支出", "说明[基本支出]");

        Formula.Variant variant = formula.variants().getFirst();
        assertThat(variant.left())
                .isEqualTo(new Expression.Cell(
                        "T03", new Row.Named(List.of("total"), "合计"), new Column.Named("basic", "基本支出"), false));
        assertThat(variant.right())
                .isEqualTo(new Expression.Cell(
                        "TEXT", new Row.Named(List.of("expend.basic"), "基本支出"), new Column.Main("final"), false));
    }

    @Test
    void namesCodedRowsByCode() throws FormulaError {
        Expression cell =
                read("", "", "T03[2010601].基本支出", "0").variants().getFirst().left();

        assertThat(cell)
                .isInstanceOfSatisfying(
                        Expression.Cell.class,
                        c -> assertThat(c.row()).isEqualTo(new Row.Named(List.of("func.2010601"), "2010601")));
    }

    @Test
    void asksAListedLoopOnceForEachLabel() throws FormulaError {
        Formula formula = read("项目 属于 {公务接待费, 因公出国（境）费}", "", "T07[项目].决算数", "说明[项目]");

        assertThat(formula.variants()).extracting(Formula.Variant::subject).containsExactly("公务接待费", "因公出国（境）费");
    }

    @Test
    void bindsStrongerOperatorsFirst() throws FormulaError {
        Expression sum = read("", "", "1 + 2 × 3", "0").variants().getFirst().left();

        assertThat(FormulaPrinter.print(sum)).isEqualTo("1 + 2 × 3");
        assertThat(sum)
                .isInstanceOfSatisfying(
                        Expression.Binary.class, b -> assertThat(b.operator()).isEqualTo(Expression.Operator.PLUS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T03[合计].基本支处   | left  | 第9字“基本支处”：支出决算表没有这一列，最接近的是“基本支出”
            T01[本年支出合汁]    | left  | 第4字“[本年支出合汁]”：收入支出决算总表没有这一行，最接近的是“本年支出合计”
            T01[总计]           | left  | 第4字“[总计]”：在收入支出决算总表有2处，要写明是哪一处，如 收入总计 或 支出总计
            T03[合计]           | left  | 第4字“[合计]”：支出决算表一行有几个数，后面要写明哪一列，如 .本年支出合计
            T11[合计].基本支出   | left  | 第1字“T11”：不是表，应写 T01 至 T10 或 说明
            T03[合计.基本支出    | left  | 第4字的“[”没有配对的“]”
            T01[收入总计] +      | left  | 第12字结尾：这里应是数字、单元格（如 T03[合计].基本支出）或括号
            T01[收入总计] T01[支出总计] | left | 第11字“T01”：到这里应已结束；各部分之间要有 + - × / 或关系词
            Σ T01[收入各向]      | left  | 第6字“[收入各向]”：T01 没有这一组行，最接近的是“收入各项”
            Σ T03[下级].基本支出  | left  | 第6字“[下级]”：“下级”要与 for-each 的“上级科目 属于 …”一起用
            增减率              | left  | 第1字“增减率”：这里应是单元格，如 T03[合计].基本支出 或 说明[本年支出合计]
            T07[公务接待费].决算数 + T07[公务用车保有量].决算数 | left | 把金额和个数加在一起
            18斤                | left  | 第1字“18斤”：数字后面的单位不认识，可写 %、元、万元、亿元
            """)
    void saysWhereAndWhatIsWrong(String left, String field, String words) {
        FormulaError error = refused("", "", left, "0");

        assertThat(error.field()).isEqualTo(field);
        assertThat(error.words()).isEqualTo(words);
    }

    @Test
    void refusesARoleTheSentenceDoesNotHave() {
        assertThat(refused("变动", "", "增减比", "0").words()).isEqualTo("第1字“增减比”：这种句子没有这个角色，最接近的是“增减率”");
        assertThat(refused("构成", "", "总数", "各部分").words()).contains("前面要写 Σ");
    }

    @Test
    void refusesAMarkOutsideSentences() {
        assertThat(refused("", "标记 完整", "1", "1").field()).isEqualTo("when");
    }

    @Test
    void refusesAnUnknownLoop() {
        FormulaError error = refused("科木 属于 T03", "", "1", "1");

        assertThat(error.field()).isEqualTo("for-each");
        assertThat(error.words()).contains("最接近的是“科目”");
    }

    @Test
    void readsBackWhatItPrintsForEveryFormulaOfTheCatalogue() throws FormulaError {
        for (Check check : Catalogue.standard().checks()) {
            if (check.formula().isPresent()) {
                Identity.Formula text = check.identity().formula().orElseThrow();
                for (Formula.Variant variant : check.formula().get().variants()) {
                    if (variant.subject().isEmpty()) {
                        Formula again = read(
                                text.forEach(),
                                "",
                                FormulaPrinter.print(variant.left()),
                                FormulaPrinter.print(variant.right()));
                        assertThat(again.variants().getFirst().left())
                                .as(check.identity().code())
                                .isEqualTo(variant.left());
                        assertThat(again.variants().getFirst().right())
                                .as(check.identity().code())
                                .isEqualTo(variant.right());
                    }
                }
            }
        }
    }

    @Test
    void readsBackWhatItPrintsForRandomExpressions() throws FormulaError {
        Random random = new Random(20260101);
        for (int i = 0; i < 2_000; i++) {
            Expression expression = random(random, 4);
            String text = FormulaPrinter.print(expression);
            assertThat(read("", "", text, "0").variants().getFirst().left())
                    .as(text)
                    .isEqualTo(expression);
        }
    }

    private static Expression random(Random random, int depth) throws FormulaError {
        List<String> leaves =
                new ArrayList<>(List.of("T01[收入总计]", "说明[收入总计].上年数", "Σ T01[收入各项]", "7", "T08[合计].本年支出 或零"));
        if (depth == 0 || random.nextInt(4) == 0) {
            String leaf = leaves.get(random.nextInt(leaves.size()));
            return read("", "", leaf, "0").variants().getFirst().left();
        }
        if (random.nextInt(6) == 0) {
            return new Expression.Negation(random(random, depth - 1));
        }
        Expression.Operator operator = Expression.Operator.values()[random.nextInt(4)];
        return new Expression.Binary(operator, random(random, depth - 1), random(random, depth - 1));
    }
}
