package org.benmo.documents.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected displays are those of the spreadsheet programs of offices. */
class DisplayFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\'',
            nullValues = "nothing",
            value = {
                "812.405           => 0.00                        => 812.41",
                "812.4             => 0.00                        => 812.40",
                "-812.4            => 0.00                        => -812.40",
                "1234567.891       => #,##0.00                    => 1,234,567.89",
                "123               => #,##0.00                    => 123.00",
                "0                 => #,##0.00                    => 0.00",
                "0.5               => #.##                        => .5",
                "0                 => #                           => nothing",
                "12.5              => 0.00;-0.00;;@               => 12.50",
                "0                 => 0.00;-0.00;;@               => nothing",
                "-3.5              => 0.00_);[Red]\\(0.00\\)      => (3.50)",
                "3.5               => 0.00_);[Red]\\(0.00\\)      => 3.50",
                "-3.5              => 0.00_ ;[Red]\\-0.00\\       => -3.50",
                "0.8731            => 0.00%                       => 87.31%",
                "1                 => 0%                          => 100%",
                "0                 => _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  => -",
                "1234.5            => _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  => 1,234.50",
                "-1234.5           => _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_  => -1,234.50",
                "8124050           => 0!.0000                     => 812.4050",
                "5                 => 0!.0000                     => 0.0005",
                "8124050           => 0!.0,                       => 812.4",
                "81.5              => 0.00\"万元\"                => 81.50万元",
                "7                 => 0\"辆\"                     => 7辆",
                "2130505           => @                           => 2130505",
                "7                 => 000                         => 007",
                "1234567           => #,##0,                      => 1,235",
                "812.4             => General                     => 812.4",
                "812.4             => G/通用格式                  => 812.4",
                "33.3333333333333  => General                     => 33.333333",
                "812.405           => 0.00E+00                    => 812.405",
                "-8124050          => ##0.0E+0                    => -8124050",
                "12.5              => General\"万元\"             => 12.5万元",
                "12.5              => [$¥-804]#,##0.00            => ¥12.50",
                "12.5              => [>=10]0.0;0.00              => beyond",
                "45291             => yyyy\"年\"m\"月\"           => beyond",
                "0.5               => # ?/?                       => beyond",
                "12                => [DBNum1]General             => beyond",
                "-0.5              => ;;                          => nothing",
            })
    void showsWhatTheOfficeSees(String value, String format, String shown) {
        String expected = shown == null ? "" : shown.strip();
        assertThat(DisplayFormat.show(new BigDecimal(value.strip()), format.strip())
                        .map(String::strip)
                        .orElse("beyond"))
                .isEqualTo(expected);
    }

    @Test
    void roundsTheDecimalNumberThatIsMeant() {
        assertThat(DisplayFormat.show(DisplayFormat.meant(812.40499999999997), "0.00"))
                .contains("812.41");
        assertThat(DisplayFormat.meant(0.1 + 0.2)).isEqualByComparingTo("0.3");
    }

    @Test
    void generalShowsWhatIsStoredWhateverTheWidthOfItsColumn() {
        assertThat(DisplayFormat.show(new BigDecimal("0.333333333333333"), "General"))
                .contains("0.333333");
        assertThat(DisplayFormat.show(new BigDecimal("15535906.74"), "General")).contains("15535906.74");
        assertThat(DisplayFormat.show(new BigDecimal("123456789012"), "General"))
                .contains("123456789012");
        assertThat(DisplayFormat.show(DisplayFormat.meant(1.1368683772161603E-13), "General"))
                .contains("0");
    }

    @Test
    void hidesTextsUnderFormatsThatShowNone() {
        assertThat(DisplayFormat.hidesText(";;;")).isTrue();
        assertThat(DisplayFormat.hidesText("0;-0;;@")).isFalse();
        assertThat(DisplayFormat.hidesText("0.00")).isFalse();
    }
}
