package org.benmo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.benmo.documents.Place;
import org.junit.jupiter.api.Test;

class ElementWordsTest {
    private static String words(String path) {
        return Words.place(new Place.ElementPath(path));
    }

    @Test
    void countsAsAUserOfWordWould() {
        assertThat(words("body/p[46]")).isEqualTo("第 46 段");
        assertThat(words("body/tbl[2]/tr[5]/tc[3]")).isEqualTo("第 2 张表第 5 行第 3 格");
        assertThat(words("body/p[3]/txbx[1]/p[1]")).isEqualTo("第 3 段文本框 1 第 1 段");
    }

    @Test
    void leavesOtherPathsAsTheyAre() {
        assertThat(words("html/body/div[2]/table[1]")).isEqualTo("html/body/div[2]/table[1]");
        assertThat(words("footnotes/note[1]/p[1]")).isEqualTo("footnotes/note[1]/p[1]");
    }
}
