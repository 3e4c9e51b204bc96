package org.benmo.bureau.kit.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** What the pages of every list have in common; a module's endpoints name the permission and call here. */
@Component
public class ListPages {
    private final Lists lists;
    private final Imports imports;
    private final ColumnChoice choice;
    private final Words words;

    ListPages(Lists lists, Imports imports, ColumnChoice choice, Words words) {
        this.choice = choice;
        this.lists = lists;
        this.imports = imports;
        this.words = words;
    }

    /** The page of a list. */
    public String show(Listing listing, Map<String, String> parameters, boolean mayEdit, Model model) {
        ListQuery query = ListQuery.of(listing, parameters);
        model.addAttribute("listing", listing);
        model.addAttribute("query", query);
        model.addAttribute("page", lists.page(listing, query));
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("shown", shown(listing, query));
        return "kit/list";
    }

    /** Keys of the columns on the page: those chosen, all where none is, and those filtered by, lest a filter works unseen. */
    private Set<String> shown(Listing listing, ListQuery query) {
        Set<String> chosen = choice.of(listing.path());
        Set<String> shown = new LinkedHashSet<>();
        for (Column column : listing.columns()) {
            if (chosen.contains(column.key()) || query.filters().containsKey(column.key())) {
                shown.add(column.key());
            }
        }
        boolean none = listing.columns().stream().noneMatch(column -> chosen.contains(column.key()));
        return none
                ? listing.columns().stream().map(Column::key).collect(Collectors.toCollection(LinkedHashSet::new))
                : shown;
    }

    /** All matching rows as a download. */
    public void export(Listing listing, Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Downloads.begin(response, words.get(listing.title()) + ".xlsx", Downloads.XLSX);
        lists.export(listing, ListQuery.of(listing, parameters), response.getOutputStream());
    }

    /** The form a workbook is handed in with. */
    public String importForm(Listing listing, Model model, String problem) {
        model.addAttribute("listing", listing);
        model.addAttribute("problem", problem);
        return "kit/import";
    }

    /**
     * Takes a workbook in.
     *
     * @return what came of it; the returned workbook is kept by the caller until it is fetched
     * @throws Refusal when it cannot be read at all
     */
    public Imported take(Listing listing, MultipartFile file, String mode, RowSink sink) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return imports.take(listing, in, "good".equals(mode), sink);
        }
    }

    /** Sends the workbook back with its marks. */
    public void sendReturned(Listing listing, Imported imported, HttpServletResponse response) throws IOException {
        Downloads.begin(response, words.get(listing.title()) + "（有问题）.xlsx", Downloads.XLSX);
        response.getOutputStream().write(imported.returned());
    }
}
