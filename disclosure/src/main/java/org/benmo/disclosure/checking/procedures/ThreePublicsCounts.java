package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.SectionKind;
import org.benmo.documents.Block;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/**
 * Money spent on a kind of 三公 without any of the things it was spent on. Silent as soon as the words stand anywhere in the
 * document, because they may stand in a form that was not read.
 */
final class ThreePublicsCounts implements Procedure {
    private record Required(String row, Pattern counted, String words) {}

    private static final List<Required> REQUIRED = List.of(
            new Required("sg.abroad", Pattern.compile("团组|个团|团次"), "出国（境）团组数和人次"),
            new Required("sg.car.run", Pattern.compile("保有|\\d辆"), "公务用车保有量"),
            new Required(
                    "sg.host",
                    Pattern.compile("接待[^。；]{0,60}\\d(?:个|批|人|次)|\\d(?:个|批)[^。；]{0,20}接待|来访团组|来宾"),
                    "国内公务接待批次和人次"));

    @Override
    public String code() {
        return "S09";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        if (disclosure.sections().stream().noneMatch(section -> section.kind() == SectionKind.THREE_PUBLICS)) {
            return List.of(new ProcedureOutcome.CannotTell("未读到“三公”经费一节"));
        }
        if (!disclosure.document().problems().isEmpty()) {
            return List.of(new ProcedureOutcome.CannotTell("文件没有完整读出"));
        }
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Required required : REQUIRED) {
            spent(disclosure, required.row())
                    .ifPresent(figure -> outcomes.add(
                            isPrinted(disclosure, required.counted())
                                    ? new ProcedureOutcome.Holds(required.words())
                                    : broken(figure, required)));
        }
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("“三公”经费没有支出")) : outcomes;
    }

    /** Spent this year, as a sentence of the section says. */
    private static Optional<Figure> spent(Disclosure disclosure, String row) {
        return disclosure.figures().at(Key.text(row, "final")).stream()
                .filter(figure ->
                        figure.printed().isNumber() && !figure.printed().isPrintedZero())
                .findFirst();
    }

    /** In a sentence, whose lines may be broken between the words, or in anything else printed. */
    private static boolean isPrinted(Disclosure disclosure, Pattern counted) {
        boolean said = disclosure.narrative().sentences().stream()
                .anyMatch(sentence ->
                        counted.matcher(sentence.text().characters()).find());
        return said
                || disclosure.document().blocks().stream().anyMatch(block -> switch (block) {
                    case Block.Paragraph paragraph ->
                        counted.matcher(paragraph.text().characters()).find();
                    case Block.Table table ->
                        table.cells().stream()
                                .anyMatch(cell -> counted.matcher(cell.text()).find());
                });
    }

    private static ProcedureOutcome broken(Figure figure, Required required) {
        PrintedAt at = (PrintedAt) figure.lineage();
        return ProcedureOutcome.Broken.at(
                at.where(), Passage.found(at), "写了支出金额，没有写" + required.words(), "补写" + required.words() + "。");
    }
}
