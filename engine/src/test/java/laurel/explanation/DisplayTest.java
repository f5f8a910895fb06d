package laurel.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void countsAChineseCharacterTwice() {
        assertThat(Display.width("Bonus 奖金，ok")).isEqualTo(14);
        assertThat(Display.left("奖金", 6) + "|").isEqualTo("奖金  |");
        assertThat(Display.right("奖金", 6)).isEqualTo("  奖金");
    }

    @Test
    void wrapsBetweenWordsAndChineseCharactersButNotBeforeAComma() {
        assertThat(Display.wrap("one two three four", 9, "  ")).isEqualTo("one two\n  three\n  four");
        assertThat(Display.wrap("完成培训，发放奖金。", 8, "")).isEqualTo("完成培\n训，发放\n奖金。");
        assertThat(Display.wrap("unbreakable-beyond", 5, "")).startsWith("unbreakable-");
    }
}
