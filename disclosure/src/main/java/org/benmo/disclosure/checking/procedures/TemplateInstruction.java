package org.benmo.disclosure.checking.procedures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.FormTable;
import org.benmo.documents.Block;

/** Instructions of the template to the person filling it in, left standing in sentences or under tables. */
final class TemplateInstruction implements Procedure {
    private static final List<String> PHRASES = phrases();

    @Override
    public String code() {
        return "G06";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        for (Passage passage : Passage.all(disclosure).toList()) {
            int from = Integer.MAX_VALUE;
            int to = -1;
            for (String phrase : PHRASES) {
                int at = passage.words().indexOf(phrase);
                if (at >= 0) {
                    from = Math.min(from, at);
                    to = Math.max(to, at + phrase.length());
                }
            }
            if (to > 0) {
                outcomes.add(broken(passage.where(), passage.found(from, to)));
            }
        }
        disclosure.forms().forEach(form -> underForm(disclosure, form, outcomes));
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.Holds("模板说明")) : outcomes;
    }

    private static void underForm(Disclosure disclosure, FormTable form, List<ProcedureOutcome> outcomes) {
        for (String note : form.notes()) {
            if (PHRASES.stream().anyMatch(note::contains)) {
                outcomes.add(broken(form.title() + " 表下说明", locate(disclosure, note)));
                return;
            }
        }
    }

    /** The paragraph a note was taken from; notes keep no places of their own. */
    private static FoundAt locate(Disclosure disclosure, String note) {
        for (Block block : disclosure.document().blocks()) {
            if (block instanceof Block.Paragraph paragraph
                    && paragraph.text().characters().contains(note)) {
                int from = paragraph.text().characters().indexOf(note);
                return new FoundAt(note, paragraph.text().places(from, from + note.length()));
            }
        }
        return new FoundAt(note, List.of());
    }

    private static ProcedureOutcome broken(String where, FoundAt place) {
        return ProcedureOutcome.Broken.at(where, place, "模板中给填报人看的说明留在了公开的文件里", "删去这句说明。")
                .because("照抄模板", "TEMPLATE");
    }

    private static List<String> phrases() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TemplateInstruction.class.getResourceAsStream("template-instructions.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
